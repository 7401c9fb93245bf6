const assert = require('node:assert/strict');
const { once } = require('node:events');
const net = require('node:net');
const { describe, it } = require('node:test');
const { setTimeout: wait } = require('node:timers/promises');
const zlib = require('node:zlib');
const { assertNetworkFailure, client, rejection } = require('./calls.js');
const { json, message, PROJECTS, rawServer, recordingServer } = require('./servers.js');

const BODY = JSON.stringify(PROJECTS);
const CHUNK = `${BODY.length.toString(16)}\r\n${BODY}\r\n`;
const CHUNKED = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n`;
const FAILURE = JSON.stringify({ error: { message: 'No', code: 404 } });
const LARGE = JSON.stringify({ projects: [{ name: 'x'.repeat(1_000_000) }] });

/** More than the buffers between the two ends hold. */
const UPLOAD = 32 << 20;

/** @typedef {{socket: net.Socket, closed: Promise<unknown>, came: number}} Upload `came` counts its bytes. */

/** Replies that leave their connection as good as it was. @type {Record<string, string | Buffer>} */
const REPLIES = {
  'one with a length': message(BODY),
  'one without a body': message(''),
  'one in chunks': `${CHUNKED}\r\n${CHUNK}0\r\n\r\n`,
  'one in chunks, with trailers': `${CHUNKED}Trailer: X-Sum\r\n\r\n${CHUNK}0\r\nX-Sum: 1\r\n\r\n`,
  'one in gzip': message(zlib.gzipSync(BODY), ['Content-Encoding: gzip']),
  'one that is not the gzip that it claims to be': message(BODY, ['Content-Encoding: gzip']),
  'one of a megabyte': message(LARGE),
  'one behind early hints': `HTTP/1.1 103 Early Hints\r\n\r\n${message(BODY)}`,
  'one that is no JSON': message('<html>'),
  'one that reports a failure': message(FAILURE, [], '404 Not Found'),
  'one that leads on': message('moved', ['Location: /end'], '302 Found'),
  'a 204': 'HTTP/1.1 204 No Content\r\n\r\n',
  'a 205': message('', [], '205 Reset Content'),
  'a 304, whose length is that of a body that does not follow':
    'HTTP/1.1 304 Not Modified\r\nContent-Length: 100\r\n\r\n',
};

/**
 * A server that answers an upload when it has read no more than its headers.
 *
 * @param {import('node:test').TestContext} t
 * @param {(upload: Upload) => void} answer
 */
async function hastyServer(t, answer) {
  /** @type {Upload[]} */
  const uploads = [];
  const server = net.createServer((socket) => {
    let head = '';
    /** @type {Upload | undefined} */
    let upload;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      if (upload) {
        upload.came += chunk.length;
        return;
      }
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n') + 4;
      if (end < 4) return;
      if (head.startsWith('GET ')) {
        head = '';
        socket.write(message(BODY));
        return;
      }
      const closed = new Promise((resolve) => socket.once('close', resolve));
      upload = { socket, closed, came: head.length - end };
      uploads.push(upload);
      answer(upload);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const { socket } of uploads) socket.destroy();
  });
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  return { projects: client({ host: `http://127.0.0.1:${port}` }).projects(), uploads };
}

describe('the connection of a call', { timeout: 60_000 }, () => {
  it('is the one of the call before', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    for (let call = 0; call < 10; call += 1) {
      await projects.list();
      await projects.create({ name: 'One' });
    }
    assert.equal(server.connections, 1);
  });

  for (const [what, bytes] of Object.entries(REPLIES)) {
    it(`is the one of the call before, whose reply was ${what}`, async (t) => {
      const server = await rawServer(t, (socket, request, before) =>
        socket.write(before % 2 === 0 && !request.includes('/end') ? bytes : message(BODY)),
      );
      const projects = client(server).projects();
      for (let round = 0; round < 3; round += 1) {
        await projects.list().catch(() => {});
        assert.deepEqual(await projects.list(), PROJECTS.projects);
      }
      assert.equal(server.connections, 1);
    });
  }

  it('is one of as many as there were calls at once', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const projects = client(server).projects();
    for (let round = 1; round <= 5; round += 1) {
      const calls = Array.from({ length: 10 }, () => projects.list());
      await server.requested(10 * round);
      for (const response of held.splice(0)) json(response, PROJECTS);
      await Promise.all(calls);
    }
    assert.equal(server.connections, 10);
  });

  it('is a new one after all that were idle have been closed: no POST is lost or sent twice', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const projects = client(server).projects();
    for (let round = 1; round <= 3; round += 1) {
      const calls = Array.from({ length: 32 }, () => projects.create({ name: 'One' }));
      await server.requested(32 * round);
      for (const response of held.splice(0)) json(response, { project_id: '1.1' });
      await Promise.all(calls);
      for (const socket of server.sockets) socket.end();
      await server.deserted();
    }
    assert.equal(server.requests.length, 96);
    assert.equal(server.connections, 96);
  });

  it('is a new one after a reply that nobody had asked for', async (t) => {
    // What some servers say to a connection that is idle for too long.
    const late = message(FAILURE, ['Connection: close'], '408 Request Timeout');
    const server = await rawServer(t, (socket) => socket.write(message(BODY)));
    const projects = client(server).projects();
    for (let round = 1; round <= 5; round += 1) {
      assert.deepEqual(await projects.list(), PROJECTS.projects);
      for (const socket of server.sockets) socket.end(late);
      await server.deserted();
    }
    assert.equal(server.requests.length, 5);
  });

  it('brings a large body whole and once, or not, when the server closes behind each reply', async (t) => {
    // Without a word of it: a call may find the connection before the client knows that it is gone.
    const server = await rawServer(t, (socket) => socket.end(message('{"project_id":"1.1"}')));
    const projects = client(server).projects();
    const name = 'x'.repeat(200_000);
    const brought = [];
    for (let round = 0; round < 50; round += 1) {
      const [{ status, reason }] = await Promise.allSettled([projects.create({ name, round })]);
      if (status === 'fulfilled') brought.push(round);
      else assertNetworkFailure(reason);
    }
    // One that failed may have come as well: what is lost is the reply.
    const came = server.requests.map((request) => JSON.parse(request.split('\r\n\r\n')[1]));
    const rounds = came.map(({ round }) => round);
    assert.equal(new Set(rounds).size, rounds.length);
    for (const round of brought) assert.ok(rounds.includes(round), `${round}`);
    for (const body of came) assert.equal(body.name, name);
  });
});

