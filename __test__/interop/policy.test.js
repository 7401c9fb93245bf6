'use strict';

/** What stays in Rust around a `fetch`: retries, limits, redirects, iteration. */

const assert = require('node:assert/strict');
const { channel } = require('node:diagnostics_channel');
const { describe, it } = require('node:test');
const { ApiError, ConnectionError } = require('../..');
const { PROJECTS } = require('../wire/servers.js');
const { API, realClient, rejection, TOKEN } = require('./support.js');

const LIST = PROJECTS.projects;
const NOW = { 'retry-after': '0' };

/**
 * A `fetch` that answers from a list, the last of it for ever.
 *
 * @param {(() => any)[]} answers
 */
function scripted(...answers) {
  const calls = [];
  const fetch = async (url, init) => {
    calls.push({ url: url.href, ...init });
    return answers[Math.min(calls.length, answers.length) - 1]();
  };
  return { calls, fetch };
}

/**
 * A `fetch` that gives no answer and ends with its signal, as Node's does.
 *
 * @param {(event: string) => void} tell
 */
const endless =
  (tell) =>
  (_url, { signal }) => {
    tell('begin');
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        tell('end');
        reject(signal.reason);
      });
    });
  };

/** The program does something else, for that many milliseconds. */
function keepBusy(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

const good = () => Response.json(PROJECTS);
const bad = (status, headers) => () => new Response('{}', { status, headers });
const broken = (code) => () => {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code } });
};
const moved = (status, location) => () =>
  new Response(null, { status, headers: { location: String(location) } });

describe('retries through a fetch', { timeout: 60_000 }, () => {
  it('come after 429, 423 and 5xx, with the same request', async () => {
    const { calls, fetch } = scripted(bad(503, NOW), bad(429, NOW), bad(423, NOW), good);
    const list = await realClient({ fetch, maxRetries: 3 }).projects().list({ page: 1 });
    assert.deepEqual(list, LIST);
    assert.equal(calls.length, 4);
    for (const { url, method, headers } of calls) {
      assert.deepEqual([url, method], [`${API}/api2/projects?page=1`, 'GET']);
      assert.equal(headers.get('x-api-token'), TOKEN);
    }
  });

  it('come by a mock with nothing but a status', async () => {
    const { calls, fetch } = scripted(
      () => ({
        ok: false,
        status: 503,
        json: async () => ({}),
        headers: { get: (name) => NOW[name] },
      }),
      () => ({ ok: true, status: 200, json: async () => PROJECTS }),
    );
    assert.deepEqual(await realClient({ fetch, maxRetries: 1 }).projects().list(), LIST);
    assert.equal(calls.length, 2);
  });

  it('do not come unless asked for, nor for a POST that may have been done', async () => {
    for (const [answer, options] of [
      [bad(503, NOW), {}],
      [bad(503, NOW), { maxRetries: 3 }],
      [broken('ECONNRESET'), { maxRetries: 3 }],
      [broken('UND_ERR_SOCKET'), { maxRetries: 3 }],
      [broken(undefined), { maxRetries: 3 }],
    ]) {
      const { calls, fetch } = scripted(answer);
      const error = await rejection(
        realClient({ fetch, ...options })
          .projects()
          .create({ name: 'x' }),
      );
      assert.ok(error instanceof ApiError);
      assert.deepEqual([calls.length, error.attempts], [1, 1]);
    }
  });

  it('come for a POST that never left, and that is whole again', async () => {
    const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];
    await Promise.all(
      codes.map(async (code) => {
        const { calls, fetch } = scripted(broken(code), good);
        await realClient({ fetch, maxRetries: 1 }).projects().create({ name: 'x' });
        assert.deepEqual(
          calls.map(({ body }) => body),
          ['{"name":"x"}', '{"name":"x"}'],
        );
      }),
    );
  });

  it('are counted, told to observers, and end', async () => {
    const events = [];
    const onError = (event) => events.push(event);
    const errors = channel('lokalise:request:error');
    errors.subscribe(onError);
    const { calls, fetch } = scripted(bad(500, NOW));
    const error = await rejection(realClient({ fetch, maxRetries: 2 }).projects().list());
    errors.unsubscribe(onError);
    assert.deepEqual([calls.length, error.attempts, error.code], [3, 3, 500]);
    assert.deepEqual([events.length, events[0].status, events[0].attempts], [1, 500, 3]);
    assert.equal(events[0].error, error);
  });
});

