'use strict';

/**
 * Rounds of reports become ratios, and ratios a table.
 * @module
 */

/**
 * @typedef {import('./workloads.js').Contestant} Contestant
 * @typedef {import('./workloads.js').Measure} Measure
 * @typedef {import('./contestant.js').Report} Report
 * @typedef {{median: number, min: number, max: number}} Spread
 * @typedef {object} Row
 * @property {string} workload
 * @property {string} measure
 * @property {'times' | 'part' | 'MiB' | 'MB'} as
 * @property {Partial<Record<Contestant, Spread>>} ratios Ours against each.
 * @property {Spread} [own] A figure that is compared with nothing.
 * @property {Partial<Record<Contestant, number>>} wanted
 */

/** @param {number[]} values @returns {Spread} */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/**
 * @param {string} workload
 * @param {Measure} measure
 * @param {Record<string, Report>[]} rounds Of each round, each contestant's report.
 * @returns {Row}
 */
function row(workload, { name, of, as, wanted = {} }, rounds) {
  /** @type {Row['ratios']} */
  const ratios = {};
  for (const other of /** @type {Contestant[]} */ (['official', 'undici', 'reqwest'])) {
    const each = rounds.flatMap(({ ours, [other]: theirs }) => {
      const [a, b] = [of(ours), theirs && of(theirs)];
      return a !== undefined && b ? [a / b] : [];
    });
    if (each.length > 0) ratios[other] = spread(each);
  }
  return { workload, measure: name, as, ratios, wanted };
}

/** @param {Row} row @param {number} value */
function show({ as }, value) {
  if (as === 'MiB' || as === 'MB') return `${value.toFixed(1)} ${as}`;
  if (as === 'times' || value > 0.95) return `${value.toPrecision(value < 10 ? 2 : 3)}×`;
  return `1/${(1 / value).toPrecision(1 / value < 10 ? 2 : 3)}`;
}

/** @param {Row} row @param {Spread} found */
const shown = (row, { median, min, max }) =>
  min === max ? show(row, median) : `${show(row, median)} (${show(row, min)} to ${show(row, max)})`;

/** @param {Row} row @param {Contestant} other */
function cell(row, other) {
  const found = other === 'ours' ? row.own : row.ratios[other];
  if (!found) return '';
  const wanted = row.wanted[other];
  if (wanted === undefined) return shown(row, found);
  const reached = row.as === 'times' ? found.median >= wanted : found.median <= wanted;
  return `${shown(row, found)}; wanted ${show(row, wanted)}${reached ? '' : ', **not reached**'}`;
}

const HEAD = [
  'workload',
  'measure',
  'against the official client',
  "against undici's `Pool`",
  'against bare reqwest',
];

/** @param {Row[]} rows @returns {string} A Markdown table. */
function table(rows) {
  const lines = rows.map((row) => [
    row.workload,
    row.measure,
    row.own ? cell(row, 'ours') : cell(row, 'official'),
    cell(row, 'undici'),
    cell(row, 'reqwest'),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * What the README says: one line for each measure against the official client.
 * @param {Row[]} rows
 */
function summary(rows) {
  return rows
    .filter(({ ratios, measure }) => ratios.official && measure !== 'peak memory')
    .map((row) => {
      const { median } = /** @type {Spread} */ (row.ratios.official);
      return `  - ${row.workload}: ${show(row, median)} ${row.as === 'times' ? '' : 'of '}the official client's ${row.measure}`;
    })
    .join('\n');
}

module.exports = { row, spread, summary, table };
