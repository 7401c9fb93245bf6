'use strict';

/** What is spoken with servers that offer HTTP/2: all calls of a host share one session. */

const assert = require('node:assert/strict');
const { EventEmitter, once } = require('node:events');
const http2 = require('node:http2');
const https = require('node:https');
const net = require('node:net');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { ApiError, LokaliseApiOta } = require('../..');
const { assertNetworkFailure, assertTimeout, rejection } = require('../wire/calls.js');
const { certificate, client: plainClient, httpServer, PROJECTS, TOKEN } = require('./support.js');

const { NGHTTP2_CANCEL, NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR, NGHTTP2_REFUSED_STREAM } =
  http2.constants;

const TLS = { key: certificate('self-signed.key'), cert: certificate('self-signed') };

/** Long enough for a call to begin, short enough to wait for. */
const SHORT = 1000;

/** Some MB: more than a frame or a window of HTTP/2 holds, and built of a tape. */
const LARGE = {
  projects: Array.from({ length: 20_000 }, (_, index) => ({
    project_id: `${index}.1`,
    name: `Nämé ${index}`,
    description: 'd'.repeat(100),
  })),
};

/**
 * @typedef {object} Asked A request that came whole.
 * @property {http2.IncomingHttpHeaders} headers
 * @property {string} body
 * @property {http2.ServerHttp2Stream} stream
 * @property {http2.ServerHttp2Session} session
 * @property {Promise<void>} closed When its stream is.
 */

/** @typedef {(stream: http2.ServerHttp2Stream, asked: Asked) => void} Answer */
/** @typedef {(stream: http2.ServerHttp2Stream) => boolean} Early */

/**
 * @param {EventEmitter} emitter
 * @returns {Promise<void>} Comes also when it closes by an error.
 */
const closed = (emitter) => new Promise((resolve) => emitter.once('close', () => resolve()));

/** What a server has seen, and promises of what it is going to see. */
class Record extends EventEmitter {
  /** All sessions ever made. @type {http2.ServerHttp2Session[]} */
  sessions = [];
  /** All requests that have begun. @type {http2.ServerHttp2Stream[]} */
  streams = [];
  /** Those that came whole. @type {Asked[]} */
  requests = [];
  host = '';
  port = 0;

  /** Waits until `count` requests have come whole in all. @param {number} count */
  async requested(count) {
    while (this.requests.length < count) await once(this, 'change');
  }

  /** Waits until `count` requests have begun in all. @param {number} count */
  async begun(count) {
    while (this.streams.length < count) await once(this, 'change');
  }

  /** Closes all sessions, and waits until the client has done so too. */
  async closeAll() {
    const open = this.sessions.filter(({ destroyed }) => !destroyed);
    const ends = open.map(closed);
    for (const session of open) session.close();
    await Promise.all(ends);
  }
}

/**
 * @param {http2.ServerHttp2Stream} stream
 * @param {unknown} value
 * @param {number} [status]
 * @param {http2.OutgoingHttpHeaders} [headers]
 */
function json(stream, value, status = 200, headers = {}) {
  stream.respond({ ':status': status, 'content-type': 'application/json', ...headers });
  stream.end(JSON.stringify(value));
}

/**
 * @param {import('node:test').TestContext} t The server ends with its test.
 * @param {Answer} [answer] To a request that came whole.
 * @param {http2.SecureServerOptions} [options]
 * @param {Early} [early] Whether a request is dealt with before its body has come.
 */
