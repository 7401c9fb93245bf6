'use strict';

/** Every fault of the table, met by calls of every policy: how each ends, and what is left. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ApiError, ConnectionError, LokaliseApi, TimeoutError } = require('../..');
const { assertNetworkFailure, assertTimeout, rejection } = require('../wire/calls.js');
const { deadHost } = require('../wire/servers.js');
const { FAULTS, VALUE, faultyServer, projectWith, soundProject } = require('./faulty.js');

/** @typedef {import('./faulty.js').Fault} Fault */

/** Long enough for a request to be sent and answered, short enough to wait for. */
const SHORT = 1000;

const BROKEN = FAULTS['close-before-reply'];

/** By then every call has ended, whatever the machine does beside. */
const BOUND = 30_000;

const RETRIES = 2;

const tally = { faults: 0, survived: 0, calls: 0, unhandled: 0 };
process.on('unhandledRejection', () => {
  tally.unhandled += 1;
});

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what
 * @returns {Promise<T>} The same; rejects when it takes longer than anything may.
 */
async function bounded(promise, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: has not ended`)), BOUND);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {LokaliseApi} api
 * @param {string} project
 * @param {object} [options]
 */
const get = (api, project, options) => api.keys().list({ project_id: project }, options);

/**
 * @param {LokaliseApi} api
 * @param {string} project
 * @param {object} [options]
 */
const post = (api, project, options) =>
  api.keys().create({ keys: [] }, { project_id: project }, options);

/** Whether a call may be made twice. */
const CALLS = [
  { name: 'GET', call: get, repeats: true },
  { name: 'POST', call: post, repeats: false },
];

/** @param {any} value */
function assertValue(value) {
  assert.deepEqual(value.items, VALUE.keys);
}

/**
 * @param {any} error
 * @param {Fault} fault
 */
function assertFailure(error, { code, cause }) {
  assert.ok(error instanceof ConnectionError, String(error));
  const codes = assertNetworkFailure(error);
  if (code) assert.ok(codes.includes(code), `${codes}`);
  const told = [];
  for (let link = error.cause; link; link = link.cause) told.push(link.message);
  if (cause) assert.match(told.join(': '), cause);
}

/**
 * What a call is told, and what it and the server then see of a fault.
 *
 * @typedef {object} Policy
 * @property {(fault: Fault) => boolean} [fits] Whether it is tried with a fault.
 * @property {object} options Of the client.
 * @property {number} [times] How many requests meet the fault; all unless given.
 */

/** @type {Record<string, Policy>} */
const POLICIES = {
  'no options': { options: {}, fits: ({ ends }) => ends !== 'never' },
  'retries that lead on': {
    options: { maxRetries: RETRIES },
    times: RETRIES,
    fits: ({ ends }) => ends !== 'never',
  },
  timeout: { options: { requestTimeout: SHORT }, fits: ({ ends }) => ends === 'never' },
  'timeout, retries that lead on': {
    options: { requestTimeout: SHORT, maxRetries: RETRIES },
    times: RETRIES,
    fits: ({ ends }) => ends === 'never',
  },
  'total timeout': { options: { totalTimeout: SHORT }, fits: ({ ends }) => ends === 'never' },
};

/**
 * @param {import('./faulty.js').Ends} ends
 * @param {Policy} policy
 * @param {boolean} repeats
 * @returns {{succeeds: boolean, attempts: number}}
 */
function expectation(ends, { options, times }, repeats) {
  if (ends === 'value') return { succeeds: true, attempts: 1 };
  const { maxRetries = 0 } = /** @type {any} */ (options);
  const again = repeats && maxRetries > 0 && ends !== 'unreadable';
  if (!again) return { succeeds: false, attempts: 1 };
  return { succeeds: times !== undefined, attempts: maxRetries + 1 };
}

/**
 * @param {Awaited<ReturnType<typeof faultyServer>>} server
 * @param {string} name
 * @param {Policy} policy
 * @param {typeof CALLS[number]} way
 */
async function meet(server, name, policy, { name: method, call, repeats }) {
  const fault = FAULTS[name];
  const api = new LokaliseApi({ apiKey: 'key', host: server.host, ...policy.options });
  const { requests = 1 } = fault;
  const project = projectWith(name, policy.times && policy.times * requests);
  const { succeeds, attempts } = expectation(fault.ends, policy, repeats);
  const outcome = call(api, project);
  if (succeeds) {
    assertValue(await outcome);
  } else {
    const error = await rejection(outcome);
    if (fault.ends === 'never') {
      assertTimeout(error, SHORT);
      assert.ok(error instanceof TimeoutError);
    } else {
      assertFailure(error, fault);
    }
    assert.equal(error.attempts, attempts);
    assert.equal(error.request.method, method);
  }
  assert.equal(server.requestsOf(project).length, succeeds ? attempts : requests * attempts);
  assertValue(await get(api, soundProject()));
}

/**
 * @param {Awaited<ReturnType<typeof faultyServer>>} server
 * @param {string} name
 * @param {typeof CALLS[number]} way
 */
async function abort(server, name, { call }) {
  const api = new LokaliseApi({ apiKey: 'key', host: server.host, maxRetries: RETRIES });
  const project = projectWith(name);
  const controller = new AbortController();
  const failed = rejection(call(api, project, { signal: controller.signal }));
  await server.requested(project);
  controller.abort(name);
  assert.equal(await failed, name);
  assertValue(await get(api, soundProject()));
  assert.equal(server.requestsOf(project).length, 1);
}

/**
 * The same through Node's `fetch`, which has rules of its own for what it takes: that the call ends,
 * and as an error of this package if not well.
 *
 * @param {Awaited<ReturnType<typeof faultyServer>>} server
 * @param {string} name
 * @param {typeof CALLS[number]} way
 */
async function meetByFetch(server, name, { call, repeats }) {
  const { ends, anyway, requests = 1 } = FAULTS[name];
  const api = new LokaliseApi({
    apiKey: 'key',
    host: server.host,
    transport: 'fetch',
    requestTimeout: ends === 'never' || anyway ? SHORT : 0,
  });
  const project = projectWith(name);
  const [{ status, value, reason }] = await Promise.allSettled([call(api, project)]);
  if (status === 'fulfilled') {
    assertValue(value);
    assert.ok(anyway || ends === 'value', 'resolved');
  } else if (anyway) {
    assert.ok(reason instanceof ApiError, reason);
  } else {
    assert.ok(ends !== 'value', reason);
    assert.ok(reason instanceof (ends === 'never' ? TimeoutError : ConnectionError), reason);
  }
  assert.ok(repeats || server.requestsOf(project).length <= requests);
  assertValue(await get(api, soundProject()));
}

/**
 * All policies against one fault, at a server of its own.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} name
 */
async function meetAll(t, name) {
  tally.faults += 1;
  const fault = FAULTS[name];
  const server = await faultyServer(t);
  /** @type {[string, () => Promise<void>][]} */
  const tries = [];
  for (const way of CALLS) {
    for (const [told, policy] of Object.entries(POLICIES)) {
      if (policy.fits?.(fault) === false) continue;
      // Each of these takes seconds, and no other may run beside it.
      if (fault.hogs && (told !== 'timeout' || !way.repeats)) continue;
      tries.push([`${way.name}, ${told}`, () => meet(server, name, policy, way)]);
    }
    if (fault.ends === 'never') tries.push([`${way.name}, abort`, () => abort(server, name, way)]);
  }
  await allEnd(tries, fault.hogs ? 1 : tries.length);
  await bounded(server.deserted(), 'connections are left open');
  assert.deepEqual(server.misled, []);

  // Node's own pool leaves connections open as it sees fit.
  const another = await faultyServer(t);
  for (const way of CALLS) {
    await allEnd([[`${way.name}, fetch`, () => meetByFetch(another, name, way)]]);
  }
  tally.survived += 1;
}

/**
 * @param {[string, () => Promise<void>][]} tries
 * @param {number} [atOnce]
 */
async function allEnd(tries, atOnce = 1) {
  /** @type {string[]} */
  const failed = [];
  const left = tries.values();
  const work = async () => {
    for (const [what, begin] of left) {
      tally.calls += 1;
      await bounded(begin(), what).catch((error) => failed.push(`${what}: ${error.stack}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  assert.deepEqual(failed, []);
}

