'use strict';

/** Mocks of `fetch` that fail, or that never answer. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { AuthError, ConnectionError, LokaliseAuth } = require('../..');
const { assertTimeout } = require('../wire/calls.js');
const { PROJECTS } = require('../wire/servers.js');
const { realClient, rejection, replaceFetch } = require('./support.js');

const list = (options) => realClient(options).projects().list();

/**
 * A `fetch` that never answers, and does nothing about its signal.
 *
 * @param {import('node:test').TestContext} t
 */
function silent(t) {
  /** @type {AbortSignal[]} */
  const signals = [];
  let arrived = () => {};
  const called = new Promise((resolve) => {
    arrived = () => resolve(undefined);
  });
  replaceFetch(t, (_url, { signal }) => {
    signals.push(signal);
    arrived();
    return new Promise(() => {});
  });
  return { signals, called };
}

describe('a fetch that fails', { timeout: 60_000 }, () => {
  const boom = new Error('boom');
  const fails = {
    'rejects with an error': () => Promise.reject(boom),
    'throws an error': () => {
      throw boom;
    },
    'gives a reply whose text() rejects': async () => ({ text: () => Promise.reject(boom) }),
    'gives a reply whose arrayBuffer() throws': async () => ({
      arrayBuffer() {
        throw boom;
      },
    }),
    'gives a reply whose status throws': async () => ({
      get status() {
        throw boom;
      },
    }),
    'gives a reply whose headers throw': async () => ({
      headers: {
        get() {
          throw boom;
        },
      },
      json: async () => PROJECTS,
    }),
  };
  for (const [what, mock] of Object.entries(fails)) {
    it(`${what} makes an error with its message and with it as the cause`, async (t) => {
      replaceFetch(t, mock);
      const error = await rejection(list());
      assert.ok(error instanceof ConnectionError);
      assert.equal(error.message, 'boom');
      assert.deepEqual({ ...error }, { code: 500, details: { reason: 'network or fetch error' } });
      assert.equal(error.cause, boom);
      assert.match(error.stack, /failures\.test\.js/);
    });
  }

  it('of a real Response that breaks off makes a network failure', async (t) => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const body = () =>
      new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{"proj'));
          stream.error(reset);
        },
      });
    replaceFetch(t, async () => new Response(body()));
    const error = await rejection(list());
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.message, error.cause], ['reset', reset]);
  });

  it('with what is no Error makes an error with that as the cause', async (t) => {
    for (const thrown of ['text', 7, 0, '', false, { message: 'plain' }, Symbol('s'), () => {}]) {
      replaceFetch(t, () => Promise.reject(thrown));
      const error = await rejection(list());
      assert.ok(error instanceof ConnectionError);
      assert.deepEqual([error.message, error.code], ['fetch failed', 500]);
      assert.equal(error.cause, thrown);
    }
    for (const thrown of [undefined, null]) {
      replaceFetch(t, () => Promise.reject(thrown));
      const error = await rejection(list());
      assert.equal(error.message, 'fetch failed');
      assert.ok(error.cause instanceof Error);
    }
  });

  it('with an error that is odd makes an error all the same', async (t) => {
    const hostile = () => {
      throw new Error('hostile');
    };
    const odd = [
      Object.assign(new Error(''), { message: { a: 1 } }),
      Object.assign(new Error(''), { message: 7 }),
      Object.assign(new Error('x'), { code: Symbol('s'), cause: null }),
      Object.defineProperty(new Error('x'), 'message', { get: hostile }),
      Object.defineProperty(new Error('x'), 'code', { get: hostile }),
      Object.defineProperty(new Error('x'), 'cause', { get: hostile }),
      new Error('\ud800'),
      new Error(''),
    ];
    for (const thrown of odd) {
      replaceFetch(t, () => Promise.reject(thrown));
      const error = await rejection(list());
      assert.ok(error instanceof ConnectionError);
      assert.equal(typeof error.message, 'string');
      assert.equal(error.cause, thrown);
    }
  });

  it('has the last of several errors as the cause', async (t) => {
    let calls = 0;
    replaceFetch(t, async () => {
      calls += 1;
      throw new Error(`number ${calls}`);
    });
    const error = await rejection(list({ maxRetries: 1 }));
    assert.deepEqual([error.message, error.cause.message], ['number 2', 'number 2']);
    assert.equal(error.attempts, 2);
  });

  it('and then answers leaves nothing of its error behind', async (t) => {
    const answers = [() => Promise.reject(new Error('boom')), async () => new Response('{')];
    replaceFetch(t, () => answers.shift()?.());
    const error = await rejection(list({ maxRetries: 1 }));
    assert.deepEqual([error.code, error.details.reason], [200, 'JSON parsing error']);
    assert.equal(error.cause, undefined);
  });

  it('makes an AuthError of LokaliseAuth', async (t) => {
    const boom = new Error('boom');
    replaceFetch(t, () => Promise.reject(boom));
    const error = await rejection(new LokaliseAuth('id', 'secret').token('code'));
    assert.ok(error instanceof AuthError);
    assert.deepEqual({ ...error }, { error: 'boom', code: 500, error_description: '' });
    assert.equal(error.cause, boom);
  });
});

