'use strict';

/**
 * Measures this client beside the official one, undici's pool, and reqwest alone:
 * `node benches [--only NAME]`. The contestants take turns, so that what else the machine does
 * falls on all of them alike, and only what was measured in the same round is compared.
 *
 * Prints a table and writes `target/bench.json`; with `--write`, the table of `docs/performance.md`
 * and the figures of the README become those of this run.
 */

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { row, spread, summary, table } = require('./figures.js');
const { build, start, startServer, timeProcess } = require('./processes.js');
const { WORKLOADS } = require('./workloads.js');

/**
 * @typedef {import('./figures.js').Row} Row
 * @typedef {import('./workloads.js').Workload} Workload
 */

const ROOT = path.join(__dirname, '..');
const WARM_UP_ROUNDS = 2;

/**
 * @param {Workload} workload
 * @param {string} origin
 * @returns {Promise<Row[]>}
 */
async function measure({ title, contestants, task, rounds, measures }, origin) {
  const runners = await Promise.all(
    contestants.map(async (name) => ({ name, runner: await start(name, origin) })),
  );
  /** @type {Record<string, import('./contestant.js').Report>[]} */
  const reports = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    /** @type {Record<string, import('./contestant.js').Report>} */
    const of = {};
    for (const { name, runner } of runners) of[name] = await runner.run(task);
    if (round >= 0) reports.push(of);
  }
  for (const { runner } of runners) runner.end();
  return measures.map((measure) => row(title, measure, reports));
}

/** @param {string} origin @returns {Promise<Row[]>} */
async function measureStart(origin) {
  /** @type {number[]} */
  const ratios = [];
  for (let round = -WARM_UP_ROUNDS; round < 15; round += 1) {
    const ours = await timeProcess('start.js', origin);
    const official = await timeProcess('start.mjs', origin);
    if (round >= 0) ratios.push(ours / official);
  }
  const found = { official: spread(ratios) };
  const title = 'process start, `require`, one call, exit';
  return [
    {
      workload: title,
      measure: 'wall time',
      as: 'part',
      ratios: found,
      wanted: { official: 1 / 4 },
    },
  ];
}

/** @param {string} origin @returns {Promise<Row[]>} */
async function measureGrowth(origin) {
  const runner = await start('ours', origin, ['--expose-gc']);
  const before = await runner.run({ call: 'one', concurrency: 16, calls: 10_000 });
  const after = await runner.run({ call: 'one', concurrency: 16, calls: 30_000 });
  runner.end();
  const own = spread([(after.rss - before.rss) / 2 ** 20]);
  const title = '30,000 calls after a warm-up';
  return [
    {
      workload: title,
      measure: 'growth of memory',
      as: 'MiB',
      own,
      ratios: {},
      wanted: { ours: 10 },
    },
  ];
}

/** @returns {Promise<Row[]>} */
async function measureSize() {
  const names = fs.readdirSync(ROOT).filter((name) => /^lokalise\..*\.node$/.test(name));
  const own = spread(names.map((name) => fs.statSync(path.join(ROOT, name)).size / 1e6));
  const title = 'the native binary';
  return [{ workload: title, measure: 'size', as: 'MB', own, ratios: {}, wanted: { ours: 5 } }];
}

/** @type {Record<string, (origin: string) => Promise<Row[]>>} */
const BENCHES = {
  ...Object.fromEntries(
    WORKLOADS.map((one) => [one.name, (/** @type {string} */ origin) => measure(one, origin)]),
  ),
  start: measureStart,
  growth: measureGrowth,
  size: measureSize,
};

/**
 * @param {string} name A file of the repository.
 * @param {string} mark What the comments around the place say.
 * @param {string} text
 */
function writeInto(name, mark, text) {
  const file = path.join(ROOT, name);
  const parts = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);
  const old = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    old.replace(parts, (_, from, to) => `${from}${text}\n${to}`),
  );
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, write: { type: 'boolean' } },
  });
  const names = values.only ?? Object.keys(BENCHES);
  for (const name of names) {
    if (!Object.hasOwn(BENCHES, name)) {
      throw new Error(`--only: expected ${Object.keys(BENCHES).join(', ')}, got ${name}`);
    }
  }
  build();
  const server = await startServer();
  const began = performance.now();
  /** @type {Row[]} */
  const rows = [];
  for (const name of names) {
    console.error(`> ${name}`);
    rows.push(...(await BENCHES[name](server.origin)));
  }
  server.end();
  const cpus = os.cpus();
  const machine = `${cpus.length} × ${cpus[0].model.trim()}, ${os.type()}, Node.js ${process.version}`;
  const seconds = Math.round((performance.now() - began) / 1000);
  const out = path.join(ROOT, 'target', 'bench.json');
  fs.writeFileSync(out, `${JSON.stringify({ machine, seconds, rows }, null, 2)}\n`);
  const text = `${table(rows)}\n\nMedian (least to most) of one run of ${seconds} s on ${machine}.`;
  console.log(text);
  if (values.write) {
    writeInto(path.join('docs', 'performance.md'), 'bench', text);
    writeInto('README.md', 'figures', summary(rows));
  }
}

main();
