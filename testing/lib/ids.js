'use strict';

const { createHash, randomBytes, randomInt } = require('node:crypto');

/** The length of Lokalise's API tokens and authorization codes; it checks that of the codes. */
const SECRET_LENGTH = 40;

/** @returns {string} */
function newSecret() {
  return randomBytes(SECRET_LENGTH / 2).toString('hex');
}

/** @returns {string} like `3002780358964f9bab5a92.87762498` */
function newProjectId() {
  const stem = String(randomInt(100_000_000, 1_000_000_000)) + randomBytes(7).toString('hex');
  return `${stem.slice(0, 22)}.${String(randomInt(100_000_000)).padStart(8, '0')}`;
}

/**
 * Derived rather than stored, so that one language has one id in every project and run.
 *
 * @param {string} iso
 * @returns {number}
 */
function languageId(iso) {
  return 500 + (createHash('sha256').update(iso).digest().readUInt16BE() % 30_000);
}

/**
 * @param {string} name
 * @returns {string} the same for the same name
 */
function uuidOf(name) {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @param {number} seconds since 1970
 * @returns {string} in Lokalise's own notation
 */
function timestamp(seconds) {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} (Etc/UTC)`;
}

/**
 * The pair of fields in which the API says when something was.
 *
 * @template {string} N
 * @param {N} name such as `created_at`
 * @param {number} milliseconds since 1970
 * @returns {{[field in N]: string} & {[field in `${N}_timestamp`]: number}}
 */
function dated(name, milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const fields = { [name]: timestamp(seconds), [`${name}_timestamp`]: seconds };
  return /** @type {ReturnType<typeof dated<N>>} */ (fields);
}

module.exports = {
  dated,
  uuidOf,
  SECRET_LENGTH,
  newSecret,
  newProjectId,
  languageId,
  timestamp,
};
