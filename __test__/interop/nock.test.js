'use strict';

const assert = require('node:assert/strict');
const { afterEach, before, beforeEach, describe, it } = require('node:test');
const { ConnectionError, LokaliseAuth, NotFoundError } = require('../..');
const nock = require('nock');
const { start } = require('../lifecycle/programs.js');
const { assertTimeout } = require('../wire/calls.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');
const { alike, API, client, realClient, rejection, senders, TOKEN } = require('./support.js');

const PATH = '/api2/projects';
const KEYS = `${PATH}/1.1/keys`;

describe('nock 14', { timeout: 60_000 }, () => {
  before(() => assert.match(require('nock/package.json').version, /^14\./));
  beforeEach(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => {
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it('answers a GET, whose query and headers it matches', async () => {
    const scope = nock(API, { reqheaders: { 'x-api-token': TOKEN, accept: 'application/json' } })
      .get(PATH)
      .query({ page: 2, filter_names: 'a b&c=é' })
      .reply(200, PROJECTS);
    const list = await realClient().projects().list({ page: 2, filter_names: 'a b&c=é' });
    assert.deepEqual(list, PROJECTS.projects);
    assert.ok(scope.isDone());
  });

  it('matches what a call adds to the headers', async () => {
    const scope = nock(API).get(PATH).matchHeader('x-trace', '7').reply(200, PROJECTS);
    await realClient()
      .projects()
      .list({}, { headers: { 'x-trace': '7' } });
    scope.done();
  });

  it('answers a POST, a PUT and a DELETE, whose bodies it matches', async () => {
    const created = { keys: [{ key_name: 'é "quoted" 😀', platforms: ['web'] }] };
    const changed = { description: null, tags: [] };
    const removed = { keys: [1, 2] };
    const bodies = [];
    const keep = (reply) => (_uri, body) => {
      bodies.push(body);
      return [200, reply];
    };
    nock(API, { reqheaders: { 'content-type': 'application/json' } })
      .post(KEYS, created)
      .reply(keep({ keys: [{ key_id: 1 }], errors: [] }))
      .put(`${KEYS}/1`, changed)
      .reply(keep({ key: { key_id: 1, tags: [] } }))
      .delete(KEYS, removed)
      .reply(keep({ project_id: '1.1', keys_removed: true }));

    const keys = realClient().keys();
    const params = { project_id: '1.1' };
    assert.deepEqual(await keys.create(created, params), { errors: [], items: [{ key_id: 1 }] });
    assert.deepEqual(await keys.update(1, changed, params), { key_id: 1, tags: [] });
    const gone = await keys.bulk_delete([1, 2], params);
    assert.deepEqual(gone, { project_id: '1.1', keys_removed: true });
    assert.deepEqual(bodies, [created, changed, removed]);
    assert.ok(nock.isDone());
  });

  it('sees byte for byte what JSON.stringify writes', async () => {
    const body = { name: 'Ünïcode \u2028 "x" \\', description: '<&>', b: 1e21, a: [null, {}] };
    // By a filter, nock shows the text before it parses it.
    const texts = [];
    await alike((api) => api.projects().create(body), {
      before: () =>
        nock(API)
          .filteringRequestBody((text) => {
            texts.push(text);
            return '*';
          })
          .post(PATH, '*')
          .reply(200, { project_id: '1.1' }),
    });
    assert.deepEqual(new Set(texts), new Set([JSON.stringify(body)]));
  });

  it('makes pages of its headers', async () => {
    const headers = {
      'X-Pagination-Total-Count': '9',
      'X-Pagination-Page-Count': '5',
      'X-Pagination-Limit': '2',
      'X-Pagination-Page': '3',
    };
    const result = await alike((api) => api.projects().list({ page: 3, limit: 2 }), {
      before: () => nock(API).get(PATH).query(true).reply(200, PROJECTS, headers),
    });
    assert.equal(result.resolved.totalResults, 9);

    nock(API).get(PATH).query(true).reply(200, PROJECTS, headers);
    const page = await realClient().projects().list({ page: 3, limit: 2 });
    assert.equal(page.constructor.name, 'PaginatedResult');
    assert.deepEqual([page.currentPage, page.totalPages, page.hasNextPage()], [3, 5, true]);
  });

  it('makes errors of its statuses, as with the official client', async () => {
    const refusals = [
      [404, { error: { message: 'Not Found', code: 404, details: { id: 1 } } }],
      [400, { message: 'Bad', code: 1, details: {} }],
      [500, '<h1>Internal Server Error</h1>'],
      [401, { error: { message: 'Invalid token', code: 401 } }],
    ];
    for (const [status, body] of refusals) {
      const { rejected } = await alike((api) => api.projects().get('1.1'), {
        before: () => nock(API).get(`${PATH}/1.1`).reply(Number(status), body),
      });
      assert.ok([status, 1].includes(rejected.code), `${rejected.code}`);
    }
    nock(API)
      .get(`${PATH}/1.1`)
      .reply(404, { error: { message: 'No', code: 404 } });
    assert.ok((await rejection(realClient().projects().get('1.1'))) instanceof NotFoundError);
  });

  it('fails a call by replyWithError, as the official client has it', async () => {
    for (const thrown of [
      'kaput',
      new TypeError('no such thing'),
      Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    ]) {
      const mock = () => nock(API).get(PATH).replyWithError(thrown);
      const { rejected } = await alike((api) => api.projects().list(), { before: mock });
      assert.equal(rejected.code, 500);
      mock();
      const error = await rejection(realClient().projects().list());
      assert.ok(error instanceof ConnectionError);
      assert.equal(error.message, thrown instanceof Error ? thrown.message : thrown);
      if (thrown instanceof Error) assert.equal(error.cause, thrown);
      else assert.equal(error.cause.message, thrown);
    }
  });

  it('tells of a request that it does not know', async () => {
    const list = () => realClient().projects().list();
    nock(API).get('/api2/other').reply(200, {});
    const unknown = await rejection(list());
    assert.ok(unknown instanceof ConnectionError);
    assert.match(unknown.message, /^Nock: No match for request/);
    assert.equal(unknown.cause.code, 'ERR_NOCK_NO_MATCH');
    nock.cleanAll();
    const { rejected } = await alike((api) => api.projects().list());
    assert.match(rejected.message, /^Nock: Disallowed net connect/);
  });

  it('is tried again after a 429, if a client retries', async () => {
    const scope = nock(API)
      .get(PATH)
      .times(2)
      .reply(429, { error: { message: 'Too many', code: 429 } }, { 'retry-after': '0' })
      .get(PATH)
      .reply(200, PROJECTS);
    const list = await realClient({ maxRetries: 2 }).projects().list();
    assert.deepEqual(list, PROJECTS.projects);
    assert.ok(scope.isDone());
  });

  it('is tried again after an error before anything was sent, a POST too', async () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const body = { name: 'One' };
    const scope = nock(API)
      .post(PATH, body)
      .replyWithError(refused)
      .post(PATH, body)
      .reply(200, { project_id: '1.1' });
    const projects = realClient({ maxRetries: 1 }).projects();
    assert.deepEqual(await projects.create(body), { project_id: '1.1' });
    scope.done();

    nock(API).post(PATH, body).replyWithError(reset);
    const error = await rejection(projects.create(body));
    assert.deepEqual([error.message, error.attempts], ['reset', 1]);
  });

  it('delays a reply beyond the timeout', async () => {
    nock(API).get(PATH).delay(600_000).reply(200, PROJECTS);
    assertTimeout(await rejection(realClient({ requestTimeout: 50 }).projects().list()), 50);
    nock(API).get(PATH).delay(20).reply(200, PROJECTS);
    assert.deepEqual(
      await realClient({ requestTimeout: 30_000 }).projects().list(),
      PROJECTS.projects,
    );
  });

  it('shows redirects, which are followed without credentials to other origins', async () => {
    const scope = nock(API).get(PATH).reply(302, '', { location: 'https://elsewhere.test/a?b=1' });
    const elsewhere = nock('https://elsewhere.test', { badheaders: ['x-api-token'] })
      .get('/a')
      .query({ b: 1 })
      .reply(200, PROJECTS);
    assert.deepEqual(await realClient().projects().list(), PROJECTS.projects);
    assert.ok(scope.isDone());
    assert.ok(elsewhere.isDone());
  });

  it('answers LokaliseAuth', async () => {
    const tokens = {
      access_token: 'a',
      refresh_token: 'r',
      expires_in: 3600,
      token_type: 'Bearer',
    };
    const scope = nock('https://app.lokalise.com')
      .post('/oauth2/token', {
        client_id: 'id',
        client_secret: 'secret',
        code: 'code',
        grant_type: 'authorization_code',
      })
      .reply(200, tokens);
    assert.deepEqual(await new LokaliseAuth('id', 'secret').token('code'), tokens);
    scope.done();
  });

  it('leaves alone a client whose transport is native', async (t) => {
    const server = await recordingServer(t);
    const scope = nock(server.host).get(PATH).reply(200, { projects: [] });
    const list = await client(server, { transport: 'native' }).projects().list();
    assert.deepEqual(list, PROJECTS.projects);
    assert.deepEqual([senders(server), scope.isDone()], [['native'], false]);
  });

  it('lets through what it is told to, by fetch', async (t) => {
    const server = await recordingServer(t);
    nock.enableNetConnect('127.0.0.1');
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['fetch']);
  });

  it('restored, leaves calls to the native half again', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    const scope = nock(server.host).get(PATH).reply(200, { projects: [] });
    assert.deepEqual(await projects.list(), []);
    scope.done();
    nock.restore();
    assert.deepEqual(await projects.list(), PROJECTS.projects);
    nock.activate();
    nock(server.host).get(PATH).reply(200, { projects: [] });
    assert.deepEqual(await projects.list(), []);
    assert.deepEqual(senders(server), ['native']);
  });

  it('may be loaded before the package or after it, and before a client or after it', async (t) => {
    const server = await recordingServer(t);
    const program = async (root, host, order) => {
      const load = {
        nock: () => require(`${root}/node_modules/nock`),
        package: () => require(root),
      };
      const loaded = {};
      for (const name of order) loaded[name] = load[name]();
      const { LokaliseApi } = loaded.package;
      const early = new LokaliseApi({ apiKey: 'key', host }).projects();
      const scope = loaded.nock(host).get('/api2/projects').times(2).reply(200, { projects: [] });
      const late = new LokaliseApi({ apiKey: 'key', host }).projects();
      const mocked = [await early.list(), await late.list()];
      loaded.nock.restore();
      const real = await early.list();
      console.log(JSON.stringify([mocked, scope.isDone(), real.length]));
    };
    for (const order of [
      ['nock', 'package'],
      ['package', 'nock'],
    ]) {
      const { ended } = start(t, program, [server.host, order], { bare: true });
      const { code, stdout, stderr } = await ended;
      assert.deepEqual([code, stdout.trim()], [0, '[[[],[]],true,1]'], stderr);
    }
    assert.deepEqual(senders(server), ['native', 'native']);
  });
});
