'use strict';

/**
 * Thousands of calls of each path that a call can take, one path a process: what is left of them
 * when the garbage is collected. After a warm-up that fills pools and caches each path is measured
 * twice. What is left of both times is what would go on growing, so that the smaller one counts.
 */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { start } = require('../lifecycle/programs.js');
const { deadHost, json, recordingServer } = require('../wire/servers.js');

/** Seconds that each path is measured for; more of them show smaller leaks. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 0.8);

const KILOBYTE = 1024;

/**
 * The most that may be left. Seen in runs of 1 to 12 seconds, whatever their number of calls: heaps
 * grow by up to 120 KB (what V8 learns of the code), and the process by up to 5 MB (pages that the
 * allocators keep). Three times that is allowed; a leak of an object or a buffer in each call is
 * more.
 */
const MOST = { heap: 400 * KILOBYTE, rss: 16_000 * KILOBYTE };

/** Connections in the pool are as many as were needed last: up to 32 of them may be in one run only. */
const MOST_FILES = 32;

/** Large enough that it comes as a tape, and is built in slices. */
const LARGE = JSON.stringify({
  project_id: '1.1',
  keys: Array.from({ length: 800 }, (_, index) => ({
    key_id: index,
    created_at: '2026-01-02 03:04:05 (Etc/UTC)',
    key_name: { ios: `name.${index}`, android: `name.${index}`, web: `name.${index}`, other: 'é' },
    platforms: ['ios', 'android', 'web'],
    tags: [],
  })),
});
const LARGE_GZIP = zlib.gzipSync(LARGE);

/** @param {import('node:test').TestContext} t */
async function soakServer(t) {
  const server = await recordingServer(t, (request, response) => {
    server.requests.length = 0;
    const { pathname, searchParams } = new URL(request.url, 'http://host.test');
    switch (pathname.split('/')[3]) {
      case 'silent':
        return;
      case 'broken':
        response.socket.destroy();
        return;
      case 'missing':
        json(response, { error: { message: 'No such project', code: 404 } }, 404);
        return;
      case 'busy':
        json(response, { error: { message: 'Busy', code: 429 } }, 429, { 'retry-after': '0' });
        return;
      case 'large':
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(LARGE_GZIP);
        return;
      case 'pages': {
        const page = searchParams.get('page') ?? '1';
        const headers = { 'x-pagination-page': page, 'x-pagination-page-count': '50' };
        json(response, { keys: [{ key_id: 1 }, { key_id: 2 }] }, 200, headers);
        return;
      }
      default:
        json(response, { project_id: '1.1', keys: [{ key_id: 1 }], errors: [] });
    }
  });
  return server;
}

/**
 * A process that makes calls of one path, and says what is left of them.
 */
