'use strict';

const assert = require('node:assert/strict');
const { after, afterEach, before, describe, it } = require('node:test');
const { http, HttpResponse, delay, passthrough } = require('msw');
const { setupServer } = require('msw/node');
const { ApiError, ConnectionError, NotFoundError } = require('../..');
const { assertTimeout } = require('../wire/calls.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');
const { alike, API, client, realClient, rejection, senders, TOKEN } = require('./support.js');

const URL_OF_PROJECTS = `${API}/api2/projects`;

describe('msw 2', { timeout: 60_000 }, () => {
  const mocks = setupServer();
  before(() => {
    assert.match(require('msw/package.json').version, /^2\./);
    mocks.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => mocks.resetHandlers());
  after(() => mocks.close());

  /** @param {Parameters<typeof http.get>[1]} answer */
  const onList = (answer) => mocks.use(http.get(URL_OF_PROJECTS, answer));

  it('handles a GET, and sees its query and headers', async () => {
    const requests = [];
    onList(({ request }) => {
      requests.push(request);
      return HttpResponse.json(PROJECTS);
    });
    const list = await realClient().projects().list({ page: 2 });
    assert.deepEqual(list, PROJECTS.projects);
    const [request] = requests;
    assert.deepEqual([requests.length, request.url], [1, `${URL_OF_PROJECTS}?page=2`]);
    assert.equal(request.headers.get('x-api-token'), TOKEN);
    assert.equal(request.headers.get('accept'), 'application/json');
  });

  it('handles a POST, and sees its body as JSON.stringify writes it', async () => {
    const body = { name: 'Ünïcode "x" 😀', description: '\u2028' };
    const texts = [];
    const answer = async ({ request }) => {
      texts.push(await request.text(), request.headers.get('content-type'));
      return HttpResponse.json({ project_id: '1.1', name: 'x' }, { status: 201 });
    };
    await alike((api) => api.projects().create(body), {
      before: () => mocks.use(http.post(URL_OF_PROJECTS, answer, { once: true })),
    });
    const one = [JSON.stringify(body), 'application/json'];
    assert.deepEqual(texts, [...one, ...one]);
  });

  it('handles a PUT and a DELETE', async () => {
    mocks.use(
      http.put(`${URL_OF_PROJECTS}/:id`, async ({ params, request }) =>
        HttpResponse.json({ project_id: params.id, ...(await request.json()) }),
      ),
      http.delete(`${URL_OF_PROJECTS}/:id`, ({ params }) =>
        HttpResponse.json({ project_id: params.id, project_deleted: true }),
      ),
    );
    const one = await alike((api) => api.projects().update('1.1', { name: 'New' }));
    assert.deepEqual(one, { resolved: { project_id: '1.1', name: 'New' } });
    const two = await alike((api) => api.projects().delete('1.1'));
    assert.deepEqual(two, { resolved: { project_id: '1.1', project_deleted: true } });
  });

  it('makes errors of its statuses', async () => {
    const body = { error: { message: 'No such project', code: 404 } };
    onList(() => HttpResponse.json(body, { status: 404 }));
    const { rejected } = await alike((api) => api.projects().list());
    assert.deepEqual([rejected.code, rejected.message], [404, 'No such project']);
    const error = await rejection(realClient().projects().list());
    assert.ok(error instanceof NotFoundError);
    assert.equal(error.headers['content-type'], 'application/json');

    onList(() => new HttpResponse('<h1>no</h1>', { status: 502, statusText: 'Bad Gateway' }));
    const page = await alike((api) => api.projects().list());
    assert.deepEqual([page.rejected.code, page.rejected.details.statusText], [502, 'Bad Gateway']);
  });

  it('makes network failures of HttpResponse.error()', async () => {
    onList(() => HttpResponse.error());
    const { rejected } = await alike((api) => api.projects().list());
    assert.equal(rejected.message, 'Failed to fetch');
    const error = await rejection(realClient().projects().list());
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.code, error.cause.name], [500, 'TypeError']);
  });

  it('makes pages of its headers', async () => {
    const headers = {
      'x-pagination-total-count': '3',
      'x-pagination-page-count': '3',
      'x-pagination-limit': '1',
      'x-pagination-page': '2',
    };
    onList(({ request }) => {
      const page = new URL(request.url).searchParams.get('page') ?? '1';
      const own = { ...headers, 'x-pagination-page': page };
      return HttpResponse.json({ projects: [{ project_id: page }] }, { headers: own });
    });
    await alike((api) => api.projects().list({ page: 2, limit: 1 }));
    const list = realClient().projects().list({ limit: 1 });
    assert.equal((await list).constructor.name, 'PaginatedResult');
    const ids = [];
    for await (const { project_id } of list) ids.push(project_id);
    assert.deepEqual(ids, ['1', '2', '3']);
  });

  it('shows redirects as they are, and they are followed in Rust', async () => {
    const requests = [];
    onList(({ request }) => {
      requests.push(request);
      return HttpResponse.redirect('https://elsewhere.test/list', 302);
    });
    mocks.use(
      http.get('https://elsewhere.test/list', ({ request }) => {
        requests.push(request);
        return HttpResponse.json(PROJECTS);
      }),
    );
    assert.deepEqual(await realClient().projects().list(), PROJECTS.projects);
    assert.deepEqual(
      requests.map(({ redirect, headers }) => [redirect, headers.get('x-api-token')]),
      [
        ['manual', TOKEN],
        ['manual', null],
      ],
    );
  });

  it('sees no write that a redirect would send elsewhere', async () => {
    let others = 0;
    mocks.use(
      http.post(URL_OF_PROJECTS, () => HttpResponse.redirect('https://elsewhere.test/list', 307)),
      http.all('https://elsewhere.test/*', () => {
        others += 1;
        return HttpResponse.json({});
      }),
    );
    const error = await rejection(realClient().projects().create({ name: 'x' }));
    assert.ok(error instanceof ApiError);
    assert.deepEqual([error.code, error.details, others], [307, { reason: 'redirect refused' }, 0]);
  });

  it('retries and times out', async () => {
    let calls = 0;
    onList(() => {
      calls += 1;
      const body = { error: { message: 'Too many', code: 429 } };
      return calls < 3
        ? HttpResponse.json(body, { status: 429, headers: { 'retry-after': '0' } })
        : HttpResponse.json(PROJECTS);
    });
    assert.deepEqual(await realClient({ maxRetries: 2 }).projects().list(), PROJECTS.projects);
    assert.equal(calls, 3);

    onList(async () => {
      await delay('infinite');
      return HttpResponse.json(PROJECTS);
    });
    assertTimeout(await rejection(realClient({ requestTimeout: 50 }).projects().list()), 50);
  });

  it('tells of a request that it does not know', async (t) => {
    // It prints what it does not know, too.
    t.mock.method(console, 'error', () => {});
    const { rejected } = await alike((api) => api.projects().list());
    assert.equal(rejected.code, 500);
    assert.match(rejected.message, /^\[MSW\]|Failed to fetch/);
  });

  it('passes requests through, by fetch', async (t) => {
    const server = await recordingServer(t);
    mocks.use(http.get(`${server.host}/*`, () => passthrough()));
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['fetch']);
  });

  it('closed, leaves calls to the native half again', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    const answer = http.get(`${server.host}/*`, () => HttpResponse.json({ projects: [] }));
    mocks.use(answer);
    assert.deepEqual(await projects.list(), []);
    mocks.close();
    assert.deepEqual(await projects.list(), PROJECTS.projects);
    assert.deepEqual(senders(server), ['native']);
    mocks.listen({ onUnhandledRequest: 'error' });
    mocks.use(answer);
    assert.deepEqual(await projects.list(), []);
    assert.equal(server.requests.length, 1);
  });
});
