'use strict';

const { startStandIn } = require('@lokalise/node-api/testing');
const { consentAsBrowser } = require('./browser.js');
const { waitForRedirect } = require('./callback.js');
const { projects } = require('./projects.js');
const { explain } = require('./terminal.js');

/**
 * @typedef {object} Service what differs between the stand-in and Lokalise itself
 * @property {string} introduction
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string | undefined} host for the clients; undefined is Lokalise
 * @property {string} redirectUri
 * @property {(authorizationUrl: string) => Promise<URL>} consent gives where the user was sent
 * @property {() => Promise<void>} close
 */

const DEFAULT_REDIRECT_URI = 'http://localhost:3000/callback';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Service>}
 */
async function chooseService(env) {
  const redirectUri = env.LOKALISE_REDIRECT_URI || DEFAULT_REDIRECT_URI;
  if (!URL.canParse(redirectUri)) {
    throw new Error(`LOKALISE_REDIRECT_URI is not a URL: ${redirectUri}`);
  }
  const { LOKALISE_CLIENT_ID: clientId, LOKALISE_CLIENT_SECRET: clientSecret } = env;
  if (clientId && clientSecret) return lokalise(clientId, clientSecret, redirectUri);
  if (clientId || clientSecret) {
    const missing = clientId ? 'LOKALISE_CLIENT_SECRET' : 'LOKALISE_CLIENT_ID';
    throw new Error(`${missing} is not set. The real service needs both, the stand-in neither.`);
  }
  return standIn(redirectUri);
}

/**
 * @param {string} redirectUri
 * @returns {Promise<Service>}
 */
async function standIn(redirectUri) {
  const server = await startStandIn({ seed: { projects } });
  return {
    introduction: `A stand-in for Lokalise runs on ${server.host}, with ${projects.length} projects.`,
    ...server.oauth,
    host: server.host,
    redirectUri,
    consent: (url) => {
      explain('What a browser would do: open the page and press Allow.');
      return consentAsBrowser(url);
    },
    close: server.close,
  };
}

/**
 * @param {string} clientId
 * @param {string} clientSecret
 * @param {string} redirectUri
 * @returns {Service}
 */
function lokalise(clientId, clientSecret, redirectUri) {
  return {
    introduction: 'The client in LOKALISE_CLIENT_ID, with Lokalise itself.',
    clientId,
    clientSecret,
    host: undefined,
    redirectUri,
    consent: () => {
      explain(`Open the URL above in a browser. Waiting for the redirect to ${redirectUri} …`);
      return waitForRedirect(redirectUri);
    },
    close: async () => {},
  };
}

module.exports = { chooseService };
