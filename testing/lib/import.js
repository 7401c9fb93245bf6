'use strict';

const { boolean, given, invalid, listOf, object, required, string, text } = require('./fields.js');
const { keyFinder, onAllPlatforms } = require('./key-names.js');
const { addKey, removeKey, translate } = require('./keys.js');
const { languageByIso } = require('./languages.js');
const { ApiFailure } = require('./reply.js');
const { countWords } = require('./text.js');

/**
 * @import { Key } from './keys.js'
 * @import { ProjectPlace } from './place.js'
 */

/** @typedef {'inserted' | 'updated' | 'skipped'} Outcome */

/**
 * @param {Record<string, unknown>} body
 */
function readOptions(body) {
  return {
    filename: required(body, 'filename', text),
    lang_iso: required(body, 'lang_iso', text),
    ...given(body, {
      tags: listOf(string),
      tag_inserted_keys: boolean,
      tag_updated_keys: boolean,
      tag_skipped_keys: boolean,
      replace_modified: boolean,
      hidden_from_contributors: boolean,
      cleanup_mode: boolean,
    }),
  };
}

/**
 * Looks at the request at once, as Lokalise does, and at the file when the process gets there.
 *
 * @param {ProjectPlace} place
 * @param {Record<string, unknown>} body
 * @returns {() => object} imports, and gives the details of the finished process
 */
function readUpload(place, body) {
  const data = required(body, 'data', text);
  const options = readOptions(body);
  if (!/^[\w+/=\s-]+$/.test(data)) throw invalid('data');
  if (!languageByIso(place.branch, options.lang_iso)) throw invalid('lang_iso');
  return () => {
    const entries = readJson(Buffer.from(data, 'base64').toString());
    return { files: [importEntries(place, entries, options)] };
  };
}

/**
 * @param {string} source
 * @returns {[key: string, translation: string][]}
 */
function readJson(source) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new ApiFailure(400, 'The file is not valid JSON');
  }
  const entries = Object.entries(object(content) ?? {});
  if (!object(content) || !entries.every(([, value]) => typeof value === 'string')) {
    throw new ApiFailure(400, 'The stand-in imports only flat JSON: one object with texts in it');
  }
  return /** @type {[string, string][]} */ (entries);
}

/**
 * @param {ProjectPlace} place
 * @param {[string, string][]} entries
 * @param {ReturnType<typeof readOptions>} options
 */
function importEntries(place, entries, options) {
  const { branch } = place;
  const finder = keyFinder(branch);
  const counts = { inserted: 0, updated: 0, skipped: 0 };
  // In other languages the same keys have the same file.
  const code = new RegExp(`(?<![A-Za-z])${options.lang_iso}(?![A-Za-z])`, 'g');
  const file = options.filename.replace(code, '%LANG_ISO%');
  for (const [name, translation] of entries) {
    counts[importEntry(place, finder, { name, translation, file }, options)] += 1;
  }
  if (options.cleanup_mode) {
    const names = new Set(entries.map(([name]) => name));
    for (const key of branch.keys.values()) {
      const { filenames, key_name } = key.fields;
      if (filenames.web === file && !names.has(key_name.web)) removeKey(branch, key);
    }
  }
  return {
    status: 'finished',
    message: '',
    name_original: options.filename,
    name_custom: null,
    word_count_total: entries.reduce((sum, [, translation]) => sum + countWords(translation), 0),
    key_count_total: entries.length,
    key_count_inserted: counts.inserted,
    key_count_updated: counts.updated,
    key_count_skipped: counts.skipped,
  };
}

/**
 * Without `replace_modified` a text that is there stays, and only an empty one is filled.
 *
 * @param {ProjectPlace} place
 * @param {ReturnType<typeof keyFinder>} finder
 * @param {{name: string, translation: string, file: string}} entry
 * @param {ReturnType<typeof readOptions>} options
 * @returns {Outcome}
 */
function importEntry({ branch, by }, finder, { name, translation, file }, options) {
  const language_iso = options.lang_iso;
  const change = { language_iso, translation };
  const key = finder.find(onAllPlatforms(name));
  if (!key) {
    const fields = {
      key_name: onAllPlatforms(name),
      filenames: { ...onAllPlatforms(''), web: file },
      is_hidden: options.hidden_from_contributors ?? false,
      tags: (options.tag_inserted_keys ?? true) ? (options.tags ?? []) : [],
    };
    finder.learn(addKey(branch, { fields, translations: [change] }, by));
    return 'inserted';
  }
  const language = languageByIso(branch, language_iso);
  const present = (language && key.translations.get(language.lang_id)?.translation) ?? '';
  if (present === translation || (present !== '' && !options.replace_modified)) {
    if (options.tag_skipped_keys) addTags(key, options.tags);
    return 'skipped';
  }
  translate(branch, key, change, by);
  if (options.tag_updated_keys ?? true) addTags(key, options.tags);
  return 'updated';
}

/** @param {Key} key @param {readonly string[]} [tags] */
function addTags({ fields }, tags = []) {
  fields.tags = [...new Set([...fields.tags, ...tags])];
}

module.exports = { readUpload };