const soak = async (root, path, host, dead, seconds) => {
  const { LokaliseApi } = require(root);
  const { once, setMaxListeners } = require('node:events');
  const { setTimeout: wait } = require('node:timers/promises');

  const client = (options) => new LokaliseApi({ apiKey: 'key', host, ...options }).keys();
  const plain = client();
  const byFetch = client({ transport: 'fetch' });
  const hasty = client({ requestTimeout: 5 });
  const patient = client({ maxRetries: 2 });
  const limited = client({ rateLimit: { requestsPerSecond: 1e6 }, serializeWrites: true });
  const refused = client({ host: dead });

  const failed = (promise) =>
    promise.then(
      () => Promise.reject(new Error('succeeded')),
      () => {},
    );
  const get = (keys, project_id, options) => keys.list({ project_id }, options);
  const aborted = (keys, project_id, when) => {
    const controller = new AbortController();
    const promise = failed(get(keys, project_id, { signal: controller.signal }));
    when(() => controller.abort());
    return promise;
  };
  // One signal for all of them, as a program has that ends them all at its own end.
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const inWorker = (load) => {
    const { Worker } = require('node:worker_threads');
    const text = `(${load})(${JSON.stringify([root, host])})`;
    return async () => {
      const worker = new Worker(text, { eval: true });
      await once(worker, 'message');
      await worker.terminate();
    };
  };

  /** What is done, and how many of it at once; 16 unless said. */
  const paths = {
    'success, small': [() => get(plain, 'small')],
    'success, large': [() => get(plain, 'large'), 2],
    'success, options': [() => get(limited, 'small', { signal, headers: { 'X-A': 'b' } })],
    'success, a client each': [() => get(client(), 'small')],
    'HTTP failure': [() => failed(get(plain, 'missing'))],
    'network failure, refused': [() => failed(get(refused, 'small'))],
    'network failure, broken': [() => failed(get(plain, 'broken'))],
    'no call: bad arguments': [() => failed(get(plain, '..'))],
    'abort before': [() => failed(get(plain, 'small', { signal: AbortSignal.abort() }))],
    'abort at once': [() => aborted(plain, 'silent', (abort) => abort())],
    'abort in flight': [() => aborted(plain, 'silent', (abort) => setTimeout(abort, 2))],
    'abort in the body': [() => aborted(plain, 'large', (abort) => setTimeout(abort, 3)), 2, true],
    timeout: [() => failed(get(hasty, 'silent'))],
    retries: [() => failed(get(patient, 'busy'))],
    'iteration with a break': [
      async () => {
        let seen = 0;
        for await (const _key of get(plain, 'pages')) {
          seen += 1;
          if (seen === 5) break;
        }
      },
    ],
    'fetch, success': [() => get(byFetch, 'small')],
    'fetch, HTTP failure': [() => failed(get(byFetch, 'missing'))],
    'fetch, abort in flight': [
      () => aborted(byFetch, 'silent', (abort) => setTimeout(abort, 5)),
      8,
    ],
    'fetch, timeout': [() => failed(get(byFetch, 'silent', { requestTimeout: 5 })), 8],
    'workers alone': [
      inWorker(() => {
        require('node:worker_threads').parentPort.postMessage('ready');
        setInterval(() => {}, 1000);
      }),
      2,
    ],
    'workers terminated in mid-call': [
      inWorker(([path, where]) => {
        const { parentPort } = require('node:worker_threads');
        const { LokaliseApi } = require(path);
        const make = (options) => new LokaliseApi({ apiKey: 'key', host: where, ...options });
        const list = (api, project_id) => api.keys().list({ project_id });
        for (let call = 0; call < 5; call += 1) void list(make({}), 'silent');
        void list(make({ transport: 'fetch' }), 'silent');
        void list(make({ requestTimeout: 60_000 }), 'silent');
        void list(make({}), 'small').then(() => parentPort.postMessage('ready'));
      }),
      2,
    ],
  };

  const [operation, atOnce = 16, maySucceed = false] = paths[path];
  const run = async (share) => {
    const end = performance.now() + share * seconds * 1000;
    let done = 0;
    const work = async () => {
      while (performance.now() < end) {
        await (maySucceed ? operation().catch(() => {}) : operation());
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return done;
  };
  const measure = async () => {
    for (let round = 0; round < 5; round += 1) {
      globalThis.gc();
      await wait(20);
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    let files = 0;
    try {
      files = require('node:fs').readdirSync('/proc/self/fd').length;
    } catch {}
    return { heap: heapUsed + external, rss, resources: process.getActiveResourcesInfo(), files };
  };

  // Undici takes longest to get warm.
  await run(path.startsWith('fetch') ? 3 : 1);
  const first = await measure();
  let [before, count] = [first, 0];
  const growth = { heap: Number.POSITIVE_INFINITY, rss: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 2; round += 1) {
    count += await run(1 / 2);
    const now = await measure();
    growth.heap = Math.min(growth.heap, now.heap - before.heap);
    growth.rss = Math.min(growth.rss, now.rss - before.rss);
    before = now;
  }
  const resources = [...before.resources];
  for (const name of first.resources) {
    if (resources.includes(name)) resources.splice(resources.indexOf(name), 1);
  }
  console.log(JSON.stringify({ count, ...growth, resources, files: before.files - first.files }));
  process.exit();
};

const PATHS = [
  'success, small',
  'success, large',
  'success, options',
  'success, a client each',
  'HTTP failure',
  'network failure, refused',
  'network failure, broken',
  'no call: bad arguments',
  'abort before',
  'abort at once',
  'abort in flight',
  'abort in the body',
  'timeout',
  'retries',
  'iteration with a break',
  'fetch, success',
  'fetch, HTTP failure',
  'fetch, abort in flight',
  'fetch, timeout',
  'workers alone',
  'workers terminated in mid-call',
];

describe('what is left of thousands of calls', { timeout: 600_000 }, () => {
  /** @type {string[][]} */
  const table = [['path', 'calls', 'heap, KB', 'RSS, KB', 'descriptors']];
  for (const path of PATHS) {
    it(`${path}: nothing that would grow`, async (t) => {
      const { host } = await soakServer(t);
      const program = start(t, soak, [path, host, await deadHost(), SECONDS], {
        execArgv: ['--expose-gc'],
        bare: true,
      });
      const { stdout, stderr, code } = await program.ended;
      assert.deepEqual([code, stderr], [0, '']);
      const { count, heap, rss, resources, files } = JSON.parse(stdout);
      const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / KILOBYTE)}`;
      table.push([path, `${count}`, kilobytes(heap), kilobytes(rss), `${files}`]);
      assert.ok(count > 0);
      assert.ok(heap < MOST.heap, `the heap has ${heap} bytes more after ${count} calls`);
      assert.ok(rss < MOST.rss, `the process has ${rss} bytes more after ${count} calls`);
      assert.deepEqual(resources, []);
      assert.ok(files <= MOST_FILES, `${files} descriptors more`);
    });
  }

  it('is told', (t) => {
    for (const row of table) {
      t.diagnostic(
        row.map((cell, column) => (column === 0 ? cell.padEnd(32) : cell.padStart(12))).join(''),
      );
    }
  });
});

it('one signal of many calls at once makes Node.js warn of nothing', async (t) => {
  const { host } = await soakServer(t);
  const { ended } = start(
    t,
    async ({ LokaliseApi }, where) => {
      const keys = new LokaliseApi({ apiKey: 'key', host: where }).keys();
      const { signal } = new AbortController();
      const list = () => keys.list({ project_id: 'small' }, { signal });
      await Promise.all(Array.from({ length: 20 }, list));
    },
    [host],
  );
  assert.deepEqual(await ended, { code: 0, signal: null, stdout: '', stderr: '' });
});
