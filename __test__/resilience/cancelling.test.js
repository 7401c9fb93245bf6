'use strict';

/** Calls that are cancelled, and what else a single call can be told. */

const assert = require('node:assert/strict');
const { EventEmitter, getEventListeners, once } = require('node:events');
const http = require('node:http');
const { describe, it } = require('node:test');
const { LokaliseAuth } = require('../..');
const { start } = require('../lifecycle/programs.js');
const { client, oauthClient, rejection, SECRET, TOKEN } = require('../wire/calls.js');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const {
  assertTellsNo,
  failing,
  failingFast,
  holdingServer,
  scriptedServer,
  seen,
  succeeding,
  turns,
} = require('./support.js');

/** What a process gives that ended by itself and had nothing to complain about. */
const CLEAN = { code: 0, signal: null, stderr: '' };

/** Longer than all of a test takes. */
const NEVER = 50_000;

/** @param {AbortSignal} signal */
const listeners = (signal) => getEventListeners(signal, 'abort').length;

/**
 * What a program uses that has no `AbortSignal`.
 */
class HandMade extends EventEmitter {
  aborted = false;
  /** @type {unknown} */
  reason = undefined;

  /** @param {string} type @param {() => void} listener */
  addEventListener(type, listener) {
    this.on(type, listener);
  }

  /** @param {string} type @param {() => void} listener */
  removeEventListener(type, listener) {
    this.off(type, listener);
  }

  /** @param {unknown} [reason] */
  abort(reason) {
    this.aborted = true;
    this.reason = reason;
    this.emit('abort');
  }
}