async function http2Server(
  t,
  answer = (stream) => json(stream, PROJECTS),
  options = {},
  early = () => false,
) {
  const record = new Record();
  record.setMaxListeners(0);
  const server = http2.createSecureServer({ ...TLS, ...options });
  // What the tests do to sessions and streams makes errors; what the client makes of them is tested.
  server.on('sessionError', () => {});
  server.on('session', (session) => {
    record.sessions.push(session);
    record.emit('change');
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    record.streams.push(stream);
    record.emit('change');
    if (early(stream)) return;
    const session = /** @type {http2.ServerHttp2Session} */ (stream.session);
    const isClosed = closed(stream);
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      if (stream.aborted) return;
      const asked = {
        headers,
        body: Buffer.concat(chunks).toString(),
        stream,
        session,
        closed: isClosed,
      };
      record.requests.push(asked);
      record.emit('change');
      answer(stream, asked);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  record.port = portOf(server);
  record.host = `https://127.0.0.1:${record.port}`;
  t.after(() => {
    server.close();
    for (const session of record.sessions) session.destroy();
  });
  return record;
}

/**
 * A server that keeps each request until the test answers it.
 *
 * @param {import('node:test').TestContext} t
 * @param {http2.SecureServerOptions} [options]
 */
async function holdingServer(t, options) {
  const server = await http2Server(t, () => {}, options);
  return Object.assign(server, {
    /** Answers the request that came at `index`, when it is there. @param {number} index */
    async answer(index) {
      await server.requested(index + 1);
      echo(server.requests[index].stream, server.requests[index]);
    },
  });
}

/**
 * Stands between client and server: it shows when the client has closed a connection, and can keep
 * the server's words from it.
 *
 * @param {import('node:test').TestContext} t
 * @param {{port: number}} server
 * @param {Promise<void>} [opened]
 */
async function relayTo(t, { port }, opened = Promise.resolve()) {
  /** @type {Set<net.Socket>} */
  const sockets = new Set();
  const events = new EventEmitter();
  const relay = net.createServer(async (near) => {
    sockets.add(near);
    near.on('error', () => {});
    near.on('close', () => {
      sockets.delete(near);
      events.emit('change');
    });
    events.emit('change');
    await opened;
    const far = net.connect(port, '127.0.0.1');
    far.on('error', () => near.destroy());
    // What nobody reads has no end.
    far.on('close', () => near.resume());
    near.on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  t.after(() => {
    relay.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    host: `https://127.0.0.1:${portOf(relay)}`,
    /** Waits until a connection is open. */
    async connected() {
      while (sockets.size === 0) await once(events, 'change');
    },
    /** Waits until no connection is open. */
    async deserted() {
      while (sockets.size > 0) await once(events, 'change');
    },
  };
}

/** @param {net.Server} server */
const portOf = (server) => /** @type {net.AddressInfo} */ (server.address()).port;

/**
 * @param {{host: string}} server
 * @param {object} [options]
 */
const client = (server, options) => plainClient(server, { ca: TLS.cert, ...options });

/** @param {string | undefined} path */
const lastOf = (path) => `${path}`.split('/').at(-1);

/** A signal, and what aborts it. */
function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** @param {number} count */
const ids = (count) => Array.from({ length: count }, (_, index) => `${index}`);

/** @type {Answer} Answers with the name of the project that was asked for. */
const echo = (stream, { headers }) => json(stream, { project_id: lastOf(headers[':path']) });

/**
 * Calls for projects at once; each has its own answer.
 *
 * @param {any} projects
 * @param {number} count
 */
async function getAll(projects, count) {
  const got = await Promise.all(ids(count).map((id) => projects.get(id)));
  assert.deepEqual(
    got.map(({ project_id }) => project_id),
    ids(count),
  );
}

describe('a server that offers HTTP/2', { timeout: 60_000 }, () => {
  for (const allowHTTP1 of [false, true]) {
    const what = allowHTTP1 ? 'that knows HTTP/1.1 too' : 'that knows nothing else';
    it(`${what} is spoken to in HTTP/2`, async (t) => {
      const server = await http2Server(t, undefined, { allowHTTP1 });
      assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
      assert.equal(server.sessions.length, 1);
      assert.equal(server.sessions[0].alpnProtocol, 'h2');
    });
  }

  it('is named by its pseudo-headers: what is of a connection is in no header', async (t) => {
    const server = await http2Server(t);
    await client(server).projects().list({ page: 2, limit: 5 });
    const [{ headers, body }] = server.requests;
    const names = Object.keys(headers);
    const pseudo = names.filter((name) => name.startsWith(':'));
    assert.deepEqual(Object.fromEntries(pseudo.map((name) => [name, headers[name]])), {
      ':method': 'GET',
      ':scheme': 'https',
      ':authority': `127.0.0.1:${server.port}`,
      ':path': '/api2/projects?page=2&limit=5',
    });
    assert.equal(headers['x-api-token'], TOKEN);
    assert.equal(body, '');
    for (const name of ['host', 'connection', 'keep-alive', 'transfer-encoding', 'te', 'upgrade']) {
      assert.ok(!names.includes(name), names.join());
    }
  });

  it('gets the headers that one of HTTP/1.1 gets, but for the host', async (t) => {
    const server = await http2Server(t);
    const old = await httpServer(t);
    for (const call of [
      (projects) => projects.list(),
      (projects) => projects.create({ name: 'One' }),
      (projects) => projects.empty('1.1'),
      (projects) => projects.delete('1.1'),
    ]) {
      // What the servers answer is not what each of these expects.
      await call(client(server).projects()).catch(() => {});
      await call(client(old).projects()).catch(() => {});
      const { host: _host, ...expected } = old.requests[server.requests.length - 1].headers;
      delete expected.connection;
      const { headers } = server.requests[server.requests.length - 1];
      const sent = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
      assert.deepEqual(Object.fromEntries(sent), expected);
    }
  });

  it('is sent the body of a POST', async (t) => {
    const server = await http2Server(t, (stream) => json(stream, { project_id: '1.1' }));
    const body = { name: 'Øne 語 😀', list: [1, null] };
    assert.equal((await client(server).projects().create(body)).project_id, '1.1');
    const [asked] = server.requests;
    assert.equal(asked.headers[':method'], 'POST');
    assert.equal(asked.headers['content-type'], 'application/json');
    assert.equal(asked.headers['content-length'], String(Buffer.byteLength(asked.body)));
    assert.equal(asked.body, JSON.stringify(body));
  });

  it('is sent a large upload, several at once too', async (t) => {
    const server = await http2Server(t, (stream, { headers, body }) =>
      json(stream, { process: { process_id: headers[':path'], message: `${body.length}` } }),
    );
    const upload = (filename, letter) => ({
      data: Buffer.alloc(3_000_000, letter).toString('base64'),
      filename,
      lang_iso: 'en',
    });
    const files = client(server).files();
    await files.upload('0', upload('one.json', 'a'));
    const uploads = ids(3).map((id) => upload(`${id}.json`, id));
    const processes = await Promise.all(uploads.map((each, id) => files.upload(`${id}`, each)));
    for (const [index, { process_id, message }] of processes.entries()) {
      assert.equal(process_id, `/api2/projects/${index}/files/upload`);
      assert.equal(Number(message), JSON.stringify(uploads[index]).length);
    }
    const bodies = server.requests.map(({ body }) => body);
    for (const each of uploads) assert.ok(bodies.includes(JSON.stringify(each)));
    assert.equal(server.sessions.length, 1);
  });
});

describe('a reply over HTTP/2', { timeout: 60_000 }, () => {
  it('has its headers: of a page', async (t) => {
    const server = await http2Server(t, (stream) =>
      json(stream, PROJECTS, 200, {
        'x-pagination-total-count': '31',
        'x-pagination-page-count': '7',
        'x-pagination-limit': '5',
        'x-pagination-page': '2',
      }),
    );
    const page = /** @type {any} */ (await client(server).projects().list({ page: 2 }));
    assert.deepEqual(page.items, PROJECTS.projects);
    const { totalResults, totalPages, resultsPerPage, currentPage } = page;
    assert.deepEqual([totalResults, totalPages, resultsPerPage, currentPage], [31, 7, 5, 2]);
  });

  it('has its headers: 15 KB of them, the most that Node itself takes being 16', async (t) => {
    const server = await http2Server(t, (stream) =>
      json(stream, PROJECTS, 200, { 'x-large': 'x'.repeat(15_000) }),
    );
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
  });

  it('may be an object', async (t) => {
    const server = await http2Server(t, echo);
    assert.deepEqual(await client(server).projects().get('1.1'), { project_id: '1.1' });
  });

  it('may report a failure', async (t) => {
    const failure = { error: { message: 'No such project', code: 404 } };
    const server = await http2Server(t, (stream) => json(stream, failure, 404));
    const error = await rejection(client(server).projects().get('1.1'));
    assert.ok(error instanceof ApiError);
    assert.deepEqual([error.message, error.code], ['No such project', 404]);
  });

  it('may be an error that is no JSON', async (t) => {
    const server = await http2Server(t, (stream) => {
      stream.respond({ ':status': 502, 'content-type': 'text/html' });
      stream.end('<html>');
    });
    const error = await rejection(client(server).projects().get('1.1'));
    assert.deepEqual([error.code, error.body], [502, '<html>']);
    assert.equal(error.details.reason, 'JSON parsing error');
  });

  it('may be large, several at once too', async (t) => {
    // Node's server resets streams when it has 10 MB that were not taken yet.
    const options = { maxSessionMemory: 1000 };
    const server = await http2Server(t, (stream) => json(stream, LARGE), options);
    const projects = client(server).projects();
    assert.deepEqual(await projects.list(), LARGE.projects);
    for (const list of await Promise.all(ids(5).map(() => projects.list()))) {
      assert.deepEqual(list, LARGE.projects);
    }
    assert.equal(server.sessions.length, 1);
  });

  it('may be compressed', async (t) => {
    const server = await http2Server(t, (stream) => {
      stream.respond({ ':status': 200, 'content-encoding': 'gzip' });
      stream.end(zlib.gzipSync(JSON.stringify(LARGE)));
    });
    assert.deepEqual(await client(server).projects().list(), LARGE.projects);
    assert.equal(server.requests[0].headers['accept-encoding'], 'gzip, deflate, br');
  });

  it('may come in many frames, with early hints before it and trailers behind it', async (t) => {
    const server = await http2Server(t, async (stream) => {
      stream.additionalHeaders({ ':status': 103, link: '</style.css>; rel=preload' });
      stream.respond({ ':status': 200 }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'x-sum': '1' }));
      for (const letter of JSON.stringify(PROJECTS)) {
        await new Promise((written) => stream.write(letter, written));
      }
      stream.end();
    });
    const projects = client(server).projects();
    for (let call = 0; call < 2; call += 1) {
      assert.deepEqual(await projects.list(), PROJECTS.projects);
    }
    assert.equal(server.sessions.length, 1);
  });

  it('may have no body', async (t) => {
    const server = await http2Server(t, (stream) =>
      stream.respond({ ':status': 204 }, { endStream: true }),
    );
    const ota = new LokaliseApiOta({ apiKey: TOKEN, host: server.host, ca: TLS.cert });
    const bundle = { teamId: 1, lokaliseProjectId: '1.1', framework: 'ios_sdk' };
    const published = await ota.otaBundlePublishing().publish(5, /** @type {any} */ (bundle));
    assert.equal(published, null);
    assert.equal(server.requests[0].headers[':method'], 'POST');
  });

  it('may lead on, within the session and to a server of HTTP/1.1', async (t) => {
    const old = await httpServer(t);
    const server = await http2Server(t, (stream, { headers }) => {
      const path = lastOf(headers[':path']);
      if (path === 'end') return json(stream, PROJECTS);
      const location = path === 'away' ? `${old.host}/end` : '/end';
      stream.respond({ ':status': 302, location }, { endStream: true });
    });
    const projects = client(server).projects();
    assert.deepEqual(await projects.list(), PROJECTS.projects);
    assert.equal(server.requests[1].headers['x-api-token'], TOKEN);
    assert.deepEqual(await projects.get('away'), PROJECTS);
    assert.equal(old.requests[0].headers.host, old.host.replace('http://', ''));
    assert.equal(old.requests[0].headers['x-api-token'], undefined);
    assert.equal(server.sessions.length, 1);
  });

  it('may come before the server has read an upload', async (t) => {
    const tooLarge = { error: { message: 'Too large', code: 413 } };
    const server = await http2Server(t, echo, {}, (stream) => {
      if (server.streams.length > 1) return false;
      json(stream, tooLarge, 413);
      // What is left of the request is not wanted (RFC 9113, section 8.1).
      stream.on('finish', () => stream.close(NGHTTP2_NO_ERROR));
      return true;
    });
    const api = client(server);
    const upload = { data: 'a'.repeat(8_000_000), filename: 'one.json', lang_iso: 'en' };
    const error = await rejection(api.files().upload('1.1', upload));
    assert.deepEqual([error.message, error.code], ['Too large', 413]);
    assert.deepEqual(await api.projects().get('after'), { project_id: 'after' });
    assert.equal(server.sessions.length, 1);
  });
});

describe('a session', { timeout: 60_000 }, () => {
  it('has all calls, one after another', async (t) => {
    const server = await http2Server(t, echo);
    for (const id of ids(20)) await client(server).projects().get(id);
    assert.equal(server.sessions.length, 1);
  });

  it('has all calls, 100 at once, of which 32 are under way', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const first = projects.get('first');
    await server.answer(0);
    await first;

    const calls = getAll(projects, 100);
    await server.requested(33);
    assert.equal(server.streams.length, 33);
    for (let index = 1; index <= 100; index += 1) {
      assert.ok(server.streams.length - index <= 32, `${server.streams.length} ${index}`);
      await server.answer(index);
    }
    await calls;
    assert.equal(server.sessions.length, 1);
  });

  it('is one: a burst of first calls opens one session', async (t) => {
    const server = await http2Server(t, echo);
    await getAll(client(server).projects(), 20);
    assert.equal(server.sessions.length, 1);
  });

  it('is one: a burst of calls after the last one has ended opens one session', async (t) => {
    const server = await http2Server(t, echo);
    const projects = client(server).projects();
    await getAll(projects, 20);
    const before = server.sessions.length;
    await server.closeAll();
    await getAll(projects, 20);
    assert.equal(server.sessions.length, before + 1);
  });

  it('is none with a server of HTTP/1.1: each of its first calls has a connection', async (t) => {
    const held = [];
    const server = https.createServer(TLS, (_request, response) => {
      held.push(response);
      server.emit('held');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
      server.close();
      server.closeAllConnections();
    });
    const { port } = /** @type {net.AddressInfo} */ (server.address());
    const projects = client({ host: `https://127.0.0.1:${port}` }).projects();
    const calls = ids(20).map(() => projects.list());
    while (held.length < 20) await once(server, 'held');
    for (const response of held) response.end(JSON.stringify(PROJECTS));
    for (const list of await Promise.all(calls)) assert.deepEqual(list, PROJECTS.projects);
  });

  it('comes about for the others when the call that was first is aborted before', async (t) => {
    const server = await http2Server(t, echo);
    /** @type {() => void} */
    let open = () => {};
    const opened = new Promise((resolve) => {
      open = () => resolve(undefined);
    });
    const relay = await relayTo(t, server, opened);
    const projects = client(relay).projects();
    const { signal, abort } = abortable();
    const first = rejection(projects.get('first', { signal }));
    const others = getAll(projects, 10);
    await relay.connected();
    abort();
    assert.equal(await first, signal.reason);
    open();
    await others;
    assert.equal(server.requests.length, 10);
  });

  it('is followed by a new one when the server has closed it', async (t) => {
    const server = await http2Server(t, echo);
    const projects = client(server).projects();
    for (let round = 1; round <= 5; round += 1) {
      // A POST too, which is not sent twice.
      await projects.get('1');
      await projects.create({ name: 'One' });
      assert.equal(server.sessions.length, round);
      await server.closeAll();
    }
    assert.equal(server.requests.length, 10);
  });

  it('is followed by a new one when the server has destroyed it', async (t) => {
    const server = await http2Server(t, echo);
    const relay = await relayTo(t, server);
    const projects = client(relay).projects();
    for (let round = 1; round <= 5; round += 1) {
      await projects.get('1');
      await projects.create({ name: 'One' });
      assert.equal(server.sessions.length, round);
      server.sessions[round - 1].destroy();
      // The news has come.
      await relay.deserted();
    }
    assert.equal(server.requests.length, 10);
  });

  it('that the server destroys breaks the calls on it, and no later one', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      const id = lastOf(asked.headers[':path']);
      if (id === 'bad') asked.session.destroy();
      else if (id === 'first' || server.sessions.length > 1) echo(stream, asked);
    });
    const projects = client(server).projects();
    await projects.get('first');
    const stuck = ids(5).map((id) => rejection(projects.get(id)));
    await server.requested(6);
    const bad = rejection(projects.get('bad'));
    for (const error of await Promise.all([...stuck, bad])) assertNetworkFailure(error);
    assert.equal(server.requests.length, 7);
    await projects.get('0');
    await getAll(projects, 10);
    assert.equal(server.sessions.length, 2);
  });

  it('that is closing serves the calls on it, and takes no other', async (t) => {
    const server = await holdingServer(t);
    const projects = client(server).projects();
    const first = projects.get('0');
    await server.answer(0);
    await first;
    const early = projects.get('1');
    await server.requested(2);
    const late = projects.get('2');
    await server.requested(3);
    const [closing] = server.sessions;
    const isClosed = closed(closing);
    closing.close();
    // It comes behind the word that the session is closing: by then the client has heard that.
    await server.answer(1);
    await early;

    const next = projects.create({ name: 'One' });
    await server.answer(3);
    await next;
    assert.equal(server.sessions.length, 2);
    assert.notEqual(server.requests[3].session, closing);
    await server.answer(2);
    assert.deepEqual(await late, { project_id: '2' });
    await isClosed;
    const after = projects.get('after');
    await server.answer(4);
    await after;
    assert.equal(server.sessions.length, 2);
  });

  it('that is closing may have not taken a call: a retry sends it on another', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      // The number of the last request that it takes: the first one's.
      if (server.requests.length === 2) asked.session.goaway(NGHTTP2_NO_ERROR, 1);
      else echo(stream, asked);
    });
    const projects = client(server, { maxRetries: 1 }).projects();
    await projects.get('1');
    assert.deepEqual(await projects.get('2'), { project_id: '2' });
    assert.equal(server.requests.length, 3);
    assert.equal(server.sessions.length, 2);
  });

  it('of a server that takes one stream at once serves all calls', async (t) => {
    let [open, most] = [0, 0];
    const server = await http2Server(
      t,
      (stream, asked) => {
        open += 1;
        most = Math.max(most, open);
        stream.on('close', () => {
          open -= 1;
        });
        echo(stream, asked);
      },
      { settings: { maxConcurrentStreams: 1 } },
    );
    const projects = client(server).projects();
    // By then the client knows.
    await projects.get('first');
    await getAll(projects, 20);
    assert.equal(server.requests.length, 21);
    assert.equal(server.sessions.length, 1);
    assert.equal(most, 1);
  });

  it('of such a server serves all calls also when they are its first', async (t) => {
    const server = await http2Server(t, echo, { settings: { maxConcurrentStreams: 1 } });
    await getAll(client(server).projects(), 20);
    assert.equal(server.requests.length, 20);
  });

  it('of such a server is not told of a call that was aborted while it waited', async (t) => {
    const server = await holdingServer(t, { settings: { maxConcurrentStreams: 1 } });
    const other = await httpServer(t);
    const projects = client(server).projects();
    const first = projects.get('0');
    await server.answer(0);
    await first;

    const held = projects.get('1');
    await server.requested(2);
    const { signal, abort } = abortable();
    const failed = rejection(projects.create({ name: 'One' }, { signal }));
    // Calls go out in their order: by then that one waits.
    await client(other).projects().list();
    abort();
    assert.equal(await failed, signal.reason);
    await server.answer(1);
    await held;

    const last = projects.get('2');
    await server.requested(3);
    assert.deepEqual(
      server.requests.map(({ headers }) => `${headers[':method']} ${lastOf(headers[':path'])}`),
      ['GET 0', 'GET 1', 'GET 2'],
    );
    await server.answer(2);
    await last;
  });

  it('takes others while its first call is not answered', async (t) => {
    const server = await holdingServer(t);
    const calls = getAll(client(server).projects(), 5);
    await server.requested(5);
    for (const asked of server.requests) echo(asked.stream, asked);
    await calls;
    assert.equal(server.sessions.length, 1);
  });

  it('that is closing lets those go that wait for it', async (t) => {
    const server = await holdingServer(t, { settings: { maxConcurrentStreams: 2 } });
    const projects = client(server).projects();
    const calls = getAll(projects, 6);
    await server.requested(2);
    server.sessions[0].close();
    // The two on it are not answered yet.
    await server.requested(4);
    assert.equal(server.sessions.length, 2);
    for (let index = 0; index < 6; index += 1) await server.answer(index);
    await calls;
  });

  it('whose server takes fewer than it did gets none that was aborted', async (t) => {
    const server = await holdingServer(t, { settings: { maxConcurrentStreams: 4 } });
    const projects = client(server).projects();
    const warm = projects.get('warm');
    await server.answer(0);
    await warm;
    const calls = getAll(projects, 4);
    await server.requested(5);
    const { signal, abort } = abortable();
    const failed = rejection(projects.create({ name: 'One' }, { signal }));
    const [session] = server.sessions;
    // Told, and heard.
    await new Promise((resolve) => session.settings({ maxConcurrentStreams: 1 }, resolve));
    await server.answer(1);
    await server.requests[1].closed;
    abort();
    assert.equal(await failed, signal.reason);
    for (const index of [2, 3, 4]) await server.answer(index);
    await calls;
    const last = projects.get('last');
    await server.answer(5);
    assert.deepEqual(await last, { project_id: 'last' });
    assert.deepEqual(
      server.requests.map(({ headers }) => headers[':method']),
      Array(6).fill('GET'),
    );
  });

  it('that never comes about costs no call more than connecting may take', async (t) => {
    const silent = net.createServer((socket) => socket.on('error', () => {}));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    t.after(() => silent.close());
    const projects = client({ host: `https://127.0.0.1:${portOf(silent)}` }).projects();
    const began = performance.now();
    const failed = await Promise.all(ids(3).map((id) => rejection(projects.get(id))));
    for (const error of failed) assert.ok(assertNetworkFailure(error).includes('ETIMEDOUT'));
    // 10 s, and not again for those that waited for the first one.
    assert.ok(performance.now() - began < 18_000);
  });
});

