'use strict';

const { authenticate, credentials } = require('./access.js');
const { authorizeRoutes } = require('./oauth/authorize.js');
const { OAuthFailure, tokenRoutes } = require('./oauth/token.js');
const { ApiFailure } = require('./reply.js');
const { projectRoutes } = require('./resources/projects.js');
const { Router } = require('./router.js');

/**
 * @import { RateLimit } from './rate-limit.js'
 * @import { Reply } from './reply.js'
 * @import { Request } from './router.js'
 * @import { Store } from './store.js'
 */

/** @typedef {{store: Store, rateLimit: RateLimit | undefined}} State */

// A new resource is a file in resources/ and its name here.
const router = new Router([...authorizeRoutes, ...tokenRoutes, ...projectRoutes]);

/**
 * @param {Request} request
 * @param {State} state
 * @returns {Reply}
 */
function serve(request, state) {
  try {
    return request.path.startsWith('/api2/')
      ? serveApi(request, state)
      : serveOAuth(request, state);
  } catch (error) {
    if (error instanceof ApiFailure || error instanceof OAuthFailure) return error.toReply();
    throw error;
  }
}

/** @type {typeof serve} */
function serveApi(request, { store, rateLimit }) {
  const token = credentials(request)?.token ?? '';
  if (rateLimit && !rateLimit.admits(token)) throw new ApiFailure(429);
  const access = authenticate(request, store);
  const { route, params } = router.find(request.method, request.path);
  if (route.scope && !access.allows(route.scope)) {
    throw new ApiFailure(403, `The token does not have the scope ${route.scope}`);
  }
  return route.handle({ request, store, params });
}

/** @type {typeof serve} */
function serveOAuth(request, { store }) {
  const { route, params } = router.find(request.method, request.path);
  return route.handle({ request, store, params });
}

module.exports = { serve };
