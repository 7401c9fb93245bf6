const assert = require('node:assert/strict');
const { once } = require('node:events');
const { describe, it } = require('node:test');
const { client } = require('../wire/calls.js');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const { start, startWorker } = require('./programs.js');

/** Makes `count` calls at once and posts what they gave. */
const callMany = async ({ LokaliseApi }, host, name, count) => {
  const { parentPort } = require('node:worker_threads');
  const projects = new LokaliseApi({ apiKey: name, host }).projects();
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`);
  const given = await Promise.all(ids.map((id) => projects.get(id)));
  parentPort.postMessage(given.map((project) => project.project_id).join() === ids.join());
};

/** Makes `count` calls at once and has nothing else to do. */
const callOnly = ({ LokaliseApi }, host, count) => {
  const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
  for (let call = 0; call < count; call += 1) void projects.get(`worker-${call}`);
};

/** @param {import('node:test').TestContext} t */
const echoServer = (t) =>
  recordingServer(t, (request, response) =>
    json(response, { project_id: request.url.split('/').at(-1) }),
  );

/**
 * A server that never answers workers, and everyone else as soon as `answer` was called.
 *
 * @param {import('node:test').TestContext} t
 */
async function holdingServer(t) {
  let answer = () => {};
  /** @type {Promise<void>} */
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  const server = await recordingServer(t, async (request, response) => {
    if (request.url.includes('worker')) return;
    await answered;
    json(response, PROJECTS);
  });
  return Object.assign(server, { answer });
}

describe('a worker thread', { timeout: 120_000 }, () => {
  it('makes calls as the main thread does, and ends when they have settled', async (t) => {
    const server = await echoServer(t);
    const { ended } = startWorker(t, callMany, [server.host, 'one', 10]);
    assert.deepEqual(await ended, { code: 0, messages: [true] });
  });

  it('ends at once when it has made no call', async (t) => {
    const { ended } = startWorker(t, ({ LokaliseApi }) => new LokaliseApi({ apiKey: 'key' }));
    assert.deepEqual(await ended, { code: 0, messages: [] });
  });

  it('gets errors of its own classes', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 404 } }, 404),
    );
    const { ended } = startWorker(
      t,
      async ({ ApiError, LokaliseApi }, host) => {
        const { parentPort } = require('node:worker_threads');
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        const error = await projects.get('1.1').catch((reason) => reason);
        parentPort.postMessage([error instanceof ApiError, error.message, error.code]);
      },
      [server.host],
    );
    assert.deepEqual((await ended).messages, [[true, 'No', 404]]);
  });

  it('shares the way with others: several call at once while the main thread does too', async (t) => {
    const server = await echoServer(t);
    const names = ['one', 'two', 'three', 'four'];
    const workers = names.map((name) => startWorker(t, callMany, [server.host, name, 100]));
    const projects = client(server).projects();
    const own = Array.from({ length: 100 }, (_, index) => `main-${index}`);
    const given = await Promise.all(own.map((id) => projects.get(id)));
    assert.deepEqual(
      given.map((project) => project.project_id),
      own,
    );
    for (const { ended } of workers) {
      assert.deepEqual(await ended, { code: 0, messages: [true] });
    }
    assert.equal(server.requests.length, 500);
  });

  it('terminated in mid-call lets its connections go and harms no call of others', async (t) => {
    const server = await holdingServer(t);
    const { worker } = startWorker(t, callOnly, [server.host, 16]);
    const other = startWorker(t, callMany, [(await echoServer(t)).host, 'other', 50]);
    await server.requested(16);
    const projects = client(server).projects();
    const own = Array.from({ length: 10 }, () => projects.list());
    await server.requested(26);

    await worker.terminate();
    while (server.sockets.size > 10) await once(server, 'change');
    server.answer();
    for (const list of await Promise.all(own)) assert.deepEqual(list, PROJECTS.projects);
    assert.deepEqual(await other.ended, { code: 0, messages: [true] });
  });

  it('terminated in mid-call sends nothing of what still waited for a connection', async (t) => {
    const server = await holdingServer(t);
    const { worker } = startWorker(t, callOnly, [server.host, 250]);
    await server.requested(32);
    const list = client(server).projects().list();
    await worker.terminate();
    server.answer();
    assert.deepEqual(await list, PROJECTS.projects);
    const sent = server.requests.filter(({ url }) => url.includes('worker'));
    assert.equal(sent.length, 32);
  });

  it('that exits by itself in mid-call lets its connections go', async (t) => {
    const server = await holdingServer(t);
    const { ended } = startWorker(
      t,
      async ({ LokaliseApi }, host, other) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for (let call = 0; call < 20; call += 1) void projects.get(`worker-${call}`);
        await new LokaliseApi({ apiKey: 'key', host: other }).projects().list();
        process.exit(3);
      },
      [
        server.host,
        (
          await recordingServer(t, async (_request, response) => {
            await server.requested(20);
            json(response, PROJECTS);
          })
        ).host,
      ],
    );
    assert.equal((await ended).code, 3);
    await server.deserted();
  });

  it('that throws in mid-call ends with its error and lets its connections go', async (t) => {
    const server = await holdingServer(t);
    const { worker } = startWorker(
      t,
      ({ LokaliseApi }, host) => {
        const { parentPort } = require('node:worker_threads');
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for (let call = 0; call < 20; call += 1) void projects.get(`worker-${call}`);
        parentPort.once('message', () => {
          throw new Error('on purpose');
        });
      },
      [server.host],
    );
    await server.requested(20);
    const failed = once(worker, 'error');
    worker.postMessage('throw');
    assert.equal((await failed)[0].message, 'on purpose');
    await server.deserted();
  });

  it('can be made and ended 30 times, one way or another', async (t) => {
    const server = await echoServer(t);
    const silent = await holdingServer(t);
    for (let round = 0; round < 30; round += 1) {
      if (round % 3 === 0) {
        const { ended } = startWorker(t, callMany, [server.host, `${round}`, 5]);
        assert.deepEqual(await ended, { code: 0, messages: [true] });
      } else if (round % 3 === 1) {
        const before = silent.requests.length;
        const { worker } = startWorker(t, callOnly, [silent.host, 5]);
        await silent.requested(before + 5);
        await worker.terminate();
      } else {
        // Whatever it is doing by then.
        const { worker } = startWorker(t, callMany, [server.host, `${round}`, 200]);
        await once(worker, 'online');
        await worker.terminate();
      }
    }
    await silent.deserted();
    assert.equal((await client(server).projects().get('after')).project_id, 'after');
  });

  it('terminated while replies pour in harms nobody', async (t) => {
    const server = await echoServer(t);
    for (let round = 1; round <= 8; round += 1) {
      const before = server.requests.length;
      const { worker } = startWorker(t, callMany, [server.host, `${round}`, 300]);
      await server.requested(before + round * 30);
      const [list] = await Promise.all([
        client(server).projects().get('meanwhile'),
        worker.terminate(),
      ]);
      assert.equal(list.project_id, 'meanwhile');
    }
  });
});

describe('a process with worker threads', { timeout: 120_000 }, () => {
  it('works when workers that are gone used the package before it did', async (t) => {
    const server = await echoServer(t);
    const { ended } = start(
      t,
      async (root, host) => {
        const { once } = require('node:events');
        const { Worker } = require('node:worker_threads');
        const options = JSON.stringify({ apiKey: 'key', host });
        const call = `new (require(${JSON.stringify(root)}).LokaliseApi)(${options}).projects().get`;
        for (let round = 0; round < 3; round += 1) {
          await once(new Worker(`${call}('worker')`, { eval: true }), 'exit');
        }
        const { LokaliseApi } = require(root);
        const project = await new LokaliseApi({ apiKey: 'key', host }).projects().get('main');
        console.log(project.project_id);
      },
      [server.host],
      { bare: true },
    );
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: 'main\n', stderr: '' });
    assert.equal(server.requests.length, 4);
  });

  it('exits cleanly while its workers and itself are in mid-call', async (t) => {
    const server = await recordingServer(t, () => {});
    const program = start(
      t,
      (root, host) => {
        const { Worker } = require('node:worker_threads');
        const call = (path, where) => {
          const { LokaliseApi } = require(path);
          const projects = new LokaliseApi({ apiKey: 'key', host: where }).projects();
          for (let count = 0; count < 7; count += 1) void projects.list();
        };
        const text = `(${call})(${JSON.stringify(root)}, ${JSON.stringify(host)})`;
        for (let count = 0; count < 3; count += 1) {
          new Worker(text, { eval: true });
        }
        call(root, host);
        process.stdin.once('data', () => process.exit(8));
      },
      [server.host],
      { bare: true },
    );
    await server.requested(28);
    program.child.stdin.write('exit');
    assert.deepEqual(await program.ended, { code: 8, signal: null, stdout: '', stderr: '' });
    await server.deserted();
  });
});
