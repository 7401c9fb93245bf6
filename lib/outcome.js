'use strict';

/**
 * Outcomes become what methods resolve to, or the errors that they reject with. The form of an
 * outcome is stated, and must be changed together, in `src/bridge/outcomes.rs`.
 * @module
 */

const { unpack } = require('./bodies.js');
const { AuthError, NetworkError, classFor } = require('./errors.js');
const {
  CursorPaginatedResult,
  CursorPaginatedResultV1,
  CursorPaginatedResultVantage,
  PaginatedResult,
} = require('./results.js');

/**
 * @typedef {{text: string} | {json: unknown} | 'syntax' | 'body'} Shown
 * @typedef {object} Failure
 * @property {'api' | 'auth' | 'type' | 'plain'} class
 * @property {Shown} message
 * @property {number} [code]
 * @property {{server?: object, own: [string, Shown][]}} [details]
 * @property {{message: string, code?: string}[]} [causes]
 * @property {{method: string, url: string}} [request]
 * @property {number} [attempts]
 * @property {{status: number, headers: [string, string][], body: string}} [reply]
 */

const FAILURE = 0;
const THROWN = 1;
const NOTHING = 2;
const WHOLE = 3;
const MEMBER = 4;
const PAGE = 5;
const CURSOR = 6;
const CURSOR_V1 = 7;
const CURSOR_VANTAGE = 8;
const BULK = 9;
const DOWNLOAD = 10;
/** The call was cancelled. Like those after it, this is for `control.js`, which makes such calls. */
const CANCELLED = 11;
const ASK = 12;
const TRACED = 13;
const STOP = 14;

/**
 * @param {any[]} outcome
 * @param {unknown} [thrown] What the program's `fetch` threw, if there is no reply for that.
 * @param {Function} [above] The function that was called by the method; this one unless given.
 * @returns {unknown} The value, or the promise of it when the body is large.
 */
function materialise(outcome, thrown, above = materialise) {
  switch (outcome[0]) {
    case FAILURE:
      throw atCaller(errorOf(failureOf(outcome), thrown), above);
    case THROWN:
      throw atCaller(refusal(outcome[1], outcome[2]), above);
    case NOTHING:
      return null;
    default: {
      const body = outcome[1];
      if (typeof body === 'string') return shaped(outcome, JSON.parse(body));
      return unpack(body).then((json) => shaped(outcome, json));
    }
  }
}

/**
 * @param {any[]} outcome
 * @param {any} json What the reply says; it has the shape that the outcome's kind needs.
 * @returns {unknown}
 */
function shaped(outcome, json) {
  const [kind, , root, total, pages, limit, page, tooBig, nextCursor] = outcome;
  switch (kind) {
    case WHOLE:
      return json;
    case MEMBER:
      return json[root];
    case PAGE:
      return new PaginatedResult(json[root], total, pages, limit, page, tooBig);
    case CURSOR:
      return new CursorPaginatedResult(json[root], total, pages, limit, page, tooBig, nextCursor);
    case CURSOR_V1:
      return new CursorPaginatedResultV1(json);
    case CURSOR_VANTAGE:
      return new CursorPaginatedResultVantage(json);
    case BULK:
      return { errors: Array.isArray(json.errors) ? json.errors : [], items: json[root] };
    case DOWNLOAD:
      return exported(json, outcome[2], outcome[3]);
    default:
      throw new Error(`Unknown outcome ${kind}`);
  }
}

/**
 * @param {object} json
 * @param {boolean} responseTooBig
 * @param {boolean} warn
 */
function exported(json, responseTooBig, warn) {
  if (warn) {
    console.warn(
      'Lokalise: the project is too big for a synchronous export; use files().async_download().',
    );
  }
  return { ...json, responseTooBig };
}

/**
 * @param {Error} error
 * @param {Function} above
 * @returns {Error} The same, its stack beginning at the method that was called.
 */
