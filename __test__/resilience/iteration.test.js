'use strict';

/** Lists that are iterated, over their items and over their pages. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { LokaliseApiV1, LokaliseApiVantage, NotFoundError } = require('../..');
const { start } = require('../lifecycle/programs.js');
const { client, rejection, TOKEN } = require('../wire/calls.js');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const {
  failing,
  failingFast,
  holdingServer,
  scriptedServer,
  seen,
  turns,
} = require('./support.js');

/** What a process gives that ended by itself and had nothing to complain about. */
const CLEAN = { code: 0, signal: null, stderr: '' };

/** The items of three pages. */
const PAGES = [['a', 'b'], ['c', 'd'], ['e']];
const ALL = PAGES.flat();

/** @param {string[]} names */
const itemsOf = (names) => names.map((name) => ({ name }));

/**
 * The headers of a page.
 *
 * @param {number} page
 * @param {number} [pages]
 */
const pageHeaders = (page, pages = PAGES.length) => ({
  'x-pagination-total-count': '5',
  'x-pagination-page-count': `${pages}`,
  'x-pagination-limit': '2',
  'x-pagination-page': `${page}`,
});

/** @param {string | undefined} url */
const queryOf = (url) => new URL(`http://host${url}`).searchParams;

/** The number of the page that a request is for. @param {{url?: string}} request */
const pageOf = ({ url }) => Number(queryOf(url).get('page') ?? 1);

/**
 * Gives a request for projects its page.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {{url?: string}} request
 */
function givePage(response, request) {
  const page = pageOf(request);
  json(response, { projects: itemsOf(PAGES[page - 1]) }, 200, pageHeaders(page));
}

/**
 * A server of the three pages of projects.
 *
 * @param {import('node:test').TestContext} t
 */
const pagedServer = (t) => recordingServer(t, (request, response) => givePage(response, request));

/**
 * A server of pages by cursor: the request with a cursor gets the items and the next cursor that
 * are under it, one without gets those under `first`.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, [string[], string?]>} pages
 */
const cursorServer = (t, pages) =>
  recordingServer(t, ({ url }, response) => {
    const [names, next] = pages[queryOf(url).get('cursor') ?? 'first'];
    const headers = next === undefined ? {} : { 'x-pagination-next-cursor': next };
    json(response, { keys: itemsOf(names) }, 200, { 'x-pagination-limit': '2', ...headers });
  });

/** @param {AsyncIterable<any>} iterable */
async function namesIn(iterable) {
  const names = [];
  for await (const { name } of iterable) names.push(name);
  return names;
}

