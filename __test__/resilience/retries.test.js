'use strict';

/** When a call is tried again, when it is not, and what may take how long. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const {
  ApiError,
  AuthError,
  ConnectionError,
  InternalServerError,
  LokaliseApi,
  LokaliseAuth,
  RateLimitError,
  TimeoutError,
} = require('../..');
const {
  assertNetworkFailure,
  assertTimeout,
  client,
  rejection,
  SECRET,
  TOKEN,
} = require('../wire/calls.js');
const { deadHost, PROJECTS, recordingServer } = require('../wire/servers.js');
const {
  assertTellsNo,
  failing,
  failingFast,
  listenAt,
  resetting,
  scriptedServer,
  seen,
  succeeding,
} = require('./support.js');

/** One call by each method. @type {Record<string, (projects: any, options?: object) => Promise<any>>} */
const CALLS = {
  GET: (projects, options) => projects.list({}, options),
  PUT: (projects, options) => projects.update('1.1', { name: 'One' }, options),
  DELETE: (projects, options) => projects.delete('1.1', options),
  POST: (projects, options) => projects.create({ name: 'One' }, options),
};
const METHODS = Object.keys(CALLS);

/** A second by the server's clock, which may be a little off that of the client. */
const SECOND = 990;

/** Longer than all of a test takes. */
const NEVER = 50_000;

describe('maxRetries', { timeout: 60_000 }, () => {
  it('is 0 unless a program says otherwise', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    for (const options of [undefined, { totalTimeout: NEVER }, { maxRetries: 0 }]) {
      const before = server.requests.length;
      const error = await rejection(client(server, options).projects().list());
      assert.ok(error instanceof RateLimitError);
      assert.equal(error.attempts, 1);
      assert.equal(server.requests.length, before + 1);
    }
  });

  it('is an option of the client, for all of its calls', async (t) => {
    const server = await scriptedServer(t, failingFast(429), failingFast(429), succeeding);
    const api = client(server, { maxRetries: 2 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
    assert.equal(server.requests.length, 3);
  });

  it('is the number of attempts after the first', async (t) => {
    const server = await scriptedServer(t, failingFast(503));
    const error = await rejection(client(server, { maxRetries: 3 }).projects().list());
    assert.ok(error instanceof InternalServerError);
    assert.deepEqual([error.code, error.attempts, server.requests.length], [503, 4, 4]);
  });

  it('is an option of a call too, which counts before that of the client', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    const table = [
      [undefined, 2, 3],
      [0, 2, 3],
      [2, 0, 1],
      [2, 1, 2],
      [2, undefined, 3],
      [2, null, 3],
    ];
    for (const [own, ofCall, attempts] of table) {
      const options = own === undefined ? {} : { maxRetries: own };
      const projects = client(server, options).projects();
      const before = server.requests.length;
      const error = await rejection(projects.list({}, { maxRetries: ofCall }));
      assert.equal(error.attempts, attempts, `${own} ${ofCall}`);
      assert.equal(server.requests.length - before, attempts, `${own} ${ofCall}`);
    }
  });

  it('is live: a change counts from the next call on', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    const attempts = async (api) => (await rejection(api.projects().list())).attempts;
    const api = client(server, { maxRetries: 0 });
    assert.equal(await attempts(api), 1);
    api.clientData.options.maxRetries = 2;
    assert.equal(await attempts(api), 3);
    api.clientData.options.maxRetries = 1;
    assert.equal(await attempts(api), 2);
    api.clientData.options = undefined;
    assert.equal(await attempts(api), 1);

    const plain = client(server);
    assert.equal(await attempts(plain), 1);
    plain.clientData.options = { maxRetries: 1 };
    assert.equal(await attempts(plain), 2);
  });

  it('is judged when a call uses what a program has put there', async (t) => {
    const server = await recordingServer(t);
    const api = client(server, { maxRetries: 1 });
    api.clientData.options.maxRetries = -1;
    await assert.rejects(api.projects().list(), {
      name: 'TypeError',
      message: /maxRetries: expected a non-negative integer, got -1$/,
    });
    assert.equal(server.requests.length, 0);
  });
});

