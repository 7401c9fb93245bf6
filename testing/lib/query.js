'use strict';

const { ApiFailure } = require('./reply.js');

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
 * @template T
 * @param {readonly T[]} all
 * @param {URLSearchParams} query
 * @returns {{items: T[], headers: Record<string, string>}}
 */
function paginate(all, query) {
  const limit = wholeNumber(query, 'limit', { least: 1, most: HIGHEST_LIMIT }) ?? DEFAULT_LIMIT;
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

module.exports = { booleanParameter, paginate, wholeNumber };
