'use strict';

const { ApiFailure } = require('./reply.js');

/**
 * @import { Store } from './store.js'
 * @import { Reply } from './reply.js'
 */

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path
 * @property {URLSearchParams} query
 * @property {Record<string, string>} headers
 * @property {string} text the body as it came, possibly empty
 */

/**
 * @typedef {object} Context what a handler works with
 * @property {Request} request
 * @property {Store} store
 * @property {Record<string, string>} params from the path, decoded
 */

/**
 * @typedef {object} Route
 * @property {string} method
 * @property {string} path with `:name` for a parameter; `:project_id` takes a branch along
 * @property {string} [scope] the OAuth 2 scope that an API endpoint asks for
 * @property {(context: Context) => Reply} handle
 */

/** @typedef {Route & {pattern: RegExp}} CompiledRoute */

// A branch may hold raw slashes, `ID:feature/login`, so it may reach beyond its segment.
const PROJECT_ID = '(?<project_id>[^/]+?(?:(?::|%3A).+?)?)';

class Router {
  /** @type {CompiledRoute[]} */
  #routes;

  /** @param {readonly Route[]} routes */
  constructor(routes) {
    // Longest first, so that `ID:feature/empty` empties the branch `feature`.
    this.#routes = routes
      .map((route) => ({ ...route, pattern: compile(route.path) }))
      .sort((a, b) => b.path.split('/').length - a.path.split('/').length);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @returns {{route: Route, params: Record<string, string>}}
   */
  find(method, path) {
    const matching = this.#routes.filter(({ pattern }) => pattern.test(path));
    if (matching.length === 0) throw new ApiFailure(404);
    const route = matching.find((candidate) => candidate.method === method);
    if (!route) {
      const allow = [...new Set(matching.map((candidate) => candidate.method))].join(', ');
      throw new ApiFailure(405, undefined, { allow });
    }
    return { route, params: decode(route.pattern.exec(path)?.groups ?? {}) };
  }
}

/** @param {string} path */
function compile(path) {
  const source = path
    .replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')
    .replace(/:(\w+)/g, (_, name) => (name === 'project_id' ? PROJECT_ID : `(?<${name}>[^/]+)`));
  return new RegExp(`^${source}$`);
}

/**
 * @param {Record<string, string>} groups
 * @returns {Record<string, string>}
 */
function decode(groups) {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new ApiFailure(400, 'Malformed path');
  }
}

module.exports = { Router };
