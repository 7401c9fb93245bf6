'use strict';

const { once } = require('node:events');
const { createServer } = require('node:http');

const FALLBACK_PORT = 3000;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Waits for the browser to come back to the redirect URI.
 *
 * @param {string} redirectUri
 * @returns {Promise<URL>} where it came, with code and state or an error
 */
async function waitForRedirect(redirectUri) {
  const expected = new URL(redirectUri);
  const { port, host } = address(expected);
  const server = createServer();
  /** @type {Promise<URL>} */
  const arrival = new Promise((resolve) => {
    server.on('request', (request, reply) => {
      const target = new URL(request.url ?? '/', expected);
      // A browser also asks for a favicon, which is no answer of Lokalise's.
      const found = request.method === 'GET' && target.pathname === expected.pathname;
      reply.writeHead(found ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
      if (found) reply.once('close', () => resolve(target));
      reply.end(found ? 'Back to the terminal: this window may be closed.\n' : 'Not found\n');
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  try {
    return await arrival;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * A redirect URI elsewhere is a tunnel that ends on this machine, at PORT.
 *
 * @param {URL} uri
 * @returns {{port: number, host: string}}
 */
function address({ hostname, port, protocol }) {
  if (protocol === 'http:' && LOCAL.includes(hostname)) {
    return { port: Number(port || 80), host: hostname.replace(/[[\]]/g, '') };
  }
  return { port: Number(process.env.PORT || FALLBACK_PORT), host: 'localhost' };
}

module.exports = { waitForRedirect };