describe('what is retried', { timeout: 60_000 }, () => {
  const EVERY = METHODS;
  const IDEMPOTENT = ['GET', 'PUT', 'DELETE'];
  /** @type {[number, string[]][]} */
  const table = [
    [429, EVERY],
    [423, EVERY],
    [408, IDEMPOTENT],
    [500, IDEMPOTENT],
    [502, IDEMPOTENT],
    [503, IDEMPOTENT],
    [504, IDEMPOTENT],
    [400, []],
    [401, []],
    [403, []],
    [404, []],
    [409, []],
    [422, []],
  ];
  for (const [status, retried] of table) {
    for (const method of METHODS) {
      const isRetried = retried.includes(method);
      it(`${status} of a ${method} ${isRetried ? 'is' : 'is not'}`, async (t) => {
        const server = await scriptedServer(t, failingFast(status), succeeding);
        const call = CALLS[method](client(server, { maxRetries: 3 }).projects());
        if (isRetried) {
          await call;
        } else {
          const error = await rejection(call);
          assert.deepEqual([error.code, error.attempts], [status, 1]);
        }
        assert.equal(server.requests.length, isRetried ? 2 : 1);
      });
    }
  }

  it('a 429 that is a page of HTML is, also of a POST', async (t) => {
    const server = await scriptedServer(
      t,
      (response) => {
        const headers = { 'content-type': 'text/html', 'retry-after': '0' };
        response.writeHead(429, headers).end('<html>Too many requests</html>');
      },
      succeeding,
    );
    await client(server, { maxRetries: 1 }).projects().create({ name: 'One' });
    assert.equal(server.requests.length, 2);
  });

  it('a success that is no JSON is not', async (t) => {
    const server = await scriptedServer(t, (response) => response.end('OK'));
    const error = await rejection(client(server, { maxRetries: 3 }).projects().list());
    assert.deepEqual([error.code, error.attempts, server.requests.length], [200, 1, 1]);
  });

  for (const method of METHODS) {
    const isRetried = IDEMPOTENT.includes(method);
    it(`a reset before the reply to a ${method} ${isRetried ? 'is' : 'is not'}`, async (t) => {
      const server = await scriptedServer(t, resetting, succeeding);
      const call = CALLS[method](client(server, { maxRetries: 2 }).projects());
      if (isRetried) {
        await call;
      } else {
        const error = await rejection(call);
        assertNetworkFailure(error);
        assert.equal(error.attempts, 1);
      }
      assert.equal(server.requests.length, isRetried ? 2 : 1);
    });
  }

  it('a connection that ends in the middle of the reply to a GET is', async (t) => {
    const server = await scriptedServer(
      t,
      (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"projects":[', () => response.socket?.destroy());
      },
      succeeding,
    );
    const api = client(server, { maxRetries: 1 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
  });

  it('a refused connection is, also of a POST: nothing was sent', async (t) => {
    const host = await deadHost();
    const api = client({ host });
    const error = await rejection(api.projects().create({ name: 'One' }, { maxRetries: 1 }));
    assert.deepEqual([...new Set(assertNetworkFailure(error))], ['ECONNREFUSED']);
    assert.ok(error instanceof ConnectionError);
    assert.equal(error.attempts, 2);

    const created = api.projects().create({ name: 'One' }, { maxRetries: 30 });
    // What was sent later has been refused: so has the first attempt of what was sent before it.
    assertNetworkFailure(await rejection(api.projects().list()));
    const requests = await listenAt(t, host);
    await created;
    assert.deepEqual(requests, ['POST /api2/projects']);
  });

  it('arguments that cannot be used are not: nothing is tried', async (t) => {
    const server = await recordingServer(t);
    const error = await rejection(client(server, { maxRetries: 3 }).projects().get('..'));
    assert.ok(error instanceof TypeError);
    assert.ok(!('attempts' in error) && !('request' in error));
    assert.equal(server.requests.length, 0);
  });
});

describe('the wait before a retry', { timeout: 60_000 }, () => {
  it('is as long as Retry-After says', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '1' }), succeeding);
    await client(server, { maxRetries: 1 }).projects().list();
    const [first, second] = server.times;
    assert.ok(second - first >= SECOND, `${second - first} ms`);
  });

  it('is until the date in Retry-After', async (t) => {
    // Dates have whole seconds: this one is between one and two of them ahead.
    const date = new Date(Date.now() + 2000);
    const server = await scriptedServer(
      t,
      failing(503, { 'retry-after': date.toUTCString() }),
      succeeding,
    );
    await client(server, { maxRetries: 1 }).projects().list();
    assert.ok(Date.now() >= Math.floor(date.getTime() / 1000) * 1000 - 10);
  });

  it('is none for Retry-After: 0', async (t) => {
    // With the waits of its own, between 0.5 s and 8 s at most, 20 retries would take over a minute.
    const server = await scriptedServer(t, failingFast(429));
    const begun = performance.now();
    const error = await rejection(client(server, { maxRetries: 20 }).projects().list());
    assert.equal(error.attempts, 21);
    assert.ok(performance.now() - begun < 20_000);
  });

  it('is not begun when the server asks for more than a minute: the 429 is told', async (t) => {
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    for (const patience of ['61', '3600', '99999999999999999999', later]) {
      const server = await scriptedServer(t, failing(429, { 'retry-after': patience }), succeeding);
      const error = await rejection(client(server, { maxRetries: 5 }).projects().list());
      assert.ok(error instanceof RateLimitError);
      assert.equal(error.headers['retry-after'], patience);
      assert.deepEqual([error.attempts, server.requests.length], [1, 1]);
    }
  });

  it('is not begun when it does not fit into totalTimeout: the 429 is told', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '50' }), succeeding);
    const api = client(server, { maxRetries: 5, totalTimeout: 40_000 });
    const error = await rejection(api.projects().list());
    assert.ok(error instanceof RateLimitError);
    assert.deepEqual([error.message, error.code, error.attempts], ['No 429', 429, 1]);
    assert.equal(server.requests.length, 1);
  });
});

