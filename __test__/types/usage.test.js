'use strict';

/** Programs written for the official client compile, whatever kind of application they are in. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { ROOT, install, pack, temporaryFolder } = require('../packaging/installed.js');
const { compile } = require('./compiler.js');
const { declarations } = require('./declarations.js');

const PROGRAMS = path.join(__dirname, 'programs');
const USAGE = ['usage.ts', 'usage.mts', 'usage.cts', 'resources.ts'];

const texts = (/** @type {import('./compiler.js').Diagnostic[]} */ found) =>
  found.map(({ text }) => text);

/** @type {string} */
let content;
before(() => {
  ({ content } = pack(temporaryFolder()));
});

/**
 * @param {'commonjs' | 'module'} type
 * @returns {string} An application that has the package and the programs.
 */
function application(type) {
  const folder = temporaryFolder();
  install(folder, content);
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'app', type }));
  for (const name of fs.readdirSync(PROGRAMS)) {
    fs.copyFileSync(path.join(PROGRAMS, name), path.join(folder, name));
  }
  return folder;
}

/**
 * Where every field is to be used. The fields of resources, over a thousand, are compared one by
 * one with those of the official client.
 */
const CORE = ['auth', 'client', 'errors', 'projects'].map((name) => `types/${name}.d.ts`);

describe('programs that use the package', () => {
  for (const resolution of /** @type {const} */ (['nodenext', 'bundler'])) {
    it(`compile within the package itself: ${resolution}`, () => {
      assert.deepEqual(texts(compile(PROGRAMS, USAGE, { resolution })), []);
    });
    for (const type of /** @type {const} */ (['commonjs', 'module'])) {
      it(`compile where the package is installed: ${resolution}, type ${type}`, () => {
        assert.deepEqual(texts(compile(application(type), USAGE, { resolution })), []);
      });
    }
  }

  it('need no types of Node.js or of browsers', () => {
    const folder = application('module');
    const text = `
      import * as lokalise from '@lokalise/node-api';
      import * as testing from '@lokalise/node-api/testing';
      export const client = new lokalise.LokaliseApi({ apiKey: 'token' });
      export const server = await testing.startStandIn({ port: 0 });
    `;
    fs.writeFileSync(path.join(folder, 'bare.ts'), text);
    for (const resolution of /** @type {const} */ (['nodenext', 'bundler'])) {
      const found = compile(folder, ['bare.ts'], { resolution, surroundings: 'bare' });
      assert.deepEqual(texts(found), []);
    }
  });

  it('leave out no class, method or option, and no field of what is not a resource', async () => {
    const used = USAGE.map((name) => fs.readFileSync(path.join(PROGRAMS, name), 'utf8')).join('\n');
    const words = new Set(used.match(/\w+/g));
    const unused = (await declarations(ROOT))
      .filter(({ file, kind }) => CORE.includes(file) || /^(Class|Method)/.test(kind))
      .filter(({ name }) => /^\w+$/.test(name) && name !== 'constructor' && !words.has(name))
      .map(({ file, path: at }) => `${file}: ${at}`);
    assert.deepEqual(unused, []);
  });
});

describe('programs that misuse the package', () => {
  it('do not compile, and for the reason stated at each place', () => {
    const folder = application('module');
    assert.deepEqual(texts(compile(folder, ['misuse.mts'])), [], 'as it stands');

    const marked = fs.readFileSync(path.join(PROGRAMS, 'misuse.mts'), 'utf8').split('\n');
    const expected = marked.flatMap((line, index) => {
      const code = /@ts-expect-error (TS\d+)/.exec(line)?.[1];
      // The line behind the comment, counted from 1.
      return code ? [`${index + 2} ${code}`] : [];
    });
    assert.ok(expected.length > 40, `${expected.length} places`);
    const bare = marked.map((line) => line.replace('@ts-expect-error', ''));
    fs.writeFileSync(path.join(folder, 'misuse.mts'), bare.join('\n'));
    assert.deepEqual(
      compile(folder, ['misuse.mts']).map(({ line, code }) => `${line} ${code}`),
      expected,
    );
  });
});