describe('a list', { timeout: 60_000 }, () => {
  it('by page is iterated over all items', async (t) => {
    const server = await pagedServer(t);
    assert.deepEqual(await namesIn(client(server).projects().list({ limit: 2 })), ALL);
    assert.deepEqual(seen(server), [
      'GET /api2/projects?limit=2',
      'GET /api2/projects?limit=2&page=2',
      'GET /api2/projects?limit=2&page=3',
    ]);
  });

  it('by page without parameters', async (t) => {
    const server = await pagedServer(t);
    assert.deepEqual(await namesIn(client(server).projects().list()), ALL);
    assert.deepEqual(seen(server).slice(1), [
      'GET /api2/projects?page=2',
      'GET /api2/projects?page=3',
    ]);
  });

  it('by page from a page on', async (t) => {
    const server = await pagedServer(t);
    assert.deepEqual(await namesIn(client(server).projects().list({ page: 2 })), ['c', 'd', 'e']);
    assert.equal(server.requests.length, 2);
  });

  it('by cursor', async (t) => {
    const server = await cursorServer(t, {
      first: [['a', 'b'], 'x/=+'],
      'x/=+': [['c', 'd'], 'y'],
      y: [['e'], ''],
    });
    const params = /** @type {const} */ ({ project_id: '1', pagination: 'cursor', limit: 2 });
    assert.deepEqual(await namesIn(client(server).keys().list(params)), ALL);
    assert.deepEqual(seen(server), [
      'GET /api2/projects/1/keys?pagination=cursor&limit=2',
      'GET /api2/projects/1/keys?pagination=cursor&limit=2&cursor=x%2F%3D%2B',
      'GET /api2/projects/1/keys?pagination=cursor&limit=2&cursor=y',
    ]);
  });

  it('that can have cursors, by cursor unless the program says how', async (t) => {
    const pages = { first: [['a', 'b'], 'x'], x: [['c'], ''] };
    const server = await cursorServer(t, pages);
    const keys = client(server).keys();
    const params = { project_id: '1' };
    assert.deepEqual(await namesIn(keys.list(params)), ['a', 'b', 'c']);
    assert.deepEqual(seen(server), [
      'GET /api2/projects/1/keys?pagination=cursor',
      'GET /api2/projects/1/keys?pagination=cursor&cursor=x',
    ]);
    assert.deepEqual(params, { project_id: '1' });
  });

  it('that can have cursors, as always when it is not iterated, or for its pages', async (t) => {
    const server = await cursorServer(t, { first: [['a']] });
    const keys = client(server).keys();
    const params = { project_id: '1' };
    const page = keys.list(params);
    params.project_id = '2';
    await page;
    for await (const _ of keys.list({ project_id: '1' }).pages());
    await namesIn(keys.list({ project_id: '1', page: 1 }));
    await namesIn(keys.list({ project_id: '1', pagination: 'offset' }));
    assert.deepEqual(seen(server), [
      'GET /api2/projects/1/keys',
      'GET /api2/projects/1/keys',
      'GET /api2/projects/1/keys?page=1',
      'GET /api2/projects/1/keys?pagination=offset',
    ]);
  });

  it('that can have cursors, by page where the server has none', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      const page = pageOf(request);
      json(response, { keys: itemsOf(PAGES[page - 1]) }, 200, pageHeaders(page));
    });
    assert.deepEqual(await namesIn(client(server).keys().list({ project_id: '1' })), ALL);
    assert.equal(server.requests.length, 3);
  });

  it('of API v1: audit logs', async (t) => {
    const pages = { first: [PAGES[0], 'x'], x: [PAGES[1], 'y'], y: [PAGES[2], null] };
    const server = await recordingServer(t, ({ url }, response) => {
      const [names, next_cursor] = pages[queryOf(url).get('cursor') ?? 'first'];
      json(response, { data: itemsOf(names), next_cursor, has_more: next_cursor !== null });
    });
    const api = new LokaliseApiV1({ apiKey: TOKEN, host: server.host });
    const params = /** @type {any} */ ({ team_id: 1 });
    assert.deepEqual(await namesIn(/** @type {any} */ (api.auditLogs().list(params))), ALL);
    assert.deepEqual(seen(server), [
      'GET /v1/audit-logs?team_id=1',
      'GET /v1/audit-logs?team_id=1&cursor=x',
      'GET /v1/audit-logs?team_id=1&cursor=y',
    ]);
  });

  it('of API vantage: project items', async (t) => {
    const pages = { first: [PAGES[0], 'x'], x: [PAGES[1], 'y'], y: [PAGES[2], null] };
    const server = await recordingServer(t, ({ url }, response) => {
      const [names, cursor] = pages[queryOf(url).get('after') ?? 'first'];
      const meta = { count: names.length, cursor, hasMore: cursor !== null };
      json(response, { data: itemsOf(names), meta });
    });
    const api = new LokaliseApiVantage({ apiKey: TOKEN, host: server.host });
    const params = /** @type {any} */ ({ project_id: '1' });
    assert.deepEqual(await namesIn(/** @type {any} */ (api.projectItems().list(params))), ALL);
    assert.deepEqual(seen(server), [
      'GET /vantage/v1/projects/1/items',
      'GET /vantage/v1/projects/1/items?after=x',
      'GET /vantage/v1/projects/1/items?after=y',
    ]);
  });

  it('whose path takes its parameters: comments of a key', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      const page = pageOf(request);
      json(response, { comments: itemsOf(PAGES[page - 1]) }, 200, pageHeaders(page));
    });
    const list = client(server).comments().list({ project_id: '1', key_id: 7 });
    assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(seen(server), [
      'GET /api2/projects/1/keys/7/comments',
      'GET /api2/projects/1/keys/7/comments?page=2',
      'GET /api2/projects/1/keys/7/comments?page=3',
    ]);
  });

  it('without pagination headers is its only page', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { projects: itemsOf(ALL) }),
    );
    const list = client(server).projects().list();
    assert.deepEqual(await namesIn(list), ALL);
    const pages = [];
    for await (const page of list.pages()) pages.push(page);
    assert.deepEqual(pages, [itemsOf(ALL)]);
    assert.ok(Array.isArray(pages[0]));
    assert.equal(server.requests.length, 1);
  });

  it('does not change the parameters of the program', async (t) => {
    const server = await pagedServer(t);
    const params = Object.freeze({ limit: 2, page: 1 });
    assert.deepEqual(await namesIn(client(server).projects().list(params)), ALL);
    assert.deepEqual(params, { limit: 2, page: 1 });
  });

  it('goes on with the parameters of its call, whatever the program does to them', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      const page = pageOf(request);
      json(response, { languages: itemsOf(PAGES[page - 1]) }, 200, pageHeaders(page));
    });
    const params = /** @type {any} */ ({ limit: 2 });
    const lists = [];
    for (const project_id of ['1', '2']) {
      params.project_id = project_id;
      lists.push(client(server).languages().list(params));
    }
    Object.assign(params, { project_id: '3', limit: 9, page: 7 });
    await Promise.all(lists);
    server.requests.splice(0);
    for (const list of lists) assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(seen(server), [
      'GET /api2/projects/1/languages?limit=2&page=2',
      'GET /api2/projects/1/languages?limit=2&page=3',
      'GET /api2/projects/2/languages?limit=2&page=2',
      'GET /api2/projects/2/languages?limit=2&page=3',
    ]);
  });
});

