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

/**
 * @param {Request} request
 * @returns {{header: 'x-api-token' | 'authorization', token: string} | undefined}
 */
function credentials({ headers }) {
  const key = headers['x-api-token'];
  if (key !== undefined) return { header: 'x-api-token', token: key };
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
  const apiToken = found && store.apiTokens.get(found.token);
  if (!apiToken) throw new ApiFailure(401, 'Invalid `X-Api-Token` header');
  return { allows: (scope) => !apiToken.readOnly || scope.startsWith('read_') };
}

module.exports = { authenticate, credentials };
