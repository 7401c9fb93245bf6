'use strict';

/**
 * Fuzzes the Rust core: `node scripts/fuzz.js [--seconds N] [target …]`, all targets for a minute
 * each unless told otherwise. Ends with 1 when an input is found that a target fails on.
 *
 * The targets are those of cargo-fuzz, and share its corpora and artifacts. What cargo-fuzz gives
 * beside is AddressSanitizer, which needs a nightly compiler; the core has no unsafe code for it.
 */

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { programs } = require('./cargo.js');

const FUZZ = path.join(__dirname, '..', 'fuzz');

/** What libFuzzer needs of the compiler: counters at every branch, and what is compared with what. */
const INSTRUMENTED = [
  '-Cpasses=sancov-module',
  '-Cllvm-args=-sanitizer-coverage-level=4',
  '-Cllvm-args=-sanitizer-coverage-inline-8bit-counters',
  '-Cllvm-args=-sanitizer-coverage-pc-table',
  '-Cllvm-args=-sanitizer-coverage-trace-compares',
  '-Ccodegen-units=1',
  '--cfg=fuzzing',
];

/** @returns {Map<string, string>} The programs of the targets, by name. */
function build() {
  const host = /^host: (.+)$/m.exec(execFileSync('rustc', ['-vV']).toString())?.[1];
  if (!host) throw new Error('rustc -vV names no host');
  // With a target named, cargo keeps RUSTFLAGS from build scripts and macros.
  const args = ['build', '--release', '--bins', '--target', host];
  const flags = [...INSTRUMENTED, process.env.RUSTFLAGS].join(' ').trim();
  const made = programs(FUZZ, args, { RUSTFLAGS: flags });
  return new Map(made.map(({ name, program }) => [name, program]));
}

/**
 * @param {string} target
 * @param {string} program
 * @param {number} seconds
 * @returns {boolean} Whether nothing was found.
 */
function run(target, program, seconds) {
  const corpus = path.join('corpus', target);
  const artifacts = path.join('artifacts', target, path.sep);
  for (const folder of [corpus, artifacts]) {
    fs.mkdirSync(path.join(FUZZ, folder), { recursive: true });
  }
  const limits = [`-max_total_time=${seconds}`, '-max_len=4096', '-timeout=20'];
  const memory = ['-rss_limit_mb=2048', `-artifact_prefix=${artifacts}`, '-print_final_stats=1'];
  const began = process.hrtime.bigint();
  const { error, status, stderr } = spawnSync(
    program,
    [...limits, ...memory, corpus, path.join('seeds', target)],
    { cwd: FUZZ, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
  );
  if (error) throw error;
  const took = Number(process.hrtime.bigint() - began) / 1e9;
  const runs = /^stat::number_of_executed_units: *(\d+)/m.exec(stderr)?.[1] ?? '?';
  const edges = [...stderr.matchAll(/ cov: (\d+)/g)].at(-1)?.[1] ?? '?';
  console.log(`${target}: ${runs} runs in ${took.toFixed(1)} s, ${edges} edges`);
  if (status === 0) return true;
  // All but the lines of progress.
  console.error(stderr.replace(/^(?:#\d+\s|INFO: |WARNING: |\tNEW_).*\n/gm, ''));
  const artifact = /Test unit written to (.+)/.exec(stderr)?.[1];
  console.error(
    artifact
      ? `${target} fails on ${path.join('fuzz', artifact)}`
      : `${target} ended with ${status}`,
  );
  return false;
}

function main() {
  const { values, positionals } = parseArgs({
    options: { seconds: { type: 'string', default: '60' } },
    allowPositionals: true,
  });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new Error(`--seconds: expected a whole number from 1 on, got ${values.seconds}`);
  }
  const programs = build();
  const targets = positionals.length > 0 ? positionals : [...programs.keys()].sort();
  const unknown = targets.find((target) => !programs.has(target));
  if (unknown !== undefined) {
    throw new Error(
      `expected targets of ${[...programs.keys()].sort().join(', ')}, got ${unknown}`,
    );
  }
  const clean = targets.map((target) => run(target, programs.get(target) ?? '', seconds));
  if (clean.includes(false)) process.exitCode = 1;
}

main();