describe('a signal that is aborted', { timeout: 60_000 }, () => {
  it('before the call: it rejects with the reason, and nothing is sent', async (t) => {
    const server = await recordingServer(t);
    const reason = { any: 'value' };
    const signal = AbortSignal.abort(reason);
    const api = client(server);
    for (const call of [
      api.projects().list({}, { signal }),
      api.projects().get('1', { signal }),
      api.projects().create({ name: 'One' }, { signal }),
      new LokaliseAuth('id', SECRET, server.host).token('code', { signal }),
    ]) {
      assert.equal(await rejection(call), reason);
    }
    assert.equal(listeners(signal), 0);
    assert.equal(server.connections, 0);
  });

  it('during the call: the same, its connection closes, and the next call works', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const controller = new AbortController();
    const reason = new Error('no more');
    const failed = rejection(projects.list({}, { signal: controller.signal }));
    await server.requested(1);
    controller.abort(reason);
    assert.equal(await failed, reason);
    await server.held[0].closed;
    await server.deserted();

    const next = projects.list();
    await server.answer(1);
    assert.deepEqual(await next, PROJECTS.projects);
  });

  it('during a call through OAuth 2, and one of LokaliseApiOAuth', async (t) => {
    const server = await holdingServer(t);
    const calls = [
      (options) => new LokaliseAuth('id', SECRET, server.host).refresh('token', options),
      (options) => oauthClient(server).keys().list({ project_id: '1' }, options),
    ];
    for (const [index, call] of calls.entries()) {
      const controller = new AbortController();
      const failed = rejection(call({ signal: controller.signal }));
      await server.requested(index + 1);
      controller.abort();
      assert.equal(await failed, controller.signal.reason);
      await server.held[index].closed;
    }
  });

  it('without a reason: it rejects with the AbortError that the signal has', async (t) => {
    const server = await holdingServer(t);
    const controller = new AbortController();
    const failed = rejection(client(server).projects().list({}, { signal: controller.signal }));
    await server.requested(1);
    controller.abort();
    const error = await failed;
    assert.equal(error, controller.signal.reason);
    assert.ok(error instanceof DOMException);
    assert.equal(error.name, 'AbortError');
  });

  it('by its own time: it rejects with the TimeoutError that the signal has', async (t) => {
    const server = await recordingServer(t, () => {});
    const signal = AbortSignal.timeout(50);
    const error = await rejection(client(server).projects().list({}, { signal }));
    assert.equal(error, signal.reason);
    assert.ok(error instanceof DOMException);
    assert.equal(error.name, 'TimeoutError');
    await server.deserted();
  });

  it('of several: the reason is that of the first', async (t) => {
    if (!AbortSignal.any) return t.skip('AbortSignal.any came with Node.js 20.3');
    const server = await holdingServer(t);
    const controller = new AbortController();
    const signal = AbortSignal.any([AbortSignal.timeout(NEVER), controller.signal]);
    const failed = rejection(client(server).projects().list({}, { signal }));
    await server.requested(1);
    controller.abort('enough');
    assert.equal(await failed, 'enough');
  });

  it('during the wait for a retry: no retry comes', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '50' }), succeeding);
    const controller = new AbortController();
    const projects = client(server, { maxRetries: 3 }).projects();
    const failed = rejection(projects.list({}, { signal: controller.signal }));
    // The connection is idle again when the 429 has been read.
    await server.requested(1);
    await projects.get('1');
    controller.abort();
    assert.equal(await failed, controller.signal.reason);
    assert.deepEqual(seen(server), ['GET /api2/projects', 'GET /api2/projects/1']);
  });

  it('during the second attempt', async (t) => {
    const server = await scriptedServer(t, failingFast(503), () => {});
    const controller = new AbortController();
    const projects = client(server, { maxRetries: 3 }).projects();
    const failed = rejection(projects.list({}, { signal: controller.signal }));
    await server.requested(2);
    controller.abort();
    assert.equal(await failed, controller.signal.reason);
    await server.deserted();
    assert.equal(server.requests.length, 2);
  });

  it('during the wait for the rate limit', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '50' }), succeeding);
    const projects = client(server, { rateLimit: true }).projects();
    await rejection(projects.list());
    const controller = new AbortController();
    const failed = rejection(projects.list({}, { signal: controller.signal }));
    controller.abort();
    assert.equal(await failed, controller.signal.reason);
    assert.equal(server.requests.length, 1);
  });

  it('during the wait for a connection: its place is for the next', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const held = Array.from({ length: 32 }, (_, index) => projects.get(`held-${index}`));
    await server.requested(32);
    const controller = new AbortController();
    const failed = rejection(projects.get('cancelled', { signal: controller.signal }));
    const last = projects.get('last');
    await turns();
    controller.abort();
    assert.equal(await failed, controller.signal.reason);
    assert.equal(server.requests.length, 32);

    await server.answer(0);
    await server.requested(33);
    for (let index = 1; index < 33; index += 1) await server.answer(index);
    await Promise.all([...held, last]);
    const urls = server.requests.map(({ url }) => url);
    assert.equal(urls.at(-1), '/api2/projects/last');
    assert.ok(!urls.includes('/api2/projects/cancelled'));
  });

  it('during a large body that the server sends', async (t) => {
    const piece = Buffer.alloc(1 << 20, ' ');
    const server = await scriptedServer(t, (response) => {
      response.on('error', () => {});
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    const controller = new AbortController();
    const failed = rejection(client(server).projects().list({}, { signal: controller.signal }));
    await server.requested(1);
    const [socket] = server.sockets;
    // More than the buffers between the two hold: the client is reading.
    while (socket.bytesWritten < 16 << 20) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    assert.equal(await failed, controller.signal.reason);
    await server.deserted();
  });

  it('after the reply has come, before a large value is built', async (t) => {
    const projects = Array.from({ length: 200_000 }, (_, id) => ({ project_id: `${id}` }));
    const server = await scriptedServer(t, (response) => json(response, { projects }));
    const api = client(server);
    const controller = new AbortController();
    const call = api.projects().list({}, { signal: controller.signal });
    call.then(
      () => {},
      () => {},
    );
    await server.requested(1);
    controller.abort();
    // Whichever comes first: it is the list, or it is the reason.
    const [{ status, value, reason }] = await Promise.allSettled([call]);
    if (status === 'rejected') assert.equal(reason, controller.signal.reason);
    else assert.equal(value.length, projects.length);
    assert.equal((await api.projects().list()).length, projects.length);
  });

  it('by code of the program that runs while the arguments are read', async (t) => {
    const server = await holdingServer(t);
    const controller = new AbortController();
    const project_id = {
      toString() {
        controller.abort();
        return '1';
      },
    };
    const params = /** @type {any} */ ({ project_id });
    const call = client(server).keys().list(params, { signal: controller.signal });
    // A call that does not notice waits for this reply.
    server.requested(1).then(() => server.answer(0, { keys: [] }));
    assert.equal(await rejection(call), controller.signal.reason);
    assert.equal(server.requests.length, 0);
  });

  it('after the call: nothing changes', async (t) => {
    const server = await scriptedServer(t, succeeding, failing(404));
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const succeeded = client(server).projects().list({}, options);
    const value = await succeeded;
    const failed = client(server).projects().get('1', options);
    const error = await rejection(failed);
    controller.abort();
    await turns();
    assert.equal(await succeeded, value);
    assert.equal(await rejection(failed), error);
    assert.deepEqual(value, PROJECTS.projects);
    assert.deepEqual(
      await client(server)
        .projects()
        .list()
        .catch(({ code }) => code),
      404,
    );
  });
});