describe('an attempt through a fetch', { timeout: 60_000 }, () => {
  it('that takes too long is stopped before the next one begins', async () => {
    const log = [];
    const fetch = endless((event) => log.push(event));
    const options = { fetch, requestTimeout: 50, maxRetries: 1 };
    const error = await rejection(realClient(options).projects().list());
    assert.deepEqual([error.code, error.attempts], [408, 2]);
    assert.deepEqual(log, ['begin', 'end', 'begin', 'end']);
  });

  it('that takes too long has no place any more among those of its project', async () => {
    let [running, most, begun] = [0, 0, 0];
    const fetch = endless((event) => {
      running += event === 'begin' ? 1 : -1;
      begun += event === 'begin' ? 1 : 0;
      most = Math.max(most, running);
    });
    const rateLimit = { requestsPerSecond: 1000, concurrentPerProject: 1 };
    const options = { apiKey: 'one', fetch, requestTimeout: 40, maxRetries: 1, rateLimit };
    const keys = realClient(options).keys();
    const calls = Array.from({ length: 4 }, () => rejection(keys.list({ project_id: '1' })));
    for (const { code, attempts } of await Promise.all(calls)) {
      assert.deepEqual([code, attempts], [408, 2]);
    }
    assert.deepEqual([begun, most, running], [8, 1, 0]);
  });

  for (const [what, body] of [
    ['a value', JSON.stringify(PROJECTS)],
    ['no JSON', 'nothing'],
  ]) {
    it(`that fails late has no part in the next, whose reply is ${what}`, async () => {
      const late = new Error('late');
      let failFirst = (_error) => {};
      const second = {
        status: 200,
        arrayBuffer: async () => {
          failFirst(late);
          await new Promise((resolve) => setImmediate(resolve));
          return new TextEncoder().encode(body).buffer;
        },
      };
      const { calls, fetch } = scripted(
        () =>
          new Promise((_, reject) => {
            failFirst = reject;
          }),
        () => second,
      );
      const options = { fetch, requestTimeout: 50, maxRetries: 1 };
      const list = realClient(options).projects().list();
      if (what === 'a value') {
        assert.deepEqual(await list, LIST);
      } else {
        const error = await rejection(list);
        assert.deepEqual([error.code, error.attempts], [200, 2]);
        assert.doesNotMatch(`${error.message} ${error.cause}`, /late/);
        assert.notEqual(error.cause, late);
      }
      assert.equal(calls.length, 2);
    });
  }

  it('that fails after the next was asked for, while the program was busy', async () => {
    let failFirst = (_error) => {};
    const { calls, fetch } = scripted(
      () =>
        new Promise((_, reject) => {
          failFirst = reject;
        }),
      good,
    );
    const options = { fetch, requestTimeout: 1000, maxRetries: 1 };
    const list = realClient(options).projects().list();
    while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    keepBusy(1700);
    failFirst(Object.assign(new Error('late'), { code: 'ECONNRESET' }));
    assert.deepEqual(await list, LIST);
    assert.equal(calls.length, 2);
  });

  it('is not begun when the time of its call has passed', async () => {
    const { calls, fetch } = scripted(good);
    const create = realClient({ fetch, totalTimeout: 50 }).projects().create({ name: 'x' });
    keepBusy(150);
    assert.equal((await rejection(create)).code, 408);
    assert.equal(calls.length, 0);
  });
});

describe('redirects of a fetch', { timeout: 60_000 }, () => {
  it('are followed within an origin with credentials, to others without', async () => {
    const { calls, fetch } = scripted(
      moved(301, '/api2/a?x=1'),
      moved(307, 'b'),
      moved(302, 'https://elsewhere.test/c'),
      moved(303, `${API}/back`),
      good,
    );
    const options = { headers: { cookie: 'a=b', 'x-trace': '7' } };
    assert.deepEqual(await realClient({ fetch }).projects().list({}, options), LIST);
    assert.deepEqual(
      calls.map(({ url, headers }) => [
        url,
        headers.get('x-api-token'),
        headers.get('cookie'),
        headers.get('x-trace'),
      ]),
      [
        [`${API}/api2/projects`, TOKEN, 'a=b', '7'],
        [`${API}/api2/a?x=1`, TOKEN, 'a=b', '7'],
        [`${API}/api2/b`, TOKEN, 'a=b', '7'],
        ['https://elsewhere.test/c', null, null, '7'],
        [`${API}/back`, null, null, '7'],
      ],
    );
    assert.ok(calls.every(({ redirect }) => redirect === 'manual'));
  });

  it('of plain objects are followed as well', async () => {
    const { calls, fetch } = scripted(
      () => ({ status: 302, headers: { Location: '/there' } }),
      () => ({ status: 302, headers: { get: (name) => (name === 'location' ? '/here' : null) } }),
      good,
    );
    assert.deepEqual(await realClient({ fetch }).projects().list(), LIST);
    assert.deepEqual(
      calls.map(({ url }) => url.slice(API.length)),
      ['/api2/projects', '/there', '/here'],
    );
  });

  it('of a write are replayed by 307 and 308 within the origin only', async () => {
    const again = scripted(moved(308, '/api2/other'), () => Response.json({ project_id: '1' }));
    await realClient({ fetch: again.fetch }).projects().create({ name: 'x' });
    assert.deepEqual(
      again.calls.map(({ url, method, body }) => [url, method, body]),
      [
        [`${API}/api2/projects`, 'POST', '{"name":"x"}'],
        [`${API}/api2/other`, 'POST', '{"name":"x"}'],
      ],
    );
    for (const answer of [moved(302, '/x'), moved(307, 'https://elsewhere.test/')]) {
      const { calls, fetch } = scripted(answer);
      const error = await rejection(realClient({ fetch }).projects().create({ name: 'x' }));
      assert.equal(error.details.reason, 'redirect refused');
      assert.equal(calls.length, 1);
    }
  });

  it('without end are ended', async () => {
    const { calls, fetch } = scripted(moved(302, '/again'));
    const error = await rejection(realClient({ fetch }).projects().list());
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.message, calls.length], ['fetch failed', 21]);
    assert.match(error.cause.message, /redirect count/);
  });

  it('without a location are the answer', async () => {
    const { fetch } = scripted(() => new Response('{}', { status: 302 }));
    assert.equal((await rejection(realClient({ fetch }).projects().list())).code, 302);
  });
});