function atCaller(error, above) {
  Error.captureStackTrace(error, above);
  return error;
}

/**
 * @param {string} argument The argument whose reading ran code of the program, which threw.
 * @param {unknown} cause
 */
function refusal(argument, cause) {
  let said = '';
  try {
    said = cause instanceof Error ? cause.message : String(cause);
  } catch {
    said = 'reading it threw';
  }
  return new TypeError(`${argument}: ${said}`, { cause });
}

/**
 * @param {any[]} outcome
 * @returns {Failure}
 */
function failureOf([, json, body]) {
  const failure = JSON.parse(json);
  if (failure.reply) failure.reply.body = body;
  return failure;
}

/**
 * @param {Failure} failure
 * @param {unknown} thrown
 * @returns {Error}
 */
function errorOf(failure, thrown) {
  const error = bareError(failure, thrown);
  if (failure.causes) hide(error, 'cause', thrown ?? new NetworkError(failure.causes));
  if (failure.request) hide(error, 'request', failure.request);
  if (failure.attempts !== undefined) hide(error, 'attempts', failure.attempts);
  if (failure.reply) {
    const headers = Object.fromEntries(failure.reply.headers);
    hide(error, 'headers', headers);
    hide(error, 'body', failure.reply.body);
    const requestId = headers['x-request-id'];
    if (requestId) hide(error, 'requestId', requestId);
  }
  return error;
}

/**
 * @param {Failure} failure
 * @param {unknown} thrown
 * @returns {Error}
 */
function bareError(failure, thrown) {
  // A mock's `json` that threw says itself what is wrong with its body.
  const isTold = failure.message === 'syntax' && thrown instanceof Error;
  const message = isTold ? thrown.message : String(show(failure.message, failure));
  switch (failure.class) {
    case 'api':
      return apiError(message, failure);
    case 'auth':
      // The server's own answer, or in the same form what became of the call.
      return new AuthError(
        failure.details?.server
          ? { code: failure.code, ...failure.details.server }
          : { error: message, code: failure.code, error_description: '' },
      );
    case 'type':
      return new TypeError(message);
    default:
      return new Error(message);
  }
}

/**
 * @param {string} message
 * @param {Failure} failure
 * @returns {Error}
 */
function apiError(message, failure) {
  const code = /** @type {number} */ (failure.code);
  const { reply } = failure;
  // The code in an answer is the server's own, and says less of what to do than the status.
  const Class = classFor(reply ? reply.status : code, reply !== undefined);
  return new Class(message, code, details(failure));
}

/**
 * @param {Failure} failure
 * @returns {any}
 */
function details(failure) {
  if (!failure.details) return undefined;
  const { server, own } = failure.details;
  if (server && own.length === 0) return server;
  return {
    ...server,
    ...Object.fromEntries(own.map(([key, shown]) => [key, show(shown, failure)])),
  };
}

/**
 * @param {Shown} shown
 * @param {Failure} failure
 * @returns {unknown}
 */
function show(shown, failure) {
  if (shown === 'syntax') return syntaxErrorOf(failure.reply?.body ?? '');
  if (shown === 'body') return JSON.stringify(JSON.parse(failure.reply?.body ?? 'null'));
  return 'text' in shown ? shown.text : shown.json;
}

/**
 * @param {string} text
 * @returns {string} What V8 says of a text that is not JSON.
 */
function syntaxErrorOf(text) {
  try {
    JSON.parse(text);
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return 'The reply is not JSON';
}

/**
 * @param {Error} error
 * @param {string} name
 * @param {unknown} value
 */
function hide(error, name, value) {
  // An authorization server may have sent a field of that name, which is told as it came.
  if (Object.hasOwn(error, name)) return;
  Object.defineProperty(error, name, { value, writable: true, configurable: true });
}

module.exports = { ASK, CANCELLED, STOP, TRACED, materialise };
