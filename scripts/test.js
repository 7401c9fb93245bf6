'use strict';

/**
 * Runs the tests: `node scripts/test.js [--rust] [--js] [--types] [folder or file …]`, all of them
 * unless told which.
 */

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const TYPES = path.join('__test__', 'types');

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * @param {string} place
 * @returns {string[]} The test files at or below a place.
 */
function testsIn(place) {
  if (fs.statSync(path.join(ROOT, place)).isFile()) return [place];
  return fs
    .readdirSync(path.join(ROOT, place), { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((name) => name.endsWith('.test.js'))
    .sort();
}

const given = process.argv.slice(2);
const places = given.filter((argument) => !argument.startsWith('--'));
const kinds = given.filter((argument) => argument.startsWith('--'));
const wanted = (/** @type {string} */ kind) =>
  kinds.includes(kind) || (kinds.length === 0 && places.length === 0);

if (wanted('--rust')) run('cargo', ['test', '--locked']);
const files = [
  ...(wanted('--js') ? testsIn('__test__').filter((name) => !name.startsWith(TYPES)) : []),
  ...(wanted('--types') ? testsIn(TYPES) : []),
  ...places.flatMap(testsIn),
];
if (files.length > 0) run(process.execPath, ['--test', ...files]);
