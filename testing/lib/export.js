'use strict';

const { boolean, given, listOf, oneOf, required, string, text } = require('./fields.js');
const { ApiFailure } = require('./reply.js');
const { zip } = require('./zip.js');

/**
 * @import { Key } from './keys.js'
 * @import { Language } from './languages.js'
 * @import { ProjectPlace } from './place.js'
 */

/** @typedef {ReturnType<typeof readExport>} Export */

const FORMATS = ['json', 'json_structured'];
const BUNDLE_STRUCTURE = 'locale/%LANG_ISO%.%FORMAT%';

/**
 * What the stand-in heeds of a download's parameters; it ignores the others.
 *
 * @param {Record<string, unknown>} body
 */
function readExport(body) {
  const format = required(body, 'format', text);
  if (!FORMATS.includes(format)) {
    throw new ApiFailure(400, `The stand-in exports only ${FORMATS.join(' and ')}`);
  }
  return given(body, {
    original_filenames: boolean,
    directory_prefix: string,
    bundle_structure: text,
    filter_langs: listOf(string),
    include_tags: listOf(string),
    exclude_tags: listOf(string),
    export_empty_as: oneOf(['empty', 'base', 'null', 'skip']),
    export_sort: oneOf(['first_added', 'last_added', 'last_updated', 'a_z', 'z_a']),
  });
}

/**
 * @param {ProjectPlace} place
 * @param {Export} wish
 * @returns {Buffer} a zip archive with flat JSON files
 */
function makeBundle({ branch, project }, wish) {
  const keys = sorted([...branch.keys.values()].filter(tagFilter(wish)), wish);
  if (keys.length === 0) {
    throw new ApiFailure(406, 'No keys for export with current export settings');
  }
  const base = [...branch.languages.values()].find(
    ({ lang_iso }) => lang_iso === project.data.base_language_iso,
  );
  /** @type {Map<string, Record<string, string | null>>} */
  const files = new Map();
  for (const language of branch.languages.values()) {
    if (!(wish.filter_langs?.includes(language.lang_iso) ?? true)) continue;
    for (const key of keys) {
      const path = fillIn(pathOf(key, wish), language, project.data.name);
      const file = files.get(path) ?? Object.create(null);
      files.set(path, file);
      const translation = key.translations.get(language.lang_id)?.translation;
      const value = translation || emptyValue(key, base, wish);
      if (value !== undefined) file[nameOf(key)] = value;
    }
  }
  return zip(
    [...files].map(([path, content]) => [path, `${JSON.stringify(content, undefined, 2)}\n`]),
  );
}

/** @param {Export} wish @returns {(key: Key) => boolean} */
function tagFilter({ include_tags, exclude_tags }) {
  return ({ fields: { tags } }) =>
    (!include_tags || tags.some((tag) => include_tags.includes(tag))) &&
    !tags.some((tag) => exclude_tags?.includes(tag));
}

/** @param {Key[]} keys in the order in which they came @param {Export} wish */
function sorted(keys, { export_sort: order = 'first_added' }) {
  if (order === 'last_added') return keys.reverse();
  if (order === 'last_updated') return keys.sort((a, b) => b.modified - a.modified);
  if (order === 'a_z') return keys.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  if (order === 'z_a') return keys.sort((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1));
  return keys;
}

/** JSON is a format of the web. @param {Key} key */
function nameOf({ fields: { key_name } }) {
  return key_name.web;
}

/** @param {Key} key @param {Export} wish */
function pathOf({ fields }, { original_filenames = true, directory_prefix, bundle_structure }) {
  const own = original_filenames && fields.filenames.web;
  if (!own) return bundle_structure ?? BUNDLE_STRUCTURE;
  return directory_prefix ? `${directory_prefix.replace(/\/$/, '')}/${own}` : own;
}

/** @param {string} path @param {Language} language @param {string} projectName */
function fillIn(path, { lang_iso, lang_name }, projectName) {
  return path
    .replaceAll('%LANG_ISO%', lang_iso)
    .replaceAll('%LANG_NAME%', lang_name)
    .replaceAll('%PROJECT_NAME%', projectName)
    .replaceAll('%FORMAT%', 'json');
}

/** @param {Key} key @param {Language | undefined} base @param {Export} wish */
function emptyValue({ translations }, base, { export_empty_as: as = 'empty' }) {
  if (as === 'skip') return undefined;
  if (as === 'null') return null;
  return (as === 'base' && base && translations.get(base.lang_id)?.translation) || '';
}

module.exports = { makeBundle, readExport };
