'use strict';

/**
 * Whether a call is the usual one, which is looked at for every call: sent by the native half, with
 * nobody to tell of it. `control.js`, which makes the others, is loaded for the first of them.
 * @module
 */

const { channel } = require('node:diagnostics_channel');
const { logLevel, usesProxies } = require('./environment.js');

const START = channel('lokalise:request:start');
const END = channel('lokalise:request:end');
const ERROR = channel('lokalise:request:error');

/** @returns {boolean} */
const hasSubscribers = () => START.hasSubscribers || END.hasSubscribers || ERROR.hasSubscribers;

const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
const scope = /** @type {any} */ (globalThis);

/** The last that were found to be Node's own. @type {{fetch: unknown, dispatcher: unknown}} */
const own = { fetch: null, dispatcher: undefined };

/** @returns {boolean} Whether what the program does to `fetch` must see our calls. */
function isReplaced() {
  const { fetch } = scope;
  if (fetch !== own.fetch) {
    if (fetch !== undefined && !isNodes(fetch)) return true;
    own.fetch = fetch;
  }
  const dispatcher = scope[DISPATCHER];
  if (dispatcher !== own.dispatcher) {
    if (dispatcher !== undefined && !isPlain(dispatcher)) return true;
    own.dispatcher = dispatcher;
  }
  return false;
}

/**
 * Node's own `fetch` takes undici from inside of Node, which no program can do. That it is the one
 * that was there first says nothing: mocks are often loaded before this package.
 * @param {unknown} fetch
 */
function isNodes(fetch) {
  if (typeof fetch !== 'function') return false;
  return /internal\/deps\/undici|lazyUndici/.test(Function.prototype.toString.call(fetch));
}

/**
 * Loading undici puts an `Agent` there. One with options of its own is the program's; so is one
 * that was composed with interceptors, which is a proxy with another `dispatch`.
 * @param {any} dispatcher
 */
function isPlain(dispatcher) {
  const name = dispatcher.constructor?.name;
  if (name === 'EnvHttpProxyAgent') return usesProxies();
  if (name !== 'Agent') return false;
  const prototype = Object.getPrototypeOf(dispatcher);
  if (dispatcher.dispatch !== prototype.dispatch) return false;
  /** @param {string} named */
  const hidden = (named) => {
    const symbols = Object.getOwnPropertySymbols(dispatcher);
    return dispatcher[symbols.find(({ description }) => description === named) ?? ''];
  };
  const factory = hidden('factory');
  if (factory && factory.name !== 'defaultFactory') return false;
  const options = Object.values(hidden('options') ?? {});
  return options.every((option) => option === undefined || option === Number.POSITIVE_INFINITY);
}

/**
 * @param {any} settings
 * @returns {boolean} Whether a call without options of its own is a usual one.
 */
const isUsual = (settings) =>
  settings?.options === undefined && !hasSubscribers() && !logLevel() && !isReplaced();

module.exports = { END, ERROR, START, hasSubscribers, isReplaced, isUsual };
