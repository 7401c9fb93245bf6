'use strict';

/**
 * Worker threads that are terminated in each phase of a call, again and again, while the main
 * thread makes calls of its own; and processes that end then.
 */

const assert = require('node:assert/strict');
const { once } = require('node:events');
const { describe, it } = require('node:test');
const { setTimeout: pause } = require('node:timers/promises');
const { LokaliseApi } = require('../..');
const { start, startWorker } = require('../lifecycle/programs.js');
const { recordingServer, json } = require('../wire/servers.js');

const ROUNDS = 50;

/** Ends when it is told to, and does nothing else. */
const KEPT = 'setInterval(() => {}, 1000);';

/**
 * A server for phases: what a project's name begins with is what becomes of a request for it.
 *
 * @param {import('node:test').TestContext} t
 */
async function phaseServer(t) {
  /** Requests by project. @type {Map<string, number>} */
  const counts = new Map();
  const server = await recordingServer(t, (request, response) => {
    server.requests.length = 0;
    const id = request.url.split('/')[3];
    counts.set(id, (counts.get(id) ?? 0) + 1);
    server.emit('change');
    if (id.startsWith('silent')) return;
    if (id.startsWith('body')) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"project_id":');
    } else if (id.startsWith('busy')) {
      const headers = { 'retry-after': '60', connection: 'close' };
      json(response, { error: { message: 'Busy', code: 503 } }, 503, headers);
    } else {
      // A connection in the pool belongs to the process, and would outlive the worker.
      const headers = id.startsWith('main') ? {} : { connection: 'close' };
      json(response, { project_id: id, keys: [], errors: [] }, 200, headers);
    }
  });
  return Object.assign(server, {
    /**
     * Waits until so many requests have come for a project.
     *
     * @param {string} id
     * @param {number} wanted
     */
    async reached(id, wanted) {
      while ((counts.get(id) ?? 0) < wanted) await once(server, 'change');
    },
  });
}

/**
 * @typedef {object} Phase
 * @property {string} program What a worker does, given `api` (by options) and the round's number.
 * @property {(round: number) => [string, number]} reached The requests by which it is in the phase.
 */

/** @type {Record<string, Phase>} */
const PHASES = {
  'waiting for a connection': {
    program: `for (let call = 0; call < 40; call += 1) void api().projects().get('silent-' + round);`,
    reached: (round) => [`silent-${round}`, 32],
  },
  'waiting for the headers': {
    program: `for (let call = 0; call < 5; call += 1) void api().projects().get('silent-' + round);`,
    reached: (round) => [`silent-${round}`, 5],
  },
  'in the body': {
    program: `for (let call = 0; call < 5; call += 1) void api().projects().get('body-' + round);`,
    reached: (round) => [`body-${round}`, 5],
  },
  'waiting to try again': {
    program: `for (let call = 0; call < 5; call += 1) {
      void api({ maxRetries: 3 }).projects().get('busy-' + round);
    }`,
    reached: (round) => [`busy-${round}`, 5],
  },
  'waiting for the rate limit': {
    // The first ones take the second's places; the others stand in line.
    program: `for (let call = 0; call < 30; call += 1) {
      void api({ rateLimit: { requestsPerSecond: 2 } }).projects().get('silent-' + round);
    }`,
    reached: (round) => [`silent-${round}`, 1],
  },
  'waiting for another write': {
    program: `for (let call = 0; call < 10; call += 1) {
      void api({ serializeWrites: true }).keys().create({ keys: [] }, { project_id: 'silent-' + round });
    }`,
    reached: (round) => [`silent-${round}`, 1],
  },
  'in its own fetch, which never answers': {
    program: `
      const fetch = () => new Promise(() => {});
      for (let call = 0; call < 5; call += 1) void api({ fetch }).projects().get('never');
      void api().projects().get('asked-' + round);
    `,
    reached: (round) => [`asked-${round}`, 1],
  },
  "in Node's fetch": {
    program: `for (let call = 0; call < 5; call += 1) {
      void api({ transport: 'fetch' }).projects().get('silent-' + round);
    }`,
    reached: (round) => [`silent-${round}`, 5],
  },
  'in a loop of all of them': {
    program: `
      const kinds = [
        {}, { transport: 'fetch' }, { maxRetries: 2 }, { rateLimit: { requestsPerSecond: 500 } },
      ];
      const go = async (options, id) => {
        for (;;) await api(options).projects().get(id).catch(() => {});
      };
      for (const options of kinds) void go(options, 'loop-' + round);
    `,
    reached: (round) => [`loop-${round}`, 40],
  },
};

/** @param {string} program */
const textOf = (program) => `({ LokaliseApi }, host, round) => {
  const api = (options) => new LokaliseApi({ apiKey: 'the-token', host, ...options });
  ${program}
  ${KEPT}
}`;

