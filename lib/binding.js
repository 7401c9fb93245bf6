'use strict';

/**
 * Loads the native half of the package, or says in one error what a bug report needs.
 * @module
 */

const fs = require('node:fs');
/** @type {Record<string, (() => any)[]>} */
const binaries = require('./binaries.js');

/** @returns {string} The C library that binaries for this system are linked against. */
function libc() {
  if (process.platform !== 'linux') return 'none';
  // The report names glibc's version where there is one. Collecting network data for it can block.
  const report = /** @type {any} */ (process.report);
  if (report) report.excludeNetwork = true;
  const version = report?.getReport()?.header?.glibcVersionRuntime;
  return version ? `glibc ${version}` : 'musl';
}

const NAME = `${process.platform}-${process.arch}`;

/** How the names of binaries go on. */
const ENDINGS = { darwin: [''], linux: ['-gnu', '-musl'], win32: ['-msvc'] };

/**
 * @returns {string[]} The likeliest first. Of two C libraries, the other one's binary mostly does not
 *   load, but where one is made to pass for the other it may.
 */
function endings() {
  const { platform, arch } = process;
  const known = /** @type {Record<string, string[]>} */ (ENDINGS)[platform] ?? [];
  const loader = `/lib/ld-musl-${arch === 'arm64' ? 'aarch64' : 'x86_64'}.so.1`;
  return platform === 'linux' && fs.existsSync(loader) ? [...known].reverse() : known;
}

/** Where a binary was said to be. */
const GIVEN = process.env.NAPI_RS_NATIVE_LIBRARY_PATH;

/** @returns {(() => any)[]} What may give the binary. */
function candidates() {
  if (GIVEN) return [() => require(GIVEN)];
  return endings().flatMap((ending) => binaries[`${NAME}${ending}`] ?? []);
}

/** @returns {any} */
function load() {
  /** @type {any[]} */
  const errors = [];
  for (const candidate of candidates()) {
    try {
      return candidate();
    } catch (error) {
      errors.push(error);
    }
  }
  const text = [
    'The native binary of @lokalise/node-api could not be loaded.',
    `  platform: ${NAME}, libc: ${libc()}, Node.js: ${process.version}`,
    GIVEN
      ? `  tried: ${GIVEN}, since NAPI_RS_NATIVE_LIBRARY_PATH names it`
      : `  tried: lokalise.${NAME}*.node beside the package, then the package @lokalise/node-api-${NAME}*`,
    '  causes:',
    // What follows in the messages of Node.js are paths.
    ...errors.map(({ message }) => `    ${message.split('\n')[0]}`),
    'Optional dependencies must be installed (no --omit=optional), for the system that runs the',
    'program: reinstall there, or build the binary with `npm run build`.',
  ].join('\n');
  throw new Error(text, { cause: new AggregateError(errors, 'Nothing gave the binary') });
}

/** @type {any} */
const binding = load();

module.exports = binding;