describe('a large body that the server takes slowly', { timeout: 60_000 }, () => {
  /** @type {Record<string, (controller: AbortController) => object>} */
  const WAYS = {
    'its signal is aborted': ({ signal }) => ({ signal }),
    'its time runs out': () => ({ requestTimeout: 2000 }),
  };
  for (const [how, optionsOf] of Object.entries(WAYS)) {
    it(`ends when ${how}: the server gets no more of it`, async (t) => {
      const server = http.createServer();
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      t.after(() => {
        server.close();
        server.closeAllConnections();
      });
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const controller = new AbortController();
      const projects = client({ host: `http://127.0.0.1:${port}` }).projects();
      const params = { name: 'x'.repeat(32 << 20) };
      const failed = rejection(projects.create(params, optionsOf(controller)));
      const [request] = await once(server, 'request');
      controller.abort();
      await failed;
      const taken = async () => {
        // What the buffers between the two hold comes still. All of it would take half a second.
        for await (const _piece of request) await new Promise((resolve) => setTimeout(resolve, 1));
      };
      await assert.rejects(taken(), { code: 'ECONNRESET' });
      assert.equal(request.complete, false);
    });
  }
});

describe('a signal', { timeout: 60_000 }, () => {
  it('has no listener of ours left after success, failure and abort', async (t) => {
    const server = await scriptedServer(t, succeeding, failing(404), () => {});
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const projects = client(server).projects();
    await projects.list({}, options);
    assert.equal(listeners(options.signal), 0);
    await rejection(projects.list({}, options));
    assert.equal(listeners(options.signal), 0);
    await rejection(projects.get('..', options));
    assert.equal(listeners(options.signal), 0);

    const failed = rejection(projects.list({}, options));
    await server.requested(3);
    assert.ok(listeners(options.signal) > 0);
    controller.abort();
    await failed;
    assert.equal(listeners(options.signal), 0);
  });

  it('keeps the onabort and the listeners of the program, which are called', async (t) => {
    const server = await holdingServer(t);
    const { signal, ...controller } = (() => {
      const made = new AbortController();
      return { signal: made.signal, abort: () => made.abort() };
    })();
    const called = [];
    const onabort = () => called.push('onabort');
    signal.onabort = onabort;
    signal.addEventListener('abort', () => called.push('listener'));
    const own = listeners(signal);
    const projects = client(server).projects();
    const succeeded = projects.list({}, { signal });
    await server.answer(0);
    await succeeded;
    assert.equal(signal.onabort, onabort);
    assert.equal(listeners(signal), own);

    const failed = rejection(projects.list({}, { signal }));
    await server.requested(2);
    controller.abort();
    await failed;
    assert.deepEqual(called, ['onabort', 'listener']);
    assert.equal(signal.onabort, onabort);
    assert.equal(listeners(signal), own);
  });

  /** Makes 200 calls with one signal, and says how many listeners it has then. */
  const callMany = async ({ LokaliseApi }, host, isAtOnce) => {
    const { getEventListeners } = require('node:events');
    const { signal } = new AbortController();
    const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
    const calls = [];
    for (let call = 0; call < 200; call += 1) {
      calls.push(projects.list({}, { signal }));
      if (!isAtOnce) await calls.at(-1);
    }
    await Promise.all(calls);
    console.log(getEventListeners(signal, 'abort').length);
  };

  it('of 200 calls in turn has nothing left, and nobody warns', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(t, callMany, [server.host, false]);
    assert.deepEqual(await ended, { ...CLEAN, stdout: '0\n' });
  });

  it('of 200 calls at once has nothing left, and nobody warns: fetch does not either', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(t, callMany, [server.host, true]);
    assert.deepEqual(await ended, { ...CLEAN, stdout: '0\n' });
  });

  it('cancels all of 200 calls at once', async (t) => {
    const server = await recordingServer(t, () => {});
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const projects = client(server).projects();
    const failed = Array.from({ length: 200 }, () => rejection(projects.list({}, options)));
    await server.requested(32);
    controller.abort();
    for (const reason of await Promise.all(failed)) assert.equal(reason, options.signal.reason);
    await server.deserted();
    assert.equal(listeners(options.signal), 0);
  });

  it('cancels those that wait for a connection before those that have one', async (t) => {
    const server = await recordingServer(t, () => {});
    const projects = client(server).projects();
    for (let round = 1; round <= 20; round += 1) {
      const controller = new AbortController();
      const options = { signal: controller.signal };
      const failed = Array.from({ length: 200 }, () =>
        rejection(projects.create({ name: 'One' }, options)),
      );
      await server.requested(32 * round);
      controller.abort();
      await Promise.all(failed);
      await server.deserted();
      // What was not sent before the abort is not sent after it.
      assert.equal(server.requests.length, 32 * round);
    }
  });

  it('cancels only the calls that it was given to', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const controller = new AbortController();
    const failed = rejection(projects.get('1', { signal: controller.signal }));
    await server.requested(1);
    const other = projects.get('2', { signal: new AbortController().signal });
    const plain = projects.get('3');
    await server.requested(3);
    controller.abort();
    await failed;
    await server.answer(1);
    await server.answer(2);
    await Promise.all([other, plain]);
  });

  it('can be made by hand', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const signal = new HandMade();
    const succeeded = projects.list({}, { signal });
    await server.answer(0);
    await succeeded;
    assert.equal(signal.listenerCount('abort'), 0);

    const failed = rejection(projects.list({}, { signal }));
    await server.requested(2);
    const reason = new Error('by hand');
    signal.abort(reason);
    assert.equal(await failed, reason);
    await server.held[1].closed;
    assert.equal(signal.listenerCount('abort'), 0);
    assert.equal(await rejection(projects.list({}, { signal })), reason);
    assert.equal(server.requests.length, 2);
  });

  it('can be made by hand without a reason: it rejects with an AbortError', async (t) => {
    const server = await holdingServer(t);
    const signal = new HandMade();
    const failed = rejection(client(server).projects().list({}, { signal }));
    await server.requested(1);
    signal.abort();
    const error = await failed;
    assert.ok(error instanceof Error, `rejected with ${error}`);
    assert.equal(error.name, 'AbortError');
  });

  it('can be made by hand and fail once: the next call listens to it', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const signal = new HandMade();
    const broken = new Error('not now');
    const { addEventListener } = signal;
    signal.addEventListener = () => {
      throw broken;
    };
    assert.equal(await rejection(projects.list({}, { signal })), broken);
    signal.addEventListener = addEventListener;

    const failed = rejection(projects.list({}, { signal }));
    assert.equal(signal.listenerCount('abort'), 1);
    const reason = new Error('by hand');
    signal.abort(reason);
    assert.equal(await failed, reason);
    assert.equal(signal.listenerCount('abort'), 0);
  });

  it('that is none is refused, and nothing is sent', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    const some = { aborted: false, addEventListener() {} };
    for (const signal of [5, 'x', true, {}, [], new AbortController(), some]) {
      const options = /** @type {any} */ ({ signal });
      for (const call of [projects.list({}, options), projects.get('1', options)]) {
        const error = await rejection(call);
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /^options\.signal: expected an AbortSignal/);
      }
    }
    assert.equal(server.requests.length, 0);
  });

  it('that is undefined or null is none', async (t) => {
    const server = await recordingServer(t);
    for (const signal of [undefined, null]) {
      const options = /** @type {any} */ ({ signal });
      assert.deepEqual(await client(server).projects().list({}, options), PROJECTS.projects);
    }
  });
});