describe('pages()', { timeout: 60_000 }, () => {
  it('gives the pages as awaiting each would', async (t) => {
    const server = await pagedServer(t);
    const projects = client(server).projects();
    const pages = [];
    for await (const page of projects.list().pages()) pages.push(page);
    assert.equal(pages.length, 3);
    for (const [index, page] of pages.entries()) {
      assert.equal(page.constructor.name, 'PaginatedResult');
      assert.deepEqual(page, await projects.list({ page: index + 1 }));
    }
  });

  it('begins with the page that the promise has', async (t) => {
    const server = await cursorServer(t, { first: [['a'], 'x'], x: [['b'], ''] });
    const list = client(server).keys().list({ project_id: '1', pagination: 'cursor' });
    const first = await list;
    assert.equal(first.constructor.name, 'CursorPaginatedResult');
    const pages = list.pages();
    assert.equal((await pages.next()).value, first);
    assert.equal((await pages.next()).value.items[0].name, 'b');
    assert.deepEqual(await pages.next(), { value: undefined, done: true });
    assert.equal(server.requests.length, 2);
  });
});

describe('what a list method gives', { timeout: 60_000 }, () => {
  it('is a promise, as it always was', async (t) => {
    const server = await recordingServer(t);
    const list = client(server).projects().list();
    assert.ok(list instanceof Promise);
    assert.equal(list.constructor, Promise);
    assert.equal(Object.getPrototypeOf(list), Promise.prototype);
    assert.equal(Object.prototype.toString.call(list), '[object Promise]');
    assert.deepEqual(Object.keys(list), []);
    for (const name of [...Object.getOwnPropertyNames(list), Symbol.asyncIterator]) {
      const { enumerable } = Object.getOwnPropertyDescriptor(list, name) ?? {};
      assert.equal(enumerable, false, String(name));
    }
    assert.equal(Promise.resolve(list), list);

    const expected = PROJECTS.projects;
    assert.deepEqual(await list, expected);
    assert.deepEqual(await list.then((value) => value), expected);
    assert.deepEqual(await Promise.all([list, list]), [expected, expected]);
    assert.deepEqual(await Promise.race([list]), expected);
    assert.deepEqual(await list.finally(() => {}), expected);
    assert.equal(server.requests.length, 1);
  });

  it('asks for no second page unless it is iterated', async (t) => {
    const server = await pagedServer(t);
    const list = client(server).projects().list();
    await list;
    list.pages();
    list[Symbol.asyncIterator]();
    await turns();
    assert.equal(server.requests.length, 1);
  });

  it('rejects as it always did, and iterating it throws the same', async (t) => {
    const server = await scriptedServer(t, failing(404));
    const list = client(server).projects().list();
    const error = await rejection(list);
    assert.ok(error instanceof NotFoundError);
    assert.equal(await rejection(namesIn(list)), error);
    assert.equal(await rejection(list.pages().next()), error);
    assert.equal(server.requests.length, 1);
  });

  it('has a stack that leads to the line of the call', async (t) => {
    const server = await scriptedServer(t, failing(404));
    const error = await rejection((async () => await client(server).projects().list())());
    assert.match(error.stack, /^Error: No 404\n +at (async )?Projects\.list/);
    assert.match(error.stack, /iteration\.test\.js/);
  });

  it('can be iterated twice: it asks again from the second page on', async (t) => {
    const server = await pagedServer(t);
    const list = client(server).projects().list();
    assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(server.requests.map(pageOf), [1, 2, 3, 2, 3]);
  });

  it('can be iterated twice at once', async (t) => {
    const server = await pagedServer(t);
    const list = client(server).projects().list();
    assert.deepEqual(await Promise.all([namesIn(list), namesIn(list)]), [ALL, ALL]);
    assert.deepEqual(server.requests.map(pageOf).sort(), [1, 2, 2, 3, 3]);
  });
});

