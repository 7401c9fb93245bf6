const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { assertNetworkFailure, authClient, client, rejection } = require('./calls.js');
const { deadHost, json, message, PROJECTS, rawServer, recordingServer } = require('./servers.js');

const BODY = JSON.stringify(PROJECTS);
const HEAD = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n`;

/** @param {string | Buffer} bytes */
const sends = (bytes) => (/** @type {import('node:net').Socket} */ socket) => socket.end(bytes);

/**
 * Resets only when the client has had the chance to read what came before: the end of one write
 * is no promise that it has left.
 *
 * @param {string} bytes
 */
const resetsAfter = (bytes) => (/** @type {import('node:net').Socket} */ socket) =>
  socket.write(bytes, () => socket.resetAndDestroy());

/** What a server does to the first request, and the error that the system then names, if any. */
const FAULTS = {
  'a reset before the reply': [(socket) => socket.resetAndDestroy(), 'ECONNRESET'],
  'a reset in the middle of the headers': [resetsAfter(HEAD.slice(0, 40)), 'ECONNRESET'],
  'a reset in the middle of the body': [
    resetsAfter(`${HEAD}\r\n${BODY.slice(0, 9)}`),
    'ECONNRESET',
  ],
  'a connection closed without a reply': [(socket) => socket.end()],
  'a connection closed in the middle of the headers': [sends(HEAD)],
  'a body shorter than its Content-Length': [sends(`${HEAD}\r\n${BODY.slice(0, 9)}`)],
  'a chunk without a size': [
    sends('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'),
  ],
  'a chunk that is longer than it says': [
    sends(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n${BODY}\r\n0\r\n\r\n`),
  ],
  'a chunked body without its end': [
    sends(
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${BODY.length.toString(16)}\r\n${BODY}\r\n`,
    ),
  ],
  'a body that is not the gzip that it claims to be': [
    sends(message(BODY, ['Content-Encoding: gzip'])),
  ],
  'something that is not HTTP': [sends('220 mail.test ESMTP ready\r\n')],
  'a Content-Length that is no number': [
    sends(`HTTP/1.1 200 OK\r\nContent-Length: all\r\n\r\n${BODY}`),
  ],
};

describe('a fault of the network', { timeout: 60_000 }, () => {
  for (const [what, [fault, code]] of Object.entries(FAULTS)) {
    it(`${what} is a "fetch failed"; nothing is sent twice and the client goes on`, async (t) => {
      const server = await rawServer(t, (socket, _request, before) =>
        before === 0 ? fault(socket) : socket.write(message(BODY)),
      );
      const projects = client(server).projects();
      const codes = assertNetworkFailure(await rejection(projects.list()));
      if (code) assert.ok(codes.includes(code), `${codes}`);
      assert.equal(server.requests.length, 1);

      assert.deepEqual(await projects.list(), PROJECTS.projects);
      assert.equal(server.requests.length, 2);
    });
  }

  it('a connection refused is a "fetch failed" with ECONNREFUSED', async (t) => {
    const api = client({ host: await deadHost() });
    const codes = assertNetworkFailure(await rejection(api.projects().list()));
    assert.ok(codes.includes('ECONNREFUSED'), `${codes}`);

    api.clientData.host = (await recordingServer(t)).host;
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
  });

  it('a name that cannot be resolved is a "fetch failed" with ENOTFOUND', async () => {
    // Too long for a label: no name server is asked.
    const api = client({ host: `http://${'a'.repeat(64)}.invalid` });
    const codes = assertNetworkFailure(await rejection(api.projects().list()));
    assert.ok(codes.includes('ENOTFOUND'), `${codes}`);
  });

  it('an http server where https is spoken is a "fetch failed"', async (t) => {
    const server = await rawServer(t, () => {});
    const api = client({ host: server.host.replace('http:', 'https:') });
    const failed = rejection(api.projects().list());
    await server.connectedBy(1);
    for (const socket of server.sockets) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    assertNetworkFailure(await failed);
  });

  it('no fault sends a write twice', async (t) => {
    const server = await rawServer(t, (socket) => socket.resetAndDestroy());
    const projects = client(server).projects();
    const body = { name: 'One' };
    for (const write of [
      () => projects.create(body),
      () => projects.update('1.1', body),
      () => projects.empty('1.1'),
      () => projects.delete('1.1'),
    ]) {
      const before = server.requests.length;
      assertNetworkFailure(await rejection(write()));
      assert.equal(server.requests.length, before + 1);
    }
  });

  it('no fault on a connection that was in use before sends a request twice', async (t) => {
    const server = await rawServer(t, (socket, _request, before) =>
      before === 0 ? socket.write(message(BODY)) : socket.resetAndDestroy(),
    );
    const projects = client(server).projects();
    await projects.list();
    assertNetworkFailure(await rejection(projects.create({ name: 'One' })));
    assert.equal(server.requests.length, 2);
  });

  it('tells a LokaliseAuth why as well', async (t) => {
    const server = await rawServer(t, (socket) => socket.resetAndDestroy());
    const error = await rejection(authClient(server).token('code'));
    assert.equal(error.code, 500);
    assert.equal(error.error, 'fetch failed');
    assert.ok(error.cause instanceof Error);
    assert.equal(error.cause.code, 'ECONNRESET');
    assert.deepEqual(Object.keys(error).includes('cause'), false);
    assert.equal(server.requests.length, 1);
  });

  it('leaves other calls under way alone', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      if (request.url.endsWith('/bad')) return response.socket.resetAndDestroy();
      server.once('answer', () => json(response, { project_id: request.url }));
    });
    const projects = client(server).projects();
    const good = Array.from({ length: 10 }, (_, index) => projects.get(`${index}`));
    await server.requested(10);
    assertNetworkFailure(await rejection(projects.get('bad')));
    server.emit('answer');
    const urls = (await Promise.all(good)).map((project) => project.project_id);
    assert.deepEqual(
      urls,
      urls.map((_, index) => `/api2/projects/${index}`),
    );
  });
});

describe('an answer that reports a failure', { timeout: 60_000 }, () => {
  for (const status of [408, 423, 425, 429, 500, 502, 503, 504]) {
    it(`${status} is not asked for again`, async (t) => {
      const server = await recordingServer(t, (_request, response) =>
        json(response, { error: { message: 'No', code: status } }, status, { 'retry-after': '0' }),
      );
      const projects = client(server).projects();
      for (const call of [() => projects.list(), () => projects.create({ name: 'One' })]) {
        const before = server.requests.length;
        const error = await rejection(call());
        assert.deepEqual([error.message, error.code], ['No', status]);
        assert.equal(server.requests.length, before + 1);
      }
    });
  }
});
