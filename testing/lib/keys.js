'use strict';

const { dated } = require('./ids.js');
const { onAllPlatforms } = require('./key-names.js');
const { shelf } = require('./shelves.js');
const { countWords } = require('./text.js');

/**
 * @import { KeySeed } from '../index.js'
 * @import { Branch } from './branch.js'
 * @import { ByPlatform, Platform } from './key-names.js'
 */

/**
 * @typedef {object} Translation
 * @property {number} translation_id
 * @property {string} translation
 * @property {boolean} is_unverified
 * @property {boolean} is_reviewed
 * @property {number} reviewed_by
 * @property {number[]} statuses ids of the project's own statuses
 * @property {number} modified milliseconds since 1970
 */

/**
 * @typedef {object} KeyFields
 * @property {ByPlatform} key_name
 * @property {ByPlatform} filenames
 * @property {string} description
 * @property {Platform[]} platforms
 * @property {string[]} tags
 * @property {boolean} is_plural
 * @property {string} plural_name
 * @property {boolean} is_hidden
 * @property {boolean} is_archived
 * @property {string} context
 * @property {number} char_limit
 * @property {string} custom_attributes
 */

/**
 * @typedef {object} Key
 * @property {number} key_id
 * @property {KeyFields} fields as the API takes and gives them
 * @property {Map<number, Translation>} translations one for every language, by the language's id
 * @property {number} created milliseconds since 1970, as are the others
 * @property {number} modified
 * @property {number} translationsModified
 */

/** @typedef {{language_iso: string} & Partial<Translation>} TranslationChange */
/** @typedef {{fields: Partial<KeyFields>, translations: readonly TranslationChange[]}} KeyDraft */

/**
 * @typedef {object} Author who does something, and when
 * @property {{created_by: number, created_by_email: string}} author
 * @property {number} now
 * @property {() => number} newId
 */

/**
 * @param {KeySeed} seed
 * @returns {KeyDraft}
 */
function seededKey({ key_name, filename = '', translations = {}, platforms, tags, ...fields }) {
  return {
    fields: {
      key_name: onAllPlatforms(key_name),
      filenames: onAllPlatforms(filename),
      platforms: [...(platforms ?? ['web'])],
      tags: [...(tags ?? [])],
      ...fields,
    },
    translations: Object.entries(translations).map(([language_iso, translation]) => ({
      language_iso,
      translation: translation ?? '',
    })),
  };
}

/**
 * @param {Branch} branch
 * @param {KeyDraft} draft with a name that is free
 * @param {Author} by
 * @returns {Key}
 */
function addKey(branch, { fields, translations }, by) {
  // From the first key on, numbers are counted.
  branch.claims = undefined;
  /** @type {Key} */
  const key = {
    key_id: by.newId(),
    fields: {
      key_name: onAllPlatforms(''),
      filenames: onAllPlatforms(''),
      description: '',
      platforms: ['web'],
      tags: [],
      is_plural: false,
      plural_name: '',
      is_hidden: false,
      is_archived: false,
      context: '',
      char_limit: 0,
      custom_attributes: '',
      ...fields,
    },
    translations: new Map(),
    created: by.now,
    modified: by.now,
    translationsModified: by.now,
  };
  branch.keys.set(String(key.key_id), key);
  completeTranslations(branch, key, by);
  for (const change of translations) translate(branch, key, change, by);
  return key;
}

/**
 * A key has a translation for every language of its branch, an empty one if need be.
 *
 * @param {Branch} branch
 * @param {Key} key
 * @param {Author} by
 */
function completeTranslations(branch, { translations }, { now, newId }) {
  for (const { lang_id } of branch.languages.values()) {
    if (translations.has(lang_id)) continue;
    translations.set(lang_id, {
      translation_id: newId(),
      translation: '',
      is_unverified: false,
      is_reviewed: false,
      reviewed_by: 0,
      statuses: [],
      modified: now,
    });
  }
}

/**
 * A language that the branch does not have is passed over, as Lokalise does.
 *
 * @param {Branch} branch
 * @param {Key} key
 * @param {TranslationChange} change
 * @param {Author} by
 */
function translate(branch, key, { language_iso, ...change }, { author, now }) {
  const language = [...branch.languages.values()].find(({ lang_iso }) => lang_iso === language_iso);
  const translation = language && key.translations.get(language.lang_id);
  if (!translation) return;
  Object.assign(translation, change, { modified: now });
  translation.reviewed_by = translation.is_reviewed ? author.created_by : 0;
  key.translationsModified = now;
}

/**
 * A key goes with its comments.
 *
 * @param {Branch} branch
 * @param {Key} key
 */
function removeKey({ keys, shelves }, { key_id }) {
  keys.delete(String(key_id));
  const comments = shelf(shelves, 'comments');
  for (const [id, comment] of comments) if (comment.key_id === key_id) comments.delete(id);
}

/**
 * @param {Key} key
 * @param {number | undefined} baseLanguage its id
 */
function showKey({ key_id, fields, translations, ...times }, baseLanguage) {
  const base = baseLanguage === undefined ? undefined : translations.get(baseLanguage);
  const { char_limit, custom_attributes, ...rest } = fields;
  return {
    key_id,
    ...dated('created_at', times.created),
    ...rest,
    base_words: countWords(base?.translation ?? ''),
    char_limit,
    custom_attributes,
    ...dated('modified_at', times.modified),
    ...dated('translations_modified_at', times.translationsModified),
  };
}

module.exports = {
  addKey,
  completeTranslations,
  removeKey,
  seededKey,
  showKey,
  translate,
};
