'use strict';

/**
 * Loads the native half of the package, or says in one error what a bug report needs.
 * @module
 */

/** @returns {string} The C library that binaries for this system are linked against. */
function libc() {
  if (process.platform !== 'linux') return 'none';
  // The report names glibc's version where there is one. Collecting network data for it can block.
  const report = /** @type {any} */ (process.report);
  if (report) report.excludeNetwork = true;
  const version = report?.getReport()?.header?.glibcVersionRuntime;
  return version ? `glibc ${version}` : 'musl';
}

/**
 * @param {unknown} error
 * @returns {string[]} The messages of the error and of what caused it.
 */
function messages(error) {
  const found = [];
  for (let link = error; link instanceof Error && found.length < 20; link = link.cause) {
    found.push(link.message.split('\n')[0]);
  }
  return found;
}

/** @returns {any} */
function load() {
  try {
    return require('../js-binding.js');
  } catch (error) {
    const name = `${process.platform}-${process.arch}`;
    const text = [
      'The native binary of @lokalise/node-api could not be loaded.',
      `  platform: ${name}, libc: ${libc()}, Node.js: ${process.version}`,
      `  tried: lokalise.${name}*.node beside the package, then the package @lokalise/node-api-${name}*`,
      '  causes:',
      ...messages(error).map((message) => `    ${message}`),
      'Optional dependencies must be installed (no --omit=optional), for the system that runs the',
      'program: reinstall there, or build the binary with `npm run build`.',
    ].join('\n');
    throw new Error(text, { cause: error });
  }
}

/** @type {any} */
const binding = load();

module.exports = binding;
