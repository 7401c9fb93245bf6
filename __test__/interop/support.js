'use strict';

/**
 * What the tests of other libraries have in common: a look at who sent a request, and the official
 * client beside ours.
 * @module
 */

const assert = require('node:assert/strict');
const ours = require('../..');
const { client, rejection, TOKEN } = require('../wire/calls.js');

const API = 'https://api.lokalise.com';

/** Node's own. */
const NODES = globalThis.fetch;

/** What undici sends of its own accord, and the native half does not. */
const OF_FETCH = ['accept-language', 'sec-fetch-mode'];

/**
 * @param {{headers: import('node:http').IncomingHttpHeaders}} request As a server saw it.
 * @returns {'fetch' | 'native'}
 */
function senderOf({ headers }) {
  const marks = OF_FETCH.filter((name) => headers[name] !== undefined);
  if (marks.length === OF_FETCH.length) return 'fetch';
  assert.deepEqual(marks, []);
  return 'native';
}

/** @param {{requests: any[]}} server */
const senders = (server) => server.requests.map(senderOf);

/**
 * Replaces global `fetch` until the end of the test.
 *
 * @param {import('node:test').TestContext} t
 * @param {(url: URL, init: any) => unknown} mock
 */
function replaceFetch(t, mock) {
  /** @type {any} */ (globalThis).fetch = mock;
  t.after(() => {
    globalThis.fetch = NODES;
  });
}

/**
 * @param {Promise<any>} promise
 * @returns {Promise<unknown>} What a program sees of how it ended, without the classes of either
 * client.
 */
async function seen(promise) {
  try {
    const value = await promise;
    return { resolved: JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    const known = error instanceof Error;
    return { rejected: known ? { message: error.message, ...error } : error };
  }
}

/** Both clients, by name. */
async function bothLibraries() {
  const official = await import('lokalise-official');
  return /** @type {const} */ ([
    ['ours', ours],
    ['official', official],
  ]);
}

/**
 * Lets both clients make the same call, and asserts that a program sees the same.
 *
 * @param {(api: any) => Promise<any>} call
 * @param {{before?: (name: string) => void, options?: object}} [around] `before` sets the mock up.
 * @returns {Promise<any>} What it sees.
 */
async function alike(call, { before = () => {}, options } = {}) {
  const results = [];
  for (const [name, library] of await bothLibraries()) {
    before(name);
    const api = new library.LokaliseApi({ apiKey: TOKEN, ...options });
    results.push(await seen(call(api)));
  }
  assert.deepEqual(results[0], results[1]);
  return results[0];
}

/** @param {object} [options] A client of the real API, which no test may reach. */
const realClient = (options) => client({ host: API }, options);

module.exports = {
  API,
  TOKEN,
  alike,
  bothLibraries,
  client,
  realClient,
  rejection,
  replaceFetch,
  seen,
  senderOf,
  senders,
};
