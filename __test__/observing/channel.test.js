const assert = require('node:assert/strict');
const { AsyncLocalStorage } = require('node:async_hooks');
const { execFile } = require('node:child_process');
const channels = require('node:diagnostics_channel');
const { describe, it } = require('node:test');
const { promisify } = require('node:util');
const { LokaliseAuth } = require('../..');
const { deadHost, json, recordingServer } = require('../wire/servers.js');
const { rejection } = require('../wire/calls.js');
const support = require('./support.js');
const { EVENTS, SECRET, TOKEN, client, nameOf, pages, statuses, subscribed } = support;

const LIST = { method: 'GET', url: 'projects', resource: 'Projects', operation: 'list' };
const GET = { method: 'GET', url: 'projects/{project_id}', resource: 'Projects', operation: 'get' };

/** @param {{event: string}[]} seen */
const events = (seen) => seen.map(({ event }) => event).join(' ');

/**
 * Asserts what two events of one call say: the second without its duration, which is a time.
 *
 * @param {any[]} pair
 * @param {string} last
 * @param {object} call
 * @param {object} outcome
 */
function assertPair(pair, last, call, outcome) {
  const [start, end] = pair;
  assert.equal(events(pair), `start ${last}`);
  assert.deepEqual(start.was, call);
  assert.equal(start.message, end.message);
  const { duration, ...rest } = end.was;
  assert.ok(Number.isFinite(duration) && duration >= 0, `${duration}`);
  assert.deepEqual(rest, { ...call, ...outcome });
}

