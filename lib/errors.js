'use strict';

/**
 * The errors of a failed call. Their own enumerable properties are those of the official client;
 * what came in addition is not enumerable.
 * @module
 */

/** An error of the Lokalise API, or of the way to it. */
class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} code
   * @param {Record<string, string | number | boolean>} [details]
   */
  constructor(message, code, details) {
    super(message);
    this.code = code;
    if (details) this.details = details;
  }

  toString() {
    const start = `LokaliseError: ${this.message} (Code: ${this.code})`;
    if (!this.details) return start;
    const details = Object.entries(this.details).map(([key, value]) => `${key}: ${value}`);
    return `${start} | Details: ${details.join(', ')}`;
  }
}

/** The token is unknown or expired: 401. */
class AuthenticationError extends ApiError {}

/** The token may not do this: 403. */
class PermissionDeniedError extends ApiError {}

/** There is no such thing, or not for this token: 404. */
class NotFoundError extends ApiError {}

/** The call contradicts what there is: 409. */
class ConflictError extends ApiError {}

/** The request is too large: 413. */
class PayloadTooLargeError extends ApiError {}

/** Too many calls: 429. */
class RateLimitError extends ApiError {}

/** The server failed: 500 and above. */
class InternalServerError extends ApiError {}

/** No reply came: the network failed. Its code is 500, and `cause` says why. */
class ConnectionError extends ApiError {}

/** Time ran out, here or at the server: 408. */
class TimeoutError extends ApiError {}

const BY_STATUS = new Map([
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [408, TimeoutError],
  [409, ConflictError],
  [413, PayloadTooLargeError],
  [429, RateLimitError],
]);

/**
 * @param {number} status The HTTP status, or the code that stands for it without a reply.
 * @param {boolean} hasReply
 * @returns {typeof ApiError}
 */
function classFor(status, hasReply) {
  const known = BY_STATUS.get(status);
  if (known) return known;
  if (status < 500) return ApiError;
  return hasReply ? InternalServerError : ConnectionError;
}

/** The properties that a server's answer must not replace on an error. */
const RESERVED = new Set(['stack', 'cause', '__proto__']);

/** An error of the OAuth 2 authorization server, or of the way to it. */
class AuthError extends Error {
  /** @param {Record<string, unknown>} fields The members of the server's answer, and `code`. */
  constructor(fields) {
    super();
    for (const [name, value] of Object.entries(fields)) {
      if (!RESERVED.has(name)) define(this, name, value, true);
    }
    if (!Object.hasOwn(fields, 'message')) {
      const told = [fields.error_description, fields.error].find(
        (text) => typeof text === 'string' && text !== '',
      );
      // A server can send anything for a code, also what cannot be made a text of.
      const { code } = fields;
      const status = typeof code === 'number' ? `HTTP status ${code}` : 'The server refused';
      define(this, 'message', told ?? status, false);
    }
  }
}

/**
 * @param {Error} error
 * @param {string} name
 * @param {unknown} value
 * @param {boolean} enumerable
 */
function define(error, name, value, enumerable) {
  Object.defineProperty(error, name, { value, enumerable, writable: true, configurable: true });
}

Object.defineProperty(AuthError.prototype, 'name', {
  value: 'AuthError',
  writable: true,
  configurable: true,
});

/** A link of the chain behind a network failure. */
class NetworkError extends Error {
  /**
   * @param {{message: string, code?: string}[]} links Outermost first.
   */
  constructor([link, ...rest]) {
    super(link.message, rest.length > 0 ? { cause: new NetworkError(rest) } : undefined);
    const code = link.code ?? rest.find((inner) => inner.code)?.code;
    if (code) this.code = code;
    // It was made where the error was that it explains: one stack is enough.
    this.stack = `NetworkError: ${this.message}`;
  }
}
Object.defineProperty(NetworkError.prototype, 'name', { value: 'NetworkError' });

module.exports = {
  ApiError,
  AuthError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  NetworkError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  TimeoutError,
  classFor,
};
