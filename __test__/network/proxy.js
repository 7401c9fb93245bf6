'use strict';

/**
 * A forward proxy, run in a process of its own. It takes requests in absolute form and tunnels by
 * CONNECT, tells its parent the port it listens on, and answers any message with all that it saw.
 * Its argument is JSON: `{credentials?: 'user:password', status?: number, secure?: boolean}`; a
 * `status` is what it answers to everything.
 */

const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const net = require('node:net');
const path = require('node:path');

const { credentials, status, secure } = JSON.parse(process.argv[2] ?? '{}');

/** @type {{method?: string, url?: string, authorization?: string, token?: string | string[]}[]} */
const seen = [];

/** @param {http.IncomingMessage} request */
function refusal(request) {
  const { method, url, headers } = request;
  const authorization = headers['proxy-authorization'];
  seen.push({ method, url, authorization, token: headers['x-api-token'] });
  if (status) return status;
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  return authorization === expected ? undefined : 407;
}

/** @type {http.RequestListener} */
function forward(request, response) {
  const refused = refusal(request);
  if (refused) {
    response.writeHead(refused, { 'proxy-authenticate': 'Basic realm="secret-realm"' });
    response.end('{"error":{"message":"the words of the proxy","code":407}}');
    return;
  }
  const { 'proxy-authorization': _, ...headers } = request.headers;
  const onward = http.request(request.url ?? '', { method: request.method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

const key = path.join(__dirname, 'certificates', 'self-signed.key.pem');
const cert = path.join(__dirname, 'certificates', 'self-signed.pem');
const server = secure
  ? https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(cert) }, forward)
  : http.createServer(forward);

server.on('connect', (request, socket, head) => {
  // What the tests do to connections makes errors.
  socket.on('error', () => {});
  const refused = refusal(request);
  if (refused) {
    socket.end(`HTTP/1.1 ${refused} Refused\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  const { hostname, port } = new URL(`http://${request.url}`);
  const onward = net.connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
});

server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {net.AddressInfo} */ (server.address()).port);
});
process.on('message', () => process.send?.(seen));
process.on('disconnect', () => process.exit());