describe('events', { timeout: 60_000 }, () => {
  it('are two for a call: its start, and its end with what came of it', async (t) => {
    const server = await recordingServer(t);
    const seen = subscribed(t);
    await client(server).projects().list();
    assertPair(seen, 'end', LIST, { status: 200, attempts: 1 });
  });

  it('count the attempts', async (t) => {
    const server = await recordingServer(t, statuses(429, 503, 200));
    const seen = subscribed(t);
    await client(server, { maxRetries: 5 }).projects().list();
    assertPair(seen, 'end', LIST, { status: 200, attempts: 3 });
  });

  it('tell the error that the call rejects with', async (t) => {
    const server = await recordingServer(t, statuses(429, 429, 404));
    const seen = subscribed(t);
    const api = client(server);
    const limited = await rejection(api.projects().get('1.1', { maxRetries: 1 }));
    assertPair(seen.splice(0), 'error', GET, { status: 429, attempts: 2, error: limited });
    assert.equal(limited.attempts, 2);
    const missing = await rejection(api.projects().get('1.1'));
    assertPair(seen, 'error', GET, { status: 404, attempts: 1, error: missing });
  });

  it('have no status without a reply', async (t) => {
    const silent = await recordingServer(t, () => {});
    const seen = subscribed(t);
    const late = await rejection(client(silent, { requestTimeout: 50 }).projects().list());
    assertPair(seen.splice(0), 'error', LIST, { status: null, attempts: 1, error: late });
    const dead = client({ host: await deadHost() }, { maxRetries: 1 });
    const refused = await rejection(dead.projects().list());
    assertPair(seen, 'error', LIST, { status: null, attempts: 2, error: refused });
  });

  it('have a status when the reply could not be used', async (t) => {
    const server = await recordingServer(t, (_request, response) => response.end('<html>'));
    const seen = subscribed(t);
    const error = await rejection(client(server).projects().list());
    assertPair(seen, 'error', LIST, { status: 200, attempts: 1, error });
  });

  it('have the status of a redirect that is not followed', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    const seen = subscribed(t, ['error']);
    for (const transport of ['native', 'fetch']) {
      const error = await rejection(client(server, { transport }).projects().create({ name: 'x' }));
      const [{ was }] = seen.splice(0);
      assert.deepEqual([was.status, was.attempts, was.error], [302, 1, error]);
    }
  });

  it('tell of refused arguments, for which nothing is sent', async (t) => {
    const server = await recordingServer(t);
    const seen = subscribed(t);
    const error = await rejection(client(server).projects().get(''));
    assertPair(seen, 'error', GET, { status: null, attempts: 0, error });
    assert.equal(server.requests.length, 0);
  });

  it('tell of calls that were cancelled, before and while they were under way', async (t) => {
    const server = await recordingServer(t, () => {});
    const seen = subscribed(t);
    const projects = client(server).projects();
    const reason = new Error('enough');
    const before = { signal: AbortSignal.abort(reason) };
    assert.equal(await rejection(projects.list({}, before)), reason);
    assertPair(seen.splice(0), 'error', LIST, { status: null, attempts: 0, error: reason });
    assert.equal(server.requests.length, 0);

    const controller = new AbortController();
    const list = projects.list({}, { signal: controller.signal });
    await server.requested(1);
    assert.equal(events(seen), 'start');
    controller.abort(reason);
    assert.equal(await rejection(list), reason);
    assert.equal(events(seen), 'start error');
    assert.equal(seen[1].was.error, reason);
    assert.equal(seen[1].was.status, null);
  });

  it('name each method as it is called, and its path as a template', async (t) => {
    const server = await recordingServer(t, (_request, response) => json(response, {}));
    const seen = subscribed(t, ['start']);
    const api = client(server);
    const calls = [
      () => api.keys().get(7, { project_id: 'the-id:branch' }),
      () => api.files().upload('the-id', { data: 'x', filename: 'x', lang_iso: 'en' }),
      () => api.translations().update(7, { translation: 'x' }, { project_id: 'the-id' }),
      () => api.webhooks().delete('the-id', { project_id: 'the-id' }),
      () => new LokaliseAuth('id', SECRET, server.host).token('the-id'),
    ];
    for (const call of calls) await call().catch(() => {});
    assert.deepEqual(
      seen.map(({ was }) => Object.values(was).join(' ')),
      [
        'GET projects/{project_id}/keys/{key_id} Keys get',
        'POST projects/{project_id}/files/upload Files upload',
        'PUT projects/{project_id}/translations/{translation_id} Translations update',
        'DELETE projects/{project_id}/webhooks/{webhook_id} Webhooks delete',
        'POST token LokaliseAuth token',
      ],
    );
    assert.doesNotMatch(JSON.stringify(seen), new RegExp(`the-id|${TOKEN}|${SECRET}`));
  });

  it('are two for each page of an iteration', async (t) => {
    const server = await recordingServer(t, pages(3));
    const seen = subscribed(t);
    let count = 0;
    for await (const _ of client(server).projects().list()) count += 1;
    assert.equal(count, 3);
    const ends = seen.filter(({ event }) => event === 'end');
    assert.deepEqual([seen.length, ends.length], [6, 3]);
    assert.equal(new Set(seen.map(({ message }) => message)).size, 3);
  });

  it('are the same by way of fetch', async (t) => {
    const server = await recordingServer(t, statuses(429, 200, 404));
    const seen = subscribed(t);
    const projects = client(server, { transport: 'fetch', maxRetries: 1 }).projects();
    await projects.list();
    assertPair(seen.splice(0), 'end', LIST, { status: 200, attempts: 2 });
    const error = await rejection(projects.get('1.1'));
    assertPair(seen, 'error', GET, { status: 404, attempts: 1, error });
  });

  it('keep calls apart that are under way at once', async (t) => {
    const held = [];
    const server = await recordingServer(t, (request, response) =>
      held.push(() => json(response, { project_id: request.url.split('/').at(-1) })),
    );
    const seen = subscribed(t);
    const projects = client(server).projects();
    const calls = Array.from({ length: 20 }, (_, index) => projects.get(`${index}`));
    await server.requested(20);
    assert.equal(events(seen), Array(20).fill('start').join(' '));
    const started = new Set(seen.splice(0).map(({ message }) => message));
    assert.equal(started.size, 20);
    for (const answer of held.reverse()) answer();
    await Promise.all(calls);
    assert.deepEqual(new Set(seen.map(({ message }) => message)), started);
  });

  it('come before the promise settles, in the async context of the call', async (t) => {
    const server = await recordingServer(t);
    const storage = new AsyncLocalStorage();
    /** @type {string[]} */
    const order = [];
    for (const event of ['start', 'end']) {
      const keep = () => order.push(`${event} ${storage.getStore()}`);
      channels.subscribe(nameOf(event), keep);
      t.after(() => channels.unsubscribe(nameOf(event), keep));
    }
    const projects = client(server).projects();
    const list = storage.run('mine', () => projects.list());
    order.push('called');
    await list;
    order.push('settled');
    assert.deepEqual(order, ['start mine', 'called', 'end mine', 'settled']);
  });
});