describe('a fetch that never answers', { timeout: 60_000 }, () => {
  const SHORT = 50;

  it('ends by requestTimeout, which aborts its signal', async (t) => {
    const { signals } = silent(t);
    assertTimeout(await rejection(list({ requestTimeout: SHORT })), SHORT);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
  });

  it('ends by the requestTimeout of the call', async (t) => {
    silent(t);
    const call = realClient().projects().list({}, { requestTimeout: SHORT });
    assertTimeout(await rejection(call), SHORT);
  });

  it('ends by totalTimeout, alone or with attempts that take longer', async (t) => {
    for (const requestTimeout of [0, 600_000]) {
      const { signals } = silent(t);
      const options = { requestTimeout, totalTimeout: SHORT, maxRetries: 9 };
      assertTimeout(await rejection(list(options)), SHORT);
      assert.deepEqual(
        signals.map(({ aborted }) => aborted),
        [true],
      );
    }
  });

  it('is called anew after a timeout, if a client retries', async (t) => {
    const { signals } = silent(t);
    const error = await rejection(list({ requestTimeout: 4 * SHORT, maxRetries: 1 }));
    assertTimeout(error, 4 * SHORT);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, true],
    );
    assert.equal(error.attempts, 2);
  });

  it('ends by an AbortSignal, whose reason the call rejects with', async (t) => {
    const { signals, called } = silent(t);
    const controller = new AbortController();
    const call = realClient().projects().list({}, { signal: controller.signal });
    await called;
    const reason = new Error('enough');
    controller.abort(reason);
    assert.equal(await rejection(call), reason);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
  });

  it('is not called for a signal that is aborted already', async (t) => {
    const { signals } = silent(t);
    const signal = AbortSignal.abort();
    assert.equal(await rejection(realClient().projects().list({}, { signal })), signal.reason);
    assert.deepEqual(signals, []);
  });

  it('may answer too late, or fail too late, to no effect', async (t) => {
    const pending = [];
    replaceFetch(t, () => new Promise((resolve, reject) => pending.push({ resolve, reject })));
    for (const end of [
      ({ resolve }) => resolve(Response.json(PROJECTS)),
      ({ reject }) => reject(new Error('late')),
    ]) {
      assertTimeout(await rejection(list({ requestTimeout: SHORT })), SHORT);
      end(pending.pop());
    }
    replaceFetch(t, async () => Response.json(PROJECTS));
    assert.deepEqual(await list(), PROJECTS.projects);
  });

  it('may listen to its signal, and reject with its reason', async (t) => {
    const reasons = [];
    replaceFetch(
      t,
      (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reasons.push(signal.reason.name);
            reject(signal.reason);
          });
        }),
    );
    assertTimeout(await rejection(list({ requestTimeout: SHORT })), SHORT);
    assert.deepEqual(reasons, ['AbortError']);
  });

  it('gives a body that never ends, which ends by requestTimeout too', async (t) => {
    replaceFetch(t, async () => new Response(new ReadableStream({})));
    assertTimeout(await rejection(list({ requestTimeout: SHORT })), SHORT);
    replaceFetch(t, async () => ({ json: () => new Promise(() => {}) }));
    assertTimeout(await rejection(list({ requestTimeout: SHORT })), SHORT);
  });
});
