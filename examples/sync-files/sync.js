'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { unzip } = require('./unzip.js');

/** @typedef {import('@lokalise/node-api').LokaliseApi} LokaliseApi */
/** @typedef {import('@lokalise/node-api').QueuedProcess} QueuedProcess */

/**
 * Uploads `LANGUAGE.json` of a folder, one after another: writes to one project are not to meet.
 *
 * @param {LokaliseApi} lokaliseApi
 * @param {string} project_id
 * @param {string} folder
 * @param {number} interval milliseconds between looks at a process
 * @returns {Promise<string[]>} the languages
 */
async function push(lokaliseApi, project_id, folder, interval = 1000) {
  const languages = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'));
  for (const lang_iso of languages) {
    const upload = await lokaliseApi.files().upload(project_id, {
      data: fs.readFileSync(path.join(folder, `${lang_iso}.json`), 'base64'),
      filename: '%LANG_ISO%.json',
      lang_iso,
      replace_modified: true,
    });
    await finished(lokaliseApi, project_id, upload, interval);
  }
  return languages;
}

/**
 * Downloads all translations of a project into `LANGUAGE.json` of a folder.
 *
 * @param {LokaliseApi} lokaliseApi
 * @param {string} project_id
 * @param {string} folder
 * @param {number} interval milliseconds between looks at a process
 * @returns {Promise<string[]>} the names of the files written
 */
async function pull(lokaliseApi, project_id, folder, interval = 1000) {
  const started = await lokaliseApi.files().async_download(project_id, {
    format: 'json',
    original_filenames: false,
    bundle_structure: '%LANG_ISO%.json',
  });
  const { details } = await finished(lokaliseApi, project_id, started, interval);
  const { download_url } = /** @type {{download_url: string}} */ (/** @type {unknown} */ (details));
  // The link is good by itself: a token sent along would only be shown to somebody else.
  const bundle = await fetch(download_url);
  if (!bundle.ok) throw new Error(`The bundle could not be fetched: ${bundle.status}`);
  const files = unzip(Buffer.from(await bundle.arrayBuffer()));
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    // A name in an archive is not to be trusted with a place on the disk.
    fs.writeFileSync(path.join(folder, path.basename(name)), text);
  }
  return Object.keys(files).map((name) => path.basename(name));
}

/**
 * @param {LokaliseApi} lokaliseApi
 * @param {string} project_id
 * @param {QueuedProcess} process
 * @param {number} interval
 * @returns {Promise<QueuedProcess>} the process when it has finished
 */
async function finished(lokaliseApi, project_id, { process_id }, interval) {
  for (;;) {
    const process = await lokaliseApi.queuedProcesses().get(process_id, { project_id });
    if (process.status === 'finished') return process;
    if (['cancelled', 'failed'].includes(process.status)) {
      throw new Error(`The process ${process_id} ${process.status}: ${process.message}`);
    }
    await pause(interval);
  }
}

module.exports = { pull, push };
