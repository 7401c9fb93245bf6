'use strict';

const { ApiFailure } = require('./reply.js');

/**
 * @import { Request } from './router.js'
 * @import { Store } from './store.js'
 */

/**
 * @typedef {object} Access
 * @property {(scope: string) => boolean} allows
 */

const TOKEN_HEADERS = /** @type {const} */ (['x-api-token', 'x-ota-api-token']);

/**
 * @param {Request} request
 * @returns {{header: typeof TOKEN_HEADERS[number] | 'authorization', token: string} | undefined}
 */
function credentials({ headers }) {
  const header = TOKEN_HEADERS.find((name) => headers[name] !== undefined);
  if (header) return { header, token: headers[header] };
  const bearer = /^Bearer +(.+)$/i.exec(headers.authorization ?? '');
  return bearer ? { header: 'authorization', token: bearer[1] } : undefined;
}

/**
 * @param {Request} request
 * @param {Store} store
 * @returns {Access}
 */
function authenticate(request, store) {
  const found = credentials(request);
  if (found?.header === 'authorization') {
    const grant = store.accessTokens.get(found.token);
    if (!grant) throw new ApiFailure(401, 'Invalid access token');
    if (grant.expires <= store.now()) throw new ApiFailure(401, 'Access token has expired');
    return { allows: (scope) => grant.scopes.includes(scope) };
  }
  const apiToken = found?.header === 'x-api-token' && store.apiTokens.get(found.token);
  if (!apiToken) throw new ApiFailure(401, 'Invalid `X-Api-Token` header');
  return { allows: (scope) => !apiToken.readOnly || scope.startsWith('read_') };
}

/**
 * Over the air there are other tokens: apps fetch bundles with an SDK token, and everything else
 * wants a JWT of `POST projects/:project_id/tokens`.
 *
 * @param {Request} request
 * @param {Store} store
 * @returns {Access}
 */
function authenticateOta(request, store) {
  const found = credentials(request);
  const all = { allows: () => true };
  if (request.path.startsWith('/v3/lokalise/')) {
    if (found?.header === 'x-ota-api-token' && store.sdkTokens.has(found.token)) return all;
    throw new ApiFailure(401, 'Invalid `X-Ota-Api-Token` header');
  }
  const jwt = found?.header === 'authorization' ? store.jwts.get(found.token) : undefined;
  if (!jwt) throw new ApiFailure(401, 'Invalid JWT');
  if (jwt.expires <= store.now()) throw new ApiFailure(401, 'JWT has expired');
  return all;
}

module.exports = { authenticate, authenticateOta, credentials };
