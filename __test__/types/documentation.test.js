'use strict';

/** What an editor shows of the package. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { ROOT, temporaryFolder } = require('../packaging/installed.js');
const { declarations } = require('./declarations.js');

describe('the doc comments', () => {
  /** @type {import('./declarations.js').Declaration[]} */
  let all;
  before(async () => {
    all = await declarations(ROOT);
  });

  it('are on every class, method, option and field', () => {
    // One part of a class that is declared in two has the comment for both.
    const described = new Set(all.filter(({ doc }) => doc).map((one) => `${one.file} ${one.path}`));
    assert.ok(described.size > 200, `${described.size} declarations`);
    const without = all
      .map((one) => `${one.file} ${one.path}`)
      .filter((one) => !described.has(one));
    assert.deepEqual(without, []);
  });

  it('say something', () => {
    const empty = all.filter(({ doc }) => doc && !/\w{2}/.test(doc.replace(/@\w+/g, '')));
    assert.deepEqual(
      empty.map(({ file, path: at }) => `${file} ${at}`),
      [],
    );
  });

  it('name only parameters that there are', () => {
    const wrong = all.flatMap(({ file, path: at, doc, parameters }) =>
      [...doc.matchAll(/@param\s+(\w+)/g)]
        .filter(([, name]) => !parameters.includes(name))
        .map(([, name]) => `${file} ${at}: ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('describe every parameter of what the native part does', () => {
    const silent = all
      .filter(
        ({ file, kind }) => file === 'index.d.ts' && /^(Constructor|MethodDeclaration)$/.test(kind),
      )
      .flatMap(({ path: at, doc, parameters }) =>
        parameters
          .filter((name) => !new RegExp(`@param ${name} \\S`).test(doc))
          .map((name) => `${at}: ${name}`),
      );
    assert.deepEqual(silent, []);
  });

  it('link only to what there is, in a form that editors follow', () => {
    const names = new Set(all.flatMap(({ name, path: at }) => [name, at]));
    const broken = all.flatMap(({ file, path: at, doc }) =>
      [...doc.matchAll(/\{@link\s+([^}\s|]+)/g)]
        .filter(([, target]) => !names.has(target) && !target.startsWith('https://'))
        .map(([link]) => `${file} ${at}: ${link}}`),
    );
    assert.deepEqual(broken, []);
  });

  it('show no remains of Rust', () => {
    const remains = all.filter(({ doc }) =>
      /\bnapi\b|\br#*"|\w::\w|\b(?:Option|Result|Vec)<|\[`[^`]*`\](?!\()/.test(doc),
    );
    assert.deepEqual(
      remains.map(({ file, path: at }) => `${file} ${at}`),
      [],
    );
  });
});

describe('index.d.ts', () => {
  const generated = path.join(ROOT, 'target', 'napi.d.ts');
  const skip = fs.existsSync(generated) ? false : 'the native part was not built here';

  it('is what the last build made of the Rust doc comments', { skip }, () => {
    // The script writes beside itself: this copy of it does so elsewhere.
    const folder = temporaryFolder();
    for (const file of ['scripts/typings.js', 'types/header.d.ts']) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.copyFileSync(path.join(ROOT, file), path.join(folder, file));
    }
    require(path.join(folder, 'scripts', 'typings.js')).assemble(generated);
    assert.equal(
      fs.readFileSync(path.join(ROOT, 'index.d.ts'), 'utf8'),
      fs.readFileSync(path.join(folder, 'index.d.ts'), 'utf8'),
    );
  });

  it('declares what the package exports, and no class that it does not', async () => {
    const classes = (await declarations(ROOT))
      .filter(({ file, kind }) => kind === 'ClassDeclaration' && !file.startsWith('testing/'))
      .map(({ name }) => name);
    assert.deepEqual(classes.sort(), Object.keys(require('@lokalise/node-api')).sort());
  });
});
