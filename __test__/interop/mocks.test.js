'use strict';

/** What a mock of `fetch` gets, and what it may give. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const {
  ApiError,
  ConnectionError,
  InternalServerError,
  LokaliseApiOta,
  NotFoundError,
} = require('../..');
const { PROJECTS } = require('../wire/servers.js');
const { API, realClient, rejection, replaceFetch, TOKEN } = require('./support.js');

const LIST = PROJECTS.projects;
const PAGE = {
  'x-pagination-total-count': '9',
  'x-pagination-page-count': '5',
  'x-pagination-limit': '2',
  'x-pagination-page': '3',
};
const NOT_FOUND = { error: { message: 'No such project', code: 404 } };

const list = (options) => realClient(options).projects().list();

/**
 * @param {import('node:test').TestContext} t
 * @param {(url: URL, init: any) => unknown} answer
 */
function mocked(t, answer) {
  const calls = [];
  replaceFetch(t, (...args) => {
    calls.push(args);
    return answer(...args);
  });
  return calls;
}

describe('a mock of fetch gets', { timeout: 60_000 }, () => {
  it('a URL and an init, as the official client gives them', async (t) => {
    const calls = mocked(t, async () => Response.json({ project_id: '1.1' }));
    const body = { name: 'é "x" 😀' };
    await realClient().projects().create(body);
    assert.equal(calls.length, 1);
    const [url, init, ...more] = calls[0];
    assert.deepEqual(more, []);
    assert.ok(url instanceof URL);
    assert.equal(url.href, `${API}/api2/projects`);
    assert.deepEqual([init.method, init.body], ['POST', JSON.stringify(body)]);
    assert.ok(init.headers instanceof Headers);
    assert.deepEqual(Object.fromEntries(init.headers), {
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': `node-lokalise-api/${require('../../package.json').version}`,
      'x-api-token': TOKEN,
    });
    assert.ok(init.signal instanceof AbortSignal);
    assert.equal(init.signal.aborted, false);
    // Would a mock make a Request of it, as many do?
    assert.equal(await new Request(url, init).text(), JSON.stringify(body));
  });

  it('no body with a GET or an empty DELETE', async (t) => {
    const calls = mocked(t, async () => Response.json({ ...PROJECTS, project_deleted: true }));
    await realClient().projects().list({ page: 2, limit: 5 });
    await realClient().projects().delete('1.1');
    const [get, remove] = calls;
    assert.equal(get[0].search, '?page=2&limit=5');
    assert.deepEqual([get[1].method, 'body' in get[1]], ['GET', false]);
    assert.deepEqual([remove[1].method, 'body' in remove[1]], ['DELETE', false]);
    for (const [, { headers }] of calls) assert.equal(headers.get('content-length'), null);
  });

  it('a signal of its own for each call', async (t) => {
    const calls = mocked(t, async () => Response.json(PROJECTS));
    await list();
    await list();
    assert.notEqual(calls[0][1].signal, calls[1][1].signal);
  });

  it('what the options of a call say', async (t) => {
    const calls = mocked(t, async () => Response.json(PROJECTS));
    await realClient()
      .projects()
      .list({}, { headers: { 'X-Trace': 7, Accept: 'text/plain' } });
    const { headers } = calls[0][1];
    assert.deepEqual([headers.get('x-trace'), headers.get('accept')], ['7', 'text/plain']);
  });

  it('large bodies whole', async (t) => {
    const calls = mocked(t, async () => Response.json({ project_id: '1.1' }));
    const body = { name: 'é'.repeat(200_000) };
    await realClient().projects().create(body);
    assert.equal(calls[0][1].body, JSON.stringify(body));
  });
});

