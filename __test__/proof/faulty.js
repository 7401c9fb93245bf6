'use strict';

/**
 * One server that does to a request whatever can go wrong on the way of a reply, and the table of
 * what that is. The fault is chosen by the project that the request is for, so that calls that meet
 * different faults, or none, share one server and its connections.
 * @module
 */

const { EventEmitter, once } = require('node:events');
const net = require('node:net');
const zlib = require('node:zlib');

/**
 * How a call ends that meets a fault:
 * - `value`: as if there were none;
 * - `broken`: the connection failed. What can be done twice is tried again;
 * - `unreadable`: the reply came, and is none. It would not help to ask again;
 * - `never`: not by itself.
 * @typedef {'value' | 'broken' | 'unreadable' | 'never'} Ends
 */

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path Without the query.
 * @property {string} project What the fault was chosen by.
 * @property {string} fault
 * @property {number} before How many requests for the same project came before.
 */

/**
 * @typedef {object} Fault
 * @property {(socket: net.Socket, request: Request) => void} serve What it does to a request.
 * @property {Ends} ends
 * @property {string} [code] The system's name of the error behind it.
 * @property {RegExp} [cause] What an error behind it says.
 * @property {boolean} [keeps] The connection is as good as before, and may be used again.
 * @property {number} [requests] The requests of one attempt; 1 unless given.
 * @property {boolean} [anyway] Node's `fetch` may end it in another way, and does so in some version.
 * @property {boolean} [hogs] It keeps the network's thread busy: calls that are not to wait for it
 *   are made at another time.
 */

const VALUE = { project_id: '1.1', keys: [], errors: [] };
const BODY = JSON.stringify(VALUE);
const TYPE = 'Content-Type: application/json\r\n';
const START = `HTTP/1.1 200 OK\r\n${TYPE}`;
const HEAD = `${START}Content-Length: ${BODY.length}\r\n\r\n`;
const WHOLE = `${HEAD}${BODY}`;
const CHUNKED = `${START}Transfer-Encoding: chunked\r\n\r\n`;
const CHUNK = `${BODY.length.toString(16)}\r\n${BODY}\r\n`;

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00';
const ALERT = '\x15\x03\x01\x00\x02\x02\x28';

/**
 * @param {string | Buffer} body
 * @param {string} headers
 */
