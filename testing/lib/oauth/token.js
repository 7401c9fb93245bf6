'use strict';

const { isJson, parsed } = require('../body.js');
const { SECRET_LENGTH } = require('../ids.js');
const { json } = require('../reply.js');
const { ACCESS_TOKEN_LIFETIME, issueAccessToken, issueRefreshToken } = require('./grants.js');

/**
 * @import { Context, Request, Route } from '../router.js'
 * @import { Reply } from '../reply.js'
 * @import { Store } from '../store.js'
 */

/** @typedef {Record<string, unknown>} Parameters */

/** A refusal in the shape of this endpoint, which is not that of the API. */
class OAuthFailure extends Error {
  /**
   * @param {string} error one of RFC 6749's codes
   * @param {string} description
   */
  constructor(error, description) {
    super(description);
    this.error = error;
  }

  /** @returns {Reply} */
  toReply() {
    const { error, message: error_description } = this;
    return json({ error, error_description, error_uri: '' }, { status: 400, headers: NO_STORE });
  }
}

const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** @type {Record<string, (parameters: Parameters, clientId: string, store: Store) => object>} */
const GRANTS = { authorization_code: redeemCode, refresh_token: refresh };

/** @type {readonly Route[]} */
const tokenRoutes = [{ method: 'POST', path: '/oauth2/token', handle: token }];

/** @param {Context} context @returns {Reply} */
function token({ request, store }) {
  const parameters = readParameters(request);
  const type = parameters.grant_type;
  if (type === undefined) throw new OAuthFailure('invalid_request', 'grant_type: Missing');
  if (typeof type !== 'string' || !Object.hasOwn(GRANTS, type)) {
    throw new OAuthFailure(
      'unsupported_grant_type',
      `grant_type: ${String(type)} is not supported`,
    );
  }
  checkShape(parameters, type);
  const answer = GRANTS[type](parameters, authenticateClient(parameters, store), store);
  return json(answer, { headers: NO_STORE });
}

/**
 * JSON is what Lokalise documents, a form what RFC 6749 prescribes and OAuth libraries send.
 *
 * @param {Request} request
 * @returns {Parameters}
 */
function readParameters({ headers, text }) {
  const type = headers['content-type'];
  if (/^application\/x-www-form-urlencoded/i.test(type ?? '')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  const body = isJson(type) ? parsed(text) : undefined;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new OAuthFailure('invalid_request', 'Expected a JSON object');
  }
  return /** @type {Parameters} */ (body);
}

/**
 * The service looks at the shape of the code or token before it looks at the client.
 *
 * @param {Parameters} parameters
 * @param {string} type
 */
function checkShape({ code, refresh_token }, type) {
  if (type === 'authorization_code' && !hasLength(code, (length) => length === SECRET_LENGTH)) {
    const problem = `code: Code must be ${SECRET_LENGTH} characters long`;
    throw new OAuthFailure('invalid_request', problem);
  }
  if (type === 'refresh_token' && !hasLength(refresh_token, (length) => length >= SECRET_LENGTH)) {
    throw new OAuthFailure('invalid_request', 'refresh_token: Refresh token too short');
  }
}

/**
 * @param {unknown} value
 * @param {(length: number) => boolean} fits
 */
function hasLength(value, fits) {
  return typeof value === 'string' && fits(value.length);
}

/**
 * @param {Parameters} parameters
 * @param {Store} store
 * @returns {string} the client's id
 */
function authenticateClient({ client_id, client_secret }, store) {
  const client = typeof client_id === 'string' ? store.clients.get(client_id) : undefined;
  // One message for both, so that nobody learns which ids exist.
  if (!client || client.clientSecret !== client_secret) {
    throw new OAuthFailure('invalid_client', 'Unknown client or wrong client secret');
  }
  return client.clientId;
}

/** @type {typeof GRANTS[string]} */
function redeemCode(parameters, clientId, store) {
  const code = String(parameters.code);
  const grant = store.codes.get(code);
  if (!grant || grant.clientId !== clientId) {
    throw new OAuthFailure('invalid_grant', 'Unknown authorization code, or used already');
  }
  store.codes.delete(code);
  if (grant.expires <= store.now()) {
    throw new OAuthFailure('invalid_grant', 'The authorization code has expired');
  }
  return {
    access_token: issueAccessToken(store, grant),
    refresh_token: issueRefreshToken(store, grant),
    expires_in: ACCESS_TOKEN_LIFETIME,
    token_type: 'Bearer',
  };
}

/** @type {typeof GRANTS[string]} */
function refresh(parameters, clientId, store) {
  const grant = store.refreshTokens.get(String(parameters.refresh_token));
  if (!grant || grant.clientId !== clientId) {
    throw new OAuthFailure('invalid_grant', 'Unknown refresh token');
  }
  return {
    access_token: issueAccessToken(store, grant),
    scope: grant.scopes.join(' '),
    expires_in: ACCESS_TOKEN_LIFETIME,
    token_type: 'Bearer',
  };
}

module.exports = { OAuthFailure, tokenRoutes };
