'use strict';

/**
 * What the native half says of each method of the API.
 * @module
 */

const native = require('./binding.js');

/**
 * @typedef {object} Endpoint
 * @property {string} resource The class.
 * @property {string} operation The method of the class.
 * @property {number} count How many arguments the method takes before its options.
 * @property {'page' | 'cursor' | 'either' | 'v1' | 'vantage' | '-'} list How a list goes on; `-` for
 *   no list.
 * @property {string} method The HTTP method.
 * @property {string} path The path below the API version, with `{name}` for a path parameter.
 */

/** @type {Map<string, Endpoint>} */
const endpoints = new Map();

for (const line of native.endpoints().trim().split('\n')) {
  const [resource, operation, count, list, method, path] = line.split(' ');
  const endpoint = { resource, operation, count: Number(count), list, method, path };
  endpoints.set(`${resource} ${operation}`, /** @type {Endpoint} */ (endpoint));
}

/**
 * @param {string} resource
 * @param {string} operation
 * @returns {Endpoint}
 */
function endpointOf(resource, operation) {
  const endpoint = endpoints.get(`${resource} ${operation}`);
  if (endpoint === undefined) throw new Error(`No endpoint of ${resource}.${operation}`);
  return endpoint;
}

module.exports = { endpointOf };
