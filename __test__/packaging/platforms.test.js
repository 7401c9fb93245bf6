'use strict';

/** The packages of the binaries, one a platform, and how they fit the package itself. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { describe, it } = require('node:test');
const { ROOT } = require('./installed.js');

/** @param {string} file */
const read = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

const manifest = read('package.json');

const PLATFORMS = [
  { target: 'x86_64-apple-darwin', name: 'darwin-x64', os: 'darwin', cpu: 'x64' },
  { target: 'aarch64-apple-darwin', name: 'darwin-arm64', os: 'darwin', cpu: 'arm64' },
  { target: 'x86_64-pc-windows-msvc', name: 'win32-x64-msvc', os: 'win32', cpu: 'x64' },
  { target: 'aarch64-pc-windows-msvc', name: 'win32-arm64-msvc', os: 'win32', cpu: 'arm64' },
  {
    target: 'x86_64-unknown-linux-gnu',
    name: 'linux-x64-gnu',
    os: 'linux',
    cpu: 'x64',
    libc: 'glibc',
  },
  {
    target: 'aarch64-unknown-linux-gnu',
    name: 'linux-arm64-gnu',
    os: 'linux',
    cpu: 'arm64',
    libc: 'glibc',
  },
  {
    target: 'x86_64-unknown-linux-musl',
    name: 'linux-x64-musl',
    os: 'linux',
    cpu: 'x64',
    libc: 'musl',
  },
  {
    target: 'aarch64-unknown-linux-musl',
    name: 'linux-arm64-musl',
    os: 'linux',
    cpu: 'arm64',
    libc: 'musl',
  },
];

describe('the package', () => {
  it('needs no other package', () => {
    for (const kind of [
      'dependencies',
      'peerDependencies',
      'bundleDependencies',
      'bundledDependencies',
    ]) {
      assert.deepEqual(Object.keys(manifest[kind] ?? {}), [], kind);
    }
  });

  // npm refuses to install a lock file whose optional packages are not published: `napi prepublish`
  // writes them when they are.
  it('has, if any, its own binaries for optional dependencies', () => {
    const optional = manifest.optionalDependencies ?? {};
    for (const [name, version] of Object.entries(optional)) {
      assert.ok(
        PLATFORMS.some((platform) => name === `${manifest.name}-${platform.name}`),
        name,
      );
      assert.equal(version, manifest.version, name);
    }
  });

  it('runs nothing when it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall']) {
      assert.equal(manifest.scripts?.[name], undefined, name);
    }
  });

  it('is built for every platform, and for no other', () => {
    assert.deepEqual(
      [...manifest.napi.targets].sort(),
      PLATFORMS.map(({ target }) => target).sort(),
    );
    assert.deepEqual(
      fs.readdirSync(path.join(ROOT, 'npm')).sort(),
      PLATFORMS.map(({ name }) => name).sort(),
    );
  });
});

for (const { target, name, os, cpu, libc } of PLATFORMS) {
  describe(`the package of ${target}`, () => {
    const binary = `${manifest.napi.binaryName}.${name}.node`;
    const platform = read(`npm/${name}/package.json`);

    it('has the name and the file that the loader asks for', () => {
      assert.equal(platform.name, `${manifest.napi.packageName}-${name}`);
      assert.equal(platform.main, binary);
      const loader = fs.readFileSync(path.join(ROOT, 'lib', 'binaries.js'), 'utf8');
      assert.ok(loader.includes(`require('${platform.name}')`));
      assert.ok(loader.includes(`require('../${binary}')`));
    });

    it('is of the same release', () => {
      assert.equal(platform.version, manifest.version);
      assert.equal(platform.license, manifest.license);
      assert.deepEqual(platform.engines, manifest.engines);
    });

    it('is installed where its binary runs only', () => {
      assert.deepEqual(platform.os, [os]);
      assert.deepEqual(platform.cpu, [cpu]);
      assert.deepEqual(platform.libc, libc && [libc]);
    });

    it('holds the binary, and needs nothing else', () => {
      assert.deepEqual(platform.files, [binary]);
      assert.equal(platform.dependencies, undefined);
      assert.equal(platform.scripts, undefined);
    });
  });
}