describe('all attempts of a call', { timeout: 60_000 }, () => {
  for (const method of METHODS) {
    it(`are the same request: ${method}`, async (t) => {
      const server = await scriptedServer(t, failingFast(429), failingFast(423), succeeding);
      const headers = { 'X-Trace': 'abc' };
      const options = { maxRetries: 2, headers };
      await CALLS[method](client(server).projects(), options);
      const [first, second, third] = server.requests;
      assert.equal(first.headers['x-trace'], 'abc');
      assert.equal(first.body, ['GET', 'DELETE'].includes(method) ? '' : '{"name":"One"}');
      assert.deepEqual(second, first);
      assert.deepEqual(third, first);
    });
  }

  it('are those of the arguments that were passed, whatever becomes of the objects', async (t) => {
    const server = await scriptedServer(t, failingFast(429), failingFast(429), succeeding);
    const body = { name: 'One' };
    const headers = { 'x-trace': 'abc' };
    const created = client(server).projects().create(body, { maxRetries: 2, headers });
    body.name = 'Two';
    headers['x-trace'] = 'def';
    await created;
    const [first, ...others] = server.requests;
    assert.deepEqual([first.body, first.headers['x-trace']], ['{"name":"One"}', 'abc']);
    for (const other of others) assert.deepEqual(other, first);
  });
});

