'use strict';

const { keyFinder } = require('./key-names.js');
const { addKey, completeTranslations, translate } = require('./keys.js');
const { languageByIso } = require('./languages.js');

/**
 * @import { Branch } from './branch.js'
 * @import { Author, Key, TranslationChange } from './keys.js'
 */

/**
 * Keys meet by name, languages by code. What only the target has stays; where both have a text,
 * the winner's counts. Nobody remembers what they had in common, so a text that differs is a
 * conflict whoever changed it.
 *
 * @param {Branch} source
 * @param {Branch} target
 * @param {{by: Author, winner: 'source' | 'target'}} how
 */
function mergeBranch(source, target, { by, winner }) {
  for (const [id, language] of source.languages) {
    if (!languageByIso(target, language.lang_iso)) target.languages.set(id, { ...language });
  }
  for (const key of target.keys.values()) completeTranslations(target, key, by);
  const { find } = keyFinder(target);
  for (const key of source.keys.values()) {
    const translations = changesOf(source, key);
    const other = find(key.fields.key_name);
    if (!other) {
      addKey(target, { fields: structuredClone(key.fields), translations }, by);
      continue;
    }
    if (winner === 'source') Object.assign(other.fields, structuredClone(key.fields));
    for (const change of translations) {
      const language = languageByIso(target, change.language_iso);
      const present = language && other.translations.get(language.lang_id)?.translation;
      if (change.translation && (winner === 'source' || !present)) {
        translate(target, other, change, by);
      }
    }
  }
}

/** @param {Branch} branch @param {Key} key @returns {TranslationChange[]} */
function changesOf({ languages }, key) {
  return [...languages.values()].flatMap(({ lang_id, lang_iso: language_iso }) => {
    const found = key.translations.get(lang_id);
    if (!found) return [];
    const { translation, is_reviewed, is_unverified } = found;
    return [{ language_iso, translation, is_reviewed, is_unverified }];
  });
}

module.exports = { mergeBranch };
