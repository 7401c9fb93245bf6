'use strict';

const {
  boolean,
  given,
  integer,
  listOf,
  object,
  oneOf,
  required,
  string,
  text,
} = require('../fields.js');
const { PLATFORMS, onAllPlatforms } = require('../key-names.js');

/**
 * @import { ByPlatform } from '../key-names.js'
 * @import { Key, KeyFields } from '../keys.js'
 */

/** @typedef {Record<string, unknown>} Body */

const READERS = {
  key_name: readName,
  filenames: readByPlatform,
  description: string,
  platforms: listOf(oneOf(PLATFORMS)),
  tags: listOf(string),
  is_plural: boolean,
  plural_name: string,
  is_hidden: boolean,
  is_archived: boolean,
  context: string,
  char_limit: integer,
  custom_attributes: string,
};

/** @param {Body} body @returns {Partial<KeyFields> & Pick<KeyFields, 'key_name' | 'platforms'>} */
function newFields(body) {
  return {
    ...given(body, READERS),
    key_name: required(body, 'key_name', READERS.key_name),
    platforms: required(body, 'platforms', READERS.platforms),
  };
}

/** @param {Key} key @param {Body} body @returns {Partial<KeyFields>} */
function changedFields(key, body) {
  const { merge_tags, ...fields } = given(body, { ...READERS, merge_tags: boolean });
  if (!merge_tags || !fields.tags) return fields;
  return { ...fields, tags: [...new Set([...key.fields.tags, ...fields.tags])] };
}

/** One name for all platforms, or one for each. @param {unknown} value */
function readName(value) {
  return text(value) === undefined ? readByPlatform(value) : onAllPlatforms(String(value));
}

/** @param {unknown} value @returns {ByPlatform | undefined} */
function readByPlatform(value) {
  const names = object(value);
  if (!names) return undefined;
  const known = PLATFORMS.filter((platform) => typeof names[platform] === 'string');
  if (known.length === 0) return undefined;
  // Platforms that are not named have the name of the first one that is.
  const fallback = String(names[known[0]]);
  return {
    ...onAllPlatforms(fallback),
    ...Object.fromEntries(known.map((platform) => [platform, String(names[platform])])),
  };
}

module.exports = { changedFields, newFields };
