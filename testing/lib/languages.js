'use strict';

const { languageId, uuidOf } = require('./ids.js');

/** @import { Branch } from './branch.js' */

/**
 * @typedef {object} Language as the API gives it
 * @property {number} lang_id
 * @property {string} lang_iso
 * @property {string} lang_name
 * @property {boolean} is_rtl
 * @property {string[]} plural_forms
 * @property {string} [project_language_uuid] of a project's language
 */

/** The languages that the stand-in calls Lokalise's own; projects may have any other as well. */
const SYSTEM_LANGUAGES = (
  'en ar bg ca cs da de el en_GB en_US es es_MX et fa fi fr fr_CA he hi hr hu id it ja ka ko ' +
  'lt lv ms nb nl pl pt pt_BR ro ru sk sl sr sv th tr uk ur vi zh_CN zh_TW'
).split(' ');

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])/i;
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

const NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/**
 * Name and plural forms are those of ICU.
 *
 * @param {string} iso
 * @returns {Language}
 */
function describeLanguage(iso) {
  const tag = iso.replaceAll('_', '-');
  const known = isTag(tag);
  const forms = known
    ? new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    : ['one', 'other'];
  return {
    lang_id: languageId(iso),
    lang_iso: iso,
    lang_name: (known && NAMES.of(tag)) || iso,
    is_rtl: RIGHT_TO_LEFT.test(iso),
    // Which order ICU gives differs between releases of Node.
    plural_forms: PLURAL_FORMS.filter((form) => forms.some((given) => given === form)),
  };
}

/** @param {string} tag */
function isTag(tag) {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Branch} branch
 * @param {string} iso Lokalise's code
 * @param {Partial<Language>} [custom] what the project says otherwise
 * @returns {Language}
 */
function addLanguage(branch, iso, custom = {}) {
  const language = { ...describeLanguage(iso), ...custom };
  // Two codes with one id would be one language.
  while (branch.languages.has(String(language.lang_id))) language.lang_id += 1;
  language.project_language_uuid = uuidOf(`${branch.data.branch_id} ${language.lang_iso}`);
  branch.languages.set(String(language.lang_id), language);
  return language;
}

/**
 * @param {Branch} branch
 * @param {string} iso
 * @returns {Language | undefined}
 */
function languageByIso(branch, iso) {
  return [...branch.languages.values()].find(({ lang_iso }) => lang_iso === iso);
}

module.exports = { PLURAL_FORMS, SYSTEM_LANGUAGES, addLanguage, describeLanguage, languageByIso };
