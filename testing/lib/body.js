'use strict';

const { ApiFailure } = require('./reply.js');

/** @import { Request } from './router.js' */

/**
 * For the record of requests: whatever was sent, as comfortably as possible.
 *
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * @param {Request} request
 * @returns {Record<string, unknown>}
 */
function jsonObject({ text, headers }) {
  if (!isJson(headers['content-type'])) {
    throw new ApiFailure(400, 'Expected a body of type application/json');
  }
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiFailure(400, 'Expected a JSON object');
  }
  return /** @type {Record<string, unknown>} */ (body);
}

/** @param {string | undefined} contentType */
function isJson(contentType) {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}

module.exports = { isJson, jsonObject, parsed };
