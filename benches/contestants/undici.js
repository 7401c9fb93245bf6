'use strict';

const { Pool } = require('undici');

/**
 * What an expert writes by hand: a pool with as many connections as calls at once, the body as
 * text, `JSON.parse`. No pagination headers, no errors, no check of what came.
 * @param {string} origin
 * @param {string} project
 */
exports.connect = async (origin, project) => {
  const pool = new Pool(origin, { connections: 64 });
  const headers = { 'x-api-token': 'bench', accept: 'application/json' };
  /** @param {string} path */
  const get = async (path) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${statusCode} ${text}`);
    return JSON.parse(text);
  };
  return {
    one: () => get(`/api2/projects/${project}`),
    list: () => get('/api2/projects?limit=100'),
    keys: () => get(`/api2/projects/${project}/keys?include_translations=1&limit=5000`),
  };
};