describe('a mock of fetch gives', { timeout: 60_000 }, () => {
  /** @type {Record<string, () => any>} */
  const replies = {
    'a Response': () => Response.json(PROJECTS),
    'a Response without a type': () => new Response(JSON.stringify(PROJECTS)),
    'nothing but json()': () => ({ json: async () => PROJECTS }),
    'a json() that gives no promise': () => ({ json: () => PROJECTS }),
    'ok, status and json()': () => ({ ok: true, status: 200, json: async () => PROJECTS }),
    'ok and json()': () => ({ ok: true, json: async () => PROJECTS }),
    'nothing but text()': () => ({ text: async () => JSON.stringify(PROJECTS) }),
    'nothing but arrayBuffer()': () => ({
      arrayBuffer: async () => new TextEncoder().encode(JSON.stringify(PROJECTS)).buffer,
    }),
    'an arrayBuffer() that gives a Buffer': () => ({
      arrayBuffer: async () => Buffer.from(JSON.stringify(PROJECTS)),
    }),
    'a status as a text': () => ({ status: '200', json: async () => PROJECTS }),
    'headers that are null': () => ({ headers: null, json: async () => PROJECTS }),
    'headers that are empty': () => ({ headers: {}, json: async () => PROJECTS }),
    'headers that no server could send': () => ({
      headers: { 'no name': 'x', x: 'a\nb', y: '\u{1F600}', z: undefined },
      json: async () => PROJECTS,
    }),
  };
  for (const [what, reply] of Object.entries(replies)) {
    it(`${what}, in a promise or as it is`, async (t) => {
      mocked(t, async () => reply());
      assert.deepEqual(await list(), LIST);
      mocked(t, () => reply());
      assert.deepEqual(await list(), LIST);
    });
  }

  /** @type {Record<string, any>} */
  const headers = {
    Headers: new Headers(PAGE),
    'a Map': new Map(Object.entries(PAGE)),
    'a plain object': PAGE,
    'a plain object in other letters': Object.fromEntries(
      Object.entries(PAGE).map(([name, value]) => [name.toUpperCase(), value]),
    ),
    'a plain object with numbers': Object.fromEntries(
      Object.entries(PAGE).map(([name, value]) => [name, Number(value)]),
    ),
    'nothing but get()': { get: (name) => PAGE[name.toLowerCase()] ?? null },
  };
  for (const [what, given] of Object.entries(headers)) {
    it(`pages by headers that are ${what}`, async (t) => {
      mocked(t, async () => ({
        ok: true,
        status: 200,
        headers: given,
        json: async () => PROJECTS,
      }));
      const page = await list();
      assert.equal(page.constructor.name, 'PaginatedResult');
      const { items, ...numbers } = page;
      assert.deepEqual(items, LIST);
      assert.deepEqual(numbers, {
        totalResults: 9,
        totalPages: 5,
        resultsPerPage: 2,
        currentPage: 3,
        responseTooBig: false,
      });
    });
  }

  it('values that JSON.stringify changes as JSON has them', async (t) => {
    const date = new Date(0);
    mocked(t, async () => ({ json: async () => ({ project_id: '1', at: date, no: undefined }) }));
    const project = await realClient().projects().get('1');
    assert.deepEqual(project, { project_id: '1', at: date.toJSON() });
  });

  it('the headers of an error, by get() too', async (t) => {
    const given = { 'x-request-id': 'r1', 'retry-after': '7' };
    mocked(t, async () => ({
      ok: false,
      status: 404,
      headers: { get: (name) => given[name] ?? null },
      json: async () => NOT_FOUND,
    }));
    const error = await rejection(list());
    assert.ok(error instanceof NotFoundError);
    assert.deepEqual([error.requestId, error.headers], ['r1', given]);
    assert.deepEqual(JSON.parse(error.body), NOT_FOUND);
  });

  it('errors by status, by ok alone, and with texts that are no JSON', async (t) => {
    mocked(t, async () => Response.json(NOT_FOUND, { status: 404 }));
    const error = await rejection(list());
    assert.ok(error instanceof NotFoundError);
    assert.deepEqual([error.message, error.code], ['No such project', 404]);

    mocked(t, async () => ({ ok: false, json: async () => ({ error: { message: 'No' } }) }));
    const without = await rejection(list());
    assert.ok(without instanceof InternalServerError);
    assert.deepEqual([without.message, without.code], ['No', 500]);

    mocked(t, async () => new Response('<h1>no</h1>', { status: 502, statusText: 'Bad Gateway' }));
    const page = await rejection(list());
    assert.equal(page.code, 502);
    assert.deepEqual(page.details, { statusText: 'Bad Gateway', reason: 'JSON parsing error' });
    assert.equal(page.body, '<h1>no</h1>');
  });

  it('204, whose body is not looked at', async (t) => {
    const unreadable = async () => {
      throw new SyntaxError('Unexpected end of JSON input');
    };
    for (const reply of [
      () => new Response(null, { status: 204 }),
      () => ({ ok: true, status: 204 }),
      () => ({ ok: true, status: 204, json: unreadable }),
      () => ({ ok: true, status: 204, text: unreadable, headers: new Map() }),
    ]) {
      mocked(t, async () => reply());
      const publishing = new LokaliseApiOta({ apiKey: 'key' }).otaBundlePublishing();
      const params = { teamId: 1, lokaliseProjectId: '1', framework: 'ios' };
      assert.equal(await publishing.publish(2, params), null);
      const error = await rejection(realClient().projects().get('1'));
      assert.deepEqual([error.code, error.details.reason], [204, 'unexpected response format']);
    }
  });

  it('a json() that fails, which is a reply without JSON', async (t) => {
    for (const status of [200, 502]) {
      const calls = mocked(t, async () => ({
        ok: status === 200,
        status,
        statusText: 'Said',
        json: async () => {
          throw new SyntaxError('no JSON');
        },
      }));
      const error = await rejection(realClient().projects().create({ name: 'x' }));
      assert.equal(error.code, status);
      assert.deepEqual(error.details, { statusText: 'Said', reason: 'JSON parsing error' });
      assert.equal(calls.length, 1);
    }
  });

  it('statuses that are none', async (t) => {
    for (const status of [0, 42, 1000, -1, Number.NaN, 'teapot', {}]) {
      mocked(t, async () => ({ status, json: async () => PROJECTS }));
      const error = await rejection(list());
      assert.ok(error instanceof ApiError, String(status));
      assert.equal(error.code, 500);
    }
  });

  for (const [what, reply] of Object.entries({
    undefined: undefined,
    null: null,
    'a string': 'projects',
    'a number': 7,
    'an empty object': {},
  })) {
    it(`${what}, which is no reply`, async (t) => {
      for (const answer of [() => reply, async () => reply]) {
        mocked(t, answer);
        const error = await rejection(list());
        assert.ok(error instanceof ApiError);
        assert.ok(error.message.length > 0);
      }
    });
  }

  it('a body larger than maxResponseBytes, which fails the call', async (t) => {
    const text = JSON.stringify(PROJECTS);
    for (const reply of [() => Response.json(PROJECTS), () => ({ json: async () => PROJECTS })]) {
      mocked(t, async () => reply());
      assert.deepEqual(await list({ maxResponseBytes: text.length }), LIST);
      const error = await rejection(list({ maxResponseBytes: text.length - 1 }));
      assert.ok(error instanceof ConnectionError);
      assert.match(error.cause.message, /larger than \d+ bytes/);
    }
  });

  it('large bodies, of which tapes are made', async (t) => {
    const projects = Array.from({ length: 4000 }, (_, index) => ({
      project_id: `${index}.1`,
      name: `é 😀 "${index}"`,
      numbers: [index, -0.5, 1e21, null],
    }));
    const value = { projects };
    assert.ok(JSON.stringify(value).length > 200_000);
    for (const reply of [
      () => Response.json(value),
      () => ({ json: async () => value }),
      () => ({ text: async () => JSON.stringify(value) }),
      () => ({ arrayBuffer: async () => Buffer.from(JSON.stringify(value)) }),
    ]) {
      mocked(t, async () => reply());
      assert.deepEqual(await list(), projects);
    }
  });

  it('a byte order mark, and bytes that are no UTF-8, as fetch decodes them', async (t) => {
    const text = '{"project_id":"1","name":"?"}';
    const bytes = Buffer.from(`\ufeff${text}`);
    bytes[bytes.indexOf('?')] = 0xff;
    mocked(t, async () => new Response(bytes));
    const expected = await new Response(bytes).json();
    assert.deepEqual(await realClient().projects().get('1'), expected);
    assert.equal(expected.name, '\ufffd');
  });

  it('500 replies at once, in any order, each to its own call', async (t) => {
    const waiting = [];
    mocked(
      t,
      (url) =>
        new Promise((resolve) => {
          const project_id = url.pathname.split('/').at(-1);
          waiting.push(() => resolve(Response.json({ project_id })));
          if (waiting.length === 500) for (const answer of waiting.reverse()) answer();
        }),
    );
    const ids = Array.from({ length: 500 }, (_, index) => `${index}.1`);
    const projects = realClient().projects();
    const given = await Promise.all(ids.map((id) => projects.get(id)));
    assert.deepEqual(
      given.map(({ project_id }) => project_id),
      ids,
    );
  });
});