function message(body, headers) {
  const bytes = Buffer.from(body);
  const head = `${START}${headers}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** @param {Buffer} body */
const gzipped = (body) => message(body, 'Content-Encoding: gzip\r\n');

/** @param {string | Buffer} bytes */
const sends = (bytes) => (/** @type {net.Socket} */ socket) => {
  socket.write(bytes, 'latin1');
};

/** @param {string | Buffer} bytes */
const ends = (bytes) => (/** @type {net.Socket} */ socket) => {
  socket.end(bytes, 'latin1');
};

/** @param {string} bytes */
const resets = (bytes) => (/** @type {net.Socket} */ socket) => {
  if (bytes === '') socket.resetAndDestroy();
  else socket.write(bytes, 'latin1', () => socket.resetAndDestroy());
};

/**
 * Sends `start`, and then `more` again and again for as long as the connection lasts.
 *
 * @param {string} start
 * @param {string} more
 */
const floods = (start, more) => (/** @type {net.Socket} */ socket) => {
  const chunk = Buffer.alloc(Math.ceil(2 ** 16 / more.length) * more.length, more);
  // A turn of the event loop between two chunks: whoever reads fast must not keep others waiting.
  const pump = () => {
    if (!socket.destroyed) socket.write(chunk, () => setImmediate(pump));
  };
  socket.write(start);
  pump();
};

/**
 * @param {net.Socket} socket
 * @param {Buffer} bytes
 */
function drip(socket, bytes) {
  socket.setNoDelay();
  let sent = 0;
  const next = () => {
    if (socket.destroyed || sent === bytes.length) return;
    socket.write(bytes.subarray(sent, sent + 1), () => setImmediate(next));
    sent += 1;
  };
  next();
}

/** @param {(request: Request) => string} target */
const redirects =
  (target, status = '307 Temporary Redirect') =>
  /** @param {net.Socket} socket @param {Request} request */
  (socket, request) => {
    const location = `Location: ${target(request)}\r\n`;
    socket.write(`HTTP/1.1 ${status}\r\n${location}Content-Length: 0\r\n\r\n`);
  };

/** @type {Record<string, Fault>} */
const FAULTS = {
  // The connection is reset.
  'reset-before-reply': { serve: resets(''), ends: 'broken', code: 'ECONNRESET' },
  'reset-in-status-line': { serve: resets(START.slice(0, 11)), ends: 'broken', code: 'ECONNRESET' },
  'reset-in-headers': { serve: resets(HEAD.slice(0, 40)), ends: 'broken', code: 'ECONNRESET' },
  'reset-after-headers': { serve: resets(HEAD), ends: 'broken', code: 'ECONNRESET' },
  'reset-in-body': { serve: resets(WHOLE.slice(0, -9)), ends: 'broken', code: 'ECONNRESET' },
  'reset-in-chunk': { serve: resets(CHUNKED + CHUNK.slice(0, 9)), ends: 'broken' },
  'reset-before-last-chunk': { serve: resets(CHUNKED + CHUNK), ends: 'broken' },

  // The connection is closed in good order, too early.
  'close-before-reply': { serve: ends(''), ends: 'broken' },
  'close-in-status-line': { serve: ends(START.slice(0, 11)), ends: 'broken' },
  'close-in-headers': { serve: ends(HEAD.slice(0, 40)), ends: 'broken' },
  'close-after-headers': { serve: ends(HEAD), ends: 'broken' },
  'close-in-body': { serve: ends(WHOLE.slice(0, -1)), ends: 'broken' },
  'close-in-chunk-size': { serve: ends(`${CHUNKED}f`), ends: 'broken' },
  'close-in-chunk': { serve: ends(CHUNKED + CHUNK.slice(0, -9)), ends: 'broken' },
  'close-before-last-chunk': { serve: ends(CHUNKED + CHUNK), ends: 'broken' },
  'close-in-last-chunk': { serve: ends(`${CHUNKED}${CHUNK}0\r\n`), ends: 'broken' },

  // Nothing more comes.
  'stall-before-reply': { serve: () => {}, ends: 'never' },
  'stall-in-status-line': { serve: sends(START.slice(0, 11)), ends: 'never' },
  'stall-in-headers': { serve: sends(HEAD.slice(0, 40)), ends: 'never' },
  'stall-after-headers': { serve: sends(HEAD), ends: 'never' },
  'stall-in-body': { serve: sends(WHOLE.slice(0, -1)), ends: 'never' },
  'stall-in-chunk': { serve: sends(CHUNKED + CHUNK.slice(0, -9)), ends: 'never' },
  'stall-before-last-chunk': { serve: sends(CHUNKED + CHUNK), ends: 'never' },
  'stall-in-close-delimited-body': {
    serve: sends(`HTTP/1.0 200 OK\r\n\r\n${BODY}`),
    ends: 'never',
  },
  'stall-in-gzip': { serve: sends(gzipped(zlib.gzipSync(BODY)).subarray(0, -9)), ends: 'never' },
  'stall-after-continue': {
    serve: sends('HTTP/1.1 100 Continue\r\n\r\n'),
    ends: 'never',
    anyway: true,
  },
  'endless-continues': {
    serve: floods('', 'HTTP/1.1 100 Continue\r\n\r\n'),
    ends: 'never',
    anyway: true,
    hogs: true,
  },
  'endless-chunk-size': {
    serve: floods(CHUNKED, '0'),
    ends: 'never',
    anyway: true,
    hogs: true,
  },

  // More comes than is to be read.
  'endless-status-line': {
    serve: floods('HTTP/1.1 200 ', 'A'),
    ends: 'broken',
    anyway: true,
  },
  'endless-header-name': { serve: floods('HTTP/1.1 200 OK\r\n', 'A'), ends: 'broken' },
  'endless-header': { serve: floods('HTTP/1.1 200 OK\r\nX-A: ', 'A'), ends: 'broken' },
  'endless-headers': { serve: floods('HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'), ends: 'broken' },
  'endless-chunk-extension': {
    serve: floods(`${CHUNKED}1;`, 'a'),
    ends: 'broken',
    anyway: true,
  },
  'endless-trailers': { serve: floods(`${CHUNKED}${CHUNK}0\r\n`, 'X-A: b\r\n'), ends: 'broken' },
  'megabyte-header': {
    serve: sends(`${START}X-A: ${'a'.repeat(1_000_000)}\r\nContent-Length: 2\r\n\r\n{}`),
    ends: 'broken',
  },
  'megabyte-of-headers': {
    serve: sends(message(BODY, `X-A: ${'a'.repeat(92)}\r\n`.repeat(10_000))),
    ends: 'broken',
  },

  // The body is not what its coding says.
  'bad-gzip': { serve: sends(gzipped(Buffer.from(BODY))), ends: 'unreadable', keeps: true },
  'truncated-gzip': {
    serve: sends(gzipped(zlib.gzipSync(BODY).subarray(0, -12))),
    ends: 'unreadable',
    keeps: true,
    anyway: true,
  },
  'gzip-of-another-checksum': {
    serve: sends(gzipped(Buffer.concat([zlib.gzipSync(BODY).subarray(0, -8), Buffer.alloc(8)]))),
    ends: 'unreadable',
    keeps: true,
  },
  'bad-deflate': {
    serve: sends(message(`x${BODY}`, 'Content-Encoding: deflate\r\n')),
    ends: 'unreadable',
    keeps: true,
  },
  'bad-brotli': {
    serve: sends(message(BODY, 'Content-Encoding: br\r\n')),
    ends: 'unreadable',
    keeps: true,
  },

  // Its length is not what the headers say.
  'longer-than-its-length': { serve: sends(`${WHOLE}${BODY}`), ends: 'value' },
  'shorter-than-its-length': {
    serve: ends(`${START}Content-Length: ${BODY.length + 9}\r\n\r\n${BODY}`),
    ends: 'broken',
  },
  'two-differing-lengths': {
    serve: sends(message(BODY, `Content-Length: ${BODY.length + 9}\r\n`)),
    ends: 'broken',
  },
  'length-below-zero': {
    serve: sends(`${START}Content-Length: -1\r\n\r\n${BODY}`),
    ends: 'broken',
  },
  'length-beyond-64-bits': {
    serve: sends(`${START}Content-Length: 99999999999999999999\r\n\r\n${BODY}`),
    ends: 'broken',
  },
  'length-of-a-petabyte': {
    serve: ends(`${START}Content-Length: 1000000000000000\r\n\r\n${BODY}`),
    ends: 'unreadable',
    cause: /larger than/,
  },
  'chunk-size-that-is-none': { serve: sends(`${CHUNKED}zz\r\n${BODY}\r\n`), ends: 'broken' },
  'chunk-size-beyond-64-bits': { serve: sends(`${CHUNKED}${'f'.repeat(17)}\r\n`), ends: 'broken' },
  'chunk-longer-than-its-size': { serve: sends(`${CHUNKED}3\r\n${BODY}\r\n`), ends: 'broken' },

  // What comes is not HTTP, or hardly.
  'header-without-colon': { serve: sends(`HTTP/1.1 200 OK\r\nno colon\r\n\r\n`), ends: 'broken' },
  'nul-in-header': { serve: sends(message(BODY, 'X-A: a\0b\r\n')), ends: 'broken' },
  'nul-in-header-name': { serve: sends(message(BODY, 'X\0A: b\r\n')), ends: 'broken' },
  'status-that-is-no-number': { serve: sends('HTTP/1.1 abc OK\r\n\r\n'), ends: 'broken' },
  'status-of-four-digits': { serve: sends('HTTP/1.1 2000 OK\r\n\r\n'), ends: 'broken' },
  'status-below-100': { serve: sends('HTTP/1.1 099 Low\r\n\r\n'), ends: 'broken' },
  'version-that-is-none': { serve: sends('HTTP/9.9 200 OK\r\n\r\n'), ends: 'broken' },
  'version-0.9': { serve: ends(BODY), ends: 'broken' },
  'http2-preface': { serve: sends(PREFACE), ends: 'broken' },
  'tls-alert': { serve: ends(ALERT), ends: 'broken' },
  'another-protocol': { serve: sends('SSH-2.0-OpenSSH_9.6\r\n'), ends: 'broken' },
  'switching-protocols': {
    serve: sends(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n`),
    ends: 'broken',
  },

  // It leads nowhere.
  'redirect-to-itself': {
    serve: redirects(({ path }) => path, '308 Permanent Redirect'),
    ends: 'unreadable',
    cause: /redirect/,
    keeps: true,
    requests: 21,
  },
  'redirect-to-itself-with-another-query': {
    serve: redirects(({ path, before }) => `${path}?again=${before}`),
    ends: 'unreadable',
    cause: /redirect/,
    keeps: true,
    requests: 21,
  },
  'redirect-to-no-url': {
    serve: redirects(() => 'http://['),
    ends: 'unreadable',
    cause: /redirect/,
    keeps: true,
  },

  // Odd, and good all the same.
  'http-1.0': { serve: ends(`HTTP/1.0 200 OK\r\n${TYPE}\r\n${BODY}`), ends: 'value' },
  'http-1.0-with-length': { serve: sends(WHOLE.replace('1.1', '1.0')), ends: 'value' },
  'close-delimited': { serve: ends(`${START}\r\n${BODY}`), ends: 'value' },
  'slow-drip': { serve: (socket) => drip(socket, Buffer.from(WHOLE)), ends: 'value', keeps: true },
  'slow-drip-of-chunks': {
    serve: (socket) =>
      drip(
        socket,
        Buffer.from(
          `${CHUNKED}${[...BODY].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\nX: a\r\n\r\n`,
        ),
      ),
    ends: 'value',
    keeps: true,
  },
  'thousands-of-continues': {
    serve: sends(`${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(5000)}${WHOLE}`),
    ends: 'value',
    keeps: true,
    anyway: true,
  },
  'thousands-of-early-hints': {
    serve: sends(`${'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(3000)}${WHOLE}`),
    ends: 'value',
    keeps: true,
    anyway: true,
  },
  'same-length-twice': {
    serve: sends(message(BODY, `Content-Length: ${BODY.length}\r\n`)),
    ends: 'value',
    keeps: true,
    anyway: true,
  },
  'length-beside-chunks': {
    serve: sends(
      `${START}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n${CHUNK}0\r\n\r\n`,
    ),
    ends: 'value',
    keeps: true,
    anyway: true,
  },
  'no-reason-phrase': { serve: sends(WHOLE.replace(' OK', '')), ends: 'value', keeps: true },
  'bare-line-feeds': {
    serve: sends(WHOLE.replaceAll('\r\n', '\n')),
    ends: 'value',
    keeps: true,
    anyway: true,
  },
  'gzip-of-many-members': {
    serve: sends(gzipped(Buffer.concat([...BODY].map((byte) => zlib.gzipSync(byte))))),
    ends: 'value',
    keeps: true,
  },
};

