'use strict';

const { entriesOf, Collection } = require('../collection.js');
const { jsonObject } = require('../body.js');
const { integer, listOf, required } = require('../fields.js');
const { addKey, removeKey, showKey, translate } = require('../keys.js');
const { keyByName } = require('../key-names.js');
const { languageByIso } = require('../languages.js');
const { projectPlace } = require('../place.js');
const { booleanParameter } = require('../query.js');
const { ApiFailure, json } = require('../reply.js');
const { shelf } = require('../shelves.js');
const { readTranslations, showTranslation, translationsOf } = require('../translations.js');
const { addComments } = require('./comments.js');
const { changedFields, newFields } = require('./key-fields.js');
const { keyFilter, languageFilter } = require('./key-filter.js');

/**
 * @import { Key } from '../keys.js'
 * @import { ProjectPlace } from '../place.js'
 * @import { Context } from '../router.js'
 */

const keys = new Collection({
  path: '/api2/projects/:project_id/keys',
  scope: 'keys',
  many: 'keys',
  one: 'key',
  at: projectPlace,
  items: ({ branch }) => branch.keys,
  show,
});

const keyRoutes = [
  keys.list({ filter: keyFilter, paging: 'pages or cursor', most: 500 }),
  keys.createMany(create, ({ key_name }) => ({ key_name })),
  keys.updateMany(
    (place, body) => {
      const key = keys.find(place, required(body, 'key_id', integer));
      update(place, key, body);
      return key;
    },
    ({ key_id }) => ({ key_id }),
  ),
  keys.special('DELETE', '', removeMany),
  keys.get(),
  keys.update(update),
  keys.remove(({ branch }, key) => {
    removeKey(branch, key);
    return { key_removed: true, keys_locked: 0 };
  }),
];

/**
 * Lists leave out what they are not asked to include.
 *
 * @param {Key} key
 * @param {ProjectPlace} place
 * @param {URLSearchParams} [query]
 */
function show(key, place, query) {
  const { branch, project, shelves } = place;
  const wants = (/** @type {string} */ part) =>
    query === undefined || booleanParameter(query, `include_${part}`, false);
  const base = languageByIso(branch, project.data.base_language_iso);
  const inLanguage = languageFilter(query);
  return {
    ...showKey(key, base?.lang_id),
    ...(wants('comments') ? { comments: belonging(shelves, 'comments', key) } : {}),
    ...(wants('screenshots') ? { screenshots: belonging(shelves, 'screenshots', key) } : {}),
    ...(wants('translations')
      ? {
          translations: translationsOf(branch, key)
            .filter(inLanguage)
            .map((located) => showTranslation(located, place)),
        }
      : {}),
  };
}

/** @param {ProjectPlace['shelves']} shelves @param {string} name @param {Key} key */
function belonging(shelves, name, { key_id }) {
  return [...shelf(shelves, name).values()].filter(
    (item) => item.key_id === key_id || item.key_ids?.includes(key_id),
  );
}

/** @param {ProjectPlace} place @param {Record<string, unknown>} body */
function create(place, body) {
  const fields = newFields(body);
  const translations = readTranslations(body.translations);
  refuseTaken(place, fields.key_name);
  const key = addKey(place.branch, { fields, translations }, place.by);
  if (body.comments !== undefined) addComments(place, key, entriesOf(body, 'comments'));
  return key;
}

/** @param {ProjectPlace} place @param {Key} key @param {Record<string, unknown>} body */
function update(place, key, body) {
  const fields = changedFields(key, body);
  const translations = readTranslations(body.translations);
  if (fields.key_name) refuseTaken(place, fields.key_name, key);
  Object.assign(key.fields, fields);
  key.modified = place.by.now;
  for (const change of translations) translate(place.branch, key, change, place.by);
  if (body.comments !== undefined) addComments(place, key, entriesOf(body, 'comments'));
}

/** @param {ProjectPlace} place @param {Context} context */
function removeMany(place, { request }) {
  const ids = required(jsonObject(request), 'keys', listOf(integer));
  const found = ids.map((id) => keys.find(place, id));
  for (const key of found) removeKey(place.branch, key);
  return json({ ...place.envelope, keys_removed: true, keys_locked: 0 });
}

/** @param {ProjectPlace} place @param {Key['fields']['key_name']} name @param {Key} [except] */
function refuseTaken({ branch }, name, except) {
  const other = keyByName(branch, name);
  if (other && other !== except) throw new ApiFailure(400, 'This key name is already taken');
}

module.exports = { keyRoutes };
