'use strict';

/**
 * Servers whose replies the tests give one by one, and what the tests of this folder look at.
 * @module
 */

const assert = require('node:assert/strict');
const { once } = require('node:events');
const http = require('node:http');
const { inspect } = require('node:util');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');

/**
 * @typedef {import('node:test').TestContext} TestContext
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('../wire/servers.js').Recorded & {time: number}} Timed
 * @typedef {(response: ServerResponse, request: any) => void} Answer
 * @typedef {{request: any, response: ServerResponse, closed: Promise<unknown>}} Held
 */

/**
 * A server that gives its answers in turn, the last one for ever.
 *
 * @param {TestContext} t
 * @param {Answer[]} answers
 */
async function scriptedServer(t, ...answers) {
  /** @type {number[]} */
  const times = [];
  const server = await recordingServer(t, (request, response) => {
    times.push(performance.now());
    answers[Math.min(times.length, answers.length) - 1](response, request);
  });
  return Object.assign(server, { times });
}

/**
 * A server that keeps each request until the test answers it.
 *
 * @param {TestContext} t
 */
async function holdingServer(t) {
  /** @type {Held[]} */
  const held = [];
  /** @type {number[]} */
  const times = [];
  const server = await recordingServer(t, (request, response) => {
    times.push(performance.now());
    held.push({ request, response, closed: once(response, 'close') });
    server.emit('change');
  });
  return Object.assign(server, {
    held,
    times,
    /**
     * Answers the request that came at `index`, when it is there.
     *
     * @param {number} index
     * @param {unknown} [value]
     * @param {number} [status]
     * @param {http.OutgoingHttpHeaders} [headers]
     */
    async answer(index, value = PROJECTS, status = 200, headers = {}) {
      await server.requested(index + 1);
      json(held[index].response, value, status, headers);
    },
  });
}

/**
 * An HTTP server on a port of which the test knows already that nothing listens there.
 *
 * @param {TestContext} t
 * @param {string} host
 */
async function listenAt(t, host) {
  /** @type {string[]} */
  const seen = [];
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => json(response, PROJECTS));
  });
  const { hostname, port } = new URL(host);
  server.listen(Number(port), hostname);
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return seen;
}

/**
 * An answer with an error of the API.
 *
 * @param {number} status
 * @param {http.OutgoingHttpHeaders} [headers]
 * @returns {Answer}
 */
const failing =
  (status, headers = {}) =>
  (response) =>
    json(response, { error: { message: `No ${status}`, code: status } }, status, headers);

/** A failure after which a retry comes at once. @param {number} status */
const failingFast = (status) => failing(status, { 'retry-after': '0' });

/** @type {Answer} */
const succeeding = (response) => json(response, PROJECTS);

/** Closes the connection by a reset, before any reply. @type {Answer} */
const resetting = (response) => {
  /** @type {import('node:net').Socket} */ (response.socket).resetAndDestroy();
};

/**
 * What a program can print of an error, all of it.
 *
 * @param {any} error
 */
const printed = (error) =>
  [
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    String(error),
    error.stack,
    inspect(error, { depth: 9 }),
    inspect(error, { depth: 9, showHidden: true }),
  ].join('\n');

/**
 * @param {any} error
 * @param {string[]} secrets
 */
function assertTellsNo(error, ...secrets) {
  const text = printed(error);
  for (const secret of secrets) assert.ok(!text.includes(secret), text);
}

/** @param {{requests: {method?: string, url?: string}[]}} server */
const seen = (server) => server.requests.map(({ method, url }) => `${method} ${url}`);

/** The callbacks that wait have their turn, and what they cause too. */
async function turns() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

module.exports = {
  assertTellsNo,
  failing,
  failingFast,
  holdingServer,
  listenAt,
  resetting,
  scriptedServer,
  seen,
  succeeding,
  turns,
};
