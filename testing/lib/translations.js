'use strict';

const { boolean, given, integer, invalid, listOf, object } = require('./fields.js');
const { dated } = require('./ids.js');
const { shelf } = require('./shelves.js');
const { countWords } = require('./text.js');

/**
 * @import { Branch } from './branch.js'
 * @import { Key, Translation } from './keys.js'
 * @import { Language } from './languages.js'
 * @import { ProjectPlace } from './place.js'
 */

/** @typedef {{key: Key, language: Language, translation: Translation}} Located */

/**
 * @param {Branch} branch
 * @param {Key} key
 * @returns {Located[]} in the order of the languages
 */
function translationsOf(branch, key) {
  return [...branch.languages.values()].flatMap((language) => {
    const translation = key.translations.get(language.lang_id);
    return translation ? [{ key, language, translation }] : [];
  });
}

/**
 * @param {Located} located
 * @param {Pick<ProjectPlace, 'project' | 'branch'>} place
 */
function showTranslation({ key, language, translation }, { project, branch }) {
  const { data } = project;
  const statuses = shelf(branch.shelves, 'custom_translation_statuses');
  return {
    translation_id: translation.translation_id,
    segment_number: 1,
    key_id: key.key_id,
    language_iso: language.lang_iso,
    translation: translation.translation,
    modified_by: data.created_by,
    modified_by_email: data.created_by_email,
    ...dated('modified_at', translation.modified),
    is_reviewed: translation.is_reviewed,
    reviewed_by: translation.reviewed_by,
    is_unverified: translation.is_unverified,
    is_fuzzy: translation.is_unverified,
    words: countWords(translation.translation),
    custom_translation_statuses: translation.statuses.flatMap((id) => {
      const status = statuses.get(String(id));
      return status ? [status] : [];
    }),
    task_id: null,
  };
}

/**
 * What a request says about a translation, whether alone or along with its key.
 *
 * @param {Record<string, unknown>} body
 * @returns {Partial<Translation>}
 */
function readTranslation(body) {
  const { custom_translation_status_ids: statuses, ...fields } = given(body, {
    translation: readText,
    is_unverified: boolean,
    is_reviewed: boolean,
    custom_translation_status_ids: listOf(integer),
  });
  return { ...fields, ...(statuses ? { statuses } : {}) };
}

/**
 * @param {unknown} list
 * @returns {({language_iso: string} & Partial<Translation>)[]}
 */
function readTranslations(list) {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw invalid('translations');
  return list.map((entry) => {
    const body = object(entry);
    if (typeof body?.language_iso !== 'string') throw invalid('translations');
    return { language_iso: body.language_iso, ...readTranslation(body) };
  });
}

/**
 * Plural forms may come as an object, and are kept as JSON text.
 *
 * @param {unknown} value
 */
function readText(value) {
  if (typeof value === 'string') return value;
  return object(value) && JSON.stringify(value);
}

module.exports = { readTranslation, readTranslations, showTranslation, translationsOf };
