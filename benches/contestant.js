'use strict';

/**
 * One contestant in a process of its own: `node contestant.js NAME ORIGIN PROJECT`. It does the
 * tasks that its parent sends, one after the other, and reports what each took.
 * @module
 */

const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {{call: 'one' | 'list' | 'keys', concurrency: number, ms?: number, calls?: number}} Task
 * @typedef {object} Report
 * @property {number} requests
 * @property {number} seconds
 * @property {number} [cpu] Seconds that the main thread was on a processor.
 * @property {number} gap The 99th percentile of the gaps in a chain of 1 ms timers, in ms.
 * @property {number} rss Now, in bytes.
 * @property {number} peak The most that was resident ever, in bytes.
 */

/** @returns {number | undefined} Seconds of this thread on a processor; Linux tells. */
function threadCpu() {
  try {
    return Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e9;
  } catch {
    return undefined;
  }
}

/** A chain of 1 ms timers: `monitorEventLoopDelay` does not see starvation inside one dispatch. */
function watchGaps() {
  /** @type {number[]} */
  const gaps = [];
  let last = performance.now();
  /** @type {NodeJS.Timeout} */
  let timer;
  const tick = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    timer = setTimeout(tick, 1);
  };
  timer = setTimeout(tick, 1);
  return () => {
    clearTimeout(timer);
    gaps.push(performance.now() - last);
    gaps.sort((a, b) => a - b);
    return gaps[Math.floor(gaps.length * 0.99)];
  };
}

/**
 * @param {Record<Task['call'], () => Promise<unknown>>} client
 * @param {Task} task
 * @returns {Promise<Report>}
 */
async function run(client, task) {
  const call = client[task.call];
  // Only a page of many keys takes long enough to hold timers up.
  const gap = task.call === 'keys' ? watchGaps() : () => 0;
  const cpu = threadCpu();
  const began = performance.now();
  const end = began + (task.ms ?? Number.POSITIVE_INFINITY);
  let left = task.calls ?? Number.POSITIVE_INFINITY;
  let requests = 0;
  const repeat = async () => {
    while (left-- > 0 && performance.now() < end) {
      await call();
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: task.concurrency }, repeat));
  const seconds = (performance.now() - began) / 1000;
  const after = threadCpu();
  return {
    requests,
    seconds,
    cpu: cpu === undefined || after === undefined ? undefined : after - cpu,
    gap: gap(),
    rss: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

async function main() {
  const [name, origin, project] = process.argv.slice(2);
  const { connect } = require(path.join(__dirname, 'contestants', `${name}.js`));
  const client = await connect(origin, project);
  process.on('message', async (task) => {
    const report = await run(client, /** @type {Task} */ (task));
    global.gc?.();
    process.send?.(report);
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

main();
