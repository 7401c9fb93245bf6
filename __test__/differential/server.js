const net = require('node:net');
const zlib = require('node:zlib');

const ENCODERS = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  'deflate-raw': zlib.deflateRawSync,
  br: zlib.brotliCompressSync,
};

// Written by hand over `net`, because node:http refuses to send much of what a broken server sends.
class RecordingServer {
  #server;
  #sockets = new Set();
  #onRequest;

  constructor(onRequest) {
    this.#onRequest = onRequest;
    this.#server = net.createServer((socket) => this.#serve(socket));
  }

  async listen() {
    await new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.authority = `127.0.0.1:${this.#server.address().port}`;
    this.origin = `http://${this.authority}`;
    return this;
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket) {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      for (;;) {
        const parsed = parseRequest(received);
        if (!parsed) return;
        received = received.subarray(parsed.consumed);
        send(socket, this.#onRequest(parsed.request));
      }
    });
  }
}

function parseRequest(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line, ...fields] = received.subarray(0, end).toString('latin1').split('\r\n');
  const [method, path] = line.split(' ');
  const headers = fields.map((field) => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
  });
  const value = (name) => headers.find(([key]) => key === name)?.[1];
  const start = end + 4;
  if (value('transfer-encoding')) return parseChunked(received, start, { method, path, headers });
  const length = Number(value('content-length') ?? 0);
  if (received.length < start + length) return undefined;
  const body = received.subarray(start, start + length).toString('latin1');
  return { request: { method, path, headers, body }, consumed: start + length };
}

function parseChunked(received, start, request) {
  let at = start;
  let body = '';
  for (;;) {
    const lineEnd = received.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(received.subarray(at, lineEnd).toString('latin1'), 16);
    const next = lineEnd + 2 + size + 2;
    if (received.length < next) return undefined;
    body += received.subarray(lineEnd + 2, lineEnd + 2 + size).toString('latin1');
    at = next;
    if (size === 0) return { request: { ...request, body }, consumed: at };
  }
}

const withoutBody = (status) => status === 204 || status === 304;

/** The bytes of a reply: its body encoded as asked, head and frame around it. */
function encode(reply) {
  const headers = [...(reply.headers ?? [])];
  let body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body ?? '');
  if (reply.encoding) {
    headers.push(['content-encoding', reply.encoding.replace('-raw', '')]);
    const encoder = ENCODERS[reply.encoding];
    if (encoder) body = encoder(body);
    if (reply.fault === 'bad-encoding') body = Buffer.from('not compressed at all');
    if (reply.fault === 'cut-encoding') body = body.subarray(0, Math.ceil(body.length / 2));
  }
  if (withoutBody(reply.status)) body = Buffer.alloc(0);
  else if (reply.chunked) headers.push(['transfer-encoding', 'chunked']);
  else if (!reply.untilClose) headers.push(['content-length', String(body.length)]);
  if (reply.untilClose) headers.push(['connection', 'close']);
  const lines = [`HTTP/1.1 ${reply.status} ${reply.reason ?? ''}`];
  for (const [name, value] of headers) lines.push(`${name}: ${value}`);
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return { head, body: reply.chunked && !withoutBody(reply.status) ? chunks(body) : body };
}

function chunks(body) {
  const parts = [];
  const size = Math.max(1, Math.ceil(body.length / 3));
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

function send(socket, reply) {
  if (reply.fault === 'stall') return;
  if (reply.fault === 'reset') return void socket.resetAndDestroy();
  if (reply.fault === 'close') return void socket.destroy();
  if (reply.fault === 'garbage') return void socket.end('this is not HTTP\r\n\r\n');
  const { head, body } = encode(reply);
  if (reply.fault === 'stall-in-head') return void socket.write(head.subarray(0, head.length - 4));
  const half = Buffer.concat([head, body.subarray(0, Math.floor(body.length / 2))]);
  if (reply.fault === 'stall-in-body') return void socket.write(half);
  if (reply.fault === 'close-in-body') return void socket.end(half);
  if (reply.fault === 'reset-in-body') {
    // Node's clients may not see the first half if the reset is already there with it.
    socket.write(half, () => setTimeout(() => socket.resetAndDestroy(), 2));
    return;
  }
  const whole = Buffer.concat([head, body]);
  if (reply.untilClose) socket.end(whole);
  else socket.write(whole);
}

/** Two origins with one script and one log: all that a pair of calls needs. */
class Lane {
  #script = [];
  #answered = 0;
  requests = [];

  async open() {
    this.a = await new RecordingServer((request) => this.#answer('A', request)).listen();
    this.b = await new RecordingServer((request) => this.#answer('B', request)).listen();
    return this;
  }

  async close() {
    await Promise.all([this.a.close(), this.b.close()]);
  }

  /** Forgets what was recorded; `script` answers the next requests, its last reply all further ones. */
  begin(script) {
    this.#script = script;
    this.#answered = 0;
    this.requests = [];
  }

  /** Ports differ between runs, so scripts and options name them `{A}`, `{B}` and `{b}`. */
  fill(text) {
    return text
      .replaceAll('{A}', this.a.origin)
      .replaceAll('{B}', this.b.origin)
      .replaceAll('{b}', this.b.authority);
  }

  #answer(origin, request) {
    const { authority } = origin === 'A' ? this.a : this.b;
    for (const field of request.headers) {
      // Which origin it was is told by `origin`; the port would make equal requests differ.
      if (field[0] === 'host' && field[1] === authority) field[1] = 'its own';
    }
    this.requests.push({ origin, ...request });
    const reply = this.#script[Math.min(this.#answered++, this.#script.length - 1)];
    const headers = (reply.headers ?? []).map(([name, value]) => [name, this.fill(value)]);
    return { ...reply, headers };
  }
}

module.exports = { Lane };
