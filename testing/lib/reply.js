'use strict';

const { STATUS_CODES } = require('node:http');

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string | Buffer} body
 */

/** A refusal in the shape that the API gives to all of its errors. */
class ApiFailure extends Error {
  /**
   * @param {number} status
   * @param {string} [message]
   * @param {Record<string, string>} [headers]
   */
  constructor(status, message = STATUS_CODES[status] ?? 'Unknown error', headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }

  /** @returns {Reply} */
  toReply() {
    const error = { message: this.message, code: this.status };
    return json({ error }, { status: this.status, headers: this.headers });
  }
}

/**
 * @param {unknown} value
 * @param {{status?: number, headers?: Record<string, string>}} [rest]
 * @returns {Reply}
 */
function json(value, { status = 200, headers = {} } = {}) {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * @param {number} status
 * @param {string} body
 * @returns {Reply}
 */
function html(status, body) {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
    body,
  };
}

/**
 * @param {string} location
 * @returns {Reply}
 */
function redirect(location) {
  // 303 rather than 302, so that no browser repeats the form's POST at the client's own site.
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

module.exports = { ApiFailure, json, html, redirect };
