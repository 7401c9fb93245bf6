'use strict';

/**
 * What the environment says of the network and of the log. It is looked at when a client is made:
 * reading it for every call would cost more than the rest of the call's own work.
 * @module
 */

const native = require('./binding.js');

const NAMES = [
  'NODE_USE_ENV_PROXY',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'http_proxy',
  'HTTP_PROXY',
  'https_proxy',
  'HTTPS_PROXY',
  'no_proxy',
  'NO_PROXY',
];

/** The variables as the native half has them, as text: it outlives a reload of this module. */
let known = '';
/** @type {string | undefined} */
let level;
let isWarned = false;

/** @returns {boolean} Whether Node 24 and later is to take proxies from the environment. */
function usesProxies() {
  const { env, execArgv } = process;
  const flag = '--use-env-proxy';
  return (
    env.NODE_USE_ENV_PROXY === '1' ||
    execArgv.includes(flag) ||
    (env.NODE_OPTIONS ?? '').split(' ').includes(flag)
  );
}

function look() {
  const { env } = process;
  level = env.LOKALISE_LOG;
  /** @type {Record<string, string | undefined>} */
  const variables = Object.fromEntries(NAMES.map((name) => [name, env[name]]));
  if (usesProxies()) variables.NODE_USE_ENV_PROXY = '1';
  const text = JSON.stringify(variables);
  if (text === known) return;
  known = text;
  const warning = native.setEnvironment(variables);
  if (warning) process.emitWarning(warning);
  if (variables.NODE_TLS_REJECT_UNAUTHORIZED === '0' && !isWarned) {
    isWarned = true;
    process.emitWarning(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0: the certificates of servers are not checked, and anybody ' +
        'on the way can read and change what is sent.',
    );
  }
}

module.exports = { logLevel: () => level, look, usesProxies };
