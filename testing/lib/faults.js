'use strict';

const { STATUS_CODES, validateHeaderName, validateHeaderValue } = require('node:http');
const check = require('./check.js');
const { ApiFailure, json } = require('./reply.js');

/**
 * @import { Fault, FaultTarget, RateLimitFault } from '../index.js'
 * @import { Reply } from './reply.js'
 */

/**
 * @typedef {object} PlannedFault
 * @property {number} remaining
 * @property {(method: string, path: string) => boolean} matches
 * @property {number} delay
 * @property {boolean} reset
 * @property {Reply | undefined} reply absent: the request is carried out as usual
 */

const TARGET = ['times', 'method', 'path'];
// The longest that setTimeout takes; beyond it, it fires at once.
const LONGEST_DELAY = 2 ** 31 - 1;

/** The faults that wait for their request, first come first served. */
class Faults {
  /** @type {PlannedFault[]} */
  #planned = [];

  /**
   * @param {string} method
   * @param {string} path
   * @returns {PlannedFault | undefined}
   */
  take(method, path) {
    const fault = this.#planned.find((planned) => planned.matches(method, path));
    if (!fault) return undefined;
    fault.remaining -= 1;
    if (fault.remaining === 0) this.#planned.splice(this.#planned.indexOf(fault), 1);
    return fault;
  }

  clear() {
    this.#planned = [];
  }

  /** @param {Fault} [fault] */
  fail(fault = {}) {
    const name = 'failNext';
    check.object(fault, name, [...TARGET, 'status', 'body', 'headers', 'reset', 'delay']);
    const status = check.optional(check.integer(200, 599))(fault.status, `${name}.status`);
    const reset = check.optional(check.boolean)(fault.reset, `${name}.reset`) ?? false;
    const delay = fault.delay === undefined ? 0 : checkDelay(fault.delay, `${name}.delay`);
    const headers = checkHeaders(fault.headers, `${name}.headers`);
    const asked = status !== undefined || 'body' in fault || fault.headers !== undefined;
    if (reset && asked) {
      throw new TypeError(`${name}.reset: a cut connection has no status, body or headers`);
    }
    const reply = reset || (delay > 0 && !asked) ? undefined : makeReply(status ?? 500, fault.body);
    if (reply) Object.assign(reply.headers, headers);
    this.#planned.push({ ...checkTarget(fault, name), delay, reset, reply });
  }

  /** @param {RateLimitFault} [fault] */
  rateLimit(fault = {}) {
    const name = 'rateLimitNext';
    check.object(fault, name, [...TARGET, 'html', 'retryAfter']);
    const html = check.optional(check.boolean)(fault.html, `${name}.html`);
    const retryAfter = check.optional(check.integer(0))(fault.retryAfter, `${name}.retryAfter`);
    const reply = makeReply(429, html ? proxyPage(429) : undefined);
    if (retryAfter !== undefined) reply.headers['retry-after'] = String(retryAfter);
    this.#planned.push({ ...checkTarget(fault, name), delay: 0, reset: false, reply });
  }

  /** @param {FaultTarget} [when] */
  reset(when = {}) {
    check.object(when, 'resetNext', TARGET);
    const target = checkTarget(when, 'resetNext');
    this.#planned.push({ ...target, delay: 0, reset: true, reply: undefined });
  }

  /**
   * @param {number} milliseconds
   * @param {FaultTarget} [when]
   */
  delay(milliseconds, when = {}) {
    const delay = checkDelay(milliseconds, 'delayNext.milliseconds');
    check.object(when, 'delayNext', TARGET);
    const target = checkTarget(when, 'delayNext');
    this.#planned.push({ ...target, delay, reset: false, reply: undefined });
  }
}

/**
 * @param {FaultTarget} target
 * @param {string} name
 * @returns {Pick<PlannedFault, 'remaining' | 'matches'>}
 */
function checkTarget({ times, method, path }, name) {
  const wanted = check.optional(check.text)(method, `${name}.method`)?.toUpperCase();
  if (path !== undefined && typeof path !== 'string' && !(path instanceof RegExp)) {
    throw check.mismatch(`${name}.path`, 'a string or a RegExp', path);
  }
  return {
    remaining: check.optional(check.integer(1))(times, `${name}.times`) ?? 1,
    matches: (seenMethod, seenPath) =>
      (wanted === undefined || wanted === seenMethod) &&
      // search(), since test() would move the lastIndex of a global expression.
      (path instanceof RegExp ? seenPath.search(path) >= 0 : (path ?? seenPath) === seenPath),
  };
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function checkDelay(value, name) {
  if (value === Number.POSITIVE_INFINITY) return value;
  if (typeof value !== 'number' || !(value >= 0 && value <= LONGEST_DELAY)) {
    throw check.mismatch(name, `milliseconds from 0 to ${LONGEST_DELAY}, or Infinity`, value);
  }
  return value;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {Record<string, string>}
 */
function checkHeaders(value, name) {
  if (value === undefined) return {};
  const headers = check.object(value, name, Object.keys(Object(value)));
  const entries = Object.entries(headers).map(([header, content]) => {
    const place = `${name}[${JSON.stringify(header)}]`;
    const text = check.string(content, place);
    try {
      validateHeaderName(header);
      validateHeaderValue(header, text);
    } catch {
      throw check.mismatch(place, 'a header that HTTP allows', text);
    }
    return [header.toLowerCase(), text];
  });
  return Object.fromEntries(entries);
}

/**
 * @param {number} status
 * @param {unknown} body
 * @returns {Reply}
 */
function makeReply(status, body) {
  if (body === undefined) return new ApiFailure(status).toReply();
  if (typeof body !== 'string') return json(body, { status });
  const type = body.startsWith('<') ? 'text/html' : 'text/plain; charset=utf-8';
  return { status, headers: { 'content-type': type }, body };
}

/** @param {number} status */
function proxyPage(status) {
  const title = `${status} ${STATUS_CODES[status]}`;
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}

module.exports.Faults = Faults;
