'use strict';

const { ApiFailure } = require('./reply.js');
const { splitList } = require('./text.js');

const DEFAULT_LIMIT = 100;
const HIGHEST_LIMIT = 5000;

/**
 * @param {URLSearchParams} query
 * @param {string} name
 * @param {{least: number, most?: number}} range
 * @returns {number | undefined}
 */
function wholeNumber(query, name, { least, most = Number.MAX_SAFE_INTEGER }) {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ApiFailure(400, `Invalid \`${name}\` parameter`);
  }
  return value;
}

/**
 * @param {URLSearchParams} query
 * @param {string} name
 * @param {boolean} fallback
 * @returns {boolean}
 */
function booleanParameter(query, name, fallback) {
  const value = wholeNumber(query, name, { least: 0, most: 1 });
  return value === undefined ? fallback : value === 1;
}

/**
 * A filter such as `filter_keys=a,b`.
 *
 * @param {URLSearchParams} query
 * @param {string} name
 * @returns {(values: readonly (string | number)[]) => boolean} whether one of them is asked for;
 *   without the filter, any is
 */
function listFilter(query, name) {
  const text = query.get(name);
  if (text === null) return () => true;
  const wanted = new Set(splitList(text));
  return (values) => values.some((value) => wanted.has(String(value)));
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {URLSearchParams} query
 * @param {number} [most] the highest limit
 * @returns {{items: T[], headers: Record<string, string>}}
 */
function paginate(all, query, most = HIGHEST_LIMIT) {
  const limit = wholeNumber(query, 'limit', { least: 1, most }) ?? DEFAULT_LIMIT;
  const page = wholeNumber(query, 'page', { least: 1 }) ?? 1;
  return {
    items: all.slice((page - 1) * limit, page * limit),
    headers: {
      'X-Pagination-Total-Count': String(all.length),
      'X-Pagination-Page-Count': String(Math.ceil(all.length / limit)),
      'X-Pagination-Limit': String(limit),
      'X-Pagination-Page': String(page),
    },
  };
}

/**
 * The part of a list that follows a cursor. A cursor holds the last id that was given, not a
 * place, so that nothing is skipped or repeated if items go in between.
 *
 * @template T
 * @param {ReadonlyArray<readonly [id: string, item: T]>} all ids ascend
 * @param {URLSearchParams} query
 * @param {number} [most] the highest limit
 * @returns {{items: (readonly [string, T])[], headers: Record<string, string>}}
 */
function turn(all, query, most = HIGHEST_LIMIT) {
  const limit = wholeNumber(query, 'limit', { least: 1, most }) ?? DEFAULT_LIMIT;
  const cursor = query.get('cursor');
  const last = cursor ? readCursor(cursor) : 0;
  const rest = all.filter(([id]) => Number(id) > last);
  const items = rest.slice(0, limit);
  const next = rest.length > limit ? items.at(-1) : undefined;
  return {
    items,
    headers: {
      'X-Pagination-Limit': String(limit),
      ...(next ? { 'X-Pagination-Next-Cursor': makeCursor(next[0]) } : {}),
    },
  };
}

/** @param {string} id */
function makeCursor(id) {
  return Buffer.from(id).toString('base64url');
}

/** @param {string} cursor */
function readCursor(cursor) {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d+$/.test(id)) throw new ApiFailure(400, 'Invalid `cursor` parameter');
  return Number(id);
}

module.exports = { booleanParameter, listFilter, paginate, turn, wholeNumber };