describe('a process ends by itself', { timeout: 60_000 }, () => {
  it('when the only call that was pending is cancelled', async (t) => {
    const server = await recordingServer(t, () => {});
    const program = start(
      t,
      ({ LokaliseApi }, host) => {
        const controller = new AbortController();
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        projects.list({}, { signal: controller.signal }).catch((error) => console.log(error.name));
        process.stdin.once('data', () => {
          process.stdin.destroy();
          controller.abort();
        });
      },
      [server.host],
    );
    await server.requested(1);
    program.child.stdin.write('abort');
    assert.deepEqual(await program.ended, { ...CLEAN, stdout: 'AbortError\n' });
    await server.deserted();
  });

  it('when the signal of its only call runs out, which keeps no process alive itself', async (t) => {
    const server = await recordingServer(t, () => {});
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        const options = { signal: AbortSignal.timeout(50) };
        projects.list({}, options).catch((error) => console.log(error.name));
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'TimeoutError\n' });
  });

  it('when a call that waits for its retry is cancelled', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '50' }));
    const program = start(
      t,
      async ({ LokaliseApi }, host) => {
        const controller = new AbortController();
        const projects = new LokaliseApi({ apiKey: 'key', host, maxRetries: 3 }).projects();
        const call = projects.list({}, { signal: controller.signal });
        call.catch((error) => console.log(error.name));
        await projects.list({}, { maxRetries: 0 }).catch(({ code }) => console.log(code));
        controller.abort();
      },
      [server.host],
    );
    assert.deepEqual(await program.ended, { ...CLEAN, stdout: '429\nAbortError\n' });
  });
});

