'use strict';

/**
 * A server that answers as it is told and keeps what it was asked.
 * @module
 */

const http = require('node:http');
const { once } = require('node:events');

/**
 * @typedef {{method: string, url: string, headers: import('node:http').IncomingHttpHeaders, body: string}} Seen
 * @typedef {{status?: number, statusText?: string, headers?: Record<string, string | string[]>, body?: string | Buffer}} Reply
 */

/** @param {Reply | ((seen: Seen) => Reply)} [reply] What to answer: `{}` as JSON unless told. */
async function startServer(reply = {}) {
  /** @type {Seen[]} */
  const requests = [];
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: Buffer.concat(chunks).toString() };
    requests.push(seen);
    const told = typeof reply === 'function' ? reply(seen) : reply;
    response.writeHead(told.status ?? 200, told.statusText, told.headers);
    response.end(told.body ?? '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    host: `http://127.0.0.1:${port}`,
    requests,
    /** @param {Reply | ((seen: Seen) => Reply)} next */
    answer(next) {
      reply = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {unknown} value */
const json = (value, status = 200) => ({ status, body: JSON.stringify(value) });

module.exports = { startServer, json };
