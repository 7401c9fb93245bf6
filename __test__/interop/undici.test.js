'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ConnectionError, RateLimitError } = require('../..');
const undici = require('undici');
const { start } = require('../lifecycle/programs.js');
const { startProxy } = require('../network/support.js');
const { assertTimeout } = require('../wire/calls.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');
const { alike, API, client, realClient, rejection, senders, TOKEN } = require('./support.js');

const { Agent, getGlobalDispatcher, setGlobalDispatcher } = undici;
const PATH = '/api2/projects';

/** The one that loading undici puts there. */
const PLAIN = getGlobalDispatcher();

/**
 * Sets undici's global dispatcher until the end of the test.
 *
 * @template {import('undici').Dispatcher} D
 * @param {import('node:test').TestContext} t
 * @param {D} dispatcher
 * @returns {D}
 */
function use(t, dispatcher) {
  setGlobalDispatcher(dispatcher);
  t.after(async () => {
    setGlobalDispatcher(PLAIN);
    await dispatcher.close();
  });
  return dispatcher;
}

/** @param {import('node:test').TestContext} t */
function mockAgent(t) {
  const agent = use(t, new undici.MockAgent());
  agent.disableNetConnect();
  return agent;
}

describe('MockAgent of undici 7', { timeout: 60_000 }, () => {
  it('answers calls, whose queries, headers and bodies it matches', async (t) => {
    assert.match(require('undici/package.json').version, /^7\./);
    const agent = mockAgent(t);
    const pool = agent.get(API);
    const headers = { 'x-api-token': TOKEN, accept: 'application/json' };
    pool.intercept({ path: PATH, query: { page: 2 }, headers }).reply(200, PROJECTS);
    assert.deepEqual(await realClient().projects().list({ page: 2 }), PROJECTS.projects);

    const body = { name: 'é "x" 😀', description: '\u2028' };
    pool
      .intercept({ path: PATH, method: 'POST', body: JSON.stringify(body) })
      .reply(200, { project_id: '1.1' })
      .times(2);
    await alike((api) => api.projects().create(body));
    pool.intercept({ path: `${PATH}/1.1`, method: 'DELETE' }).reply(200, { project_deleted: true });
    assert.deepEqual(await realClient().projects().delete('1.1'), { project_deleted: true });
    agent.assertNoPendingInterceptors();
  });

  it('makes pages and errors, as with the official client', async (t) => {
    const pool = mockAgent(t).get(API);
    const headers = {
      'x-pagination-total-count': '9',
      'x-pagination-page-count': '9',
      'x-pagination-limit': '1',
      'x-pagination-page': '2',
    };
    pool.intercept({ path: PATH }).reply(200, PROJECTS, { headers }).times(2);
    const { resolved } = await alike((api) => api.projects().list());
    assert.equal(resolved.totalPages, 9);

    const refusal = { error: { message: 'Too many', code: 429 } };
    pool.intercept({ path: PATH }).reply(429, refusal).times(3);
    await alike((api) => api.projects().list());
    assert.ok((await rejection(realClient().projects().list())) instanceof RateLimitError);

    const thrown = new Error('kaput');
    pool.intercept({ path: PATH }).replyWithError(thrown).times(3);
    await alike((api) => api.projects().list());
    const error = await rejection(realClient().projects().list());
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.message, error.cause.cause], ['fetch failed', thrown]);
  });

  it('keeps calls from the network', async (t) => {
    mockAgent(t);
    const { rejected } = await alike((api) => api.projects().list());
    assert.deepEqual([rejected.code, rejected.message], [500, 'fetch failed']);
    const error = await rejection(realClient().projects().list());
    assert.equal(error.cause.cause.code, 'UND_MOCK_ERR_MOCK_NOT_MATCHED');
  });

  it('is retried and times out', async (t) => {
    const pool = mockAgent(t).get(API);
    pool.intercept({ path: PATH }).reply(503, '').times(2);
    pool.intercept({ path: PATH }).reply(200, PROJECTS);
    assert.deepEqual(await realClient({ maxRetries: 2 }).projects().list(), PROJECTS.projects);

    pool.intercept({ path: PATH }).reply(200, PROJECTS).delay(600_000);
    assertTimeout(await rejection(realClient({ requestTimeout: 50 }).projects().list()), 50);
  });

  it('shows redirects, which lose credentials on the way to other origins', async (t) => {
    const agent = mockAgent(t);
    const location = 'https://elsewhere.test/list';
    agent.get(API).intercept({ path: PATH }).reply(302, '', { headers: { location } });
    const keys = [];
    agent
      .get('https://elsewhere.test')
      .intercept({ path: '/list' })
      .reply(200, ({ headers }) => {
        keys.push(new Headers(/** @type {any} */ (headers)).get('x-api-token'));
        return PROJECTS;
      });
    assert.deepEqual(await realClient().projects().list(), PROJECTS.projects);
    assert.deepEqual(keys, [null]);
  });

  it('left, leaves calls to the native half again', async (t) => {
    const server = await recordingServer(t);
    const agent = mockAgent(t);
    agent.get(server.host).intercept({ path: PATH }).reply(200, { projects: [] });
    const projects = client(server).projects();
    assert.deepEqual(await projects.list(), []);
    setGlobalDispatcher(PLAIN);
    assert.deepEqual(await projects.list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['native']);
    setGlobalDispatcher(agent);
    assert.equal((await rejection(projects.list())).message, 'fetch failed');
    assert.equal(server.requests.length, 1);
  });
});

