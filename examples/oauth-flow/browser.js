'use strict';

const { detail } = require('./terminal.js');

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Opens the authorize page, presses Allow, and reads where that would lead, without going there:
 * nobody listens at the redirect URI of this demo.
 *
 * @param {string} authorizationUrl
 * @returns {Promise<URL>}
 */
async function consentAsBrowser(authorizationUrl) {
  const page = await fetch(authorizationUrl);
  const html = await page.text();
  if (!page.ok) {
    const reason = plainText(/<p>(.*?)<\/p>/s.exec(html)?.[1] ?? html);
    throw new Error(`The authorize page answered ${page.status}: ${reason}`);
  }
  detail('page', plainText(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''));

  const form = /<form\b([^>]*)>(.*?)<\/form>/s.exec(html);
  if (!form) throw new Error('The authorize page has no form.');
  const { action, method } = attributes(form[1]);
  const fields = new URLSearchParams();
  for (const [, input] of form[2].matchAll(/<input\b([^>]*)>/g)) {
    const { name, value } = attributes(input);
    fields.append(name, value);
  }
  const buttons = [...form[2].matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)];
  const allow = buttons.find(([, , label]) => label.trim() === 'Allow');
  if (!allow) throw new Error('The authorize page has no button "Allow".');
  const { name, value } = attributes(allow[1]);
  fields.append(name, value);

  const reply = await fetch(new URL(action, authorizationUrl), {
    method: method.toUpperCase(),
    body: fields,
    redirect: 'manual',
  });
  const location = reply.headers.get('location');
  if (!location) throw new Error(`Pressing Allow answered ${reply.status} and led nowhere.`);
  const target = new URL(location, reply.url);
  detail('pressed', `Allow, which leads to ${target.origin}${target.pathname}`);
  return target;
}

/**
 * @param {string} tag
 * @returns {Record<string, string>}
 */
function attributes(tag) {
  const found = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, unescapeHtml(value)]));
}

/** @param {string} html */
function plainText(html) {
  return unescapeHtml(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param {string} text */
function unescapeHtml(text) {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => ENTITIES[entity]);
}

module.exports = { consentAsBrowser };
