'use strict';

const { jsonObject } = require('../body.js');
const { Collection } = require('../collection.js');
const { removeKey } = require('../keys.js');
const { makeBundle, readExport } = require('../export.js');
const { readUpload } = require('../import.js');
const { newSecret } = require('../ids.js');
const { required, text } = require('../fields.js');
const { projectPlace } = require('../place.js');
const { look, startProcess } = require('../processes.js');
const { listFilter } = require('../query.js');
const { ApiFailure, json } = require('../reply.js');
const { shelf } = require('../shelves.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Context, Route } from '../router.js'
 * @import { Item } from '../shelves.js'
 */

const UNASSIGNED = '__unassigned__';

const files = new Collection({
  path: '/api2/projects/:project_id/files',
  scope: 'files',
  many: 'files',
  one: 'file',
  at: projectPlace,
  items: filesOf,
});

/** @type {readonly Route[]} */
const fileRoutes = [
  files.list({
    filter: (query) => {
      const byName = listFilter(query, 'filter_filename');
      return ({ filename }) => byName([filename]);
    },
  }),
  files.special('POST', '/upload', (place, { request }) => {
    const work = readUpload(place, jsonObject(request));
    return accepted(place, work);
  }),
  files.special('POST', '/upload-from-fss', (place, { request }) => {
    required(jsonObject(request), 'fss_file_id', text);
    // There is no such storage here, hence nothing to import.
    return accepted(place, () => ({ files: [] }));
  }),
  { ...files.special('POST', '/download', download), scope: 'read_files' },
  { ...files.special('POST', '/async-download', downloadLater), scope: 'read_files' },
  files.remove(remove),
];

/** The links of downloads, which need no credentials. @type {readonly Route[]} */
const bundleRoutes = [{ method: 'GET', path: '/bundles/:name', handle: getBundle }];

/**
 * The files that keys are assigned to. A file keeps the id that it first got.
 *
 * @param {ProjectPlace} place
 * @returns {Map<string, Item>}
 */
function filesOf({ branch, shelves, by }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { fields } of branch.keys.values()) {
    const name = fields.filenames[fields.platforms[0] ?? 'web'] || UNASSIGNED;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const known = shelf(shelves, 'files');
  return new Map(
    [...counts].map(([filename, key_count]) => {
      const file_id = known.get(filename)?.file_id ?? by.newId();
      const file = { file_id, filename, key_count };
      known.set(filename, file);
      return [String(file_id), file];
    }),
  );
}

/** @param {ProjectPlace} place @param {() => object} work */
function accepted({ project, envelope, by }, work) {
  const { process } = startProcess(project, { type: 'file-import', work }, by);
  return json({ ...envelope, process: look(process) }, { status: 202 });
}

/** @param {ProjectPlace} place @param {Context} context */
function download(place, { request }) {
  const wish = readExport(jsonObject(request));
  return json({ ...place.envelope, bundle_url: publish(place, wish, request).url });
}

/** @param {ProjectPlace} place @param {Context} context */
function downloadLater(place, { request }) {
  const wish = readExport(jsonObject(request));
  const work = () => {
    const { url, size } = publish(place, wish, request);
    return {
      download_url: url,
      file_size_kb: Math.ceil(size / 1024),
      total_number_of_keys: place.branch.keys.size,
    };
  };
  const { id } = startProcess(place.project, { type: 'async-export', work }, place.by);
  return json({ process_id: id });
}

/**
 * @param {ProjectPlace} place
 * @param {ReturnType<typeof readExport>} wish
 * @param {Context['request']} request whose own address the link leads to
 */
function publish(place, wish, { headers }) {
  const bundle = makeBundle(place, wish);
  const name = `${newSecret()}.zip`;
  place.store.bundles.set(name, bundle);
  return { url: `http://${headers.host}/bundles/${name}`, size: bundle.length };
}

/** @param {Context} context */
function getBundle({ request: { headers }, store, params }) {
  const body = store.bundles.get(params.name);
  if (!body) throw new ApiFailure(404);
  // The real link leads to somebody else's host: a client that sends its token there leaks it.
  if (headers.authorization !== undefined || headers['x-api-token'] !== undefined) {
    throw new ApiFailure(400, 'A download link must be fetched without credentials');
  }
  return { status: 200, headers: { 'content-type': 'application/zip' }, body };
}

/** @param {ProjectPlace} place @param {Item} file */
function remove({ project, branch }, { filename }) {
  if (project.data.project_type === 'localization_files') {
    throw new ApiFailure(400, 'Files of localization_files projects cannot be deleted');
  }
  if (filename === UNASSIGNED) throw new ApiFailure(400, `Cannot delete ${UNASSIGNED}`);
  for (const key of branch.keys.values()) {
    if (Object.values(key.fields.filenames).includes(filename)) removeKey(branch, key);
  }
  return { file_deleted: true };
}

module.exports = { bundleRoutes, fileRoutes };
