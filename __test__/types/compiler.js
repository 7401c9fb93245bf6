'use strict';

/**
 * Runs the TypeScript compiler on programs, as strictly as a user of the package might.
 * @module
 */

const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { ROOT } = require('../packaging/installed.js');

const MODULES = path.join(ROOT, 'node_modules');
const TSC = path.join(MODULES, 'typescript', 'bin', 'tsc');

const STRICT = [
  '--noEmit',
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--noImplicitOverride',
  '--isolatedModules',
  ...['--skipLibCheck', 'false'],
  ...['--pretty', 'false'],
  ...['--target', 'es2022'],
];

/** How an application looks for modules. */
const RESOLUTION = {
  nodenext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  bundler: ['--module', 'preserve', '--moduleResolution', 'bundler'],
};

/** What there is beside ECMAScript: Node.js, or nothing at all. */
const SURROUNDINGS = {
  node: ['--types', 'node', '--typeRoots', path.join(MODULES, '@types')],
  bare: ['--types', '', '--lib', 'es2022'],
};

/**
 * @typedef {object} Diagnostic
 * @property {string} file Its name without folder; empty when the error is in no file.
 * @property {number} line
 * @property {string} code Such as `TS2322`.
 * @property {string} text The whole line of the compiler's output.
 */

/**
 * @param {string} folder The application.
 * @param {string[]} programs File names, relative to the application.
 * @param {object} [options]
 * @param {keyof typeof RESOLUTION} [options.resolution]
 * @param {keyof typeof SURROUNDINGS} [options.surroundings]
 * @returns {Diagnostic[]} The errors.
 */
function compile(folder, programs, { resolution = 'nodenext', surroundings = 'node' } = {}) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    // The configuration of this repository is not that of an application.
    [
      TSC,
      '--ignoreConfig',
      ...STRICT,
      ...RESOLUTION[resolution],
      ...SURROUNDINGS[surroundings],
      ...programs,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error) throw error;
  const diagnostics = stdout.split(/\r?\n/).flatMap(read);
  if ((status === 0) !== (diagnostics.length === 0)) {
    throw new Error(`tsc ended with ${status}:\n${stdout}${stderr}`);
  }
  return diagnostics;
}

/**
 * @param {string} text
 * @returns {Diagnostic[]} None for the indented lines, which explain the one before.
 */
function read(text) {
  const match = /^(?:(?<file>\S.*?)\((?<line>\d+),\d+\): )?error (?<code>TS\d+): /.exec(text);
  if (!match?.groups) return [];
  const { file = '', line = '0', code } = match.groups;
  return [{ file: path.basename(file), line: Number(line), code, text }];
}

module.exports = { MODULES, compile };
