'use strict';

/** Both clients under the same mocks of `fetch`: what a program sees is the same. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { PROJECTS } = require('../wire/servers.js');
const { alike, bothLibraries, replaceFetch, seen, TOKEN } = require('./support.js');

const PAGE = {
  'x-pagination-total-count': '9',
  'x-pagination-page-count': '5',
  'x-pagination-limit': '2',
  'x-pagination-page': '3',
};
const ok = (rest) => ({ ok: true, status: 200, headers: new Headers(), ...rest });
const failed = (status, rest) => ({ ok: false, status, headers: new Headers(), ...rest });
const gives = (value) => async () => value;

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  'a Response': () => Response.json(PROJECTS),
  'a Response that is a page': () => Response.json(PROJECTS, { headers: PAGE }),
  'a Response that is a page, too big': () =>
    Response.json(PROJECTS, { headers: { ...PAGE, 'x-response-too-big': '1' } }),
  'a Response with half of the numbers': () =>
    Response.json(PROJECTS, { headers: { 'x-pagination-page': '1' } }),
  'a Response of 201': () => Response.json(PROJECTS, { status: 201 }),
  'an object with json()': () => ok({ json: gives(PROJECTS) }),
  'an object with json() and a Map': () =>
    ok({ json: gives(PROJECTS), headers: new Map(Object.entries(PAGE)) }),
  'an object with json(), get() and has()': () =>
    ok({
      json: gives(PROJECTS),
      headers: { get: (name) => PAGE[name] ?? null, has: (name) => name in PAGE },
    }),
  'a refusal as the API writes it': () =>
    Response.json({ error: { message: 'No', code: 404 } }, { status: 404 }),
  'a refusal with details': () =>
    Response.json({ error: { message: 'No', code: 400, details: { a: 1 } } }, { status: 400 }),
  'a refusal with its code beside': () =>
    Response.json({ message: 'No', code: 429, details: { bucket: 'b' } }, { status: 429 }),
  'a refusal with a statusCode': () =>
    Response.json({ message: 'No', statusCode: 403, error: 'Forbidden' }, { status: 403 }),
  'a refusal in an object': () => failed(500, { json: gives({ error: { message: 'No' } }) }),
  'a refusal that is null': () => failed(500, { json: gives(null) }),
  'a refusal that is a text': () => failed(500, { json: gives('no') }),
  'a refusal that is no JSON': () =>
    new Response('<h1>no</h1>', { status: 502, statusText: 'Bad Gateway' }),
  'an empty refusal': () => new Response('', { status: 503, statusText: 'Unavailable' }),
  'a reply that is no JSON': () => new Response('{"projects":', { status: 200, statusText: 'OK' }),
  'a json() that fails': () => failed(502, { statusText: 'Bad', json: () => JSON.parse('') }),
  'a json() that says why it fails': () =>
    ok({ statusText: 'OK', json: () => Promise.reject(new SyntaxError('no JSON of ours')) }),
  'an error': () => Promise.reject(new Error('boom')),
  'an error that is thrown': () => {
    throw new TypeError('kaput');
  },
  'an error with a cause': () =>
    Promise.reject(new TypeError('fetch failed', { cause: new Error('inner') })),
  'an AbortError': () => Promise.reject(new DOMException('This was aborted', 'AbortError')),
};

/** @type {Record<string, (api: any) => Promise<any>>} */
const CALLS = {
  'projects().list': (api) => api.projects().list({ page: 3, limit: 2 }),
  'keys().create': (api) => api.keys().create({ keys: [{ key_name: 'é' }] }, { project_id: '1.1' }),
  'projects().delete': (api) => api.projects().delete('1.1'),
};

describe('under a mock of fetch that gives', { timeout: 60_000 }, () => {
  for (const [what, answer] of Object.entries(ANSWERS)) {
    it(`${what}, both clients do the same`, async (t) => {
      replaceFetch(t, async () => answer());
      await alike(CALLS['projects().list']);
      replaceFetch(t, answer);
      await alike(CALLS['projects().list']);
    });
  }

  it('nothing special, both clients ask for the same', async (t) => {
    const asked = [];
    replaceFetch(t, async (url, { method, headers, body }) => {
      const fields = Object.fromEntries(headers);
      delete fields['user-agent'];
      asked.push({ url: url.href, method, fields, body });
      return Response.json({ ...PROJECTS, keys: [], errors: [], project_deleted: true });
    });
    for (const [name, call] of Object.entries(CALLS)) {
      for (const [, { LokaliseApi }] of await bothLibraries()) {
        await call(new LokaliseApi({ apiKey: TOKEN }));
      }
      const [ours, official] = asked.splice(0);
      assert.deepEqual(ours, official, name);
    }
  });

  it('204, both clients of publishing give null', async (t) => {
    const unreadable = () => Promise.reject(new SyntaxError('Unexpected end of JSON input'));
    for (const reply of [
      () => new Response(null, { status: 204 }),
      () => ({ ok: true, status: 204, headers: new Headers(), json: unreadable }),
    ]) {
      replaceFetch(t, async () => reply());
      const results = [];
      for (const [, { LokaliseApiOta }] of await bothLibraries()) {
        const publishing = new LokaliseApiOta({ apiKey: TOKEN }).otaBundlePublishing();
        const params = { teamId: 1, lokaliseProjectId: '1', framework: 'ios' };
        results.push(await seen(publishing.publish(2, params)));
      }
      assert.deepEqual(results[0], results[1]);
    }
  });

  it('no answer, both clients time out the same', async (t) => {
    // The official client's timer keeps no program alive.
    const alive = setInterval(() => {}, 60_000);
    t.after(() => clearInterval(alive));
    const signals = [];
    replaceFetch(
      t,
      (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signals.push(signal);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const options = { requestTimeout: 50 };
    const { rejected } = await alike(CALLS['projects().list'], { options });
    assert.deepEqual([rejected.code, rejected.details], [408, { reason: 'timeout' }]);
    assert.ok(signals.every(({ aborted }) => aborted));
  });

  it('tokens or refusals, both clients of OAuth do the same', async (t) => {
    const answers = {
      tokens: () => Response.json({ access_token: 'a', refresh_token: 'r', expires_in: 1 }),
      refusal: () =>
        Response.json(
          { error: 'invalid_grant', error_description: 'No such code' },
          { status: 400 },
        ),
      error: () => Promise.reject(new Error('boom')),
    };
    for (const [name, answer] of Object.entries(answers)) {
      replaceFetch(t, async () => answer());
      const results = [];
      for (const [, { LokaliseAuth }] of await bothLibraries()) {
        results.push(await seen(new LokaliseAuth('id', 'secret').token('code')));
      }
      const [ours, official] = /** @type {any[]} */ (results);
      // Ours are errors; the official client rejects with plain objects.
      if (ours.rejected) delete ours.rejected.message;
      assert.deepEqual(ours, official, name);
    }
  });
});
