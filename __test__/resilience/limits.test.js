'use strict';

/** The pace that clients keep, and who waits for whom. */

const assert = require('node:assert/strict');
const { once } = require('node:events');
const { describe, it } = require('node:test');
const { RateLimitError } = require('../..');
const { startWorker } = require('../lifecycle/programs.js');
const { assertTimeout, client, rejection } = require('../wire/calls.js');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const {
  failing,
  failingFast,
  holdingServer,
  scriptedServer,
  seen,
  succeeding,
} = require('./support.js');

/** A second by the server's clock, which may be a little off that of the client. */
const SECOND = 990;

/** So many calls a second that nothing waits for the pace. */
const FAST = 100_000;

/**
 * The last segments of the paths that a server was asked for.
 *
 * @param {{requests: any[]}} server
 * @returns {string[]}
 */
const names = (server) => server.requests.map(({ url }) => url.split('/').at(-1));

/** @param {number} from @param {number} to */
const numbers = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

/** The numbers of the requests that came at or after `index`, and before `end`, in their order. */
const between = (server, index, end) =>
  names(server)
    .slice(index, end)
    .sort((one, other) => Number(one) - Number(other));

describe('rateLimit', { timeout: 60_000 }, () => {
  it('true: in no second do more than six calls start, first come, first served', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const projects = client(server, { rateLimit: true }).projects();
    const begun = performance.now();
    await Promise.all(numbers(1, 13).map((id) => projects.get(id)));
    assert.deepEqual(between(server, 0, 6), numbers(1, 6));
    assert.deepEqual(between(server, 6, 12), numbers(7, 12));
    assert.deepEqual(between(server, 12), ['13']);
    // Nothing started before `begun`: what comes a second after the first start comes a second
    // after that.
    assert.ok(server.times[6] - begun >= SECOND, `${server.times[6] - begun} ms`);
    assert.ok(server.times[12] - begun >= 2 * SECOND, `${server.times[12] - begun} ms`);
  });

  it('says how many calls may start in a second', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const projects = client(server, { rateLimit: { requestsPerSecond: 2 } }).projects();
    const begun = performance.now();
    await Promise.all(numbers(1, 5).map((id) => projects.get(id)));
    assert.deepEqual(between(server, 2, 4), ['3', '4']);
    assert.ok(server.times[2] - begun >= SECOND);
    assert.ok(server.times[4] - begun >= 2 * SECOND);
  });

  it('false, and nothing, are no limit', async (t) => {
    // At six calls a second, it would be over half a minute.
    const server = await scriptedServer(t, succeeding);
    const begun = performance.now();
    for (const options of [{}, { rateLimit: false }, { rateLimit: null }]) {
      const projects = client(server, options).projects();
      await Promise.all(numbers(1, 100).map((id) => projects.get(id)));
    }
    assert.ok(performance.now() - begun < 15_000);
  });

  it('is shared by clients with the same token, and by no others', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const rateLimit = { requestsPerSecond: 1 };
    const begun = performance.now();
    const one = client(server, { rateLimit }).projects();
    const two = client(server, { rateLimit }).projects();
    const shared = [one.get('one'), two.get('two'), one.get('three')];
    // First come, first served: it would be the last if it shared.
    await client(server, { apiKey: 'another-token', rateLimit }).projects().get('other');
    assert.ok(!names(server).includes('three'));
    await Promise.all(shared);
    /** @param {string} name */
    const time = (name) => server.times[names(server).indexOf(name)];
    assert.ok(time('two') - begun >= SECOND);
    assert.ok(time('three') - begun >= 2 * SECOND);
  });

  it('is not shared with calls of another server', async (t) => {
    const rateLimit = { requestsPerSecond: 1 };
    const first = await scriptedServer(t, succeeding);
    const second = await scriptedServer(t, succeeding);
    const order = [];
    const one = client(first, { rateLimit }).projects();
    const two = client(second, { rateLimit }).projects();
    await Promise.all([
      one.get('1'),
      one.get('2').then(() => order.push('waited')),
      two.get('1').then(() => order.push('at once')),
    ]);
    assert.deepEqual(order, ['at once', 'waited']);
  });

  it('is shared with the worker threads of the process', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const { worker, ended } = startWorker(
      t,
      ({ LokaliseApi }, host, apiKey) => {
        const { parentPort } = require('node:worker_threads');
        const projects = new LokaliseApi({ apiKey, host, rateLimit: true }).projects();
        parentPort.postMessage('ready');
        parentPort.once('message', () => projects.get('worker'));
      },
      [server.host, 'the-api-token'],
    );
    await once(worker, 'message');
    const begun = performance.now();
    const projects = client(server, { rateLimit: true }).projects();
    await Promise.all(numbers(1, 6).map((id) => projects.get(id)));
    worker.postMessage('go');
    assert.equal((await ended).code, 0);
    assert.equal(names(server).at(-1), 'worker');
    assert.ok(server.times[6] - begun >= SECOND, `${server.times[6] - begun} ms`);
  });

  it('counts each attempt', async (t) => {
    const server = await scriptedServer(t, failingFast(503), failingFast(503), succeeding);
    const options = { rateLimit: { requestsPerSecond: 1 }, maxRetries: 2 };
    const begun = performance.now();
    await client(server, options).projects().get('1');
    assert.ok(server.times[1] - begun >= SECOND);
    assert.ok(server.times[2] - begun >= 2 * SECOND);
  });

  it('makes all calls with the token wait for what a 429 asks of one', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '1' }), succeeding);
    const rateLimit = { requestsPerSecond: FAST };
    const error = await rejection(client(server, { rateLimit }).projects().get('1'));
    assert.ok(error instanceof RateLimitError);
    await client(server, { rateLimit }).projects().get('2');
    const [first, second] = server.times;
    assert.ok(second - first >= SECOND, `${second - first} ms`);
  });

  it('of a call that is cancelled while it waits is not used up', async (t) => {
    // If the cancelled ones kept their places, the last one would come after a minute.
    const server = await scriptedServer(t, succeeding);
    const projects = client(server, { rateLimit: { requestsPerSecond: 1 } }).projects();
    const controller = new AbortController();
    await projects.get('first');
    const options = { signal: controller.signal };
    const waiting = numbers(1, 60).map((id) => rejection(projects.get(id, options)));
    const last = projects.get('last');
    controller.abort();
    for (const reason of await Promise.all(waiting)) assert.equal(reason, options.signal.reason);
    await last;
    assert.deepEqual(names(server), ['first', 'last']);
  });

  it('does not count for requestTimeout', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const rateLimit = { requestsPerSecond: 1 };
    const projects = client(server, { rateLimit, requestTimeout: 700 }).projects();
    await projects.get('1');
    await projects.get('2');
  });

  it('counts for totalTimeout: a call that ran out of time before its turn sends nothing', async (t) => {
    const server = await scriptedServer(t, failing(429, { 'retry-after': '50' }), succeeding);
    const projects = client(server, { rateLimit: true, totalTimeout: 100 }).projects();
    const refused = await rejection(client(server, { rateLimit: true }).projects().get('1'));
    assert.ok(refused instanceof RateLimitError);
    const error = await rejection(projects.get('2'));
    assertTimeout(error, 100);
    assert.equal(error.attempts, 0);
    assert.deepEqual(names(server), ['1']);
  });

  it('is live, as all options are', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const api = client(server, { rateLimit: { requestsPerSecond: 1 } });
    const begun = performance.now();
    await api.projects().get('1');
    api.clientData.options.rateLimit = false;
    await Promise.all(numbers(2, 40).map((id) => api.projects().get(id)));
    assert.ok(performance.now() - begun < 20_000);
    assert.equal(server.requests.length, 40);
  });
});

