'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { inspect } = require('node:util');
const { ApiError } = require('../..');
const support = require('./support.js');
const { callWith, certificate, client, closedPort, httpServer, httpsServer, startProxy, TOKEN } =
  support;

const CREDENTIALS = 'user:the-secret';
const BASIC = `Basic ${Buffer.from(CREDENTIALS).toString('base64')}`;
const CA = certificate('self-signed');
const USE = { NODE_USE_ENV_PROXY: '1' };

/**
 * Asserts that the network failed and that nothing of it shows a password.
 *
 * @param {any} error
 */
function assertRefused(error) {
  assert.ok(error instanceof ApiError, String(error));
  assert.deepEqual([error.message, error.code], ['fetch failed', 500]);
  assert.ok(error.cause instanceof Error);
  const shown = inspect(error, { depth: 20, showHidden: true });
  assert.doesNotMatch(shown, /secret|words of the proxy/);
  return shown;
}

describe('the option proxy', { timeout: 60_000 }, () => {
  it('takes http calls through the proxy, in absolute form', async (t) => {
    const server = await httpServer(t);
    const proxy = await startProxy(t, { credentials: CREDENTIALS });
    const api = client(server, { proxy: proxy.url(CREDENTIALS) });
    assert.equal((await api.projects().list({ page: 1 }))[0]?.name, 'One');
    const url = `${server.host}/api2/projects?page=1`;
    const expected = { method: 'GET', url, authorization: BASIC, token: TOKEN };
    assert.deepEqual(await proxy.seen(), [expected]);
    assert.equal(server.requests.length, 1);
  });

  it('takes https calls through a tunnel, which shows the proxy nothing of them', async (t) => {
    const server = await httpsServer(t);
    const proxy = await startProxy(t, { credentials: CREDENTIALS });
    const api = client(server, { proxy: proxy.url(CREDENTIALS), ca: CA });
    for (let call = 0; call < 3; call += 1) await api.projects().list();
    const expected = { method: 'CONNECT', url: `127.0.0.1:${server.port}`, authorization: BASIC };
    assert.deepEqual(await proxy.seen(), [expected]);
    assert.deepEqual(
      server.requests.map(({ url, headers }) => [url, headers['proxy-authorization']]),
      Array.from({ length: 3 }, () => ['/api2/projects', undefined]),
    );
  });

  it('takes what its URL escapes', async (t) => {
    const server = await httpServer(t);
    const proxy = await startProxy(t, { credentials: 'us@er:p:a/s é' });
    const api = client(server, { proxy: proxy.url('us%40er:p%3Aa%2Fs%20%C3%A9') });
    assert.equal((await api.projects().list())[0]?.name, 'One');
  });

  it('needs no user name', async (t) => {
    const server = await httpServer(t);
    const proxy = await startProxy(t);
    await client(server, { proxy: `${proxy.url()}/` })
      .projects()
      .list();
    assert.deepEqual(
      (await proxy.seen()).map(({ authorization }) => authorization),
      [undefined],
    );
  });

  it('may be an https URL', async (t) => {
    const proxy = await startProxy(t, { credentials: CREDENTIALS, secure: true });
    const options = { proxy: proxy.url(CREDENTIALS), ca: CA };
    for (const server of [await httpServer(t), await httpsServer(t)]) {
      await client(server, options).projects().list();
    }
    const methods = (await proxy.seen()).map(({ method }) => method);
    assert.deepEqual(methods, ['GET', 'CONNECT']);
  });

  it('is one of its client alone', async (t) => {
    const server = await httpServer(t);
    const [one, two] = [await startProxy(t), await startProxy(t)];
    await client(server, { proxy: one.url() }).projects().list();
    await client(server, { proxy: two.url() }).projects().list();
    await client(server, { proxy: two.url() }).projects().list();
    await client(server).projects().list();
    const counts = [(await one.seen()).length, (await two.seen()).length];
    assert.deepEqual([...counts, server.requests.length], [1, 2, 4]);
  });

  it('takes bodies of writes', async (t) => {
    const bodies = [];
    const server = await httpServer(t, async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      bodies.push([request.method, body]);
      response.end('{"project_id":"1.1"}');
    });
    const proxy = await startProxy(t);
    await client(server, { proxy: proxy.url() })
      .projects()
      .create({ name: 'é'.repeat(100_000) });
    assert.deepEqual(bodies, [['POST', JSON.stringify({ name: 'é'.repeat(100_000) })]]);
  });

  it('takes redirects to other origins as well', async (t) => {
    const there = await httpServer(t);
    const here = await httpServer(t, (_request, response) =>
      response.writeHead(302, { location: `${there.host}/there` }).end(),
    );
    const proxy = await startProxy(t);
    await client(here, { proxy: proxy.url() }).projects().list();
    const seen = await proxy.seen();
    assert.deepEqual(
      seen.map(({ url }) => url),
      [`${here.host}/api2/projects`, `${there.host}/there`],
    );
    assert.deepEqual([seen[0].token, seen[1].token], [TOKEN, undefined]);
  });

  it('that refuses makes a network failure, which shows no password', async (t) => {
    const refusing = await startProxy(t, { credentials: 'other:credentials' });
    const broken = await startProxy(t, { status: 502 });
    const port = await closedPort();
    const [plain, encrypted] = [await httpServer(t), await httpsServer(t)];
    const call = (server, proxy) =>
      client(server, { proxy, ca: CA })
        .projects()
        .list()
        .then(() => assert.fail('resolved'), assertRefused);
    assert.match(await call(plain, refusing.url(CREDENTIALS)), /the proxy asks for/);
    assert.match(await call(encrypted, refusing.url(CREDENTIALS)), /proxy auth/);
    await call(encrypted, broken.url(CREDENTIALS));
    for (const server of [plain, encrypted]) {
      const shown = await call(server, `http://${CREDENTIALS}@127.0.0.1:${port}`);
      assert.match(shown, /ECONNREFUSED/);
    }
    assert.deepEqual([plain.requests.length, encrypted.requests.length], [0, 0]);
  });

  it('is refused when it is no http or https URL, without its password', () => {
    for (const proxy of [
      '',
      '127.0.0.1',
      'socks5://user:the-secret@127.0.0.1:1080',
      'user:the-secret@127.0.0.1:80',
      'http://user:the-secret',
    ]) {
      assert.throws(
        () => client({ host: 'http://127.0.0.1' }, { proxy }),
        (error) => {
          assert.ok(error instanceof TypeError, String(error));
          assert.match(error.message, /^proxy: expected an http or https URL, got /);
          assert.doesNotMatch(inspect(error), /secret/);
          return true;
        },
      );
    }
  });

  it('wins over the environment, NO_PROXY included', async (t) => {
    const server = await httpServer(t);
    const [own, other] = [await startProxy(t), await startProxy(t)];
    const environment = { ...USE, HTTP_PROXY: other.url(), NO_PROXY: '*' };
    const outcome = await callWith(server, environment, { proxy: own.url() });
    assert.deepEqual(outcome.names, ['One']);
    assert.deepEqual([(await own.seen()).length, (await other.seen()).length], [1, 0]);
  });
});