/**
 * The project that makes the server do `fault` to its first `times` requests; what comes later is
 * answered. Each project is of its own.
 *
 * @param {string} fault
 * @param {number} [times]
 */
function projectWith(fault, times = Number.POSITIVE_INFINITY) {
  projects += 1;
  return `${fault}:${projects}-${times}`;
}

let projects = 0;

/** Makes a project that meets no fault. */
const soundProject = () => projectWith('none', 0);

class FaultyServer extends EventEmitter {
  /** By project, in the order that they came. @type {Map<string, Request[]>} */
  #requests = new Map();
  /** @type {Set<net.Socket>} */
  sockets = new Set();
  /** Connections that wait for a request. @type {Set<net.Socket>} */
  #idle = new Set();
  /** Connections that are good for nothing any more. @type {WeakSet<net.Socket>} */
  #spoilt = new WeakSet();
  /** Projects whose request came over a connection that is good for nothing. @type {string[]} */
  misled = [];
  /** Whether a connection is closed right behind each answer, without a word of it before. */
  closes = false;
  /** All connections ever made. */
  connections = 0;
  /** The most connections that were open at once. */
  most = 0;
  host = '';

  /**
   * @param {string} project
   * @returns {Request[]} What came for it.
   */
  requestsOf(project) {
    return this.#requests.get(project) ?? [];
  }

