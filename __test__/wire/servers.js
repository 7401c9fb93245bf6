/**
 * Servers that record what reaches them. Tests wait for what they record, never for time.
 * @module
 */

const { EventEmitter, once } = require('node:events');
const http = require('node:http');
const net = require('node:net');

const PROJECTS = { projects: [{ project_id: '1.1', name: 'One' }] };

/** @typedef {{method: string, url: string, headers: http.IncomingHttpHeaders, rawHeaders: string[], body: string}} Recorded */

/** What a server has seen, and promises of what it is going to see. */
class Record extends EventEmitter {
  /** @type {any[]} */
  requests = [];
  /** @type {Set<net.Socket>} */
  sockets = new Set();
  /** All connections ever made. */
  connections = 0;
  /** The most connections that were open at once. */
  most = 0;
  host = '';

  /** @param {net.Socket} socket */
  connected(socket) {
    this.sockets.add(socket);
    this.connections += 1;
    this.most = Math.max(this.most, this.sockets.size);
    this.emit('change');
    // What the tests do to connections makes errors; what the client makes of them is tested.
    socket.on('error', () => {});
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.emit('change');
    });
  }

  /** @param {any} request */
  arrived(request) {
    this.requests.push(request);
    this.emit('change');
  }

  /** Waits until `count` requests have come in all. */
  async requested(count) {
    while (this.requests.length < count) await once(this, 'change');
  }

  /** Waits until `count` connections are open. */
  async connectedBy(count) {
    while (this.sockets.size < count) await once(this, 'change');
  }

  /** Waits until no connection is open. */
  async deserted() {
    while (this.sockets.size > 0) await once(this, 'change');
  }
}

/**
 * @param {import('node:test').TestContext} t The server ends with its test.
 * @param {net.Server} server
 * @param {Record} record
 */
async function listen(t, server, record) {
  server.on('connection', (socket) => record.connected(socket));
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  record.host = `http://127.0.0.1:${port}`;
  t.after(() => {
    server.close();
    for (const socket of record.sockets) socket.destroy();
  });
  return record;
}

/**
 * An HTTP server that never closes an idle connection by itself.
 *
 * @param {import('node:test').TestContext} t
 * @param {(request: Recorded, response: http.ServerResponse) => void} [answer]
 */
function recordingServer(t, answer = (_request, response) => json(response, PROJECTS)) {
  const record = new Record();
  const server = http.createServer((incoming, response) => {
    const { method, url, headers, rawHeaders } = incoming;
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const request = { method, url, headers, rawHeaders, body };
      record.arrived(request);
      answer(request, response);
    });
  });
  server.keepAliveTimeout = 0;
  return listen(t, server, record);
}

/**
 * A TCP server. `answer` gets each whole request as text, and how many came before it.
 *
 * @param {import('node:test').TestContext} t
 * @param {(socket: net.Socket, request: string, before: number) => void} answer
 */
function rawServer(t, answer) {
  const record = new Record();
  const server = net.createServer((socket) => {
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\r\n\r\n') + 4;
      const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
      if (end < 4 || text.length < end + length) return;
      const request = text.slice(0, end + length);
      text = text.slice(end + length);
      record.arrived(request);
      answer(socket, request, record.requests.length - 1);
    });
  });
  return listen(t, server, record);
}

/** A host on which nothing listens. */
async function deadHost() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

/**
 * @param {http.ServerResponse} response
 * @param {unknown} value
 * @param {number} [status]
 * @param {http.OutgoingHttpHeaders} [headers]
 */
function json(response, value, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/**
 * A whole HTTP/1.1 message.
 *
 * @param {string | Buffer} body
 * @param {string[]} [headers]
 * @param {string} [status]
 */
function message(body, headers = [], status = '200 OK') {
  const bytes = Buffer.from(body);
  const lines = [`HTTP/1.1 ${status}`, `Content-Length: ${bytes.length}`, ...headers];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

module.exports = { recordingServer, rawServer, deadHost, json, message, PROJECTS };
