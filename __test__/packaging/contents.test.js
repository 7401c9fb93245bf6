'use strict';

/** What is in the package that npm publishes, and what other tools make of it. */

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { ROOT, filesIn, pack, temporaryFolder } = require('./installed.js');

const TOP = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'index.d.mts',
  'index.d.ts',
  'index.js',
  'index.mjs',
  'package.json',
];
const FOLDERS = ['lib', 'testing', 'types'];

describe('the package', () => {
  /** @type {{tarball: string, content: string}} */
  let packed;
  before(() => {
    packed = pack(temporaryFolder());
  });

  it('has exactly the files that programs and people need', () => {
    const below = FOLDERS.flatMap((folder) =>
      filesIn(path.join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    const wanted = [...TOP, ...below];
    const found = filesIn(packed.content);
    assert.deepEqual(
      {
        missing: wanted.filter((name) => !found.includes(name)),
        unwanted: found.filter((name) => !wanted.includes(name)),
      },
      { missing: [], unwanted: [] },
    );
  });

  it('has no binary, Rust source or test, whatever its folders come to hold', () => {
    const strange = filesIn(packed.content).filter(
      (name) =>
        /\.(node|rs|toml|lock|wasm|map)$/.test(name) ||
        /(^|\/)(__test__|test|tests|node_modules|target)\//.test(name) ||
        /\.(test|spec)\./.test(name),
    );
    assert.deepEqual(strange, []);
  });

  it('has all that its own files load', () => {
    const missing = filesIn(packed.content)
      .filter((name) => /\.(js|mjs|d\.ts|d\.mts)$/.test(name) && name !== 'lib/binaries.js')
      .flatMap((name) => {
        const file = path.join(packed.content, name);
        const text = fs.readFileSync(file, 'utf8');
        return [...text.matchAll(/(?:require\(|from |import\()'(\.[^']*)'/g)]
          .map(([, target]) => path.join(path.dirname(file), target))
          .filter((target) => !fs.existsSync(target) && !fs.existsSync(`${target}.d.ts`))
          .map((target) => `${name}: ${path.relative(packed.content, target)}`);
      });
    assert.deepEqual(missing, []);
  });

  it('has nothing to object to for Are The Types Wrong', () => {
    const cli = path.join(ROOT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      // Without a look at @types of the same name in the registry.
      [cli, packed.tarball, '--no-definitely-typed', '--profile', 'strict', '--format', 'ascii'],
      { cwd: path.dirname(packed.tarball), encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /No problems found/);
  });

  it('has nothing to object to for publint, suggestions included', async () => {
    const { publint } = await import('publint');
    const { formatMessage } = await import('publint/utils');
    const { messages, pkg } = await publint({ pkgDir: packed.content, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });
});
