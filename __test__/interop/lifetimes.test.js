'use strict';

/** Programs and worker threads that end, or do not, while a `fetch` is under way. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { start, startWorker } = require('../lifecycle/programs.js');
const { PROJECTS, rawServer, recordingServer } = require('../wire/servers.js');
const { client } = require('./support.js');

describe('a program whose calls go through a fetch', { timeout: 60_000 }, () => {
  it('ends when all of them have settled', async (t) => {
    const server = await recordingServer(t);
    const program = async ({ LokaliseApi }, host) => {
      const mock = async () => Response.json({ projects: [] });
      const options = [
        { transport: 'fetch' },
        { fetch: mock },
        { fetch: mock, requestTimeout: 1e6 },
      ];
      for (const option of options) {
        await new LokaliseApi({ apiKey: 'key', host, ...option }).projects().list();
      }
      const fetch = () => Promise.reject(new Error('boom'));
      const failing = new LokaliseApi({ apiKey: 'key', host, fetch }).projects();
      await failing.list().catch(({ message }) => console.log(message));
    };
    const { code, stdout, stderr } = await start(t, program, [server.host]).ended;
    assert.deepEqual([code, stdout], [0, 'boom\n'], stderr);
  });

  it('ends at once after a call that was cancelled or timed out, whatever the fetch does', async (t) => {
    const program = async ({ LokaliseApi }) => {
      const fetch = () => new Promise(() => {});
      const projects = new LokaliseApi({ apiKey: 'key', fetch }).projects();
      const controller = new AbortController();
      const call = projects.list({}, { signal: controller.signal });
      controller.abort(new Error('enough'));
      await call.catch(({ message }) => console.log(message));
      await projects.list({}, { requestTimeout: 20 }).catch(({ code }) => console.log(code));
    };
    const { code, stdout, stderr } = await start(t, program).ended;
    assert.deepEqual([code, stdout], [0, 'enough\n408\n'], stderr);
  });

  it('waits for a reply that is still to come, without being awaited', async (t) => {
    const server = await recordingServer(t);
    const program = ({ LokaliseApi }, host) => {
      new LokaliseApi({ apiKey: 'key', host, transport: 'fetch' })
        .projects()
        .list()
        .then((list) => console.log(list.length));
    };
    const { code, stdout, stderr } = await start(t, program, [server.host]).ended;
    assert.deepEqual([code, stdout], [0, '1\n'], stderr);
  });

  it('can exit while one is under way, after a retry', async (t) => {
    const program = async ({ LokaliseApi }) => {
      let calls = 0;
      const fetch = () => {
        calls += 1;
        if (calls === 1) return Promise.resolve(new Response('', { status: 503 }));
        setImmediate(() => process.exit(7));
        return new Promise(() => {});
      };
      const projects = new LokaliseApi({ apiKey: 'key', fetch, maxRetries: 5 }).projects();
      void projects.list();
    };
    const { code, signal, stderr } = await start(t, program).ended;
    assert.deepEqual([code, signal], [7, null], stderr);
  });

  it('has no unhandled rejection by a call that is not awaited until later', async (t) => {
    const program = async ({ LokaliseApi }) => {
      process.on('unhandledRejection', () => process.exit(3));
      const pending = [];
      const fetch = () => new Promise((_resolve, reject) => pending.push(reject));
      const projects = new LokaliseApi({ apiKey: 'key', fetch, requestTimeout: 20 }).projects();
      const error = await projects.list().catch((reason) => reason);
      for (const reject of pending) reject(new Error('late'));
      await new Promise((resolve) => setImmediate(resolve));
      console.log(error.code);
    };
    const { code, stdout, stderr } = await start(t, program).ended;
    assert.deepEqual([code, stdout], [0, '408\n'], stderr);
  });
});

/** Makes calls by the global fetch and by a mock that never answers. */
const hang = ({ LokaliseApi }, host, count) => {
  const { parentPort } = require('node:worker_threads');
  const fetch = () => new Promise(() => {});
  for (let call = 0; call < count; call += 1) {
    const options = call % 2 ? { fetch } : { transport: 'fetch' };
    void new LokaliseApi({ apiKey: 'key', host, ...options }).projects().get('worker');
  }
  parentPort.postMessage('begun');
  setInterval(() => {}, 60_000);
};

describe('a worker thread whose calls go through a fetch', { timeout: 60_000 }, () => {
  it('makes them, and ends when they have settled', async (t) => {
    const server = await recordingServer(t);
    const program = async ({ LokaliseApi }, host) => {
      const { parentPort } = require('node:worker_threads');
      const seen = [];
      const { fetch } = globalThis;
      globalThis.fetch = (...args) => {
        seen.push(args[0].pathname);
        return fetch(...args);
      };
      const list = await new LokaliseApi({ apiKey: 'key', host }).projects().list();
      parentPort.postMessage([seen, list.length]);
    };
    const { ended } = startWorker(t, program, [server.host]);
    assert.deepEqual(await ended, { code: 0, messages: [[['/api2/projects'], 1]] });
    // What a worker does to its fetch is no concern of other threads.
    assert.equal((await client(server).projects().list()).length, 1);
    assert.equal(server.requests[1].headers['sec-fetch-mode'], undefined);
  });

  it('terminated in mid-call harms no call of others', async (t) => {
    const silent = await rawServer(t, () => {});
    const server = await recordingServer(t);
    const own = client(server, { transport: 'fetch' }).projects();
    for (let round = 0; round < 5; round += 1) {
      const { worker, ended } = startWorker(t, hang, [silent.host, 20]);
      await silent.requested(10 * (round + 1));
      const calls = Array.from({ length: 10 }, () => own.list());
      await worker.terminate();
      assert.equal((await ended).code, 1);
      for (const list of await Promise.all(calls)) assert.deepEqual(list, PROJECTS.projects);
      await silent.deserted();
    }
  });

  it('terminated in mid-call keeps no program alive', async (t) => {
    const silent = await rawServer(t, () => {});
    const program = async (_package, root, host, text) => {
      const { Worker } = require('node:worker_threads');
      const code = `(${text})(require(${JSON.stringify(root)}), ${JSON.stringify(host)}, 20)`;
      const worker = new Worker(code, { eval: true });
      worker.once('message', async () => {
        const code = await worker.terminate();
        console.log('terminated', code);
      });
    };
    const root = require('node:path').join(__dirname, '..', '..');
    const args = [root, silent.host, String(hang)];
    const { code, signal, stdout, stderr } = await start(t, program, args).ended;
    assert.deepEqual([code, signal, stdout], [0, null, 'terminated 1\n'], stderr);
  });
});
