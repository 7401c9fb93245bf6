'use strict';

/** Each method of `projects()`: what goes out, and what comes back. */

const assert = require('node:assert/strict');
const { after, before, beforeEach, describe, test } = require('node:test');
const { LokaliseApi, LokaliseApiOAuth } = require('@lokalise/node-api');
const { json, startServer } = require('../support/server.js');

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {ReturnType<InstanceType<typeof LokaliseApi>['projects']>} */
let projects;

before(async () => {
  server = await startServer();
  projects = new LokaliseApi({ apiKey: 'key', host: server.host }).projects();
});
beforeEach(() => {
  server.requests.length = 0;
});
after(() => server.close());

const PAGE_HEADERS = {
  'x-pagination-total-count': '31',
  'x-pagination-page-count': '4',
  'x-pagination-limit': '10',
  'x-pagination-page': '2',
};

describe('the request', () => {
  const body = { name: 'Größe', description: undefined, languages: [{ lang_iso: 'lv' }] };
  /** @type {[string, () => Promise<unknown>, string, string, string][]} */
  const table = [
    ['list()', () => projects.list(), 'GET', '/api2/projects', ''],
    [
      'list(params)',
      () => projects.list({ page: 2, limit: 10, filter_names: 'a,b', include_settings: 0 }),
      'GET',
      '/api2/projects?page=2&limit=10&filter_names=a%2Cb&include_settings=0',
      '',
    ],
    ['create', () => projects.create(body), 'POST', '/api2/projects', JSON.stringify(body)],
    ['get', () => projects.get('12.3'), 'GET', '/api2/projects/12.3', ''],
    [
      'get of a branch',
      () => projects.get('12.3:feature/new'),
      'GET',
      '/api2/projects/12.3:feature/new',
      '',
    ],
    [
      'update',
      () => projects.update('12.3', { name: 'a' }),
      'PUT',
      '/api2/projects/12.3',
      '{"name":"a"}',
    ],
    ['delete', () => projects.delete('12.3'), 'DELETE', '/api2/projects/12.3', ''],
    ['empty', () => projects.empty('12.3'), 'PUT', '/api2/projects/12.3/empty', ''],
  ];
  for (const [name, call, method, url, sent] of table) {
    test(name, async () => {
      server.answer(json({ projects: [] }));
      await call();
      const [seen, ...more] = server.requests;
      assert.equal(more.length, 0);
      assert.deepEqual([seen.method, seen.url, seen.body], [method, url, sent]);
      assert.equal(seen.headers['x-api-token'], 'key');
      assert.equal(seen.headers.accept, 'application/json');
      assert.equal(seen.headers['user-agent'], 'node-lokalise-api/17.0.0');
      assert.match(seen.headers['accept-encoding'] ?? '', /gzip/);
      assert.equal(seen.headers['content-type'], sent ? 'application/json' : undefined);
    });
  }

  test('parameters are String(value): lists by commas, absent ones left out', async () => {
    await projects
      .list(
        /** @type {any} */ ({
          a: ['x', 1, null],
          b: true,
          c: 10n,
          d: null,
          e: undefined,
          f: '',
          g: Number.NaN,
          2: 'first',
        }),
      )
      .catch(() => {});
    assert.equal(server.requests[0].url, '/api2/projects?2=first&a=x%2C1%2C&b=true&c=10&f=&g=NaN');
  });
});

