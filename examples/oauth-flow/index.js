'use strict';

// A walk through OAuth 2 with Lokalise: consent, tokens, a refresh, and a list page by page.
// Without further ado against a stand-in on this machine; with LOKALISE_CLIENT_ID and
// LOKALISE_CLIENT_SECRET set against Lokalise itself. See README.md.

const { randomBytes } = require('node:crypto');
// The name that an application writes, too: this file lies inside the package, which Node lets
// refer to itself.
const { LokaliseApiOAuth, LokaliseAuth } = require('@lokalise/node-api');
const { chooseService } = require('./service.js');
const { detail, explain, failure, step, success, table } = require('./terminal.js');

const SCOPES = ['read_projects'];
const PAGE_SIZE = 10;

async function main() {
  const service = await chooseService(process.env);
  try {
    await walk(service);
  } finally {
    await service.close();
  }
}

/** @param {import('./service.js').Service} service */
async function walk(service) {
  explain(service.introduction);
  const auth = new LokaliseAuth(service.clientId, service.clientSecret, service.host);

  step('The authorization URL');
  // Unguessable, so that a redirect which nobody asked for is told from the one we wait for.
  const state = randomBytes(16).toString('hex');
  const authorizationUrl = auth.auth(SCOPES, service.redirectUri, state);
  detail('URL', authorizationUrl);

  step('The consent');
  const redirected = await service.consent(authorizationUrl);
  const code = readCode(redirected, state);
  success('The state is ours, and there is a code.');
  detail('code', shorten(code));

  step('The tokens');
  const tokens = await auth.token(code);
  detail('access token', shorten(tokens.access_token));
  detail('refresh token', shorten(tokens.refresh_token));
  detail('expires in', `${tokens.expires_in} seconds`);

  step('A refresh');
  const refreshed = await auth.refresh(tokens.refresh_token);
  detail('access token', shorten(refreshed.access_token));
  detail('scope', refreshed.scope);

  step(`The projects, ${PAGE_SIZE} at a time`);
  const api = new LokaliseApiOAuth({ apiKey: refreshed.access_token, host: service.host });
  let page = await api.projects().list({ page: 1, limit: PAGE_SIZE });
  for (;;) {
    explain(`Page ${page.currentPage} of ${page.totalPages}`);
    table(['Name', 'Id', 'Base language', 'Keys', 'Progress'], page.items.map(row));
    if (!page.hasNextPage()) break;
    page = await api.projects().list({ page: page.nextPage(), limit: PAGE_SIZE });
  }
  success(`${page.totalResults} projects.`);
}

/**
 * @param {URL} redirected
 * @param {string} state
 */
function readCode({ searchParams }, state) {
  if (searchParams.get('state') !== state) {
    throw new Error('The redirect carries a state that is not ours: not trusted.');
  }
  const error = searchParams.get('error');
  if (error === 'access_denied') throw new Error('The user denied access.');
  if (error) throw new Error(`Lokalise refused the authorization: ${error}`);
  const code = searchParams.get('code');
  if (!code) throw new Error('The redirect carries no code.');
  return code;
}

/** @param {import('@lokalise/node-api').Project} project */
function row({ name, project_id, base_language_iso, statistics }) {
  return [
    name,
    project_id,
    base_language_iso,
    statistics.keys_total,
    `${statistics.progress_total} %`,
  ];
}

/**
 * Enough to recognise a secret by, too little to use it.
 *
 * @param {string} secret
 */
function shorten(secret) {
  return `${secret.slice(0, 6)}… (${secret.length} characters)`;
}

main().catch((error) => {
  failure(error);
  process.exitCode = 1;
});