describe('timeouts', { timeout: 60_000 }, () => {
  it('requestTimeout bounds each attempt', async (t) => {
    const server = await scriptedServer(t, () => {}, succeeding);
    const api = client(server, { requestTimeout: 500, maxRetries: 5 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
    const [first, second] = server.times;
    assert.ok(second - first >= 400, `${second - first} ms`);
  });

  it('requestTimeout of all attempts: the call fails with it', async (t) => {
    const server = await recordingServer(t, () => {});
    const api = client(server, { requestTimeout: 100, maxRetries: 1 });
    const error = await rejection(api.projects().list());
    assertTimeout(error, 100);
    assert.ok(error instanceof TimeoutError);
    assert.equal(error.attempts, 2);
  });

  it('requestTimeout of a POST is not retried: it may have been done', async (t) => {
    const server = await recordingServer(t, () => {});
    const api = client(server, { requestTimeout: 100, maxRetries: 5 });
    const error = await rejection(api.projects().create({ name: 'One' }));
    assertTimeout(error, 100);
    assert.equal(error.attempts, 1);
  });

  it('requestTimeout of a call counts before that of the client, also 0', async (t) => {
    const silent = await recordingServer(t, () => {});
    const patient = client(silent, { requestTimeout: NEVER });
    assertTimeout(await rejection(patient.projects().list({}, { requestTimeout: 80 })), 80);

    const slow = await scriptedServer(t, (response) => setTimeout(succeeding, 200, response));
    const hasty = client(slow, { requestTimeout: 1 });
    const options = { requestTimeout: 0 };
    assert.deepEqual(await hasty.projects().list({}, options), PROJECTS.projects);
  });

  it('totalTimeout bounds the call with all its attempts', async (t) => {
    const server = await recordingServer(t, () => {});
    const api = client(server, { requestTimeout: 60, totalTimeout: 700, maxRetries: 1000 });
    const begun = performance.now();
    const error = await rejection(api.projects().list());
    assert.ok(performance.now() - begun < 20_000);
    // Which of the two it is depends on where the last wait would have ended.
    assert.match(error.message, /^Request timed out after (60|700)ms$/);
    assert.ok(error instanceof TimeoutError);
    assert.equal(error.code, 408);
  });

  it('totalTimeout of an attempt without a bound of its own: 408 and its number', async (t) => {
    const server = await recordingServer(t, () => {});
    const error = await rejection(client(server, { totalTimeout: 150 }).projects().list());
    assertTimeout(error, 150);
    assert.ok(error instanceof TimeoutError);
    assert.deepEqual([error.attempts, server.requests.length], [1, 1]);
    await server.deserted();
  });

  it('totalTimeout: 0 is no bound', async (t) => {
    const server = await scriptedServer(t, failingFast(503), succeeding);
    const api = client(server, { totalTimeout: 0, maxRetries: 1 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
  });
});

describe('the error of a call with options', { timeout: 60_000 }, () => {
  it('says what was asked, and how often', async (t) => {
    const server = await scriptedServer(t, failingFast(423));
    const projects = client(server, { maxRetries: 1 }).projects();
    const table = [
      [() => projects.list({ page: 2 }), 'GET', '/api2/projects?page=2'],
      [() => projects.create({ name: 'One' }), 'POST', '/api2/projects'],
      [() => projects.update('1.1', { name: 'One' }), 'PUT', '/api2/projects/1.1'],
      [() => projects.delete('1.1'), 'DELETE', '/api2/projects/1.1'],
    ];
    for (const [call, method, path] of /** @type {[() => Promise<any>, string, string][]} */ (
      table
    )) {
      const error = await rejection(call());
      assert.deepEqual(error.request, { method, url: server.host + path });
      assert.equal(error.attempts, 2);
    }
  });

  it('says it also of a call without options', async (t) => {
    const server = await scriptedServer(t, failing(404));
    const error = await rejection(client(server).projects().get('1.1'));
    const url = `${server.host}/api2/projects/1.1`;
    assert.deepEqual([error.request, error.attempts], [{ method: 'GET', url }, 1]);
  });

  it('has the own enumerable properties that it always had', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    const dead = await deadHost();
    const silent = await recordingServer(t, () => {});
    const options = { maxRetries: 1 };
    const errors = [
      await rejection(client(server, options).projects().list()),
      await rejection(client({ host: dead }, options).projects().list()),
      await rejection(
        client(silent, { ...options, totalTimeout: 100 })
          .projects()
          .list(),
      ),
    ];
    for (const error of errors) {
      assert.ok(error instanceof ApiError);
      assert.equal(error.name, 'Error');
      assert.deepEqual(Object.keys(error), ['code', 'details']);
      assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(error))), ['code', 'details']);
      for (const name of ['attempts', 'request']) {
        const { enumerable, writable, configurable } =
          Object.getOwnPropertyDescriptor(error, name) ?? {};
        assert.deepEqual([enumerable, writable, configurable], [false, true, true], name);
      }
    }
  });

  it('has a stack that leads to the line of the call', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    const projects = client(server, { maxRetries: 1 }).projects();
    for (const error of [
      await rejection((async () => await projects.list())()),
      await rejection((async () => await projects.get('1.1', { maxRetries: 0 }))()),
    ]) {
      const frames = error.stack.split('\n').filter((line) => /^ +at /.test(line));
      assert.match(frames[0], /Projects\.(list|get)/);
      assert.ok(
        frames.some((line) => line.includes('retries.test.js')),
        error.stack,
      );
      assert.ok(!/outcome\.js|control\.js/.test(error.stack), error.stack);
    }
  });

  it('tells no secret, however it is printed', async (t) => {
    const headers = { authorization: 'Bearer the-other-secret', cookie: 'the-cookie' };
    const options = { headers };
    const server = await scriptedServer(t, failingFast(429));
    const broken = await scriptedServer(t, resetting);
    const silent = await recordingServer(t, () => {});
    const moved = await scriptedServer(t, (response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    const errors = [
      await rejection(client(server, { maxRetries: 1 }).projects().list({}, options)),
      await rejection(client(broken, { maxRetries: 1 }).projects().list({}, options)),
      await rejection(client(silent, { totalTimeout: 100 }).projects().list({}, options)),
      await rejection(
        client({ host: await deadHost() })
          .projects()
          .list({}, options),
      ),
      await rejection(client(moved).projects().create({ name: 'One' }, options)),
      await rejection(
        client(server)
          .projects()
          .list({}, { ...options, maxRetries: -1 }),
      ),
    ];
    for (const error of errors) {
      assertTellsNo(error, TOKEN, 'the-other-secret', 'the-cookie');
    }
  });
});

describe('LokaliseAuth', { timeout: 60_000 }, () => {
  const TOKENS = { access_token: 'a', refresh_token: 'r', expires_in: 1, token_type: 'Bearer' };
  const tokens = (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(TOKENS));

  /** @param {{host: string}} server @param {any} [options] */
  const auth = (server, options) =>
    new LokaliseAuth('the-client-id', SECRET, server.host, undefined, options);

  for (const [name, code] of /** @type {const} */ ([
    ['token', 'the-code'],
    ['refresh', 'the-refresh-token'],
  ])) {
    it(`${name} takes maxRetries, and retries what was refused before anything was done`, async (t) => {
      const server = await scriptedServer(t, failingFast(429), tokens);
      assert.deepEqual(await auth(server)[name](code, { maxRetries: 1 }), TOKENS);
      assert.equal(server.requests.length, 2);
      const [first, second] = server.requests;
      assert.deepEqual(second, first);

      for (const answer of [failingFast(503), failingFast(500), failingFast(408), resetting]) {
        const other = await scriptedServer(t, answer, tokens);
        const error = await rejection(auth(other)[name](code, { maxRetries: 5 }));
        assert.ok(error instanceof AuthError);
        assert.equal(error.attempts, 1);
        assert.equal(other.requests.length, 1);
      }
    });
  }

  it('takes the options of a client as its fifth argument', async (t) => {
    const server = await scriptedServer(t, failingFast(429), failingFast(429), tokens);
    const oauth = auth(server, { maxRetries: 2 });
    assert.deepEqual(await oauth.token('the-code'), TOKENS);
    assert.equal(server.requests.length, 3);

    const failed = await scriptedServer(t, failingFast(429));
    const error = await rejection(auth(failed, { maxRetries: 2 }).refresh('r', { maxRetries: 0 }));
    assert.equal(error.attempts, 1);
  });

  it('has errors that say what was asked, and tell no secret', async (t) => {
    const server = await scriptedServer(t, failingFast(429));
    const error = await rejection(auth(server, { maxRetries: 1 }).token('the-code'));
    assert.ok(error instanceof AuthError);
    assert.deepEqual(error.request, { method: 'POST', url: `${server.host}/oauth2/token` });
    assert.equal(error.attempts, 2);
    assert.ok(!Object.keys(error).includes('request') && !Object.keys(error).includes('attempts'));
    assertTellsNo(error, SECRET, 'the-code');
  });

  it('has its totalTimeout', async (t) => {
    const server = await recordingServer(t, () => {});
    const error = await rejection(auth(server, { totalTimeout: 100 }).token('the-code'));
    assert.ok(error instanceof AuthError);
    assert.match(error.message, /^Request timed out after 100ms$/);
  });

  it('refuses options that it cannot use', () => {
    const server = { host: 'http://127.0.0.1:1' };
    assert.throws(() => auth(server, { maxRetries: -1 }), {
      name: 'TypeError',
      message: /maxRetries: expected/,
    });
    for (const options of [5, 'x', true]) {
      assert.throws(() => auth(server, options), {
        name: 'TypeError',
        message: /^options: expected an object/,
      });
    }
  });

  it('without options has the settings that it always had', () => {
    for (const options of [undefined, null, {}, { maxRetries: undefined }]) {
      const { authData } = auth({ host: 'http://127.0.0.1:1' }, options);
      assert.deepEqual(Object.keys(authData), ['client_id', 'client_secret', 'host', 'version']);
    }
  });
});

describe('options that cannot be used', { timeout: 60_000 }, () => {
  /** @type {[string, unknown, RegExp][]} */
  const table = [
    ['maxRetries', -1, /^maxRetries: expected a non-negative integer, got -1$/],
    ['maxRetries', 1.5, /^maxRetries: expected a non-negative integer, got 1\.5$/],
    ['maxRetries', '2', /^maxRetries: expected a non-negative integer, got a string$/],
    ['maxRetries', Number.POSITIVE_INFINITY, /^maxRetries: .* got Infinity$/],
    ['maxRetries', 2n, /^maxRetries: .* got a BigInt$/],
    ['totalTimeout', Number.NaN, /^totalTimeout: expected a non-negative integer, got NaN$/],
    ['totalTimeout', '5', /^totalTimeout: /],
    ['rateLimit', 5, /^rateLimit: expected a boolean or an object, got a number$/],
    ['rateLimit', 'yes', /^rateLimit: /],
    ['rateLimit', { requestsPerSecond: 0 }, /^rateLimit\.requestsPerSecond: .* got 0$/],
    ['rateLimit', { concurrentPerProject: 0.5 }, /^rateLimit\.concurrentPerProject: .* got 0\.5$/],
    ['serializeWrites', 1, /^serializeWrites: expected a boolean, got a number$/],
    ['maxResponseBytes', 0, /^maxResponseBytes: expected a positive integer, got 0$/],
    ['transport', 'x', /^transport: expected 'auto' or 'native' or 'fetch', got "x"$/],
    ['transport', 5, /^transport: /],
    ['fetch', 5, /^fetch: expected a function, got a number$/],
    ['logger', 'console', /^logger: /],
    ['logLevel', 'loud', /^logLevel: .* got "loud"$/],
    ['proxy', 'socks5://127.0.0.1', /^proxy: /],
    ['ca', 5, /^ca: /],
  ];
  for (const [name, value, message] of table) {
    it(`of a client: ${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`, () => {
      const options = { apiKey: 'key', [name]: value };
      assert.throws(() => new LokaliseApi(options), { name: 'TypeError', message });
    });
  }

  /** @type {[object, RegExp][]} */
  const ofCalls = [
    [{ maxRetries: -1 }, /^options\.maxRetries: expected a non-negative integer, got -1$/],
    [{ maxRetries: 1.5 }, /^options\.maxRetries: /],
    [{ maxRetries: '2' }, /^options\.maxRetries: .* got a string$/],
    [{ headers: 'x: y' }, /^options\.headers: expected an object, got a string$/],
    [{ headers: [['x', 'y']] }, /^options\.headers: expected an object, got an array$/],
    [{ headers: { 'X-A': true } }, /^options\.headers\.X-A: expected a string, got a boolean$/],
    [{ signal: 5 }, /^options\.signal: /],
  ];
  for (const [options, message] of ofCalls) {
    it(`of a call: ${JSON.stringify(options)}; nothing is sent`, async (t) => {
      const server = await recordingServer(t);
      const api = client(server);
      for (const method of METHODS) {
        const call = CALLS[method](api.projects(), options);
        await assert.rejects(call, { name: 'TypeError', message });
      }
      assert.equal(server.requests.length, 0);
    });
  }

  it('of a call: requestTimeout, in the words of the official client', async (t) => {
    const server = await recordingServer(t);
    for (const requestTimeout of [-1, 1.5, Number.NaN, '5']) {
      await assert.rejects(client(server).projects().list({}, { requestTimeout }), {
        message: 'requestTimeout must be a non-negative integer',
        code: 500,
      });
    }
    assert.equal(server.requests.length, 0);
  });
});

describe('clientData', () => {
  const OFFICIAL = [
    'token',
    'tokenType',
    'authHeader',
    'enableCompression',
    'requestTimeout',
    'silent',
    'version',
  ];

  it('without options has exactly what that of the official client has', async () => {
    const official = await import('lokalise-official');
    const params = { apiKey: 'key', host: 'http://h', userAgent: 'a' };
    const expected = new official.LokaliseApi(params).clientData;
    for (const nothing of [{}, { maxRetries: undefined, proxy: null, rateLimit: undefined }]) {
      const { clientData } = new LokaliseApi({ ...params, ...nothing });
      assert.deepEqual(Object.keys(clientData).sort(), Object.keys(expected).sort());
      assert.ok(!('options' in clientData));
      for (const name of OFFICIAL) assert.ok(name in clientData, name);
    }
  });

  it('has the options that were given in an object of their own', () => {
    const given = { maxRetries: 2, rateLimit: true, totalTimeout: 5, serializeWrites: false };
    const { clientData } = new LokaliseApi({ apiKey: 'key', ...given });
    assert.deepEqual(clientData.options, given);
    assert.ok(!('maxRetries' in clientData));
  });
});

describe('what a retried call leaves', { timeout: 60_000 }, () => {
  it('is nothing: the next call is as the first', async (t) => {
    const server = await scriptedServer(t, failingFast(429), succeeding);
    const projects = client(server, { maxRetries: 1 }).projects();
    await projects.list();
    await projects.list({ page: 2 });
    assert.deepEqual(seen(server), [
      'GET /api2/projects',
      'GET /api2/projects',
      'GET /api2/projects?page=2',
    ]);
    const [, retried, next] = server.requests;
    assert.deepEqual(next.headers, retried.headers);
  });
});