describe('a session that is idle', { timeout: 30_000 }, () => {
  it('for too long is closed by the client, as other connections are', async (t) => {
    const server = await http2Server(t, echo);
    const projects = client(server).projects();
    await projects.get('1');
    await closed(server.sessions[0]);
    await projects.get('2');
    assert.equal(server.sessions.length, 2);
  });
});

describe('a call over HTTP/2', { timeout: 60_000 }, () => {
  /**
   * What one call meets while others are under way on the same session.
   *
   * @param {import('node:test').TestContext} t
   * @param {(projects: any, server: Record) => Promise<void>} meets
   */
  async function meetsAmongOthers(t, meets) {
    const server = await http2Server(t, (stream, asked) => {
      const id = lastOf(asked.headers[':path']);
      if (id === 'now') echo(stream, asked);
      else if (id !== 'bad') server.once('answer', () => echo(stream, asked));
    });
    const projects = client(server).projects();
    await projects.get('now');
    const others = getAll(projects, 10);
    // What becomes of them is told at the end, also if that fails which comes before.
    others.catch(() => {});
    await server.requested(11);
    await meets(projects, server);
    assert.deepEqual(await projects.get('now'), { project_id: 'now' });
    server.emit('answer');
    await others;
    assert.equal(server.sessions.length, 1);
    assert.equal(server.sessions[0].destroyed, false);
  }

  it('that is aborted resets its stream only', (t) =>
    meetsAmongOthers(t, async (projects, server) => {
      const { signal, abort } = abortable();
      const failed = rejection(projects.get('bad', { signal }));
      await server.requested(12);
      abort();
      assert.equal(await failed, signal.reason);
      const { stream, closed } = server.requests[11];
      await closed;
      assert.equal(stream.rstCode, NGHTTP2_CANCEL);
    }));

  it('that is aborted in its reply resets its stream only', (t) =>
    meetsAmongOthers(t, async (projects, server) => {
      const { signal, abort } = abortable();
      const failed = rejection(projects.get('bad', { signal }));
      await server.requested(12);
      const { stream, closed } = server.requests[11];
      stream.respond({ ':status': 200 });
      // It drains as the client takes it.
      while (stream.write(Buffer.alloc(1 << 20, ' ')));
      await once(stream, 'drain');
      abort();
      assert.equal(await failed, signal.reason);
      await closed;
      assert.equal(stream.rstCode, NGHTTP2_CANCEL);
    }));

  it('that is aborted in its upload resets its stream only', async (t) => {
    const server = await http2Server(t, echo, {}, (stream) => {
      if (server.streams.length !== 2) return false;
      // It takes no more than its window is wide.
      stream.pause();
      return true;
    });
    const api = client(server);
    await api.projects().get('1');
    const { signal, abort } = abortable();
    const upload = { data: 'a'.repeat(8_000_000), filename: 'one.json', lang_iso: 'en' };
    const failed = rejection(api.files().upload('1.1', upload, { signal }));
    await server.begun(2);
    const isClosed = closed(server.streams[1]);
    abort();
    assert.equal(await failed, signal.reason);
    server.streams[1].resume();
    await isClosed;
    assert.equal(server.streams[1].rstCode, NGHTTP2_CANCEL);
    await getAll(api.projects(), 10);
    assert.equal(server.sessions.length, 1);
  });

  const RESETS = { 'with an error': NGHTTP2_INTERNAL_ERROR, 'as refused': NGHTTP2_REFUSED_STREAM };
  for (const [how, code] of Object.entries(RESETS)) {
    it(`whose stream the server resets ${how} is a "fetch failed"`, (t) =>
      meetsAmongOthers(t, async (projects, server) => {
        const failed = rejection(projects.get('bad'));
        await server.requested(12);
        server.requests[11].stream.close(code);
        assertNetworkFailure(await failed);
      }));
  }

  it('whose stream the server resets in the reply is a "fetch failed"', (t) =>
    meetsAmongOthers(t, async (projects, server) => {
      const failed = rejection(projects.get('bad'));
      await server.requested(12);
      const { stream } = server.requests[11];
      stream.respond({ ':status': 200 });
      // Closed, it would have an end.
      stream.write('{', () => stream.destroy(new Error('no more')));
      assertNetworkFailure(await failed);
    }));

  for (const length of ['100', undefined]) {
    const known = length ? 'of a known length' : 'of no known length';
    it(`whose reply ${known} is cut off by a reset without an error is a "fetch failed"`, (t) =>
      meetsAmongOthers(t, async (projects, server) => {
        const failed = rejection(projects.get('bad'));
        await server.requested(12);
        const { stream } = server.requests[11];
        stream.respond({ ':status': 200, ...(length && { 'content-length': length }) });
        // Proxies do so when they lose the server behind them.
        stream.write('{"project_id":"bad"}', () => stream.destroy());
        assertNetworkFailure(await failed);
      }));
  }

  it('whose reply is shorter than it says is a "fetch failed"', (t) =>
    meetsAmongOthers(t, async (projects, server) => {
      const failed = rejection(projects.get('bad'));
      await server.requested(12);
      const { stream } = server.requests[11];
      stream.respond({ ':status': 200, 'content-length': '100' });
      stream.end('{"project_id":"bad"}');
      assertNetworkFailure(await failed);
    }));

  it('that takes longer than requestTimeout resets its stream only', (t) =>
    meetsAmongOthers(t, async (projects, server) => {
      assertTimeout(await rejection(projects.get('bad', { requestTimeout: SHORT })), SHORT);
      await server.requests[11].closed;
      assert.equal(server.requests[11].stream.rstCode, NGHTTP2_CANCEL);
    }));

  it('whose reply is larger than maxResponseBytes is told so, and resets its stream only', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      const path = lastOf(asked.headers[':path']);
      if (path !== 'announced' && path !== 'endless') return echo(stream, asked);
      const announced = path === 'announced' ? { 'content-length': `${1 << 30}` } : {};
      stream.respond({ ':status': 200, ...announced });
      const more = () => {
        while (!stream.destroyed && stream.write(Buffer.alloc(1 << 16, ' ')));
      };
      stream.on('drain', more);
      more();
    });
    const projects = client(server, { maxResponseBytes: 1_000_000 }).projects();
    for (const [index, id] of ['announced', 'endless'].entries()) {
      const error = await rejection(projects.get(id));
      assertNetworkFailure(error);
      assert.match(error.cause.message, /larger than 1000000 bytes/);
      await server.requests[index].closed;
      assert.equal(server.requests[index].stream.rstCode, NGHTTP2_CANCEL);
    }
    await getAll(projects, 10);
    assert.equal(server.sessions.length, 1);
  });

  it('is retried over the same session', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      if (server.requests.length > 2) echo(stream, asked);
      else json(stream, { error: { message: 'Busy', code: 503 } }, 503, { 'retry-after': '0' });
    });
    const projects = client(server, { maxRetries: 2 }).projects();
    assert.deepEqual(await projects.get('1'), { project_id: '1' });
    assert.equal(server.requests.length, 3);
    assert.equal(server.sessions.length, 1);
  });

  it('that was refused is retried, also when it is a write: the server has not looked at it', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      if (server.requests.length === 1) stream.close(NGHTTP2_REFUSED_STREAM);
      else echo(stream, asked);
    });
    await client(server, { maxRetries: 1 }).projects().create({ name: 'One' });
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{"name":"One"}', '{"name":"One"}'],
    );
  });

  it('that is a write and was broken off is not retried', async (t) => {
    const server = await http2Server(t, (stream) => stream.close(NGHTTP2_INTERNAL_ERROR));
    const projects = client(server, { maxRetries: 1 }).projects();
    assertNetworkFailure(await rejection(projects.create({ name: 'One' })));
    assert.equal(server.requests.length, 1);
  });

  it('is retried when its stream was reset, or its session destroyed', async (t) => {
    const server = await http2Server(t, (stream, asked) => {
      if (server.requests.length === 1) stream.close(NGHTTP2_INTERNAL_ERROR);
      else if (server.requests.length === 2) asked.session.destroy();
      else echo(stream, asked);
    });
    const projects = client(server, { maxRetries: 2 }).projects();
    assert.deepEqual(await projects.get('1'), { project_id: '1' });
    assert.equal(server.requests.length, 3);
    assert.equal(server.sessions.length, 2);
  });
});
