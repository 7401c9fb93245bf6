'use strict';

/**
 * The package as npm would publish it, and as an application would have it.
 * @module
 */

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');

/** @returns {string} A folder for this process, without symbolic links in its path. */
function temporaryFolder() {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'node-api-')));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {string} folder An empty one.
 * @returns {{tarball: string, content: string}} The package file, and the folder it unpacks to.
 */
function pack(folder) {
  // npm is a script of the shell's on Windows. Whoever packs has built before, so that no script
  // of the package needs to run.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    stdio: 'pipe',
  });
  const name = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm made no package file');
  // A relative name, since tar takes the colon of `C:` for the end of a host's name.
  execFileSync('tar', ['-xzf', name], { cwd: folder });
  return { tarball: path.join(folder, name), content: path.join(folder, 'package') };
}

/**
 * @param {string} folder
 * @returns {string[]} All files at or below it, with forward slashes, in order.
 */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

/**
 * @param {string} folder
 * @param {string} content The unpacked package.
 * @returns {string} Where the package is in the application that `folder` now is.
 */
function install(folder, content) {
  const place = path.join(folder, 'node_modules', '@lokalise', 'node-api');
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.cpSync(content, place, { recursive: true });
  return place;
}

/** @returns {string} The C library's part in the name of a binary that this machine can load. */
function libc() {
  if (process.platform !== 'linux') return '';
  const { header } = /** @type {any} */ (process.report.getReport());
  return header.glibcVersionRuntime ? '-gnu' : '-musl';
}

/** @returns {string} The file name of the binary that was built here, for this machine. */
function binaryName() {
  const start = `lokalise.${process.platform}-${process.arch}${libc()}`;
  const name = fs.readdirSync(ROOT).find((file) => file.startsWith(start));
  if (!name) throw new Error(`No ${start}*.node: \`npm run build:test\` makes it.`);
  return name;
}

/**
 * Runs a program in the application.
 * @param {string} folder
 * @param {string} name The program's file name, whose ending says whether it is an ES module.
 * @param {string} program
 * @returns {{status: number | null, stdout: string, stderr: string}}
 */
function run(folder, name, program) {
  fs.writeFileSync(path.join(folder, name), program);
  // Either would let a program find what the application does not have.
  const { NODE_PATH, NAPI_RS_NATIVE_LIBRARY_PATH, ...env } = process.env;
  return spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8', env });
}

module.exports = { ROOT, binaryName, filesIn, install, pack, run, temporaryFolder };
