'use strict';

/**
 * Runs the JavaScript tests on other versions of Node.js: `node scripts/nodes.js 22 24`. Each
 * version comes from npm, into a folder below `target/`.
 */

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/**
 * @param {string} version
 * @returns {string} The path of that Node.js.
 */
function fetched(version) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = path.join(ROOT, 'target', 'nodes', version);
  const binary = path.join(folder, 'node_modules', name, 'bin', 'node');
  if (!fs.existsSync(binary)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] });
  }
  return binary;
}

const versions = process.argv.slice(2);
if (versions.length === 0) throw new Error('expected versions of Node.js, such as 22 24');
for (const version of versions) {
  const node = fetched(version);
  console.log(`Node.js ${execFileSync(node, ['--version']).toString().trim()}`);
  execFileSync(node, [path.join('scripts', 'test.js'), '--js'], { cwd: ROOT, stdio: 'inherit' });
}