describe('workers terminated in mid-call', { timeout: 300_000 }, () => {
  it(`${ROUNDS} times in all phases of a call: the calls of others go on`, async (t) => {
    const server = await phaseServer(t);
    const silent = await phaseServer(t);
    const api = new LokaliseApi({ apiKey: 'another', host: server.host });
    const phases = Object.values(PHASES);
    const seen = { own: 0, failed: 0 };
    let isOver = false;
    // Calls of the main thread, four at a time.
    const own = async (/** @type {number} */ lane) => {
      for (let call = 0; !isOver; call += 1) {
        const id = `main-${lane}-${call}`;
        const project = await api.projects().get(id);
        seen.own += 1;
        if (project.project_id !== id) seen.failed += 1;
        await pause(1);
      }
    };
    const lanes = [0, 1, 2, 3].map(own);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { program, reached } = phases[round % phases.length];
      const { worker, ended } = startWorker(t, textOf(program), [silent.host, round]);
      await Promise.race([
        silent.reached(...reached(round)),
        ended.then(() => Promise.reject(new Error(`round ${round}: the worker has ended`))),
      ]);
      const before = seen.own;
      await worker.terminate();
      // Nothing of it is left at the server, and calls are answered that began after its end.
      while (silent.sockets.size > 0) await once(silent, 'change');
      while (seen.own < before + 10) await once(server, 'change');
    }
    isOver = true;
    await Promise.all(lanes);
    assert.equal(seen.failed, 0);
    t.diagnostic(`${ROUNDS} workers, ${seen.own} calls of the main thread`);
  });

  it('sends nothing of what it waited with, when it waited to try again', async (t) => {
    const server = await recordingServer(t, (request, response) =>
      request.url.endsWith('busy')
        ? json(response, {}, 503, { 'retry-after': '1' })
        : json(response, { project_id: '1' }),
    );
    const program = `api({ maxRetries: 3 }).projects().get('busy');`;
    const { worker } = startWorker(t, textOf(program), [server.host, 0]);
    await server.requested(1);
    // Its answer is on the way; until then the worker does not wait to try again.
    const api = new LokaliseApi({ apiKey: 'key', host: server.host });
    for (let call = 0; call < 20; call += 1) await api.projects().get('1');
    await worker.terminate();
    await pause(1500);
    assert.equal(server.requests.filter(({ url }) => url.endsWith('busy')).length, 1);
  });

  for (const [name, options] of Object.entries({
    'turn among writes': { serializeWrites: true },
    'places in a project': { rateLimit: { requestsPerSecond: 1000, concurrentPerProject: 1 } },
  })) {
    it(`gives its ${name} back: the main thread has the same token`, async (t) => {
      const server = await phaseServer(t);
      const program = `
        for (let call = 0; call < 10; call += 1) {
          void api(${JSON.stringify(options)}).keys().create({ keys: [] }, { project_id: 'shared' });
        }
      `;
      const held = await recordingServer(t, (_request, response) => {
        if (held.requests.length > 1) json(response, { keys: [], errors: [] });
      });
      const { worker } = startWorker(t, textOf(program), [held.host, 0]);
      await held.requested(1);
      const api = new LokaliseApi({ apiKey: 'the-token', host: held.host, ...options });
      let isDone = false;
      const own = api
        .keys()
        .create({ keys: [] }, { project_id: 'shared' })
        .then(() => {
          isDone = true;
        });
      // Nothing has come of it as long as the worker has what it waits for.
      await new LokaliseApi({ apiKey: 'key', host: server.host }).projects().get('1');
      assert.deepEqual([isDone, held.requests.length], [false, 1]);
      await worker.terminate();
      await own;
      assert.equal(held.requests.length, 2);
    });
  }
});

describe('a process that ends in mid-call', { timeout: 120_000 }, () => {
  for (const [phase, { program, reached }] of Object.entries(PHASES)) {
    it(`${phase}: its exit code is its own, and nothing is said`, async (t) => {
      const server = await phaseServer(t);
      const text = textOf(`${program}
        process.stdin.once('data', () => process.exit(0));`);
      const { child, ended } = start(t, text, [server.host, 0]);
      await Promise.race([
        server.reached(...reached(0)),
        ended.then(({ stderr }) => Promise.reject(new Error(`has ended: ${stderr}`))),
      ]);
      child.stdin.write('.');
      assert.deepEqual(await ended, { code: 0, signal: null, stdout: '', stderr: '' });
      while (server.sockets.size > 0) await once(server, 'change');
    });
  }

  it('together with workers that are in all phases of theirs', async (t) => {
    const server = await phaseServer(t);
    const programs = Object.values(PHASES).map(({ program }) => textOf(program));
    const { child, ended } = start(
      t,
      (root, host, texts) => {
        const { Worker } = require('node:worker_threads');
        for (const [round, text] of texts.entries()) {
          const args = `require(${JSON.stringify(root)}), ${JSON.stringify(host)}, ${round}`;
          new Worker(`(${text})(${args})`, { eval: true });
        }
        process.stdin.once('data', () => process.exit(0));
      },
      [server.host, programs],
      { bare: true },
    );
    await Promise.race([
      server.connectedBy(32),
      ended.then(({ stderr }) => Promise.reject(new Error(`has ended: ${stderr}`))),
    ]);
    child.stdin.write('.');
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: '', stderr: '' });
  });
});