describe('the end of a list', { timeout: 60_000 }, () => {
  const PARAMS = /** @type {const} */ ({ project_id: '1', pagination: 'cursor' });

  /** @param {{host: string}} server @param {object} [params] */
  const keys = (server, params) =>
    client(server)
      .keys()
      .list({ ...PARAMS, ...params });

  /** @type {[string, Record<string, [string[], string?]>, string[], number][]} */
  const table = [
    ['no cursor', { first: [['a']] }, ['a'], 1],
    ['an empty cursor', { first: [['a'], 'x'], x: [['b'], ''] }, ['a', 'b'], 2],
    ['an empty page, whatever its cursor', { first: [['a'], 'x'], x: [[], 'y'] }, ['a'], 2],
    ['an empty first page', { first: [[], 'x'] }, [], 1],
    ['the same cursor again', { first: [['a'], 'x'], x: [['b'], 'x'] }, ['a', 'b'], 2],
    [
      'a circle of two cursors',
      { first: [['a'], 'x'], x: [['b'], 'y'], y: [['c'], 'x'] },
      ['a', 'b', 'c'],
      3,
    ],
  ];
  for (const [what, pages, expected, requests] of table) {
    it(`is ${what}`, async (t) => {
      const server = await cursorServer(t, pages);
      assert.deepEqual(await namesIn(keys(server)), expected);
      assert.equal(server.requests.length, requests);
    });
  }

  it('is no cursor, whatever else it says of pages', async (t) => {
    const server = await recordingServer(t, ({ url }, response) => {
      const isLast = queryOf(url).has('cursor');
      const next = isLast ? {} : { 'x-pagination-next-cursor': 'x' };
      const headers = { ...pageHeaders(1), ...next };
      json(response, { keys: itemsOf([isLast ? 'b' : 'a']) }, 200, headers);
    });
    assert.deepEqual(await namesIn(keys(server)), ['a', 'b']);
    assert.equal(server.requests.length, 2);
  });

  it('is the cursor that the program began with', async (t) => {
    const server = await cursorServer(t, { x: [['b'], 'y'], y: [['c'], 'x'] });
    assert.deepEqual(await namesIn(keys(server, { cursor: 'x' })), ['b', 'c']);
    assert.equal(server.requests.length, 2);
  });

  it('is an empty page by its number', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      const page = pageOf(request);
      const projects = itemsOf(page === 1 ? ['a'] : []);
      json(response, { projects }, 200, pageHeaders(page, 9));
    });
    assert.deepEqual(await namesIn(client(server).projects().list()), ['a']);
    assert.equal(server.requests.length, 2);
  });

  it('is a page that says that it is an earlier one', async (t) => {
    // A mock that gives the same page whatever it is asked for.
    const server = await recordingServer(t, (_request, response) =>
      json(response, { projects: itemsOf(['a']) }, 200, pageHeaders(1, 2)),
    );
    let items = 0;
    for await (const _item of client(server).projects().list()) {
      items += 1;
      assert.ok(items < 10, 'it goes on for ever');
    }
  });

  it('of API v1 and vantage is what they say, and also a cursor that is missing or known', async (t) => {
    /** @type {[any, any, any, number][]} */
    const replies = [
      [LokaliseApiV1, 'auditLogs', { has_more: false, next_cursor: 'x' }, 1],
      [LokaliseApiV1, 'auditLogs', { has_more: true, next_cursor: null }, 1],
      [LokaliseApiV1, 'auditLogs', { has_more: true, next_cursor: '' }, 1],
      [LokaliseApiV1, 'auditLogs', { has_more: true, next_cursor: 'x' }, 2],
      [LokaliseApiVantage, 'projectItems', {}, 1],
      [LokaliseApiVantage, 'projectItems', { meta: { hasMore: false, cursor: 'x' } }, 1],
      [LokaliseApiVantage, 'projectItems', { meta: { hasMore: true, cursor: null } }, 1],
      [LokaliseApiVantage, 'projectItems', { meta: { hasMore: true, cursor: '' } }, 1],
      [LokaliseApiVantage, 'projectItems', { meta: { hasMore: true, cursor: 'x' } }, 2],
    ];
    for (const [Client, resource, reply, requests] of replies) {
      const server = await recordingServer(t, (_request, response) =>
        json(response, { data: itemsOf(['a']), ...reply }),
      );
      const api = new Client({ apiKey: TOKEN, host: server.host });
      const names = await namesIn(api[resource]().list({ project_id: '1' }));
      assert.equal(names.length, requests, JSON.stringify(reply));
      assert.equal(server.requests.length, requests, JSON.stringify(reply));
    }
  });
});

