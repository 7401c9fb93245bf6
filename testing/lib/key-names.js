'use strict';

/**
 * @import { Branch } from './branch.js'
 * @import { Key } from './keys.js'
 */

/** @typedef {'ios' | 'android' | 'web' | 'other'} Platform */
/** @typedef {Record<Platform, string>} ByPlatform */

/** @type {readonly Platform[]} */
const PLATFORMS = ['ios', 'android', 'web', 'other'];

/**
 * @param {string} text
 * @returns {ByPlatform}
 */
function onAllPlatforms(text) {
  return { ios: text, android: text, web: text, other: text };
}

/**
 * A name is taken if it is so on any platform. For one name; whoever has many asks a finder.
 *
 * @param {Branch} branch
 * @param {ByPlatform} name
 * @returns {Key | undefined}
 */
function keyByName({ keys }, name) {
  return [...keys.values()].find(({ fields: { key_name } }) =>
    PLATFORMS.some((platform) => name[platform] !== '' && key_name[platform] === name[platform]),
  );
}

/**
 * `keyByName` for the many names of a file or branch: it looks through the keys only once, hence
 * has to be told of those that come later.
 *
 * @param {Branch} branch
 */
function keyFinder({ keys }) {
  /** @type {Record<Platform, Map<string, Key>>} */
  const known = { ios: new Map(), android: new Map(), web: new Map(), other: new Map() };
  const learn = (/** @type {Key} */ key) => {
    for (const platform of PLATFORMS) known[platform].set(key.fields.key_name[platform], key);
  };
  for (const key of keys.values()) learn(key);
  return {
    learn,
    find: (/** @type {ByPlatform} */ name) => {
      const platform = PLATFORMS.find((one) => name[one] !== '' && known[one].has(name[one]));
      return platform && known[platform].get(name[platform]);
    },
  };
}

module.exports = { PLATFORMS, keyByName, keyFinder, onAllPlatforms };