describe('a fault on the way', { concurrency: 16, timeout: 300_000 }, () => {
  for (const [name, { ends, hogs }] of Object.entries(FAULTS)) {
    if (hogs) continue;
    it(`${name}: ends as "${ends}"`, (t) => meetAll(t, name));
  }

  for (const { name, call } of CALLS) {
    it(`refused: a ${name} fails, and is tried again until somebody listens`, async (t) => {
      tally.faults += 1;
      const host = await deadHost();
      const once = new LokaliseApi({ apiKey: 'key', host });
      const error = await bounded(rejection(call(once, soundProject())), 'no options');
      assertFailure(error, { ...BROKEN, code: 'ECONNREFUSED' });
      assert.equal(error.attempts, 1);

      const few = new LokaliseApi({ apiKey: 'key', host, maxRetries: RETRIES });
      const last = await bounded(rejection(call(few, soundProject())), 'retries');
      assert.equal(last.attempts, RETRIES + 1);

      const many = new LokaliseApi({ apiKey: 'key', host, maxRetries: 8 });
      const project = soundProject();
      const value = call(many, project);
      const server = await faultyServer(t, Number(new URL(host).port));
      assertValue(await bounded(value, 'retries that lead on'));
      assert.equal(server.requestsOf(project).length, 1);
      assertValue(await call(once, soundProject()));
      await bounded(server.deserted(), 'connections are left open');
      tally.calls += 3;
      tally.survived += 1;
    });
  }
});