describe('while the program works on a page', { timeout: 60_000 }, () => {
  it('the next one is asked for, and no more', async (t) => {
    const server = await pagedServer(t);
    const items = client(server).projects().list()[Symbol.asyncIterator]();
    const next = async () => (await items.next()).value?.name;
    assert.equal(await next(), 'a');
    await server.requested(2);
    assert.equal(await next(), 'b');
    await turns();
    assert.deepEqual(server.requests.map(pageOf), [1, 2]);
    assert.equal(await next(), 'c');
    await server.requested(3);
    assert.deepEqual([await next(), await next(), await next()], ['d', 'e', undefined]);
    assert.deepEqual(server.requests.map(pageOf), [1, 2, 3]);
  });

  it('its break cancels that request, and the next call works', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const list = projects.list();
    await server.requested(1);
    givePage(server.held[0].response, server.requests[0]);
    for await (const item of list) {
      assert.equal(/** @type {any} */ (item).name, 'a');
      await server.requested(2);
      break;
    }
    await server.held[1].closed;
    assert.ok(!server.held[1].response.writableFinished);

    const other = projects.list();
    await server.answer(2);
    assert.deepEqual(await other, PROJECTS.projects);
  });

  it('what its loop throws cancels it too, and is thrown', async (t) => {
    const server = await holdingServer(t);
    const list = client(server).projects().list();
    await server.requested(1);
    givePage(server.held[0].response, server.requests[0]);
    const own = new Error('own');
    const loop = async () => {
      for await (const _page of list.pages()) {
        await server.requested(2);
        throw own;
      }
    };
    assert.equal(await rejection(loop()), own);
    await server.held[1].closed;
  });

  it('a page that fails is told when its turn comes, and not before', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (pageOf(request) < 3) givePage(response, request);
      else failing(404)(response, request);
    });
    const names = [];
    const loop = async () => {
      for await (const { name } of client(server).projects().list()) {
        names.push(name);
        if (name === 'c') {
          await server.requested(3);
          await turns();
        }
      }
    };
    const error = await rejection(loop());
    assert.ok(error instanceof NotFoundError);
    assert.deepEqual(names, ['a', 'b', 'c', 'd']);
    assert.equal(error.request.url, `${server.host}/api2/projects?page=3`);
  });

  it('a break leaves nothing pending: the process ends', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (pageOf(request) === 1) givePage(response, request);
    });
    const { ended } = start(
      t,
      async ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for await (const { name } of projects.list()) {
          console.log(name);
          break;
        }
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'a\n' });
    await server.deserted();
  });

  it('that comes later, a first page that failed is told to its loop', async (t) => {
    const server = await scriptedServer(t, failing(404));
    const { ended } = start(
      t,
      async ({ LokaliseApi }, host) => {
        const { channel } = require('node:diagnostics_channel');
        const failed = new Promise((resolve) =>
          channel('lokalise:request:error').subscribe(({ error }) => resolve(error.code)),
        );
        process.on('unhandledRejection', () => console.log('unhandled'));
        const pages = new LokaliseApi({ apiKey: 'key', host }).projects().list().pages();
        console.log(await failed);
        await new Promise((resolve) => setTimeout(resolve, 20));
        try {
          for await (const _page of pages);
        } catch (error) {
          console.log(error.message);
        }
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: '404\nNo 404\n' });
  });

  it('a failure of which nobody hears any more ends no process', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (pageOf(request) === 1) givePage(response, request);
      else failing(500)(response, request);
    });
    const { ended } = start(
      t,
      async ({ LokaliseApi }, host) => {
        const { channel } = require('node:diagnostics_channel');
        const failed = new Promise((resolve) =>
          channel('lokalise:request:error').subscribe(({ error }) => resolve(error.code)),
        );
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for await (const { name } of projects.list()) {
          // By then the second page has failed.
          console.log(name, await failed);
          break;
        }
        setImmediate(() => console.log('still there'));
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'a 500\nstill there\n' });
  });
});

