'use strict';

const coloured = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const colouredErrors = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;

const [BOLD, DIM, RED, GREEN] = [1, 2, 31, 32];

/**
 * @param {number} style
 * @param {string} text
 * @param {boolean} [wanted]
 */
function paint(style, text, wanted = coloured) {
  return wanted ? `\x1b[${style}m${text}\x1b[0m` : text;
}

/**
 * Without what would move the cursor or colour the terminal: names come from elsewhere.
 *
 * @param {unknown} value
 */
function printable(value) {
  return String(value).replace(/\p{Cc}/gu, ' ');
}

let steps = 0;

/** @param {string} title */
function step(title) {
  steps += 1;
  console.log(`\n${paint(BOLD, `${steps}. ${title}`)}`);
}

/** @param {string} text */
function explain(text) {
  console.log(`   ${text}`);
}

/** @param {string} text */
function success(text) {
  console.log(`   ${paint(GREEN, '✓')} ${text}`);
}

/**
 * @param {string} name
 * @param {string} value
 */
function detail(name, value) {
  console.log(`   ${paint(DIM, name.padEnd(14))}${printable(value)}`);
}

/**
 * Columns of numbers and percentages are aligned to the right.
 *
 * @param {readonly string[]} titles
 * @param {ReadonlyArray<ReadonlyArray<string | number>>} rows
 */
function table(titles, rows) {
  const cells = rows.map((row) => row.map(printable));
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column].length)),
  );
  const right = titles.map(
    (_, column) => cells.length > 0 && cells.every((row) => /^\d+( %)?$/.test(row[column])),
  );
  /** @param {readonly string[]} row */
  const line = (row) =>
    row
      .map((cell, column) =>
        right[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  console.log(`   ${paint(DIM, line(titles))}`);
  for (const row of cells) console.log(`   ${line(row)}`);
  console.log();
}

/**
 * A sentence for people; DEBUG=1 adds the stack for developers.
 *
 * @param {any} error
 */
function failure(error) {
  const text = error?.message ?? error?.error_description ?? error?.error ?? String(error);
  // HTTP statuses only: the messages of system errors name their code already.
  const code = typeof error?.code === 'number' ? ` (${error.code})` : '';
  const message = printable(`${text || 'Something went wrong'}${code}`);
  console.error(`\n${paint(RED, '✗', colouredErrors)} ${message}`);
  if (error?.cause?.message) console.error(`  ${printable(error.cause.message)}`);
  if (process.env.DEBUG) console.error(error);
}

module.exports = { detail, explain, failure, step, success, table };
