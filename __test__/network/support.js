'use strict';

/**
 * Proxies, servers and programs of these tests.
 * @module
 */

const { fork, spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');
const { LokaliseApi } = require('../..');

const TOKEN = 'the-api-token';
const PROJECTS = { projects: [{ project_id: '1.1', name: 'One' }] };

/** The variables that this package reads: none of them reaches a program by chance. */
const READ = /^(node_.*|.*_proxy)$/i;

/** @param {string} name */
const certificatePath = (name) => path.join(__dirname, 'certificates', `${name}.pem`);

/** @param {string} name */
const certificate = (name) => fs.readFileSync(certificatePath(name), 'utf8');

/**
 * @param {import('node:test').TestContext} t
 * @param {{credentials?: string, status?: number, secure?: boolean}} [options]
 */
async function startProxy(t, options = {}) {
  const child = fork(path.join(__dirname, 'proxy.js'), [JSON.stringify(options)], { execArgv: [] });
  t.after(() => child.kill('SIGKILL'));
  const [port] = await once(child, 'message');
  return {
    port,
    /** @param {string} [credentials] As they stand in a URL. */
    url(credentials) {
      const user = credentials ? `${credentials}@` : '';
      return `${options.secure ? 'https' : 'http'}://${user}127.0.0.1:${port}`;
    },
    /** All that came to it so far. */
    async seen() {
      const answer = once(child, 'message');
      child.send('seen');
      return (await answer)[0];
    },
  };
}

/**
 * @param {import('node:test').TestContext} t
 * @param {http.Server | https.Server} server
 * @param {string} scheme
 */
async function listen(t, server, scheme) {
  /** @type {http.IncomingMessage[]} */
  const requests = [];
  server.on('request', (request, response) => {
    requests.push(request);
    if (server.listenerCount('request') > 1) return;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(PROJECTS));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { host: `${scheme}://127.0.0.1:${port}`, port, requests };
}

/**
 * @param {import('node:test').TestContext} t
 * @param {http.RequestListener} [answer] Instead of a list of projects.
 */
const httpServer = (t, answer) => listen(t, http.createServer(answer), 'http');

/**
 * @param {import('node:test').TestContext} t
 * @param {string} [name] Its certificate.
 */
function httpsServer(t, name = 'self-signed') {
  const key = certificate(name === 'issued' ? 'issued.key' : 'self-signed.key');
  return listen(t, https.createServer({ key, cert: certificate(name) }), 'https');
}

/** A port where nobody listens. */
async function closedPort() {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {{host: string}} server
 * @param {object} [options]
 */
const client = (server, options) =>
  new LokaliseApi({ apiKey: TOKEN, host: server.host, ...options });

/**
 * A call to `server` by a program with the variables `environment`.
 *
 * @param {{host: string}} server
 * @param {Record<string, string>} environment
 * @param {object} [options]
 */
async function callWith(server, environment, options) {
  const own = Object.entries(process.env).filter(([name]) => !READ.test(name));
  const env = { ...Object.fromEntries(own), ...environment };
  const program = path.join(__dirname, 'program.js');
  const argument = JSON.stringify({ apiKey: TOKEN, host: server.host, ...options });
  const child = spawn(process.execPath, [program, argument], { env, stdio: 'pipe' });
  const said = { stdout: '', stderr: '' };
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  await once(child, 'close');
  if (said.stdout === '') throw new Error(said.stderr);
  return { ...JSON.parse(said.stdout), stderr: said.stderr };
}

module.exports = {
  PROJECTS,
  TOKEN,
  callWith,
  certificate,
  certificatePath,
  client,
  closedPort,
  httpServer,
  httpsServer,
  startProxy,
};