describe('subscribers', { timeout: 60_000 }, () => {
  it('that are not there get nothing made for them', async (t) => {
    const server = await recordingServer(t);
    let published = 0;
    for (const event of EVENTS) {
      const channel = /** @type {any} */ (channels.channel(nameOf(event)));
      channel.publish = () => {
        published += 1;
      };
      t.after(() => delete channel.publish);
    }
    await client(server).projects().list();
    await rejection(client(server).projects().get(''));
    const options = { logger: {}, logLevel: 'debug' };
    await client(server, options).projects().list();
    await rejection(client(server, options).projects().get(''));
    assert.equal(published, 0);
  });

  for (const event of EVENTS) {
    it(`of ${event} alone get that alone`, async (t) => {
      const server = await recordingServer(t, statuses(200, 404));
      const seen = subscribed(t, [event]);
      await client(server).projects().list();
      await rejection(client(server).projects().get('1.1'));
      const expected = { start: 'start start', end: 'end', error: 'error' }[event];
      assert.equal(events(seen), expected);
    });
  }

  it('may unsubscribe while a call is under way', async (t) => {
    const server = await recordingServer(t);
    /** @type {string[]} */
    const order = [];
    const end = () => order.push('end');
    const start = () => {
      order.push('start');
      channels.unsubscribe(nameOf('start'), start);
      channels.unsubscribe(nameOf('end'), end);
    };
    channels.subscribe(nameOf('start'), start);
    channels.subscribe(nameOf('end'), end);
    const projects = client(server).projects();
    assert.equal((await projects.list()).length, 1);
    assert.equal((await projects.list()).length, 1);
    assert.deepEqual(order, ['start']);
  });

  it('that come while a call is under way get nothing of it', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const projects = client(server).projects();
    const list = projects.list();
    await server.requested(1);
    const seen = subscribed(t);
    statuses(200)({}, held[0]);
    await list;
    assert.deepEqual(seen, []);
  });

  it('that freeze an event break no call', async (t) => {
    const server = await recordingServer(t, statuses(200, 404));
    const freeze = (/** @type {any} */ message) => Object.freeze(message);
    for (const event of EVENTS) {
      channels.subscribe(nameOf(event), freeze);
      t.after(() => channels.unsubscribe(nameOf(event), freeze));
    }
    const seen = subscribed(t);
    const projects = client(server).projects();
    assert.equal((await projects.list()).length, 1);
    assert.equal((await rejection(projects.get('1.1'))).message, 'No 404');
    assert.equal(events(seen), 'start end start error');
  });

  it('that throw break no call: it is an uncaught exception, as for every channel', async (t) => {
    const server = await recordingServer(t, statuses(200, 404));
    const program = `
      const channels = require('node:diagnostics_channel');
      const { LokaliseApi } = require(${JSON.stringify(require.resolve('../..'))});
      process.on('uncaughtException', (error) => console.log('uncaught', error.message));
      for (const event of ${JSON.stringify(EVENTS)}) {
        channels.subscribe('lokalise:request:' + event, () => { throw new Error(event); });
      }
      const projects = new LokaliseApi({ apiKey: 'key', host: process.env.HOST }).projects();
      projects.list()
        .then((list) => console.log('resolved', list.length))
        .then(() => projects.get('1.1'))
        .catch((error) => console.log('rejected', error.message));
    `;
    const env = { ...process.env, HOST: server.host };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { env });
    assert.deepEqual(stdout.trim().split('\n').sort(), [
      'rejected No 404',
      'resolved 1',
      'uncaught end',
      'uncaught error',
      'uncaught start',
      'uncaught start',
    ]);
  });
});