describe('bytes behind a reply that has no body', { timeout: 60_000 }, () => {
  for (const status of ['204 No Content', '205 Reset Content', '304 Not Modified']) {
    it(`${status}: are no reply to the next call`, async (t) => {
      const evil = message('{"projects":[{"name":"evil"}]}');
      const server = await rawServer(t, (socket, _request, before) =>
        socket.write(before === 0 ? message(evil, [], status) : message(BODY)),
      );
      const projects = client(server).projects();
      const error = await rejection(projects.list());
      assert.equal(error.code, Number.parseInt(status, 10));
      for (let call = 0; call < 3; call += 1) {
        assert.deepEqual(await projects.list(), PROJECTS.projects);
      }
      assert.equal(server.requests.length, 4);
    });
  }
});

describe('a connection', { timeout: 60_000 }, () => {
  it('is closed by the client when the server says that it is the last reply, and waits', async (t) => {
    const server = await rawServer(t, (socket) =>
      socket.write(message(BODY, ['Connection: close'])),
    );
    const projects = client(server).projects();
    for (let call = 1; call <= 3; call += 1) {
      assert.deepEqual(await projects.list(), PROJECTS.projects);
      await server.deserted();
      assert.equal(server.connections, call);
    }
  });

  it('is closed when it was idle for too long, also while others are in use', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const projects = client(server).projects();
    const calls = Array.from({ length: 5 }, () => projects.list());
    await server.requested(5);
    for (const response of held.splice(0)) json(response, PROJECTS);
    await Promise.all(calls);
    assert.equal(server.sockets.size, 5);

    // One is enough for calls that come one after another.
    const callAlone = async () => {
      const before = server.requests.length;
      const call = projects.list();
      await server.requested(before + 1);
      json(held.pop(), PROJECTS);
      assert.deepEqual(await call, PROJECTS.projects);
    };
    while (server.sockets.size > 1) {
      await callAlone();
      await wait(50);
    }
    await server.deserted();
    await callAlone();
  });
});

describe('a reply that comes before the upload was read', { timeout: 60_000 }, () => {
  const body = { name: 'x'.repeat(UPLOAD) };
  const failure = JSON.stringify({ error: { message: 'Too large', code: 413 } });
  const refusal = (headers = []) => message(failure, headers, '413 Payload Too Large');

  /** @param {any} projects */
  async function assertRefused(projects) {
    const error = await rejection(projects.create(body));
    assert.deepEqual([error.message, error.code], ['Too large', 413]);
    assert.deepEqual(await projects.list(), PROJECTS.projects);
  }

  it('is told when the server reads on, which gets no more, and no later call on it', async (t) => {
    const { projects, uploads } = await hastyServer(t, ({ socket }) => socket.write(refusal()));
    for (let call = 0; call < 3; call += 1) {
      await assertRefused(projects);
      await uploads[call].closed;
      assert.ok(uploads[call].came < UPLOAD);
    }
    assert.equal(uploads.length, 3);
  });

  it('is told when the server reads no more', async (t) => {
    const { projects, uploads } = await hastyServer(t, ({ socket }) => {
      socket.pause();
      socket.write(refusal());
    });
    await assertRefused(projects);
    const [upload] = uploads;
    upload.socket.resume();
    await upload.closed;
    assert.ok(upload.came < UPLOAD);
  });

  it('is told when the server reads no more and closes its half', async (t) => {
    const { projects, uploads } = await hastyServer(t, ({ socket }) => {
      socket.pause();
      socket.end(refusal(['Connection: close']));
    });
    await assertRefused(projects);
    assert.equal(uploads.length, 1);
  });

  // What Windows has received before a reset is lost to whoever has not read it.
  const skip = process.platform === 'win32';
  it('is told when the server reads no more and closes, which is a reset', { skip }, async (t) => {
    const { projects, uploads } = await hastyServer(t, ({ socket }) => {
      socket.pause();
      socket.write(refusal(['Connection: close']), () => socket.destroy());
    });
    for (let call = 1; call <= 20; call += 1) {
      await assertRefused(projects);
      assert.equal(uploads.length, call);
    }
  });
});
