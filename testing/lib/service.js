'use strict';

const { authenticate, authenticateOta, credentials } = require('./access.js');
const { authorizeRoutes } = require('./oauth/authorize.js');
const { OAuthFailure, tokenRoutes } = require('./oauth/token.js');
const { ApiFailure } = require('./reply.js');
const { bundleRoutes } = require('./resources/files.js');
const { resourceRoutes } = require('./resources/index.js');
const { Router } = require('./router.js');

/**
 * @import { RateLimit } from './rate-limit.js'
 * @import { Reply } from './reply.js'
 * @import { Request } from './router.js'
 * @import { Store } from './store.js'
 */

/** @typedef {{store: Store, rateLimit: RateLimit | undefined}} State */

const publicRouter = new Router([...authorizeRoutes, ...tokenRoutes, ...bundleRoutes]);
const apiRouter = new Router(resourceRoutes);

// Lokalise has them on several hosts; the stand-in is all of these.
const API = /^\/(api2|v1|vantage\/v1|v3)\//;

/**
 * @param {Request} request
 * @param {State} state
 * @returns {Reply}
 */
function serve(request, state) {
  try {
    return API.test(request.path) ? serveApi(request, state) : servePublic(request, state);
  } catch (error) {
    if (error instanceof ApiFailure || error instanceof OAuthFailure) return error.toReply();
    throw error;
  }
}

/** @type {typeof serve} */
function serveApi(request, { store, rateLimit }) {
  const token = credentials(request)?.token ?? '';
  if (rateLimit && !rateLimit.admits(token)) throw new ApiFailure(429);
  const overTheAir = request.path.startsWith('/v3/');
  const access = (overTheAir ? authenticateOta : authenticate)(request, store);
  const { route, params } = apiRouter.find(request.method, request.path);
  if (route.scope && !access.allows(route.scope)) {
    throw new ApiFailure(403, `The token does not have the scope ${route.scope}`);
  }
  return route.handle({ request, store, params });
}

/** @type {typeof serve} */
function servePublic(request, { store }) {
  const { route, params } = publicRouter.find(request.method, request.path);
  return route.handle({ request, store, params });
}

module.exports = { serve };
