const assert = require('node:assert/strict');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { describe, it } = require('node:test');
const vm = require('node:vm');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const { ROOT, start } = require('./programs.js');

/** @param {any} lokalise @param {string} host */
const listBy = (lokalise, host) =>
  new lokalise.LokaliseApi({ apiKey: 'key', host }).projects().list();

/**
 * Loads the package into a context of its own, as jest does with every test file: its JavaScript
 * runs there, the binary belongs to the process.
 *
 * @param {import('node:vm').Context} context
 */
function loadInto(context) {
  const loaded = new Map();
  const load = (file) => {
    if (!file.startsWith(ROOT) || !file.endsWith('.js')) return require(file);
    if (loaded.has(file)) return loaded.get(file).exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { resolve } = Module.createRequire(file);
    const source = Module.wrap(fs.readFileSync(file, 'utf8'));
    const inner = Object.assign((name) => load(resolve(name)), { resolve });
    const run = vm.runInContext(source, context, { filename: file });
    run.call(module.exports, module.exports, inner, module, file, path.dirname(file));
    return module.exports;
  };
  return load(path.join(ROOT, 'index.js'));
}

describe('the package', { timeout: 120_000 }, () => {
  it('is one, whether it is required or imported', async () => {
    const imported = await import('../../index.mjs');
    const required = require('../..');
    for (const name of Object.keys(required)) assert.equal(imported[name], required[name], name);
  });

  it('can be loaded again when the cache was emptied; old and new work', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(
      t,
      async (root, host) => {
        const copies = [];
        for (let round = 0; round < 5; round += 1) {
          for (const name of Object.keys(require.cache)) delete require.cache[name];
          copies.push(require(root));
        }
        const lists = copies.map(({ LokaliseApi }) =>
          new LokaliseApi({ apiKey: 'key', host }).projects().list(),
        );
        console.log(new Set(copies).size, (await Promise.all(lists)).flat().length);
      },
      [server.host],
      { bare: true },
    );
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: '5 5\n', stderr: '' });
  });

  it('can be there twice, in two folders', async (t) => {
    const server = await recordingServer(t);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lokalise-copy-'));
    t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
    const { files } = require('../../package.json');
    const binaries = fs.readdirSync(ROOT).filter((name) => name.endsWith('.node'));
    for (const name of ['package.json', ...files, ...binaries]) {
      const from = path.join(ROOT, name);
      if (fs.existsSync(from)) fs.cpSync(from, path.join(folder, name), { recursive: true });
    }
    const { ended } = start(
      t,
      async (root, folder, host) => {
        const copies = [require(root), require(folder)];
        for (let round = 0; round < 5; round += 1) {
          for (const { LokaliseApi } of copies) {
            const list = await new LokaliseApi({ apiKey: 'key', host }).projects().list();
            if (list.length !== 1) throw new Error('no list');
          }
        }
        const [one, other] = copies.map((copy) => new copy.LokaliseApi({ apiKey: 'key' }));
        console.log(one instanceof copies[0].LokaliseApi, other instanceof copies[0].LokaliseApi);
        void new copies[0].LokaliseApi({ apiKey: 'key', host }).projects().list();
        void new copies[1].LokaliseApi({ apiKey: 'key', host }).projects().list();
      },
      [folder, server.host],
      { bare: true },
    );
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: 'true false\n', stderr: '' });
    assert.equal(server.requests.length, 12);
  });

  it('works in several contexts of one process, each with classes of its own', async (t) => {
    const server = await recordingServer(t, (request, response) =>
      request.url.endsWith('/bad')
        ? json(response, { error: { message: 'No', code: 404 } }, 404)
        : json(response, PROJECTS),
    );
    const contexts = Array.from({ length: 3 }, () => vm.createContext({ process, console }));
    const copies = contexts.map(loadInto);
    assert.deepEqual((await listBy(require('../..'), server.host)).length, 1);
    for (const [index, copy] of copies.entries()) {
      assert.equal((await listBy(copy, server.host)).length, 1);
      const api = new copy.LokaliseApi({ apiKey: 'key', host: server.host });
      const error = await api
        .projects()
        .get('bad')
        .catch((reason) => reason);
      const inner = vm.runInContext('Error', contexts[index]);
      assert.ok(error instanceof copy.ApiError);
      assert.ok(error instanceof inner);
      assert.equal(error instanceof Error, false);
    }
  });

  it('takes arguments and settings of another context', async (t) => {
    const server = await recordingServer(t);
    const context = vm.createContext({});
    const given = (text) => vm.runInContext(`(${text})`, context);
    const { LokaliseApi } = require('../..');
    const api = new LokaliseApi(given(`{ apiKey: 'key', host: '${server.host}' }`));
    await api.projects().list(given(`{ page: 2, filter: ['a', 'b'] }`));
    await api.projects().create(given(`{ name: 'é', at: new Date(0), list: [1] }`));
    const [list, create] = server.requests;
    assert.equal(list.url, '/api2/projects?page=2&filter=a%2Cb');
    assert.equal(create.body, '{"name":"é","at":"1970-01-01T00:00:00.000Z","list":[1]}');
  });

  it('works where code from strings is forbidden, and under a frozen JavaScript', async (t) => {
    const server = await recordingServer(t);
    for (const flag of ['--disallow-code-generation-from-strings', '--frozen-intrinsics']) {
      const { ended } = start(
        t,
        async ({ LokaliseApi }, host) => {
          const list = await new LokaliseApi({ apiKey: 'key', host }).projects().list();
          console.log(list.length);
        },
        [server.host],
        { execArgv: [flag, '--no-warnings'] },
      );
      assert.deepEqual(await ended, { code: 0, signal: null, stdout: '1\n', stderr: '' }, flag);
    }
  });
});