describe('arguments too many that are no options', { timeout: 60_000 }, () => {
  it('are ignored, as the official client ignores them', async (t) => {
    const server = await recordingServer(t, ({ url }, response) =>
      json(response, { project_id: url.split('/').at(-1) }),
    );
    const projects = /** @type {any} */ (client(server).projects());
    const given = await Promise.all(['1', '2', '3'].map((...args) => projects.get(...args)));
    assert.deepEqual(
      given.map(({ project_id }) => project_id),
      ['1', '2', '3'],
    );
    for (const extra of [0, 'x', true, null, undefined, [], [{ signal: 5 }], () => {}, 5n]) {
      assert.deepEqual(await projects.get('1', extra, ['1']), { project_id: '1' });
      assert.deepEqual(await projects.get('1', undefined, extra), { project_id: '1' });
    }
    const [first, ...others] = server.requests.filter(({ url }) => url.endsWith('/1'));
    for (const other of others) assert.deepEqual(other, first);
  });

  it('are no options behind those either', async (t) => {
    const server = await recordingServer(t);
    const projects = /** @type {any} */ (client(server).projects());
    await projects.list({}, {}, { signal: AbortSignal.abort(), headers: { 'x-a': '1' } });
    assert.equal(server.requests[0].headers['x-a'], undefined);
  });

  it('are no part of the request', async (t) => {
    const server = await recordingServer(t);
    const { requests } = server;
    const projects = client(server).projects();
    await projects.list({ page: 1 });
    await projects.list({ page: 1 }, { maxRetries: 0 });
    assert.deepEqual(requests[1], requests[0]);
  });
});