describe('the options of the call', { timeout: 60_000 }, () => {
  it('count for every page: headers', async (t) => {
    const server = await pagedServer(t);
    const options = { headers: { 'x-trace': 'abc' } };
    assert.deepEqual(await namesIn(client(server).projects().list({}, options)), ALL);
    const traces = server.requests.map(({ headers }) => headers['x-trace']);
    assert.deepEqual(traces, ['abc', 'abc', 'abc']);
  });

  it('count for every page: maxRetries', async (t) => {
    const failed = new Set();
    const server = await recordingServer(t, (request, response) => {
      const page = pageOf(request);
      if (failed.has(page)) return givePage(response, request);
      failed.add(page);
      return failingFast(429)(response, request);
    });
    const list = client(server).projects().list({}, { maxRetries: 1 });
    assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(server.requests.map(pageOf), [1, 1, 2, 2, 3, 3]);
  });

  it('count for every page: requestTimeout', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (pageOf(request) === 1) givePage(response, request);
    });
    const list = client(server).projects().list({}, { requestTimeout: 500 });
    const error = await rejection(namesIn(list));
    assert.equal(error.message, 'Request timed out after 500ms');
    assert.equal(error.request.url, `${server.host}/api2/projects?page=2`);
  });

  it('count for every page: signal', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (pageOf(request) === 1) givePage(response, request);
    });
    const controller = new AbortController();
    const reason = new Error('enough');
    const list = client(server).projects().list({}, { signal: controller.signal });
    const names = [];
    const loop = async () => {
      for await (const { name } of list) {
        names.push(name);
        if (name === 'a') {
          await server.requested(2);
          controller.abort(reason);
        }
      }
    };
    assert.equal(await rejection(loop()), reason);
    assert.deepEqual(names, ['a', 'b']);
    await server.deserted();
  });

  it('of the client count too: each page is tried again', async (t) => {
    const server = await scriptedServer(t, failingFast(503), givePage, failingFast(503), givePage);
    const list = client(server, { maxRetries: 1 }).projects().list();
    assert.deepEqual(await namesIn(list), ALL);
    assert.deepEqual(server.requests.map(pageOf), [1, 1, 2, 2, 3]);
  });
});
