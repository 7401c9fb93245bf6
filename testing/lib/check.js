'use strict';

/**
 * @param {string} name
 * @param {string} expected
 * @param {unknown} value
 * @returns {TypeError}
 */
function mismatch(name, expected, value) {
  const got = typeof value === 'string' ? JSON.stringify(value) : describe(value);
  return new TypeError(`${name}: expected ${expected}, got ${got}`);
}

/** @param {unknown} value */
function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'number' ? String(value) : `a value of type ${typeof value}`;
}

/**
 * A misspelt field would otherwise be a test that silently checks nothing.
 *
 * @param {unknown} value
 * @param {string} name
 * @param {readonly string[]} known
 * @returns {Record<string, unknown>}
 */
function object(value, name, known) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw mismatch(name, 'an object', value);
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw new TypeError(`${name}.${key}: unknown, expected one of ${known.join(', ')}`);
    }
  }
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @template T
 * @param {unknown} value
 * @param {string} name
 * @param {(entry: unknown, name: string) => T} check
 * @returns {T[]}
 */
function array(value, name, check) {
  if (!Array.isArray(value)) throw mismatch(name, 'an array', value);
  return value.map((entry, index) => check(entry, `${name}[${index}]`));
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 */
function string(value, name) {
  if (typeof value !== 'string') throw mismatch(name, 'a string', value);
  return value;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 */
function text(value, name) {
  if (typeof value !== 'string' || value === '') throw mismatch(name, 'a non-empty string', value);
  return value;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {boolean}
 */
function boolean(value, name) {
  if (typeof value !== 'boolean') throw mismatch(name, 'a boolean', value);
  return value;
}

/**
 * @param {number} least
 * @param {number} [most]
 * @returns {(value: unknown, name: string) => number}
 */
function integer(least, most = Number.MAX_SAFE_INTEGER) {
  return (value, name) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
      const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `${least} to ${most}`;
      throw mismatch(name, `a whole number ${range}`, value);
    }
    return Number(value);
  };
}

/**
 * @template {string} T
 * @param {readonly T[]} choices
 * @returns {(value: unknown, name: string) => T}
 */
function oneOf(choices) {
  return (value, name) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw mismatch(name, `one of ${choices.join(', ')}`, value);
    return found;
  };
}

/**
 * @template T
 * @param {(value: unknown, name: string) => T} check
 * @returns {(value: unknown, name: string) => T | undefined}
 */
function optional(check) {
  return (value, name) => (value === undefined ? undefined : check(value, name));
}

module.exports = { mismatch, object, array, string, text, boolean, integer, oneOf, optional };
