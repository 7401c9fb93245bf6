'use strict';

/**
 * The examples of the documentation run as they stand, against the stand-in. Two things are put in
 * place of what only a user has: where the clients connect to, and the code that the consent gave.
 * An example that wants another test runner says so: `<!-- not run: Jest -->`.
 */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const official = require('@lokalise/node-api');
const testing = require('@lokalise/node-api/testing');

const ROOT = path.join(__dirname, '..', '..');
const DOCS = path.join(ROOT, 'docs');
const PAGES = [
  'README.md',
  ...(fs.existsSync(DOCS) ? fs.readdirSync(DOCS).map((name) => `docs/${name}`) : []),
];
const EXAMPLE = /<!-- test: (\S+) -->\n```js\n([\s\S]*?)```/g;
const NOT_RUN = /<!-- not run: .+ -->\n```js\n/g;
const IMPORT = /^import (\{.*\}) from ('.*');$/gm;

/**
 * The package, its clients connecting to a host of the tests unless told otherwise.
 *
 * @param {string} host
 */
function packageAt(host) {
  const { LokaliseAuth, ...others } = official;
  const moved = Object.entries(others)
    .filter(([name]) => name.startsWith('Lokalise'))
    .map(([name, Client]) => [
      name,
      class extends /** @type {any} */ (Client) {
        /** @param {any} params */
        constructor(params) {
          super({ host, ...params });
        }
      },
    ]);
  return {
    ...official,
    ...Object.fromEntries(moved),
    LokaliseAuth: class extends LokaliseAuth {
      /** @param {[string, string]} args */
      constructor(...args) {
        super(...args);
        this.authData.host = host;
      }
    },
  };
}

for (const page of PAGES.filter((name) => name.endsWith('.md'))) {
  const text = fs.readFileSync(path.join(ROOT, page), 'utf8');
  const examples = [...text.matchAll(EXAMPLE)];

  test(`${page}: every JavaScript example is run, or says why not`, () => {
    const notRun = [...text.matchAll(NOT_RUN)];
    assert.equal(examples.length + notRun.length, text.split('```js\n').length - 1);
  });

  for (const [, name, code] of examples) {
    test(`${page}: ${name}`, async (t) => {
      const projects = Array.from({ length: 120 }, (_, index) => ({ name: `Project ${index}` }));
      const lokalise = await testing.startStandIn({ seed: { projects } });
      t.after(() => lokalise.close());
      t.mock.method(console, 'log', () => {});
      const api = new official.LokaliseApi({ apiKey: lokalise.apiKey, host: lokalise.host });
      const [project] = (await api.projects().list({ limit: 1 })).items;
      const env = {
        ...process.env,
        LOKALISE_API_TOKEN: lokalise.apiKey,
        LOKALISE_PROJECT_ID: project.project_id,
        LOKALISE_TEAM_ID: String(project.team_id),
      };
      const replaced = code
        .replaceAll(IMPORT, 'const $1 = require($2);')
        .replace("'client id'", JSON.stringify(lokalise.oauth.clientId))
        .replace("'client secret'", JSON.stringify(lokalise.oauth.clientSecret))
        .replace("'secret code'", JSON.stringify(lokalise.authorize({ scope: 'read_projects' })));
      const AsyncFunction = /** @type {any} */ (async () => {}).constructor;
      const run = new AsyncFunction('require', 'process', `'use strict';\n${replaced}`);
      const modules = new Map([
        ['@lokalise/node-api', packageAt(lokalise.host)],
        ['@lokalise/node-api/testing', testing],
      ]);
      await run((/** @type {string} */ id) => modules.get(id) ?? require(id), { ...process, env });
    });
  }
}
