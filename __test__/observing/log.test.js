const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const { describe, it } = require('node:test');
const { promisify } = require('node:util');
const { LokaliseAuth } = require('../..');
const { deadHost, json, recordingServer } = require('../wire/servers.js');
const { rejection } = require('../wire/calls.js');
const {
  LEVELS,
  PASSWORD,
  SECRET,
  TOKEN,
  client,
  pages,
  recorder,
  statuses,
} = require('./support.js');

/** A success, a success at the second attempt, a failure. */
const THREE = [200, 429, 200, 404];

/** @param {import('../..').LokaliseApi} api */
async function three(api) {
  await api.projects().list();
  await api.projects().list();
  await rejection(api.projects().get('1.1'));
}

describe('a log', { timeout: 60_000 }, () => {
  const TABLE = /** @type {const} */ ([
    ['off', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'debug', 'warn', 'debug', 'error']],
    [undefined, ['warn', 'error']],
  ]);
  for (const [logLevel, expected] of TABLE) {
    it(`at level ${logLevel ?? 'of a logger alone'} has ${expected.length} lines`, async (t) => {
      const server = await recordingServer(t, statuses(...THREE));
      const { logger, levels } = recorder();
      await three(client(server, { logger, logLevel, maxRetries: 1 }));
      assert.deepEqual(levels(), expected);
      assert.equal(server.requests.length, 4);
    });
  }

  it('says what was called, by its template, and what came of it', async (t) => {
    const server = await recordingServer(t, statuses(...THREE));
    const { logger, lines } = recorder();
    await three(client(server, { logger, logLevel: 'debug', maxRetries: 1 }));
    const expected = [
      /^lokalise: GET projects begins$/,
      /^lokalise: GET projects 200 \(\d+ ms, 1 attempt\)$/,
      /^lokalise: GET projects begins$/,
      /^lokalise: GET projects 200 \(\d+ ms, 2 attempts\)$/,
      /^lokalise: GET projects\/\{project_id\} begins$/,
      /^lokalise: GET projects\/\{project_id\} No 404 \(\d+ ms, 1 attempt\)$/,
    ];
    assert.equal(lines.length, expected.length);
    for (const [index, pattern] of expected.entries()) assert.match(lines[index][1], pattern);
  });

  it('goes to the console without a logger, when a level is asked for', async (t) => {
    const server = await recordingServer(t, statuses(...THREE));
    const seen = LEVELS.map((level) => [level, t.mock.method(console, level, () => {}).mock]);
    const counts = () => Object.fromEntries(seen.map(([level, mock]) => [level, mock.callCount()]));
    await three(client(server, { maxRetries: 1 }));
    assert.deepEqual(counts(), { error: 0, warn: 0, info: 0, debug: 0 });

    const again = await recordingServer(t, statuses(...THREE));
    await three(client(again, { logLevel: 'info', maxRetries: 1 }));
    assert.deepEqual(counts(), { error: 1, warn: 1, info: 1, debug: 0 });
  });

  it('takes part in calls of a LokaliseAuth, of pages and of fetch', async (t) => {
    const server = await recordingServer(t, pages(2));
    const { logger, lines } = recorder();
    const options = { logger, logLevel: 'info' };
    await new LokaliseAuth('id', SECRET, server.host, undefined, options).token('code');
    for await (const _ of client(server, options).projects().list());
    await client(server, { ...options, transport: 'fetch' })
      .projects()
      .list();
    assert.deepEqual(
      lines.map(([level, line]) => `${level} ${line.replace(/\(\d+ ms/, '(N ms')}`),
      [
        'info lokalise: POST token 200 (N ms, 1 attempt)',
        'info lokalise: GET projects 200 (N ms, 1 attempt)',
        'info lokalise: GET projects 200 (N ms, 1 attempt)',
        'info lokalise: GET projects 200 (N ms, 1 attempt)',
      ],
    );
  });

  it('tells refused arguments, networks that fail and time that runs out', async (t) => {
    const silent = await recordingServer(t, () => {});
    const { logger, lines } = recorder();
    await rejection(client(silent, { logger }).projects().get(''));
    await rejection(client(silent, { logger, requestTimeout: 50 }).projects().list());
    await rejection(
      client({ host: await deadHost() }, { logger })
        .projects()
        .list(),
    );
    await rejection(
      client(silent, { logger }).projects().list({}, { signal: AbortSignal.abort() }),
    );
    const expected = [
      /project_id.* \(\d+ ms, 0 attempts\)$/,
      /Request timed out after 50ms \(\d+ ms, 1 attempt\)$/,
      /fetch failed \(\d+ ms, 1 attempt\)$/,
      /aborted \(\d+ ms, 0 attempts\)$/,
    ];
    for (const [index, pattern] of expected.entries()) assert.match(lines[index][1], pattern);
    assert.deepEqual(
      lines.map(([level]) => level),
      ['error', 'error', 'error', 'error'],
    );
  });

  it('follows options that change', async (t) => {
    const server = await recordingServer(t);
    const { logger, levels } = recorder();
    const api = client(server, { logger });
    await api.projects().list();
    const options = /** @type {any} */ (api.clientData.options);
    options.logLevel = 'info';
    await api.projects().list();
    options.logLevel = 'off';
    await api.projects().list();
    api.clientData.options = undefined;
    await api.projects().list();
    assert.deepEqual(levels(), ['info']);
  });
});