describe('limits through a fetch', { timeout: 60_000 }, () => {
  it('keep the pace of rateLimit', async () => {
    let running = 0;
    let most = 0;
    const fetch = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return Response.json({ keys: [] });
    };
    const rateLimit = { requestsPerSecond: 1000, concurrentPerProject: 3 };
    const api = realClient({ apiKey: 'paced', fetch, rateLimit });
    const keys = api.keys();
    await Promise.all(Array.from({ length: 30 }, () => keys.list({ project_id: '1' })));
    assert.equal(most, 3);
  });

  it('keep calls of a second apart', async () => {
    const starts = [];
    const fetch = async () => {
      starts.push(performance.now());
      return good();
    };
    const rateLimit = { requestsPerSecond: 2 };
    const projects = realClient({ apiKey: 'slow', fetch, rateLimit }).projects();
    await Promise.all([projects.list(), projects.list(), projects.list()]);
    assert.ok(starts[2] - starts[0] > 900, `${starts[2] - starts[0]}`);
  });

  it('serialize the writes of a project', async () => {
    const log = [];
    const fetch = async (_url, { body }) => {
      log.push(`begin ${body}`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`end ${body}`);
      return Response.json({ project_id: '1' });
    };
    const api = realClient({ apiKey: 'writes', fetch, serializeWrites: true });
    const names = ['a', 'b', 'c'];
    await Promise.all(names.map((name) => api.projects().update('1', { name })));
    assert.deepEqual(
      log,
      names.flatMap((name) => [`begin {"name":"${name}"}`, `end {"name":"${name}"}`]),
    );
  });

  it('let the next call begin when one before it was cancelled', async () => {
    const pending = [];
    const fetch = (_url, { body }) => {
      pending.push(body);
      return pending.length === 1 ? new Promise(() => {}) : Promise.resolve(good());
    };
    const api = realClient({ apiKey: 'cancelled', fetch, serializeWrites: true });
    const controller = new AbortController();
    const { signal } = controller;
    const first = api.projects().update('1', { name: 'a' }, { signal });
    const second = api.projects().update('1', { name: 'b' });
    while (pending.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    assert.equal(await rejection(first), signal.reason);
    await second;
    assert.deepEqual(pending, ['{"name":"a"}', '{"name":"b"}']);
  });
});

describe('iteration through a fetch', { timeout: 60_000 }, () => {
  /** Three pages with an item each. */
  const paged = () => {
    const pages = [];
    const signals = [];
    const fetch = async (url, { signal }) => {
      const page = url.searchParams.get('page') ?? '1';
      pages.push(page);
      signals.push(signal);
      const headers = {
        'x-pagination-total-count': '3',
        'x-pagination-page-count': '3',
        'x-pagination-limit': '1',
        'x-pagination-page': page,
      };
      return Response.json({ projects: [{ project_id: page }] }, { headers });
    };
    return { pages, signals, fetch };
  };

  it('goes through all pages', async () => {
    const { pages, fetch } = paged();
    const ids = [];
    for await (const { project_id } of realClient({ fetch }).projects().list({ limit: 1 })) {
      ids.push(project_id);
    }
    assert.deepEqual(
      [ids, pages],
      [
        ['1', '2', '3'],
        ['1', '2', '3'],
      ],
    );
  });

  it('that comes to its end aborts nothing', async () => {
    const { signals, fetch } = paged();
    for await (const _ of realClient({ fetch }).projects().list({ limit: 1 }));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [false, false, false],
    );
  });

  it('that is left stops what was under way', async () => {
    const { fetch } = paged();
    /** @type {AbortSignal[]} */
    const waiting = [];
    const slow = (url, init) => {
      if (!url.searchParams.get('page') || url.searchParams.get('page') === '1') {
        return fetch(url, init);
      }
      waiting.push(init.signal);
      return new Promise(() => {});
    };
    for await (const _ of realClient({ fetch: slow }).projects().list({ limit: 1 })) {
      while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
      break;
    }
    assert.deepEqual(
      waiting.map(({ aborted }) => aborted),
      [true],
    );
  });
});