describe('ProxyAgent of undici 7', { timeout: 60_000 }, () => {
  it('takes calls through its proxy', async (t) => {
    const server = await recordingServer(t);
    const proxy = await startProxy(t, { credentials: 'user:secret' });
    use(t, new undici.ProxyAgent({ uri: proxy.url('user:secret'), proxyTunnel: true }));
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    const [{ method, url }] = await proxy.seen();
    assert.deepEqual([method, `http://${url}`], ['CONNECT', server.host]);
    assert.deepEqual(senders(server), ['fetch']);
  });

  it('that refuses makes a network failure, which shows no password', async (t) => {
    const server = await recordingServer(t);
    const proxy = await startProxy(t, { credentials: 'other:one' });
    use(t, new undici.ProxyAgent({ uri: proxy.url('user:secret'), proxyTunnel: true }));
    const error = await rejection(client(server).projects().list());
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.message, server.requests.length], ['fetch failed', 0]);
    assert.doesNotMatch(require('node:util').inspect(error, { depth: 20 }), /secret/);
  });

  it('from the environment takes calls through its proxy', async (t) => {
    const server = await recordingServer(t);
    const proxy = await startProxy(t);
    use(t, new undici.EnvHttpProxyAgent({ httpProxy: proxy.url(), noProxy: '' }));
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    assert.equal((await proxy.seen()).length, 1);
  });
});

describe("undici's global dispatcher", { timeout: 60_000 }, () => {
  /** @type {Record<string, () => import('undici').Dispatcher>} */
  const theirs = {
    'an Agent with a timeout for connections': () => new Agent({ connect: { timeout: 1000 } }),
    'an Agent with a bound of connections': () => new Agent({ connections: 3 }),
    'an Agent with a timeout for headers': () => new Agent({ headersTimeout: 60_000 }),
    'an Agent with a factory': () =>
      new Agent({ factory: (origin, options) => new undici.Pool(origin, options) }),
    'an Agent with an interceptor': () =>
      new Agent().compose((dispatch) => (options, handler) => dispatch(options, handler)),
    'an Agent with retries': () => new Agent().compose(undici.interceptors.retry()),
    'a RetryAgent': () => new undici.RetryAgent(new Agent()),
    'a class of its own': () => new (class Traced extends Agent {})(),
    'an Agent whose dispatch was replaced': () => {
      const agent = new Agent();
      const dispatch = agent.dispatch.bind(agent);
      return Object.assign(agent, { dispatch });
    },
  };
  for (const [what, make] of Object.entries(theirs)) {
    it(`that is ${what} sends the calls`, async (t) => {
      const server = await recordingServer(t);
      use(t, make());
      assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
      setGlobalDispatcher(PLAIN);
      assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
      assert.deepEqual(senders(server), ['fetch', 'native']);
    });
  }

  it('that is a plain Agent leaves calls to the native half', async (t) => {
    const server = await recordingServer(t);
    use(t, new Agent());
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    use(t, new Agent({}));
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['native', 'native']);
  });

  it("that Node's own fetch has made leaves calls to the native half", async (t) => {
    const server = await recordingServer(t);
    const program = async (root, host) => {
      const { LokaliseApi } = require(root);
      await (await fetch(host)).json();
      await new LokaliseApi({ apiKey: 'key', host }).projects().list();
      require(`${root}/node_modules/undici`);
      await new LokaliseApi({ apiKey: 'key', host }).projects().list();
    };
    const { code, stderr } = await start(t, program, [server.host], { bare: true }).ended;
    assert.equal(code, 0, stderr);
    assert.deepEqual(senders(server), ['fetch', 'native', 'native']);
  });

  it('is looked at for every call, whether undici is loaded before the package or after', async (t) => {
    const server = await recordingServer(t);
    const program = async (root, host, order) => {
      const loaded = order.map((name) => [
        name,
        require(name === 'undici' ? `${root}/node_modules/undici` : root),
      ]);
      const { undici, ours } = Object.fromEntries(loaded);
      const projects = new ours.LokaliseApi({ apiKey: 'key', host }).projects();
      await projects.list();
      const plain = undici.getGlobalDispatcher();
      undici.setGlobalDispatcher(new undici.Agent({ connections: 1 }));
      await projects.list();
      undici.setGlobalDispatcher(plain);
      await projects.list();
    };
    for (const order of [
      ['undici', 'ours'],
      ['ours', 'undici'],
    ]) {
      const { code, stderr } = await start(t, program, [server.host, order], { bare: true }).ended;
      assert.equal(code, 0, stderr);
    }
    const one = ['native', 'fetch', 'native'];
    assert.deepEqual(senders(server), [...one, ...one]);
  });
});

describe('fetch of undici 7', { timeout: 60_000 }, () => {
  it('as the option fetch sends the calls', async (t) => {
    const server = await recordingServer(t);
    const api = client(server, { fetch: undici.fetch });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
    await api.projects().create({ name: 'é' });
    assert.deepEqual(senders(server), ['fetch', 'fetch']);
    assert.equal(server.requests[1].body, '{"name":"é"}');
  });

  it('installed as global fetch sends the calls', async (t) => {
    const server = await recordingServer(t);
    const before = globalThis.fetch;
    t.after(() => {
      globalThis.fetch = before;
    });
    /** @type {any} */ (globalThis).fetch = undici.fetch;
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['fetch']);
  });
});
