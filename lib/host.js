'use strict';

/**
 * The way through the program's own `fetch`: for programs that bring one, and for those that have
 * replaced the global one or undici's dispatcher, as mocks, proxies and tracers do.
 * @module
 */

const native = require('./binding.js');
const { isReplaced } = require('./usual.js');

/** @typedef {(url: URL, init: RequestInit) => Promise<any>} Fetch */

/**
 * @param {{fetch?: Fetch, transport?: string} | undefined} options
 * @returns {Fetch | undefined} What sends the requests of a client; nothing if the native half does.
 */
function fetchFor(options) {
  const transport = options?.transport ?? 'auto';
  if (transport === 'native') return undefined;
  if (options?.fetch) return options.fetch;
  return transport === 'fetch' || isReplaced()
    ? (...args) => /** @type {any} */ (globalThis).fetch(...args)
    : undefined;
}

/**
 * Sends what the call on `line` asks for, and gives it the answer.
 * @param {Fetch} fetch
 * @param {any[]} question
 * @param {AbortSignal} signal Once it is aborted, nobody waits for the answer.
 * @returns {Promise<unknown>} What `fetch` or the reading of its reply threw.
 */
async function send(fetch, [, line, question, method, url, headers, body], signal) {
  try {
    /** @type {RequestInit} */
    const init = { method, headers: headersOf(headers), redirect: 'manual', signal };
    if (body !== null) init.body = body;
    const { reply, thrown } = await replyOf(await fetch(new URL(url), init));
    if (!signal.aborted) native.answer(line, question, ...reply);
    return thrown;
  } catch (error) {
    if (!signal.aborted) native.answerFailed(line, question, ...told(error));
    return error;
  }
}

/** @param {string[]} pairs */
function headersOf(pairs) {
  const headers = new Headers();
  for (let index = 0; index < pairs.length; index += 2) {
    headers.append(pairs[index], pairs[index + 1]);
  }
  return headers;
}

/**
 * Mocks often give less than a `Response`: what they leave out is taken as a mock means it.
 * @param {any} response
 * @returns {Promise<{reply: [number, string, string[], string | Uint8Array], thrown?: unknown}>}
 */
async function replyOf(response) {
  const status = Number(response.status ?? (response.ok === false ? 500 : 200));
  const reason = String(response.statusText ?? '');
  const { body, thrown } = await bodyOf(response, status);
  return { reply: [status, reason, pairsOf(response.headers), body], thrown };
}

/**
 * @param {any} response
 * @param {number} status
 * @returns {Promise<{body: string | Uint8Array, thrown?: unknown}>}
 */
async function bodyOf(response, status) {
  if (status === 204) return { body: '' };
  if (typeof response.arrayBuffer === 'function') {
    return { body: new Uint8Array(await response.arrayBuffer()) };
  }
  if (typeof response.text === 'function') return { body: String(await response.text()) };
  if (typeof response.json !== 'function') return { body: '' };
  let value;
  try {
    value = await response.json();
  } catch (thrown) {
    // So a mock shows a body that is no JSON; the empty text is none either.
    return { body: '', thrown };
  }
  return { body: JSON.stringify(value) ?? '' };
}

/** The headers that mean something here, for mocks with nothing but `get`. */
const KNOWN = [
  'content-type',
  'location',
  'retry-after',
  'x-pagination-limit',
  'x-pagination-next-cursor',
  'x-pagination-page',
  'x-pagination-page-count',
  'x-pagination-total-count',
  'x-request-id',
  'x-response-too-big',
];

/**
 * @param {any} headers
 * @returns {string[]}
 */
function pairsOf(headers) {
  if (!headers) return [];
  if (typeof headers.forEach === 'function') {
    /** @type {string[]} */
    const pairs = [];
    headers.forEach((/** @type {unknown} */ value, /** @type {unknown} */ name) => {
      pairs.push(String(name), String(value));
    });
    return pairs;
  }
  /** @type {(name: string) => unknown} */
  const get =
    typeof headers.get === 'function' ? (name) => headers.get(name) : (name) => headers[name];
  const names = typeof headers.get === 'function' ? KNOWN : Object.keys(headers);
  return names.flatMap((name) => (get(name) == null ? [] : [name, String(get(name))]));
}

/**
 * @param {any} error What was thrown: it may be anything, and looking at it may throw.
 * @returns {[string, string | undefined]} What it says, and its code or that of its cause.
 */
function told(error) {
  try {
    const message = error instanceof Error && String(error.message);
    const code = error?.cause?.code ?? error?.code;
    return [message || 'fetch failed', typeof code === 'string' ? code : undefined];
  } catch {
    return ['fetch failed', undefined];
  }
}

module.exports = { fetchFor, send };