describe('concurrentPerProject', { timeout: 60_000 }, () => {
  const RATE = { requestsPerSecond: FAST, concurrentPerProject: 2 };

  it('is how many calls of a project are at the server at once', async (t) => {
    const open = { now: 0, most: 0 };
    const server = await recordingServer(t, (_request, response) => {
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      setImmediate(() => {
        open.now -= 1;
        json(response, { project_id: '1' });
      });
    });
    const projects = client(server, { rateLimit: RATE }).projects();
    await Promise.all(Array.from({ length: 100 }, () => projects.get('1')));
    assert.equal(server.requests.length, 100);
    assert.equal(open.most, 2);
  });

  it('holds up no other project, and lets the next one go when one has ended', async (t) => {
    const server = await holdingServer(t);
    const api = client(server, { rateLimit: RATE });
    const ended = Promise.all([
      ...['a', 'b', 'c', 'd'].map((id) => api.keys().get(id, { project_id: '1' })),
    ]);
    await server.requested(2);
    const other = api.keys().get('other', { project_id: '2' });
    // It was begun after all the others: those that are not there wait.
    await server.answer(2, { key: {} });
    await other;
    assert.deepEqual(names(server).sort(), ['a', 'b', 'other']);

    await server.answer(0, { key: {} });
    await server.requested(4);
    assert.equal(names(server)[3], 'c');
    await server.answer(1, { key: {} });
    await server.answer(3, { key: {} });
    await server.answer(4, { key: {} });
    await ended;
  });

  it('counts the branches of a project as the project', async (t) => {
    const server = await holdingServer(t);
    const api = client(server, { rateLimit: RATE });
    const ids = ['1', '1:dev', '1:other', '2:dev'];
    const ended = Promise.all(ids.map((id) => api.projects().get(id)));
    await server.requested(3);
    assert.deepEqual(seen(server).sort(), [
      'GET /api2/projects/1',
      'GET /api2/projects/1:dev',
      'GET /api2/projects/2:dev',
    ]);
    for (const index of [0, 1, 2, 3]) await server.answer(index);
    await ended;
  });

  it('is ten, as far as nothing else is said', async (t) => {
    const server = await holdingServer(t);
    const api = client(server, { rateLimit: { requestsPerSecond: FAST } });
    const calls = numbers(1, 11).map((id) => api.keys().get(id, { project_id: '1' }));
    await server.requested(10);
    const other = api.keys().get('other', { project_id: '2' });
    await server.requested(11);
    assert.equal(names(server)[10], 'other');
    for (let index = 0; index < 12; index += 1) await server.answer(index, { key: {} });
    await Promise.all([...calls, other]);
  });

  it('does not count calls of no project', async (t) => {
    const server = await holdingServer(t);
    const api = client(server, { rateLimit: RATE });
    const calls = [1, 2, 3, 4].map((page) => api.projects().list({ page }));
    await server.requested(4);
    for (let index = 0; index < 4; index += 1) await server.answer(index);
    await Promise.all(calls);
  });

  it('gives the place of a cancelled call to the next: one that waits, one under way', async (t) => {
    const server = await holdingServer(t);
    const api = client(server, { rateLimit: { ...RATE, concurrentPerProject: 1 } });
    const under = new AbortController();
    const waiting = new AbortController();
    /** @param {string} id @param {AbortController} [controller] */
    const get = (id, controller) =>
      api.keys().get(id, { project_id: '1' }, { signal: controller?.signal });
    const first = rejection(get('first', under));
    const second = rejection(get('second', waiting));
    const third = get('third');
    await server.requested(1);
    waiting.abort();
    assert.equal(await second, waiting.signal.reason);
    under.abort();
    assert.equal(await first, under.signal.reason);
    await server.answer(1, { key: {} });
    await third;
    assert.deepEqual(names(server), ['first', 'third']);
  });
});

