const assert = require('node:assert/strict');
const { AsyncLocalStorage } = require('node:async_hooks');
const { describe, it } = require('node:test');
const { authClient, client } = require('../wire/calls.js');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const { start } = require('./programs.js');

describe('the promise of a call', { timeout: 60_000 }, () => {
  it('keeps the async context of its caller, many at once', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    const storage = new AsyncLocalStorage();
    const run = (store) =>
      storage.run(store, async () => {
        await projects.list();
        const first = storage.getStore();
        await projects.create({ name: store });
        return [first, storage.getStore()];
      });
    const stores = Array.from({ length: 100 }, (_, index) => `store ${index}`);
    assert.deepEqual(
      await Promise.all(stores.map(run)),
      stores.map((store) => [store, store]),
    );
    assert.equal(storage.getStore(), undefined);
  });

  it('keeps it in then, catch and finally, and when the call fails', async (t) => {
    const server = await recordingServer(t, (_request, response) => response.socket.destroy());
    const storage = new AsyncLocalStorage();
    const seen = [];
    await storage.run('store', () =>
      client(server)
        .projects()
        .list()
        .then(assert.fail)
        .catch(() => seen.push(storage.getStore()))
        .finally(() => seen.push(storage.getStore())),
    );
    await storage.run('auth', () =>
      authClient(server)
        .token('code')
        .catch(() => seen.push(storage.getStore())),
    );
    assert.deepEqual(seen, ['store', 'store', 'auth']);
  });

  it('is a Promise, of this realm', async (t) => {
    const call = client(await recordingServer(t))
      .projects()
      .list();
    assert.ok(call instanceof Promise);
    assert.equal(Object.getPrototypeOf(await call), Array.prototype);
  });

  it('settles after the call has returned, also when nothing was sent', async () => {
    const projects = client({ host: 'http://127.0.0.1' }).projects();
    const order = [];
    const call = projects.get('..').catch((error) => order.push(error.name));
    order.push('returned');
    await call;
    assert.deepEqual(order, ['returned', 'TypeError']);
  });

  it('lets timers and immediates run between replies', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    let turns = 0;
    let open = true;
    const turn = () => {
      turns += 1;
      if (open) setImmediate(turn);
    };
    turn();
    for (let call = 0; call < 20; call += 1) await projects.list();
    open = false;
    assert.ok(turns >= 20, `${turns}`);
  });

  it('leads from the error to the line of the call', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 404 } }, 404),
    );
    async function theCaller() {
      return await client(server).projects().get('1.1');
    }
    const error = await theCaller().catch((reason) => reason);
    assert.match(error.stack, /^Error: No\n/);
    assert.match(error.stack, /theCaller/);
    assert.match(error.stack, /async\.test\.js/);
  });

  it('that rejects and that nobody waits for is an unhandled rejection, once', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 404 } }, 404),
    );
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        process.on('unhandledRejection', (error) => console.log(error.message, error.code));
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        void projects.list();
        void projects.get('..');
      },
      [server.host],
    );
    const { stdout, ...rest } = await ended;
    assert.deepEqual(rest, { code: 0, signal: null, stderr: '' });
    const refused = 'project_id: expected an identifier, got the path segment ".." undefined';
    // Which one is first depends on how busy the machine is.
    assert.deepEqual(stdout.trim().split('\n').sort(), ['No 404', refused]);
  });

  it('that rejects unhandled ends the process as any does, and shows where', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 404 } }, 404),
    );
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        async function theCaller() {
          await new LokaliseApi({ apiKey: 'key', host }).projects().list();
        }
        theCaller();
      },
      [server.host],
    );
    const { code, signal, stdout, stderr } = await ended;
    assert.deepEqual([code, signal, stdout], [1, null, '']);
    assert.match(stderr, /Error: No/);
    assert.match(stderr, /theCaller/);
  });

  it('whose handler throws is an ordinary failure, and other calls go on', async (t) => {
    const server = await recordingServer(t, (_request, response) => json(response, PROJECTS));
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        process.on('unhandledRejection', (error) => console.log('rejection', error.message));
        process.on('uncaughtException', (error) => console.log('exception', error.message));
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        const calls = Array.from({ length: 10 }, () => projects.list());
        const fail = (message) => {
          throw new Error(message);
        };
        void calls[0].then(() => fail('then'));
        void calls[1].then(() => process.nextTick(fail, 'tick'));
        void Promise.all(calls).then(() => console.log('all'));
      },
      [server.host],
    );
    const { stdout, ...rest } = await ended;
    assert.deepEqual(rest, { code: 0, signal: null, stderr: '' });
    assert.deepEqual(stdout.trim().split('\n').sort(), ['all', 'exception tick', 'rejection then']);
  });
});