describe('a fault that keeps the client busy', { timeout: 300_000 }, () => {
  for (const [name, { ends, hogs }] of Object.entries(FAULTS)) {
    if (!hogs) continue;
    it(`${name}: ends as "${ends}"`, (t) => meetAll(t, name));

    it(`${name}: keeps no call to another server waiting`, async (t) => {
      const [bad, good] = [await faultyServer(t), await faultyServer(t)];
      const beside = new LokaliseApi({ apiKey: 'key', host: good.host });
      const api = new LokaliseApi({ apiKey: 'key', host: bad.host, requestTimeout: 10 * SHORT });
      assertValue(await get(beside, soundProject()));
      const project = projectWith(name);
      const controller = new AbortController();
      const { signal } = controller;
      let isOver = false;
      const stuck = rejection(get(api, project, { signal })).finally(() => {
        isOver = true;
      });
      await bad.requested(project);
      let answered = 0;
      for (; answered < 20 && !isOver; answered += 1) {
        assertValue(await bounded(get(beside, soundProject()), 'a call beside it'));
      }
      assert.equal(answered, 20);
      controller.abort();
      assert.equal((await bounded(stuck, 'the call')).name, 'AbortError');
    });
  }
});

describe('faults beside each other', { timeout: 120_000 }, () => {
  it('at one server touch no call but their own', async (t) => {
    const server = await faultyServer(t);
    const options = { requestTimeout: 10_000, maxRetries: 0 };
    const api = new LokaliseApi({ apiKey: 'key', host: server.host, ...options });
    const names = Object.keys(FAULTS).filter((name) => FAULTS[name].ends !== 'never');
    const calls = names.flatMap((name) => [
      ...CALLS.map(({ call }) => call(api, projectWith(name))),
      ...CALLS.map(({ call }) => call(api, soundProject())),
    ]);
    const settled = await bounded(Promise.allSettled(calls), 'the calls');
    const wrong = settled.flatMap(({ status }, index) => {
      const { ends } = index % 4 < 2 ? FAULTS[names[Math.floor(index / 4)]] : { ends: 'value' };
      return (status === 'fulfilled') === (ends === 'value')
        ? []
        : [`${names[index >> 2]} ${index % 4}`];
    });
    assert.deepEqual(wrong, []);
    await bounded(server.deserted(), 'connections are left open');
    assert.deepEqual(server.misled, []);
  });
});

describe('a connection that the server closes between two calls', { timeout: 120_000 }, () => {
  for (const { name, call } of CALLS) {
    it(`costs a ${name} nothing when the news has come`, async (t) => {
      const server = await faultyServer(t);
      const api = new LokaliseApi({ apiKey: 'key', host: server.host });
      for (let round = 0; round < 30; round += 1) {
        const project = soundProject();
        assertValue(await call(api, project));
        assert.equal(server.requestsOf(project).length, 1);
        await server.deserted();
      }
    });

    it(`never makes a ${name} arrive twice, and a retry mends it if it may`, async (t) => {
      const server = await faultyServer(t);
      server.closes = true;
      const api = new LokaliseApi({ apiKey: 'key', host: server.host });
      const patient = new LokaliseApi({ apiKey: 'key', host: server.host, maxRetries: 5 });
      for (let round = 0; round < 100; round += 1) {
        const [first, second] = [soundProject(), soundProject()];
        await call(api, first).then(assertValue, (error) =>
          assertFailure(error, { ends: 'broken', serve() {} }),
        );
        const [{ status, reason }] = await Promise.allSettled([call(patient, second)]);
        if (status === 'rejected') {
          assertFailure(reason, BROKEN);
          assert.equal(name, 'POST');
        }
        for (const project of [first, second]) {
          assert.ok(server.requestsOf(project).length <= 1);
        }
      }
    });
  }

  it('at the moment of the next one fails a POST, and a GET that is not to be tried again', async (t) => {
    // The request has arrived by then: only the server knows what it has done of it.
    const server = await faultyServer(t);
    for (const { name, call, repeats } of CALLS) {
      for (const maxRetries of [0, RETRIES]) {
        const api = new LokaliseApi({ apiKey: 'key', host: server.host, maxRetries });
        assertValue(await call(api, soundProject()));
        const connections = server.connections;
        const project = projectWith('reset-before-reply', 1);
        const again = repeats && maxRetries > 0;
        if (again) assertValue(await call(api, project));
        else assertFailure(await rejection(call(api, project)), FAULTS['reset-before-reply']);
        assert.equal(server.requestsOf(project).length, again ? 2 : 1, `${name} ${maxRetries}`);
        assert.equal(server.connections, connections + (again ? 1 : 0));
      }
    }
  });
});

it('closes with a count', (t) => {
  const { faults, survived, calls, unhandled } = tally;
  t.diagnostic(`faults: ${faults} tried, ${survived} survived (${calls} calls)`);
  assert.equal(unhandled, 0);
});