describe('serializeWrites', { timeout: 60_000 }, () => {
  const OPTIONS = { serializeWrites: true };

  it('has one write of a project at the server at once, in the order of the calls', async (t) => {
    const open = { now: 0, most: 0 };
    const server = await recordingServer(t, (_request, response) => {
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      setImmediate(() => {
        open.now -= 1;
        json(response, { key: {}, keys: [], key_removed: true });
      });
    });
    const keys = client(server, OPTIONS).keys();
    const params = { project_id: '1' };
    const calls = [];
    for (const round of numbers(0, 9)) {
      calls.push(keys.update(`${round}1`, {}, params));
      calls.push(keys.delete(`${round}2`, params));
      calls.push(keys.create({ keys: [] }, params));
    }
    await Promise.all(calls);
    assert.equal(open.most, 1);
    const expected = numbers(0, 9).flatMap((round) => [
      `PUT /api2/projects/1/keys/${round}1`,
      `DELETE /api2/projects/1/keys/${round}2`,
      'POST /api2/projects/1/keys',
    ]);
    assert.deepEqual(seen(server), expected);
  });

  it('lets reads and other projects pass, but not branches', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server, OPTIONS).projects();
    const first = projects.update('1', { name: 'a' });
    await server.requested(1);
    const second = projects.update('1', { name: 'b' });
    const branch = projects.update('1:dev', { name: 'c' });
    const read = projects.get('1');
    const other = projects.update('2', { name: 'd' });
    await server.requested(3);
    assert.deepEqual(seen(server).slice(1).sort(), [
      'GET /api2/projects/1',
      'PUT /api2/projects/2',
    ]);
    await server.answer(1);
    await server.answer(2);
    await Promise.all([read, other]);
    assert.equal(server.requests.length, 3);

    await server.answer(0);
    await server.answer(3);
    await server.answer(4);
    await Promise.all([first, second, branch]);
    assert.deepEqual(seen(server).slice(3), ['PUT /api2/projects/1', 'PUT /api2/projects/1:dev']);
  });

  it('lets the next write go when one has failed', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server, OPTIONS).projects();
    const first = rejection(projects.update('1', { name: 'a' }));
    const second = rejection(projects.update('1', { name: 'b' }));
    const third = projects.update('1', { name: 'c' });
    await server.answer(0, { error: { message: 'No', code: 400 } }, 400);
    assert.equal((await first).code, 400);
    await server.requested(2);
    server.held[1].response.socket?.destroy();
    assert.equal((await second).message, 'fetch failed');
    await server.answer(2);
    await third;
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{"name":"a"}', '{"name":"b"}', '{"name":"c"}'],
    );
  });

  it('keeps the turn of a write over its retries', async (t) => {
    const server = await scriptedServer(t, failingFast(429), failingFast(429), succeeding);
    const projects = client(server, { ...OPTIONS, maxRetries: 2 }).projects();
    await Promise.all([projects.update('1', { name: 'a' }), projects.update('1', { name: 'b' })]);
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{"name":"a"}', '{"name":"a"}', '{"name":"a"}', '{"name":"b"}'],
    );
  });

  it('gives the turn of a cancelled write to the next: one that waits, one under way', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server, OPTIONS).projects();
    const under = new AbortController();
    const waiting = new AbortController();
    const first = rejection(projects.update('1', { name: 'a' }, { signal: under.signal }));
    const second = rejection(projects.update('1', { name: 'b' }, { signal: waiting.signal }));
    const third = projects.update('1', { name: 'c' });
    await server.requested(1);
    waiting.abort();
    assert.equal(await second, waiting.signal.reason);
    under.abort();
    assert.equal(await first, under.signal.reason);
    await server.answer(1);
    await third;
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{"name":"a"}', '{"name":"c"}'],
    );
  });

  it('is shared by clients with the same token', async (t) => {
    const server = await holdingServer(t);
    const one = client(server, OPTIONS).projects();
    const two = client(server, OPTIONS).projects();
    const other = client(server, { ...OPTIONS, apiKey: 'another-token' }).projects();
    const first = one.update('1', { name: 'a' });
    await server.requested(1);
    const second = two.update('1', { name: 'b' });
    const free = other.update('1', { name: 'c' });
    await server.answer(1);
    await free;
    assert.equal(server.requests[1].body, '{"name":"c"}');
    await server.answer(0);
    await server.answer(2);
    await Promise.all([first, second]);
  });

  it('is nothing to writes of no project, and to clients without it', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server, OPTIONS).projects();
    const calls = [projects.create({ name: 'a' }), projects.create({ name: 'b' })];
    await server.requested(2);
    const plain = client(server).projects();
    calls.push(plain.update('1', { name: 'c' }), plain.update('1', { name: 'd' }));
    await server.requested(4);
    for (let index = 0; index < 4; index += 1) await server.answer(index, PROJECTS);
    await Promise.all(calls);
  });

  it('and rateLimit together: all calls get through', async (t) => {
    const server = await scriptedServer(t, succeeding);
    const rateLimit = { requestsPerSecond: FAST, concurrentPerProject: 1 };
    const projects = client(server, { ...OPTIONS, rateLimit }).projects();
    const calls = numbers(1, 100).map((id, index) =>
      index % 2 ? projects.get('1') : projects.update('1', { name: id }),
    );
    await Promise.all(calls);
    assert.equal(server.requests.length, 100);
    const bodies = server.requests.map(({ body }) => body).filter(Boolean);
    const written = numbers(1, 100).filter((_, index) => index % 2 === 0);
    assert.deepEqual(
      bodies,
      written.map((name) => JSON.stringify({ name })),
    );
  });
});
