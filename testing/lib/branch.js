'use strict';

const { timestamp } = require('./ids.js');
const { addLanguage } = require('./languages.js');

/**
 * @import { ProjectStatisticsSeed } from '../index.js'
 * @import { Key } from './keys.js'
 * @import { Language } from './languages.js'
 * @import { Shelves } from './shelves.js'
 */

/**
 * @typedef {object} BranchData as the API gives it
 * @property {number} branch_id
 * @property {string} name
 * @property {string} created_at
 * @property {number} created_at_timestamp
 * @property {number} created_by
 * @property {string} created_by_email
 */

/**
 * @typedef {object} Branch the content of a project: every branch has its own
 * @property {BranchData} data
 * @property {ProjectStatisticsSeed | undefined} claims numbers to report, until there are keys
 * @property {Map<string, Language>} languages by id, in order; ids are text, as in paths
 * @property {Map<string, Key>} keys by id, in order
 * @property {Shelves} shelves everything else that lives in a branch
 */

const MAIN_BRANCH = 'master';

/**
 * @param {string} name
 * @param {readonly string[]} languages
 * @param {{id: number, created: number, author: {created_by: number, created_by_email: string}}} birth
 * @returns {Branch}
 */
function makeBranch(name, languages, { id, created, author }) {
  /** @type {Branch} */
  const branch = {
    data: {
      branch_id: id,
      name,
      created_at: timestamp(created),
      created_at_timestamp: created,
      ...author,
    },
    claims: undefined,
    languages: new Map(),
    keys: new Map(),
    shelves: new Map(),
  };
  for (const iso of languages) addLanguage(branch, iso);
  return branch;
}

/**
 * Keys go, and what hangs on them; languages stay.
 *
 * @param {Branch} branch
 */
function emptyBranch(branch) {
  branch.claims = undefined;
  branch.keys.clear();
  for (const name of ['comments', 'files']) branch.shelves.delete(name);
}

module.exports = { MAIN_BRANCH, emptyBranch, makeBranch };
