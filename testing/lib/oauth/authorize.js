'use strict';

const { html, redirect } = require('../reply.js');
const { issueCode, splitScope } = require('./grants.js');
const { consentPage, refusalPage } = require('./page.js');

/**
 * @import { Context, Route } from '../router.js'
 * @import { Reply } from '../reply.js'
 * @import { Client, Store } from '../store.js'
 */

/**
 * @typedef {object} Wish a valid authorization request
 * @property {Client} client
 * @property {URL} redirectUri
 * @property {string[]} scopes
 * @property {string | null} state
 * @property {Record<string, string>} fields for the form to send back
 */

/** @type {readonly Route[]} */
const authorizeRoutes = [
  { method: 'GET', path: '/oauth2/auth', handle: ask },
  { method: 'POST', path: '/oauth2/auth', handle: decide },
];

/** @param {Context} context @returns {Reply} */
function ask({ request, store }) {
  const wish = readWish(request.query, store);
  if (typeof wish === 'string') return html(400, refusalPage(wish));
  const { client, scopes, redirectUri, fields } = wish;
  const site = redirectUri.host;
  return html(200, consentPage({ clientName: client.name, scopes, site, fields }));
}

/** @param {Context} context @returns {Reply} */
function decide({ request, store }) {
  const form = new URLSearchParams(request.text);
  const wish = readWish(form, store);
  if (typeof wish === 'string') return html(400, refusalPage(wish));
  const decision = form.get('decision');
  if (decision !== 'allow' && decision !== 'deny') {
    return html(400, refusalPage('The decision is missing: press Allow or Deny.'));
  }
  return redirect(answerUri(wish, decision === 'allow', store));
}

/**
 * Nothing is redirected while the client or its address is in doubt: the page would otherwise
 * forward anybody anywhere (RFC 6749, 4.1.2.1).
 *
 * @param {URLSearchParams} parameters
 * @param {Store} store
 * @returns {Wish | string} or what is wrong with it
 */
function readWish(parameters, store) {
  const clientId = parameters.get('client_id');
  if (!clientId) return 'The client_id is missing.';
  const client = store.clients.get(clientId);
  if (!client) return `There is no client with the id ${clientId}.`;
  const address = parameters.get('redirect_uri');
  if (!address) return 'The redirect_uri is missing.';
  const redirectUri = URL.canParse(address) ? new URL(address) : undefined;
  if (redirectUri?.protocol !== 'http:' && redirectUri?.protocol !== 'https:') {
    return `The redirect_uri ${address} is not an http or https address.`;
  }
  const names = ['client_id', 'redirect_uri', 'scope', 'state'];
  const fields = names.flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    client,
    redirectUri,
    scopes: splitScope(parameters.get('scope') ?? ''),
    state: parameters.get('state'),
    fields: Object.fromEntries(fields),
  };
}

/**
 * @param {Wish} wish
 * @param {boolean} allowed
 * @param {Store} store
 */
function answerUri({ client, redirectUri, scopes, state }, allowed, store) {
  const uri = new URL(redirectUri);
  if (allowed) {
    uri.searchParams.set('code', issueCode(store, { clientId: client.clientId, scopes }));
  } else {
    uri.searchParams.set('error', 'access_denied');
  }
  if (state !== null) uri.searchParams.set('state', state);
  return uri.href;
}

module.exports = { authorizeRoutes };
