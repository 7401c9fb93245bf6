'use strict';

/**
 * Builds the native binary and the typings: `node scripts/build.js release|test`.
 *
 * `release` is what packages hold; `test` builds in a fraction of the time.
 */

const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { assemble } = require('./typings.js');

const ROOT = path.join(__dirname, '..');
const PROFILES = { release: ['--release'], test: [] };

function main() {
  const profile = process.argv[2] ?? 'test';
  if (!Object.hasOwn(PROFILES, profile)) {
    throw new Error(`profile: expected ${Object.keys(PROFILES).join(' or ')}, got ${profile}`);
  }
  const napi = path.join(ROOT, 'node_modules', '@napi-rs', 'cli', 'dist', 'cli.js');
  const generated = path.join('target', 'napi.d.ts');
  const flags = ['--platform', '--no-js', '--dts', generated, '--no-dts-header'];
  const args = [napi, 'build', ...flags, ...PROFILES[/** @type {'release' | 'test'} */ (profile)]];
  execFileSync(process.execPath, [...args, '--', '--locked'], { cwd: ROOT, stdio: 'inherit' });
  assemble(path.join(ROOT, generated));
}

main();
