/**
 * Calls to the servers of these tests, and what is expected of their failures.
 * @module
 */

const assert = require('node:assert/strict');
const { ApiError, LokaliseApi, LokaliseApiOAuth, LokaliseAuth } = require('../..');

const TOKEN = 'the-api-token';
const SECRET = 'the-client-secret';

/**
 * @param {{host: string}} server
 * @param {object} [options]
 */
const client = (server, options) =>
  new LokaliseApi({ apiKey: TOKEN, host: server.host, ...options });

/** @param {{host: string}} server */
const oauthClient = (server) => new LokaliseApiOAuth({ apiKey: TOKEN, host: server.host });

/** @param {{host: string}} server */
const authClient = (server) => new LokaliseAuth('the-client-id', SECRET, server.host);

/**
 * @param {Promise<unknown>} promise
 * @returns {Promise<any>} What it rejects with.
 */
async function rejection(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  assert.fail(`resolved to ${JSON.stringify(value)}`);
}

/**
 * Asserts that the network failed, as it shows to programs.
 *
 * @param {any} error
 * @returns {string[]} The system's names of the errors behind it.
 */
function assertNetworkFailure(error) {
  assert.ok(error instanceof ApiError, String(error));
  assert.equal(error.message, 'fetch failed');
  assert.equal(error.code, 500);
  assert.deepEqual({ ...error }, { code: 500, details: { reason: 'network or fetch error' } });
  assert.ok(error.cause instanceof Error);
  const codes = [];
  for (let link = error.cause; link; link = link.cause) {
    assert.ok(link.message.length > 0);
    if (link.code) codes.push(link.code);
  }
  return codes;
}

/**
 * @param {any} error
 * @param {number} milliseconds
 */
function assertTimeout(error, milliseconds) {
  assert.ok(error instanceof ApiError, String(error));
  assert.equal(error.message, `Request timed out after ${milliseconds}ms`);
  assert.deepEqual({ ...error }, { code: 408, details: { reason: 'timeout' } });
}

module.exports = {
  TOKEN,
  SECRET,
  client,
  oauthClient,
  authClient,
  rejection,
  assertNetworkFailure,
  assertTimeout,
};
