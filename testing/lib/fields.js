'use strict';

const { ApiFailure } = require('./reply.js');

/**
 * A reader gives the value to use, or undefined if what was sent does not fit.
 *
 * @template T
 * @typedef {(value: unknown) => T | undefined} Reader
 */

/** @type {Reader<string>} */
const string = (value) => (typeof value === 'string' ? value : undefined);

/** @type {Reader<string>} */
const text = (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

/** @type {Reader<boolean>} */
const boolean = (value) => (typeof value === 'boolean' ? value : undefined);

/** Clients may send numbers as strings. @type {Reader<number>} */
const integer = (value) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

/** @type {Reader<Record<string, unknown>>} */
const object = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? /** @type {Record<string, unknown>} */ (value)
    : undefined;

/**
 * @template T
 * @param {Reader<T>} reader
 * @returns {Reader<T[]>}
 */
function listOf(reader) {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const entries = value.map(reader);
    return entries.includes(undefined) ? undefined : /** @type {T[]} */ (entries);
  };
}

/**
 * @template {string} T
 * @param {readonly T[]} choices
 * @returns {Reader<T>}
 */
function oneOf(choices) {
  return (value) => choices.find((choice) => choice === value);
}

/** @param {string} name */
function invalid(name) {
  return new ApiFailure(400, `Invalid \`${name}\` parameter`);
}

/**
 * @template T
 * @param {Record<string, unknown>} body
 * @param {string} name
 * @param {Reader<T>} reader
 * @returns {T}
 */
function required(body, name, reader) {
  if (body[name] === undefined) throw new ApiFailure(400, `Missing \`${name}\` parameter`);
  const value = reader(body[name]);
  if (value === undefined) throw invalid(name);
  return value;
}

/**
 * Fields that are not asked for are ignored, as Lokalise does.
 *
 * @template {Record<string, Reader<any>>} R
 * @param {Record<string, unknown>} body
 * @param {R} readers
 * @returns {{[field in keyof R]?: NonNullable<ReturnType<R[field]>>}} those that are given
 */
function given(body, readers) {
  const present = Object.keys(readers).filter((name) => body[name] !== undefined);
  const entries = present.map((name) => [name, required(body, name, readers[name])]);
  return /** @type {ReturnType<typeof given<R>>} */ (Object.fromEntries(entries));
}

module.exports = {
  boolean,
  given,
  integer,
  invalid,
  listOf,
  object,
  oneOf,
  required,
  string,
  text,
};
