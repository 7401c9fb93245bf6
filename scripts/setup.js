'use strict';

/**
 * Does what a fresh clone needs before it can run: installs the tools, builds the binary for
 * tests. Whatever is done already is skipped, so that this can stand before every command.
 */

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/**
 * @param {string} name
 * @returns {number} When the file was last changed, 0 without it.
 */
function changed(name) {
  return fs.statSync(path.join(ROOT, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @returns {number} When the newest source of the binary was changed. */
function sourcesChanged() {
  const sources = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true })
    .map((name) => path.join('src', String(name)));
  const others = ['Cargo.toml', 'Cargo.lock', 'build.rs', path.join('types', 'header.d.ts')];
  return Math.max(...[...sources, ...others].map(changed));
}

/** @returns {number} When the binary of this machine was built, 0 without one. */
function built() {
  const names = fs.readdirSync(ROOT).filter((name) => /^lokalise\..*\.node$/.test(name));
  return Math.max(0, ...names.map(changed));
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.error(`> ${path.basename(command)} ${args.join(' ')}`);
  // npm is a script of the shell's on Windows.
  const shell = process.platform === 'win32' && command === 'npm';
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell });
}

if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
if (sourcesChanged() > built()) {
  run(process.execPath, [path.join('scripts', 'build.js'), 'test']);
}