describe('the proxies of the environment', { timeout: 120_000 }, () => {
  /**
   * How many calls went through the proxy and which reached the server, for each of `environments`.
   *
   * @param {import('node:test').TestContext} t
   * @param {{host: string, port: number}} server
   * @param {(url: string) => Record<string, string>[]} environments
   */
  async function through(t, server, environments) {
    const proxy = await startProxy(t, { credentials: CREDENTIALS });
    const counts = [];
    for (const environment of environments(proxy.url(CREDENTIALS))) {
      const before = (await proxy.seen()).length;
      const { names, message } = await callWith(server, environment, { ca: CA });
      assert.deepEqual(names, ['One'], message);
      counts.push((await proxy.seen()).length - before);
    }
    return counts;
  }

  it('are left alone unless NODE_USE_ENV_PROXY is 1', async (t) => {
    const server = await httpServer(t);
    const counts = await through(t, server, (url) => [
      { HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url },
      { HTTP_PROXY: url, NODE_USE_ENV_PROXY: '0' },
      { HTTP_PROXY: url, ...USE },
      { http_proxy: url, ...USE },
      { HTTPS_PROXY: url, ...USE },
      USE,
    ]);
    assert.deepEqual(counts, [0, 0, 1, 1, 0, 0]);
  });

  it('for https are HTTPS_PROXY, or else HTTP_PROXY', async (t) => {
    const server = await httpsServer(t);
    const nowhere = `http://127.0.0.1:${await closedPort()}`;
    const counts = await through(t, server, (url) => [
      { HTTPS_PROXY: url },
      { HTTPS_PROXY: url, ...USE },
      { HTTPS_PROXY: url, HTTP_PROXY: nowhere, ...USE },
      { HTTP_PROXY: url, ...USE },
    ]);
    assert.deepEqual(counts, [0, 1, 1, 1]);
  });

  // Windows knows no two variables whose names differ in case alone.
  it('have names in lower case first', { skip: process.platform === 'win32' }, async (t) => {
    const server = await httpServer(t);
    const nowhere = `http://127.0.0.1:${await closedPort()}`;
    const counts = await through(t, server, (url) => [
      { http_proxy: url, HTTP_PROXY: nowhere, ...USE },
      { http_proxy: '', HTTP_PROXY: nowhere, ...USE },
      { HTTP_PROXY: url, no_proxy: 'elsewhere.test', NO_PROXY: '*', ...USE },
    ]);
    assert.deepEqual(counts, [1, 0, 1]);
  });

  it('are not used for what NO_PROXY names', async (t) => {
    const server = await httpServer(t);
    const lists = {
      '*': 0,
      '127.0.0.1': 0,
      'elsewhere.test, 127.0.0.1': 0,
      'elsewhere.test 127.0.0.1': 0,
      [`127.0.0.1:${server.port}`]: 0,
      '127.0.0.1:1': 1,
      'localhost,.0.0.2': 1,
      '': 1,
    };
    const counts = await through(t, server, (url) =>
      Object.keys(lists).map((list) => ({ HTTP_PROXY: url, NO_PROXY: list, ...USE })),
    );
    assert.deepEqual(counts, Object.values(lists));
  });

  it('that refuse make a network failure, which shows no password', async (t) => {
    const server = await httpServer(t);
    const url = `http://${CREDENTIALS}@127.0.0.1:${await closedPort()}`;
    const outcome = await callWith(server, { HTTP_PROXY: url, ...USE });
    assert.deepEqual([outcome.message, outcome.code], ['fetch failed', 500]);
    assert.match(outcome.shown, /ECONNREFUSED/);
    assert.doesNotMatch(outcome.shown + outcome.stderr, /secret/);
    assert.equal(server.requests.length, 0);
  });
});
