'use strict';

const { newSecret } = require('../ids.js');

/** @import { Grant, Store } from '../store.js' */

/** Seconds. Lokalise's own lifetime of access tokens; that of codes is RFC 6749's upper bound. */
const ACCESS_TOKEN_LIFETIME = 3600;
const CODE_LIFETIME = 600;

/** @param {string} scope */
function splitScope(scope) {
  return scope.split(/\s+/).filter((entry) => entry !== '');
}

/**
 * @param {Store} store
 * @param {Grant} grant
 * @returns {string}
 */
function issueCode(store, { clientId, scopes }) {
  const code = newSecret();
  store.codes.set(code, { clientId, scopes, expires: store.now() + CODE_LIFETIME * 1000 });
  return code;
}

/**
 * @param {Store} store
 * @param {Grant} grant
 */
function issueAccessToken(store, { clientId, scopes }) {
  const token = newSecret();
  const expires = store.now() + ACCESS_TOKEN_LIFETIME * 1000;
  store.accessTokens.set(token, { clientId, scopes, expires });
  return token;
}

/**
 * @param {Store} store
 * @param {Grant} grant
 */
function issueRefreshToken(store, { clientId, scopes }) {
  const token = newSecret();
  store.refreshTokens.set(token, { clientId, scopes });
  return token;
}

module.exports = {
  ACCESS_TOKEN_LIFETIME,
  issueAccessToken,
  issueCode,
  issueRefreshToken,
  splitScope,
};