describe('a logger', { timeout: 60_000 }, () => {
  it('may lack methods', async (t) => {
    const server = await recordingServer(t, statuses(...THREE));
    await three(client(server, { logger: {}, logLevel: 'debug', maxRetries: 1 }));
    const again = await recordingServer(t, statuses(...THREE));
    /** @type {string[]} */
    const lines = [];
    const logger = { warn: (/** @type {string} */ line) => lines.push(line), info: 'none' };
    await three(client(again, { logger, logLevel: 'debug', maxRetries: 1 }));
    assert.equal(lines.length, 1);
  });

  it('may be an instance: its methods have it for this', async (t) => {
    class Mine {
      lines = 0;
      info() {
        this.lines += 1;
      }
    }
    const logger = Object.freeze(Object.assign(new Mine(), { lines: { count: 0 } }));
    Mine.prototype.info = function () {
      /** @type {any} */ (this).lines.count += 1;
    };
    const server = await recordingServer(t);
    await client(server, { logger, logLevel: 'info' }).projects().list();
    assert.equal(logger.lines.count, 1);
  });

  it('that throws breaks no call', async (t) => {
    const server = await recordingServer(t, statuses(...THREE));
    let thrown = 0;
    const fail = () => {
      thrown += 1;
      throw new Error('the log is full');
    };
    const logger = Object.fromEntries(LEVELS.map((level) => [level, fail]));
    const api = client(server, { logger, logLevel: 'debug', maxRetries: 1 });
    assert.equal((await api.projects().list()).length, 1);
    assert.equal((await api.projects().list()).length, 1);
    assert.equal((await rejection(api.projects().get('1.1'))).message, 'No 404');
    assert.equal(thrown, 6);
  });

  it('whose methods cannot be read breaks no call', async (t) => {
    const server = await recordingServer(t);
    const logger = {
      get info() {
        throw new Error('no info');
      },
    };
    const api = client(server, { logger, logLevel: 'info' });
    assert.equal((await api.projects().list()).length, 1);
  });
});

describe('a call that is given up', { timeout: 60_000 }, () => {
  for (const [what, reason] of /** @type {[string, unknown][]} */ ([
    ['a symbol', Symbol('enough')],
    ['an object without a text', Object.create(null)],
    ['null', null],
    ['a text', 'enough'],
  ])) {
    it(`rejects with its reason when that is ${what}`, async (t) => {
      const server = await recordingServer(t);
      const { logger } = recorder();
      const list = client(server, { logger })
        .projects()
        .list({}, { signal: AbortSignal.abort(reason) });
      assert.equal(await rejection(list), reason);
    });
  }

  it('because the program needs no more pages is no error', async (t) => {
    const server = await recordingServer(t, pages(9));
    const { logger, lines } = recorder();
    for await (const _ of client(server, { logger }).projects().list()) break;
    // Whatever is said of the page that was given up has been said when this has ended.
    await client(server).projects().list();
    assert.deepEqual(lines, []);
  });
});

