'use strict';

/**
 * Keeps a folder of translation files and a project in step:
 * `node examples/sync-files push locales`, `node examples/sync-files pull locales`.
 * Without a token it goes both ways through the stand-in, with files of its own.
 */

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { LokaliseApi } = require('@lokalise/node-api');
const { startStandIn } = require('@lokalise/node-api/testing');
const { pull, push } = require('./sync.js');

const FILES = {
  en: { 'cart.title': 'Your cart', 'cart.pay': 'Pay now' },
  lv: { 'cart.title': 'Jūsu grozs', 'cart.pay': 'Maksāt' },
};

/**
 * @param {string} apiKey
 * @param {string | undefined} project_id
 * @param {string[]} args
 */
async function sync(apiKey, project_id, [direction, folder]) {
  if (!project_id) throw new Error('LOKALISE_PROJECT_ID is not set.');
  if (!folder || (direction !== 'push' && direction !== 'pull')) {
    throw new Error('Expected: push FOLDER or pull FOLDER');
  }
  const lokaliseApi = new LokaliseApi({ apiKey });
  const done = await (direction === 'push' ? push : pull)(lokaliseApi, project_id, folder);
  console.log(`${direction}: ${done.join(', ')}`);
}

async function demonstrate() {
  const lokalise = await startStandIn({
    seed: { projects: [{ name: 'Shop', languages: Object.keys(FILES) }] },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'locales-'));
  try {
    const lokaliseApi = new LokaliseApi({ apiKey: lokalise.apiKey, host: lokalise.host });
    const [{ project_id }] = (await lokaliseApi.projects().list()).items;
    for (const [language, texts] of Object.entries(FILES)) {
      fs.writeFileSync(path.join(folder, `${language}.json`), JSON.stringify(texts));
    }
    console.log(`pushed: ${(await push(lokaliseApi, project_id, folder, 1)).join(', ')}`);
    const { items } = await lokaliseApi.keys().list({ project_id });
    console.log(`keys in the project: ${items.length}`);
    const written = await pull(lokaliseApi, project_id, path.join(folder, 'pulled'), 1);
    for (const name of written.sort()) {
      console.log(`pulled ${name}: ${fs.readFileSync(path.join(folder, 'pulled', name), 'utf8')}`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
    await lokalise.close();
  }
}

const { LOKALISE_API_TOKEN: apiKey, LOKALISE_PROJECT_ID: project_id } = process.env;
(apiKey ? sync(apiKey, project_id, process.argv.slice(2)) : demonstrate()).catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
