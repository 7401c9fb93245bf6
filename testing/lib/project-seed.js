'use strict';

const check = require('./check.js');
const { PLATFORMS } = require('./key-names.js');
const { DEFAULT_SETTINGS, PROJECT_TYPES, isLanguage } = require('./project.js');

/** @import { KeySeed, ProjectSeed } from '../index.js' */

/** @type {(value: unknown, name: string) => string} */
function checkLanguage(value, name) {
  if (!isLanguage(value)) throw check.mismatch(name, 'a language code such as pt_BR', value);
  return String(value);
}

/** @type {(value: unknown, name: string) => string} */
function checkProjectId(value, name) {
  if (typeof value !== 'string' || !/^[\w-]+(\.[\w-]+)*$/.test(value)) {
    throw check.mismatch(name, 'an id such as 3002780358964f9bab5a92.87762498', value);
  }
  return value;
}

/** @type {(value: unknown, name: string) => Record<string, string>} */
function checkTranslations(value, name) {
  const translations = check.object(value, name, Object.keys(Object(value)));
  const given = Object.entries(translations).filter(([, text]) => text !== undefined);
  return Object.fromEntries(
    given.map(([iso, text]) => [checkLanguage(iso, name), check.string(text, `${name}.${iso}`)]),
  );
}

/** @type {(value: unknown, name: string) => KeySeed} */
function checkKey(value, name) {
  const key = fieldsOf({
    key_name: check.text,
    translations: checkTranslations,
    description: check.string,
    platforms: listOf(check.oneOf(PLATFORMS)),
    tags: listOf(check.text),
    filename: check.text,
    is_plural: check.boolean,
    is_hidden: check.boolean,
  })(value, name);
  return { ...key, key_name: check.text(key.key_name, `${name}.key_name`) };
}

/** @type {(value: unknown, name: string) => KeySeed[]} */
function checkKeys(value, name) {
  const keys = check.array(value, name, checkKey);
  const names = new Set();
  for (const [index, { key_name }] of keys.entries()) {
    if (names.has(key_name)) {
      throw new TypeError(`${name}[${index}].key_name: ${key_name} exists already`);
    }
    names.add(key_name);
  }
  return keys;
}

const SEED_FIELDS = {
  project_id: checkProjectId,
  project_type: check.oneOf(PROJECT_TYPES),
  name: check.text,
  description: check.string,
  created_at_timestamp: check.integer(0, 253_402_300_799),
  created_by: check.integer(1),
  created_by_email: check.text,
  team_id: check.integer(1),
  base_language_iso: checkLanguage,
  languages: listOf(checkLanguage),
  branches: listOf(check.text),
  settings: fieldsOf(
    Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((name) => [name, check.boolean])),
  ),
  statistics: fieldsOf({
    progress_total: check.integer(0, 100),
    keys_total: check.integer(0),
    team: check.integer(0),
    base_words: check.integer(0),
    qa_issues_total: check.integer(0),
  }),
  keys: checkKeys,
};

/** @type {(value: unknown, name: string) => ProjectSeed} */
const checkProjectSeed = fieldsOf(SEED_FIELDS);

/**
 * @param {(value: unknown, name: string) => unknown} entry
 * @returns {(value: unknown, name: string) => unknown[]}
 */
function listOf(entry) {
  return (value, name) => check.array(value, name, entry);
}

/**
 * @param {Record<string, (value: unknown, name: string) => unknown>} fields
 * @returns {(value: unknown, name: string) => Record<string, unknown>}
 */
function fieldsOf(fields) {
  const known = Object.keys(fields);
  return (value, name) => {
    const given = Object.entries(check.object(value, name, known));
    // Undefined means "not given", as in any options object.
    return Object.fromEntries(
      given
        .filter(([, content]) => content !== undefined)
        .map(([field, content]) => [field, fields[field](content, `${name}.${field}`)]),
    );
  };
}

module.exports = { checkProjectSeed };