describe('LOKALISE_LOG', { timeout: 60_000 }, () => {
  const PROGRAM = `
    const { LokaliseApi } = require(${JSON.stringify(require.resolve('../..'))});
    const options = JSON.parse(process.env.OPTIONS);
    if (options.logger) options.logger = Object.fromEntries(
      ['error', 'warn', 'info', 'debug'].map((level) => [level, () => console.log('own ' + level)]));
    const host = process.env.HOST;
    const api = new LokaliseApi({ apiKey: '${TOKEN}', host, maxRetries: 1, ...options });
    (async () => {
      await api.projects().list();
      await api.projects().list();
      await api.projects().get('1.1').catch(() => {});
    })();
  `;

  /**
   * What a program prints that makes three calls.
   *
   * @param {import('node:test').TestContext} t
   * @param {string | undefined} level
   * @param {object} [options]
   */
  async function printed(t, level, options = {}) {
    const server = await recordingServer(t, statuses(...THREE));
    const env = { ...process.env, OPTIONS: JSON.stringify(options), HOST: server.host };
    delete env.LOKALISE_LOG;
    if (level !== undefined) env.LOKALISE_LOG = level;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', PROGRAM], {
      env,
    });
    assert.doesNotMatch(stdout + stderr, new RegExp(TOKEN));
    const lines = (/** @type {string} */ text) => text.split('\n').filter(Boolean);
    return { out: lines(stdout), err: lines(stderr) };
  }

  it('goes to the console: debug and info to its output, warn and error to its errors', async (t) => {
    const { out, err } = await printed(t, 'debug');
    const begins = (/** @type {string} */ path) => new RegExp(`^lokalise: GET ${path} begins$`);
    assert.equal(out.length, 4);
    assert.match(out[0], begins('projects'));
    assert.match(out[1], /^lokalise: GET projects 200 \(\d+ ms, 1 attempt\)$/);
    assert.match(out[2], begins('projects'));
    assert.match(out[3], begins('projects/\\{project_id\\}'));
    assert.equal(err.length, 2);
    assert.match(err[0], /^lokalise: GET projects 200 \(\d+ ms, 2 attempts\)$/);
    assert.match(err[1], /No 404/);
  });

  it('says how much, for a logger too, unless the option does', async (t) => {
    const own = async (level, options) =>
      (await printed(t, level, { logger: true, ...options })).out;
    assert.deepEqual(await own(undefined), ['own warn', 'own error']);
    assert.deepEqual(await own('error'), ['own error']);
    assert.deepEqual(await own('off'), []);
    assert.deepEqual(await own('off', { logLevel: 'error' }), ['own error']);
    assert.deepEqual(await own('debug', { logLevel: 'off' }), []);
    assert.deepEqual(await printed(t, 'debug', { logLevel: 'off' }), { out: [], err: [] });
  });

  it('that is no level is off, as it is without it', async (t) => {
    for (const level of [undefined, '', 'loud', 'off']) {
      assert.deepEqual(await printed(t, level), { out: [], err: [] }, level);
    }
  });
});

describe('secrets in a log', { timeout: 60_000 }, () => {
  it('are not there, also when the server says the token', async (t) => {
    const server = await recordingServer(t, (request, response) =>
      json(
        response,
        { error: { message: `No ${request.headers['x-api-token']}`, code: 400 } },
        400,
      ),
    );
    const { logger, lines } = recorder();
    const proxy = `http://user:${PASSWORD}@127.0.0.1:1`;
    await rejection(client(server, { logger, logLevel: 'debug' }).projects().list());
    await rejection(client(server, { logger, logLevel: 'debug', proxy }).projects().list());
    const api = client(server, { logger, logLevel: 'debug' });
    const headers = { Authorization: SECRET, 'X-Evil': `${SECRET}\r\nX: 1` };
    await rejection(api.projects().list({}, { headers }));
    /** @type {any} */ (api.clientData.options).proxy = `socks5://user:${PASSWORD}@127.0.0.1:1`;
    await rejection(api.projects().list());
    const text = JSON.stringify(lines);
    assert.equal(lines.length, 8, text);
    assert.match(text, /No \[redacted\]/);
    for (const secret of [TOKEN, SECRET, PASSWORD])
      assert.equal(text.includes(secret), false, text);
  });

  it('are not there when the server says the token without the space around it', async (t) => {
    const server = await recordingServer(t, (request, response) =>
      json(
        response,
        { error: { message: `No ${request.headers['x-api-token']}.`, code: 401 } },
        401,
      ),
    );
    for (const apiKey of [` ${TOKEN}`, `${TOKEN}\n`, `\t${TOKEN}\r\n`]) {
      const { logger, lines } = recorder();
      await rejection(client(server, { apiKey, logger }).projects().list());
      assert.equal(lines.length, 1);
      assert.match(lines[0][1], /No \[redacted\]\. /);
    }
    assert.deepEqual(
      server.requests.map(({ headers }) => headers['x-api-token']),
      [TOKEN, TOKEN, TOKEN],
    );
  });

  it('are not there when the server says the client secret', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: 'invalid_client', error_description: `not ${SECRET}` }, 401),
    );
    const { logger, lines } = recorder();
    await rejection(
      new LokaliseAuth('id', SECRET, server.host, undefined, { logger }).token('code'),
    );
    assert.equal(lines.length, 1);
    assert.equal(lines[0][1].includes(SECRET), false, lines[0][1]);
  });
});