describe('the options of a client', () => {
  /** @param {import('@lokalise/node-api').ClientParams} options */
  const seenWith = async (options, Client = LokaliseApi) => {
    server.answer(json({ projects: [] }));
    await new Client({ apiKey: 'key', host: server.host, ...options }).projects().list();
    return server.requests[0];
  };

  test('header, tokenType, version, userAgent', async () => {
    const seen = await seenWith({
      header: 'X-Other',
      tokenType: ' Token ',
      version: '/api9/',
      userAgent: ' mine/1 ',
    });
    assert.equal(seen.url, '/api9/projects');
    assert.equal(seen.headers['x-other'], 'Token key');
    assert.equal(seen.headers['x-api-token'], undefined);
    assert.equal(seen.headers['user-agent'], 'mine/1');
  });

  test('an OAuth client sends a bearer token, whatever header says', async () => {
    const seen = await seenWith({ header: 'X-Other' }, LokaliseApiOAuth);
    assert.equal(seen.headers.authorization, 'Bearer key');
    assert.equal(seen.headers['x-other'], undefined);
    server.requests.length = 0;
    assert.equal(
      (await seenWith({ tokenType: 'Token' }, LokaliseApiOAuth)).headers.authorization,
      'Token key',
    );
  });

  test('a path in host is kept, and the version in it not doubled', async () => {
    assert.equal(
      (await seenWith({ host: `${server.host}/lokalise/` })).url,
      '/lokalise/api2/projects',
    );
    server.requests.length = 0;
    assert.equal((await seenWith({ host: `${server.host}/api2` })).url, '/api2/projects');
  });

  test('clientData is live, and of the documented form', async () => {
    const client = new LokaliseApi({ apiKey: 'key', host: server.host });
    assert.deepEqual(Object.entries(client.clientData), [
      ['token', 'key'],
      ['tokenType', ''],
      ['authHeader', 'x-api-token'],
      ['enableCompression', false],
      ['host', server.host],
      ['requestTimeout', 0],
      ['silent', false],
      ['userAgent', undefined],
      ['version', 'api2'],
    ]);
    const resource = client.projects();
    assert.equal(resource.clientData, client.clientData);
    client.clientData.token = 'other';
    client.clientData.version = 'api3';
    await resource.list();
    assert.equal(server.requests[0].headers['x-api-token'], 'other');
    assert.equal(server.requests[0].url, '/api3/projects');
  });
});

describe('the result', () => {
  const item = { project_id: '1', name: 'a', unknown: { field: [1, 1e21, null] } };

  test('a page: own enumerable numbers, methods on the prototype, a plain array', async () => {
    server.answer({ ...json({ projects: [item, item] }), headers: PAGE_HEADERS });
    const page = await projects.list({ page: 2 });
    assert.deepEqual(Object.entries(page), [
      ['totalResults', 31],
      ['totalPages', 4],
      ['resultsPerPage', 10],
      ['currentPage', 2],
      ['responseTooBig', false],
      ['items', [item, item]],
    ]);
    assert.ok(Array.isArray(page.items) && page.items.constructor === Array);
    assert.deepEqual(
      [page.hasNextPage(), page.hasPrevPage(), page.isLastPage(), page.isFirstPage()],
      [true, true, false, false],
    );
    assert.deepEqual([page.nextPage(), page.prevPage()], [3, 1]);
    assert.deepEqual(JSON.parse(JSON.stringify(page)).items[0], JSON.parse(JSON.stringify(item)));
    assert.deepEqual({ ...page }.items, page.items);
  });

  test('the first, the last and the only page', async () => {
    const at = async (/** @type {number} */ current, /** @type {number} */ count) => {
      const headers = {
        ...PAGE_HEADERS,
        'x-pagination-page': `${current}`,
        'x-pagination-page-count': `${count}`,
      };
      server.answer({ ...json({ projects: [] }), headers });
      const page = await projects.list();
      return [page.hasPrevPage(), page.prevPage(), page.hasNextPage(), page.nextPage()];
    };
    assert.deepEqual(await at(1, 3), [false, 1, true, 2]);
    assert.deepEqual(await at(3, 3), [true, 2, false, 3]);
    assert.deepEqual(await at(1, 1), [false, 1, false, 1]);
    assert.deepEqual(await at(0, 3), [false, 0, false, 0]);
  });

  test('X-Response-Too-Big counts by its presence', async () => {
    const headers = { ...PAGE_HEADERS, 'x-response-too-big': '' };
    server.answer({ ...json({ projects: [] }), headers });
    assert.equal((await projects.list()).responseTooBig, true);
  });

  test('a list without the pagination headers is a bare array', async () => {
    server.answer(json({ projects: [item] }));
    assert.deepEqual(await projects.list(), [item]);
  });

  test('an object as it came: order, unknown fields, __proto__, big numbers', async () => {
    const text =
      '{"z":1,"a":[],"__proto__":{"x":1},"big":12345678901234567890,"s":"\\ud800","e":"\\u0000é😀"}';
    server.answer({ body: text });
    const project = /** @type {any} */ (await projects.get('1'));
    assert.deepEqual(Object.keys(project), ['z', 'a', '__proto__', 'big', 's', 'e']);
    assert.equal(JSON.stringify(project), JSON.stringify(JSON.parse(text)));
    assert.equal(project.x, undefined);
  });

  test('delete and empty give the reply itself', async () => {
    server.answer(json({ project_id: '1', project_deleted: true }));
    assert.deepEqual(await projects.delete('1'), { project_id: '1', project_deleted: true });
    server.answer(json({ project_id: '1', keys_deleted: true }));
    assert.deepEqual(await projects.empty('1'), { project_id: '1', keys_deleted: true });
  });
});
