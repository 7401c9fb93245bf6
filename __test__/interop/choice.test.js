'use strict';

/** What sends a call: the native half, a given `fetch`, or the global one. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const {
  ApiError,
  LokaliseApiOAuth,
  LokaliseApiOta,
  LokaliseApiV1,
  LokaliseApiVantage,
  LokaliseAuth,
  LokaliseOtaBundles,
} = require('../..');
const { start } = require('../lifecycle/programs.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');
const { client, rejection, replaceFetch, senders, TOKEN } = require('./support.js');

const LIST = PROJECTS.projects;

/** @param {string} name */
function answering(name) {
  const calls = [];
  const fetch = async (...args) => {
    calls.push(args);
    return Response.json({ projects: [{ name }] });
  };
  return { calls, fetch };
}

describe('what sends a call', { timeout: 60_000 }, () => {
  it('is the native half, unless a program says otherwise', async (t) => {
    const server = await recordingServer(t);
    assert.deepEqual(await client(server).projects().list(), LIST);
    assert.deepEqual(await client(server, { transport: 'auto' }).projects().list(), LIST);
    assert.deepEqual(await client(server, { maxRetries: 1 }).projects().list(), LIST);
    assert.deepEqual(senders(server), ['native', 'native', 'native']);
  });

  it('by transport, whatever global fetch is', async (t) => {
    const server = await recordingServer(t);
    const { calls, fetch } = answering('global');
    const lists = () =>
      Promise.all(
        ['native', 'auto', 'fetch'].map((transport) =>
          client(server, { transport })
            .projects()
            .list()
            .then(([{ name }]) => name),
        ),
      );
    assert.deepEqual(await lists(), ['One', 'One', 'One']);
    assert.deepEqual(senders(server).sort(), ['fetch', 'native', 'native']);
    replaceFetch(t, fetch);
    assert.deepEqual(await lists(), ['One', 'global', 'global']);
    assert.equal(calls.length, 2);
  });

  it('by the option fetch, which wins over the global one', async (t) => {
    const server = await recordingServer(t);
    const global = answering('global');
    const own = answering('own');
    const lists = async () => {
      const names = [];
      for (const transport of ['native', 'auto', 'fetch', undefined]) {
        const [{ name }] = await client(server, { transport, fetch: own.fetch }).projects().list();
        names.push(name);
      }
      return names;
    };
    const expected = ['One', 'own', 'own', 'own'];
    assert.deepEqual(await lists(), expected);
    replaceFetch(t, global.fetch);
    assert.deepEqual(await lists(), expected);
    assert.deepEqual([global.calls.length, own.calls.length], [0, 6]);
    assert.deepEqual(senders(server), ['native', 'native']);
  });

  it("may be Node's own fetch, given as the option", async (t) => {
    const server = await recordingServer(t);
    assert.deepEqual(await client(server, { fetch }).projects().list(), LIST);
    assert.deepEqual(senders(server), ['fetch']);
  });

  it('is looked at for every call, of every client there is', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    const { calls, fetch: mock } = answering('mock');
    const own = globalThis.fetch;
    await projects.list();
    replaceFetch(t, mock);
    await projects.list();
    globalThis.fetch = own;
    await projects.list();
    replaceFetch(t, mock);
    await projects.list();
    globalThis.fetch = own;
    assert.deepEqual([calls.length, senders(server)], [2, ['native', 'native']]);
  });

  it('is looked at when a call begins: what it is replaced by meanwhile sees its retries', async (t) => {
    const seen = [];
    replaceFetch(t, async () => {
      seen.push('first');
      replaceFetch(t, async () => {
        seen.push('second');
        return Response.json(PROJECTS);
      });
      return new Response('', { status: 503, headers: { 'retry-after': '0' } });
    });
    const list = await client({ host: 'https://host.test' }, { maxRetries: 1 }).projects().list();
    assert.deepEqual([list, seen], [LIST, ['first', 'second']]);
  });

  it("is node:test's mock of fetch, until it is restored", async (t) => {
    const server = await recordingServer(t);
    const mock = t.mock.method(globalThis, 'fetch', answering('mock').fetch);
    assert.equal((await client(server).projects().list())[0].name, 'mock');
    mock.mock.restore();
    assert.deepEqual(await client(server).projects().list(), LIST);
    assert.deepEqual(senders(server), ['native']);
  });

  it('is a tracer around global fetch, end to end', async (t) => {
    const server = await recordingServer(t);
    const traced = [];
    const { fetch } = globalThis;
    replaceFetch(t, async (...args) => {
      const response = await fetch(...args);
      traced.push(`${args[1].method} ${args[0].pathname} ${response.status}`);
      return response;
    });
    const projects = client(server).projects();
    assert.deepEqual(await projects.list(), LIST);
    assert.deepEqual(await projects.create({ name: 'é' }), PROJECTS);
    assert.deepEqual(traced, ['GET /api2/projects 200', 'POST /api2/projects 200']);
    assert.deepEqual(senders(server), ['fetch', 'fetch']);
    assert.equal(server.requests[1].body, '{"name":"é"}');
  });

  it('is a bound or proxied global fetch', async (t) => {
    const server = await recordingServer(t);
    const { fetch } = globalThis;
    for (const wrapped of [fetch.bind(globalThis), new Proxy(fetch, {})]) {
      replaceFetch(t, wrapped);
      assert.deepEqual(await client(server).projects().list(), LIST);
    }
    assert.deepEqual(senders(server), ['fetch', 'fetch']);
  });

  it('is the native half where there is no global fetch', async (t) => {
    const server = await recordingServer(t);
    replaceFetch(t, /** @type {any} */ (undefined));
    assert.deepEqual(await client(server).projects().list(), LIST);
    assert.deepEqual(senders(server), ['native']);
    // By then it was asked for.
    const error = await rejection(client(server, { transport: 'fetch' }).projects().list());
    assert.ok(error instanceof ApiError);
    assert.match(error.message, /fetch is not a function/);
  });

  it('is the same with every client', async (t) => {
    const urls = [];
    const fetch = async (url) => {
      urls.push(url.href);
      return Response.json({ data: [], items: [], logs: [] });
    };
    const params = { project_id: '1', teamId: 1, lokaliseProjectId: '1', framework: 'ios' };
    const calls = () => [
      (options) => new LokaliseApiOAuth({ apiKey: TOKEN, ...options }).projects().delete('1'),
      (options) =>
        new LokaliseApiOta({ apiKey: TOKEN, ...options }).otaBundlePublishing().publish(2, params),
      (options) => new LokaliseOtaBundles({ apiKey: TOKEN, ...options }).otaBundles().get(params),
      (options) => new LokaliseApiV1({ apiKey: TOKEN, ...options }).auditLogs().list({ teamId: 1 }),
      (options) =>
        new LokaliseApiVantage({ apiKey: TOKEN, ...options }).projectItems().list(params),
      (options) => new LokaliseAuth('id', 'secret', undefined, undefined, options).token('code'),
    ];
    for (const call of calls()) await call({ fetch }).catch(() => {});
    const given = urls.splice(0);
    replaceFetch(t, fetch);
    for (const call of calls()) await call({}).catch(() => {});
    assert.equal(given.length, 6, given.join('\n'));
    assert.deepEqual(urls, given);
  });

  it('for LokaliseAuth is its fifth argument', async (t) => {
    const tokens = { access_token: 'a', refresh_token: 'r', expires_in: 1, token_type: 'Bearer' };
    const calls = [];
    const options = {
      maxRetries: 1,
      fetch: async (...args) => {
        calls.push(args);
        return calls.length === 1
          ? new Response('{}', { status: 429, headers: { 'retry-after': '0' } })
          : Response.json(tokens);
      },
    };
    replaceFetch(t, () => assert.fail('the global fetch was called'));
    const auth = new LokaliseAuth('id', 'secret', 'https://auth.test', 'v9', options);
    assert.deepEqual(await auth.refresh('r'), tokens);
    assert.equal(calls.length, 2);
    const [url, init] = calls[1];
    assert.deepEqual([url.href, init.method], ['https://auth.test/v9/token', 'POST']);
    assert.deepEqual(JSON.parse(init.body), {
      client_id: 'id',
      client_secret: 'secret',
      refresh_token: 'r',
      grant_type: 'refresh_token',
    });
  });

  it('may be changed in clientData', async (t) => {
    const server = await recordingServer(t);
    const api = client(server, { transport: 'native' });
    const { calls, fetch } = answering('own');
    /** @type {any} */ (api.clientData).options = { fetch };
    assert.equal((await api.projects().list())[0].name, 'own');
    /** @type {any} */ (api.clientData).options = undefined;
    assert.deepEqual(await api.projects().list(), LIST);
    assert.deepEqual([calls.length, senders(server)], [1, ['native']]);
  });

  it('is refused when it is none', () => {
    const host = 'http://host.test';
    for (const options of [
      { fetch: 'fetch' },
      { fetch: {} },
      { transport: 'http' },
      { transport: 1 },
      { transport: '' },
    ]) {
      assert.throws(
        () => client({ host }, options),
        (error) => {
          const [name] = Object.keys(options);
          assert.ok(error instanceof TypeError);
          assert.match(error.message, new RegExp(`^${name}: expected `));
          return true;
        },
      );
    }
    for (const nothing of [{ fetch: undefined }, { fetch: null }, { transport: undefined }]) {
      client({ host }, nothing);
    }
  });

  it('a mock that is there before the package is loaded sees calls', async (t) => {
    const server = await recordingServer(t);
    const program = async (root, host) => {
      const { fetch } = globalThis;
      const seen = [];
      globalThis.fetch = async (url) => {
        seen.push(url.pathname);
        return Response.json({ projects: [] });
      };
      const { LokaliseApi } = require(root);
      const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
      await projects.list();
      globalThis.fetch = fetch;
      const real = await projects.list();
      console.log(JSON.stringify([seen, real.length]));
    };
    const { stdout, stderr } = await start(t, program, [server.host], { bare: true }).ended;
    assert.equal(stdout.trim(), '[["/api2/projects"],1]', stderr);
    assert.deepEqual(senders(server), ['native']);
  });
});