describe('headers of a call', { timeout: 60_000 }, () => {
  it('are sent beside those of the client: texts, numbers, and nothing for undefined', async (t) => {
    const server = await recordingServer(t);
    const headers = { 'X-Trace': 'abc', 'x-number': 12.5, 'x-empty': '', 'x-left-out': undefined };
    const projects = client(server).projects();
    await projects.list({}, { headers });
    await projects.list();
    const [{ headers: sent }, plain] = server.requests;
    const { 'x-trace': trace, 'x-number': number, 'x-empty': empty, ...rest } = sent;
    assert.deepEqual([trace, number, empty], ['abc', '12.5', '']);
    assert.deepEqual(rest, plain.headers);
  });

  it('replace those of the client, whatever their case', async (t) => {
    const server = await recordingServer(t);
    const headers = {
      'USER-AGENT': 'mine/1',
      Accept: 'application/vnd.api+json',
      'X-Api-Token': 'another-token',
      'content-TYPE': 'application/merge-patch+json',
    };
    await client(server).projects().create({ name: 'One' }, { headers });
    const [{ headers: sent, rawHeaders }] = server.requests;
    assert.equal(sent['user-agent'], 'mine/1');
    assert.equal(sent.accept, 'application/vnd.api+json');
    assert.equal(sent['x-api-token'], 'another-token');
    assert.equal(sent['content-type'], 'application/merge-patch+json');
    const sentNames = rawHeaders.filter((_, index) => index % 2 === 0);
    const lower = sentNames.map((name) => name.toLowerCase());
    assert.equal(new Set(lower).size, lower.length, sentNames.join());
  });

  it('count for this call only, and the object is left as it is', async (t) => {
    const server = await recordingServer(t);
    const options = Object.freeze({ headers: Object.freeze({ 'x-trace': 'abc' }) });
    const projects = client(server).projects();
    await projects.list({}, options);
    await projects.list();
    assert.equal(server.requests[1].headers['x-trace'], undefined);
  });

  it('are the own ones of the object, not what it inherits', async (t) => {
    const server = await recordingServer(t);
    const headers = Object.assign(Object.create({ 'x-inherited': '1' }), { 'x-own': '2' });
    await client(server).projects().list({}, { headers });
    const [{ headers: sent }] = server.requests;
    assert.equal(sent['x-own'], '2');
    assert.equal(sent['x-inherited'], undefined);
  });

  it('can belong to a call of LokaliseAuth', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { access_token: 'a' }),
    );
    const headers = { 'x-trace': 'abc' };
    await new LokaliseAuth('id', SECRET, server.host).token('code', { headers });
    assert.equal(server.requests[0].headers['x-trace'], 'abc');
  });

  it('that frame the message, or are none, are refused, and nothing is sent', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    for (const name of [
      'Content-Length',
      'transfer-encoding',
      'HOST',
      'connection',
      'Keep-Alive',
      'Upgrade',
      'TE',
      'Trailer',
      'Expect',
      'Proxy-Connection',
      'a b',
      '',
      'é',
      'a\r\nb',
    ]) {
      const error = await rejection(projects.list({}, { headers: { [name]: 'the-value' } }));
      assert.ok(error instanceof TypeError, name);
      assert.match(error.message, /^options\.headers: expected/);
      assertTellsNo(error, 'the-value');
    }
    for (const value of ['a\r\nX-Evil: 1', 'a\0b', '日本']) {
      const error = await rejection(projects.list({}, { headers: { 'X-Key': `secret${value}` } }));
      assert.ok(error instanceof TypeError);
      assert.match(error.message, /^options\.headers\.X-Key: expected/);
      assertTellsNo(error, 'secret');
    }
    assert.equal(server.requests.length, 0);
  });

  it('with values of other types are refused by their name, without the value', async (t) => {
    const server = await recordingServer(t);
    for (const value of [true, Symbol('secret'), {}, ['secret'], () => 'secret', 5n]) {
      const options = /** @type {any} */ ({ headers: { 'X-Key': value } });
      const error = await rejection(client(server).projects().list({}, options));
      assert.ok(error instanceof TypeError);
      assert.match(error.message, /^options\.headers\.X-Key: expected a string, got /);
      assertTellsNo(error, 'secret');
    }
    assert.equal(server.requests.length, 0);
  });

  it('with secrets are in no error', async (t) => {
    const server = await scriptedServer(t, failing(401));
    const headers = {
      authorization: 'Bearer the-secret',
      cookie: 'the-cookie',
      'x-key': 'the-key',
    };
    const error = await rejection(client(server).projects().list({}, { headers }));
    assertTellsNo(error, TOKEN, 'the-secret', 'the-cookie', 'the-key');
  });

  describe('at a redirect', () => {
    const headers = {
      Authorization: 'Bearer the-secret',
      Cookie: 'the-cookie',
      'Proxy-Authorization': 'the-proxy-secret',
      'X-Api-Token': 'another-token',
      'X-Trace': 'abc',
    };

    it('to another origin: credentials stay behind, others go along', async (t) => {
      const elsewhere = await recordingServer(t);
      const server = await scriptedServer(t, (response) =>
        response.writeHead(302, { location: `${elsewhere.host}/x` }).end(),
      );
      await client(server).projects().list({}, { headers });
      const [{ headers: sent }] = elsewhere.requests;
      assert.equal(sent['x-trace'], 'abc');
      for (const name of ['authorization', 'cookie', 'proxy-authorization', 'x-api-token']) {
        assert.equal(sent[name], undefined, name);
      }
      assert.ok(!/secret|cookie|token/.test(JSON.stringify(elsewhere.requests)));
    });

    it('to another origin: nor does a token of a client of the other kind go along', async (t) => {
      const elsewhere = await recordingServer(t);
      const server = await scriptedServer(t, (response) =>
        response.writeHead(302, { location: `${elsewhere.host}/x` }).end(),
      );
      const own = { 'X-Api-Token': 'another-token', 'X-Trace': 'abc' };
      await oauthClient(server).projects().list({}, { headers: own });
      const { authorization, ...first } = server.requests[0].headers;
      assert.deepEqual([authorization, first['x-api-token']], [`Bearer ${TOKEN}`, 'another-token']);
      const [{ headers: sent }] = elsewhere.requests;
      assert.deepEqual(
        [sent.authorization, sent['x-api-token'], sent['x-trace']],
        [undefined, undefined, 'abc'],
      );
    });

    it('to another origin and back: credentials do not come back', async (t) => {
      /** @type {string} */
      let back = '';
      const elsewhere = await scriptedServer(t, (response) =>
        response.writeHead(302, { location: back }).end(),
      );
      const server = await scriptedServer(
        t,
        (response) => response.writeHead(302, { location: `${elsewhere.host}/x` }).end(),
        succeeding,
      );
      back = `${server.host}/back`;
      await client(server).projects().list({}, { headers });
      const { headers: sent } = server.requests[1];
      assert.equal(sent['x-trace'], 'abc');
      for (const name of ['authorization', 'cookie', 'proxy-authorization', 'x-api-token']) {
        assert.equal(sent[name], undefined, name);
      }
    });

    it('within the origin: all go along', async (t) => {
      const server = await scriptedServer(
        t,
        (response) => response.writeHead(302, { location: '/x' }).end(),
        succeeding,
      );
      await client(server).projects().list({}, { headers });
      const [first, second] = server.requests;
      assert.equal(first.headers.authorization, 'Bearer the-secret');
      assert.deepEqual(second.headers, first.headers);
    });
  });
});
