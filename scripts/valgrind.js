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
  const args = ['test', '--locked', '--lib', '--no-run', '--features', 'system-allocator'];
  const { error, status, stdout } = spawnSync(
    'cargo',
    [...args, '--message-format=json-render-diagnostics'],
    {
      cwd: ROOT,
      env: { ...process.env, CARGO_TARGET_DIR: FOLDER },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  );
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  const made = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((message) => message.executable);
  if (made.length !== 1) throw new Error(`expected one program of tests, got ${made.length}`);
  return made[0].executable;
}

const { error, status } = spawnSync('valgrind', [...LEAKS, build(), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;
