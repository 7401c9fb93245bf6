/**
 * Clients whose calls are watched, and what is seen of them.
 * @module
 */

const channels = require('node:diagnostics_channel');
const { LokaliseApi } = require('../..');

const TOKEN = 'the-api-token';
const SECRET = 'the-client-secret';
const PASSWORD = 'the-proxy-password';

const LEVELS = ['error', 'warn', 'info', 'debug'];

const EVENTS = ['start', 'end', 'error'];

/** @param {string} event */
const nameOf = (event) => `lokalise:request:${event}`;

/** A logger, and the lines that it got: the level and the text. */
function recorder() {
  /** @type {string[][]} */
  const lines = [];
  const logger = Object.fromEntries(
    LEVELS.map((level) => [level, (/** @type {string} */ line) => lines.push([level, line])]),
  );
  return { logger, lines, levels: () => lines.map(([level]) => level) };
}

/**
 * Keeps what is published as long as the test runs: the event, its message, and the message as it
 * was at that time.
 *
 * @param {import('node:test').TestContext} t
 * @param {string[]} [events]
 */
function subscribed(t, events = EVENTS) {
  /** @type {{event: string, message: any, was: any}[]} */
  const seen = [];
  for (const event of events) {
    const keep = (/** @type {any} */ message) => seen.push({ event, message, was: { ...message } });
    channels.subscribe(nameOf(event), keep);
    t.after(() => channels.unsubscribe(nameOf(event), keep));
  }
  return seen;
}

/**
 * @param {{host: string}} server
 * @param {object} [options]
 */
const client = (server, options) =>
  new LokaliseApi({ apiKey: TOKEN, host: server.host, ...options });

/**
 * Answers with each status in turn, and then always with the last; 200 with a list of projects.
 *
 * @param {number[]} statuses
 */
function statuses(...statuses) {
  let turn = 0;
  return (
    /** @type {unknown} */ _request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    const status = statuses[Math.min(turn, statuses.length - 1)];
    turn += 1;
    const body =
      status < 400
        ? { projects: [{ project_id: '1.1', name: 'One' }] }
        : { error: { message: `No ${status}`, code: status } };
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end(JSON.stringify(body));
  };
}

/**
 * Answers with a page of one project, of `count` pages.
 *
 * @param {number} count
 */
function pages(count) {
  return (
    /** @type {any} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    const page = new URL(request.url, 'http://x').searchParams.get('page') ?? '1';
    response.writeHead(200, {
      'x-pagination-total-count': `${count}`,
      'x-pagination-page-count': `${count}`,
      'x-pagination-limit': '1',
      'x-pagination-page': page,
    });
    response.end(JSON.stringify({ projects: [{ project_id: page }] }));
  };
}

module.exports = {
  EVENTS,
  LEVELS,
  PASSWORD,
  SECRET,
  TOKEN,
  client,
  nameOf,
  pages,
  recorder,
  statuses,
  subscribed,
};