  /**
   * Waits until `count` requests have come for a project.
   *
   * @param {string} project
   * @param {number} [count]
   */
  async requested(project, count = 1) {
    while (this.requestsOf(project).length < count) await once(this, 'change');
  }

  /** Closes what waits for a request, and waits until nothing is open any more. */
  async deserted() {
    for (const socket of this.#idle) socket.end();
    while (this.sockets.size > 0) await once(this, 'change');
  }

  /** @param {net.Socket} socket */
  accept(socket) {
    this.sockets.add(socket);
    this.connections += 1;
    this.most = Math.max(this.most, this.sockets.size);
    let text = '';
    socket.setEncoding('latin1');
    socket.on('error', () => {});
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.#idle.delete(socket);
      this.emit('change');
    });
    socket.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\r\n\r\n') + 4;
      const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
      if (end < 4 || text.length < end + length) return;
      const [method, target] = text.split(' ', 2);
      text = text.slice(end + length);
      this.#serve(socket, method, target);
    });
  }

  /**
   * @param {net.Socket} socket
   * @param {string} method
   * @param {string} target
   */
  #serve(socket, method, target) {
    const [path] = target.split('?', 1);
    const project = decodeURIComponent(path.split('/')[3]);
    const [, fault, times] = /^(.+):\d+-(.+)$/.exec(project) ?? ['', 'none', '0'];
    const known = this.requestsOf(project);
    const request = { method, path, project, fault, before: known.length };
    this.#requests.set(project, [...known, request]);
    this.#idle.delete(socket);
    if (this.#spoilt.has(socket)) this.misled.push(project);
    if (request.before < Number(times)) {
      const { serve, keeps } = FAULTS[fault];
      if (keeps) this.#idle.add(socket);
      else this.#spoilt.add(socket);
      serve(socket, request);
    } else {
      this.#idle.add(socket);
      socket.write(WHOLE);
      if (this.closes) socket.end();
    }
    this.emit('change');
  }
}

/**
 * A server for the faults of this table. It ends with its test.
 *
 * @param {import('node:test').TestContext} t
 * @param {number} [wanted] The port; any that is free unless given.
 */
async function faultyServer(t, wanted = 0) {
  const faulty = new FaultyServer();
  faulty.setMaxListeners(0);
  const server = net.createServer((socket) => faulty.accept(socket));
  server.listen(wanted, '127.0.0.1', 4096);
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  faulty.host = `http://127.0.0.1:${port}`;
  t.after(() => {
    server.close();
    for (const socket of faulty.sockets) socket.destroy();
  });
  return faulty;
}

module.exports = { FAULTS, VALUE, faultyServer, gzipped, message, projectWith, soundProject };
