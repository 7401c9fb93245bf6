'use strict';

/**
 * What is measured, and what is wanted of it.
 *
 * A measure's figures are taken of each contestant in each round, ours among them, and compared
 * within the round: `times` says how many times ours is the other's where more is better, `part`
 * which part of the other's ours is where less is better.
 * @module
 */

/**
 * @typedef {'ours' | 'official' | 'undici' | 'reqwest'} Contestant
 * @typedef {import('./contestant.js').Report} Report
 * @typedef {import('./contestant.js').Task} Task
 * @typedef {object} Measure
 * @property {string} name
 * @property {(report: Report) => number | undefined} of
 * @property {'times' | 'part'} as
 * @property {Partial<Record<Contestant, number>>} [wanted] The least `times`, the most `part`.
 * @typedef {object} Workload
 * @property {string} name What `--only` takes.
 * @property {string} title
 * @property {Contestant[]} contestants
 * @property {Task} task
 * @property {number} rounds
 * @property {Measure[]} measures
 */

/** @param {Measure['wanted']} wanted @returns {Measure} */
const rate = (wanted) => ({
  name: 'requests per second',
  of: ({ requests, seconds }) => requests / seconds,
  as: 'times',
  wanted,
});

/** @param {Measure['wanted']} wanted @returns {Measure} */
const mainThread = (wanted) => ({
  name: 'main-thread CPU per call',
  of: ({ cpu, requests }) => (cpu === undefined ? undefined : cpu / requests),
  as: 'part',
  wanted,
});

const ALL = /** @type {Contestant[]} */ (['ours', 'official', 'undici', 'reqwest']);

/**
 * @param {number} concurrency
 * @param {string} title
 * @param {Measure['wanted']} wanted Of the rate.
 * @param {Measure['wanted']} cpu
 * @returns {Workload}
 */
const one = (concurrency, title, wanted, cpu) => ({
  name: `one-${concurrency}`,
  title,
  contestants: ALL,
  task: { call: 'one', concurrency, ms: 700 },
  rounds: 9,
  measures: [rate(wanted), mainThread(cpu)],
});

/** @type {Workload[]} */
const WORKLOADS = [
  one(1, 'one project (1 KB), 1 call at once', { official: 3 }, {}),
  one(16, 'one project, 16 at once', { official: 7, undici: 1.3 }, { official: 1 / 15 }),
  one(64, 'one project, 64 at once', { official: 7, undici: 1.3 }, { official: 1 / 15 }),
  {
    name: 'list',
    title: '100 projects (99 KB), 16 at once',
    contestants: ALL,
    task: { call: 'list', concurrency: 16, ms: 700 },
    rounds: 9,
    measures: [rate({ official: 3, undici: 1.5 }), mainThread({ official: 1 / 6 })],
  },
  {
    name: 'keys',
    title: '5,000 keys with translations (7.9 MB), 4 at once',
    contestants: ALL,
    task: { call: 'keys', concurrency: 4, ms: 2500 },
    rounds: 5,
    measures: [
      rate({}),
      mainThread({ official: 1 / 3 }),
      { name: 'p99 timer gap', of: ({ gap }) => gap, as: 'part', wanted: { official: 1 / 3 } },
      { name: 'peak memory', of: ({ peak }) => peak, as: 'part', wanted: { official: 1 } },
    ],
  },
];

module.exports = { WORKLOADS };
