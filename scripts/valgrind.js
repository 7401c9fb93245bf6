'use strict';

/**
 * Runs the tests of the Rust core under valgrind: `node scripts/valgrind.js [filter …]`, with the
 * filters of `cargo test`. Ends with 1 when memory is lost, or used wrongly, or a test fails. The
 * run takes half a minute, the first build some more; `PROPTEST_CASES=16` makes it shorter.
 *
 * The tests are built with the C library's allocator, into a folder of their own: mimalloc takes
 * its memory from the system, where valgrind sees none of it. `scripts/valgrind.supp` says what is
 * not lost, and why.
 */

const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { programs } = require('./cargo.js');

const ROOT = path.join(__dirname, '..');

const FOLDER = process.env.CARGO_TARGET_DIR ?? path.join(ROOT, 'target', 'valgrind');

const LEAKS = [
  '--leak-check=full',
  '--show-leak-kinds=definite,indirect,possible',
  '--errors-for-leak-kinds=definite,indirect,possible',
  '--num-callers=40',
  '--error-exitcode=1',
  `--suppressions=${path.join(__dirname, 'valgrind.supp')}`,
];

/** @returns {string} The program of the tests. */
function build() {
  const args = ['test', '--lib', '--no-run', '--features', 'system-allocator'];
  const made = programs(ROOT, args, { CARGO_TARGET_DIR: FOLDER });
  if (made.length !== 1) throw new Error(`expected one program of tests, got ${made.length}`);
  return made[0].program;
}

const { error, status } = spawnSync('valgrind', [...LEAKS, build(), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;
