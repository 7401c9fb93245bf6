const assert = require('node:assert/strict');
const { once } = require('node:events');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { assertTimeout, client, rejection } = require('./calls.js');
const { json, message, PROJECTS, rawServer, recordingServer } = require('./servers.js');

const BODY = JSON.stringify(PROJECTS);

/** Long enough for a call to begin, short enough to wait for. */
const SHORT = 250;

describe('requestTimeout', { timeout: 60_000 }, () => {
  const SILENT = {
    'a server that never answers': () => {},
    'a reply that stalls in its headers': (socket) => socket.write('HTTP/1.1 200 OK\r\nX-A: '),
    'a reply that stalls after its headers': (socket) =>
      socket.write(message(BODY).subarray(0, -BODY.length)),
    'a reply that stalls in its body': (socket) => socket.write(message(BODY).subarray(0, -1)),
    'a reply that comes too slowly': (socket) => {
      const bytes = message(' '.repeat(1_000_000));
      let sent = 0;
      const drip = setInterval(() => socket.write(bytes.subarray(sent, ++sent)), 10);
      socket.on('close', () => clearInterval(drip));
    },
  };
  for (const [what, answer] of Object.entries(SILENT)) {
    it(`ends a call to ${what}, and its connection`, async (t) => {
      const server = await rawServer(t, answer);
      const api = client(server, { requestTimeout: SHORT });
      assertTimeout(await rejection(api.projects().list()), SHORT);
      await server.deserted();
      assert.equal(server.requests.length, 1);

      api.clientData.host = (await recordingServer(t)).host;
      api.clientData.requestTimeout = 30_000;
      assert.deepEqual(await api.projects().list(), PROJECTS.projects);
    });
  }

  it('counts from the first request on, not anew for each redirect', async (t) => {
    // Each of the steps takes less than the timeout; 20 of them, the most that are followed, more.
    const server = await recordingServer(t, (_request, response) =>
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), SHORT / 5),
    );
    const api = client(server, { requestTimeout: SHORT });
    assertTimeout(await rejection(api.projects().list()), SHORT);
    assert.ok(server.requests.length < 20, `${server.requests.length} requests`);
  });

  it('covers what a redirect leads to', async (t) => {
    const silent = await rawServer(t, () => {});
    const server = await recordingServer(t, (_request, response) =>
      response.writeHead(307, { location: `${silent.host}/x` }).end(),
    );
    const api = client(server, { requestTimeout: SHORT });
    const failed = rejection(api.projects().list());
    await silent.requested(1);
    assertTimeout(await failed, SHORT);
    await silent.deserted();
  });

  it('covers the wait for a connection', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const patient = client(server).projects();
    const others = Array.from({ length: 32 }, () => patient.list());
    await server.requested(32);

    const hasty = client(server, { requestTimeout: SHORT }).projects();
    assertTimeout(await rejection(hasty.list()), SHORT);
    assert.equal(server.requests.length, 32);

    for (const response of held) json(response, PROJECTS);
    for (const value of await Promise.all(others)) assert.deepEqual(value, PROJECTS.projects);
    // The call that gave up while it queued is not made up for.
    const last = patient.list();
    await server.requested(33);
    json(held[32], PROJECTS);
    await last;
    assert.equal(server.requests.length, 33);
  });

  it('covers the decoding of the body, which keeps no other call waiting', async (t) => {
    const bomb = zlib.gzipSync(Buffer.alloc(400_000_000, ' '), { level: 1 });
    const server = await rawServer(t, (socket) =>
      socket.write(message(bomb, ['Content-Encoding: gzip'])),
    );
    const other = await recordingServer(t);
    // Time for the reply to come, and a fraction of what decoding takes.
    const requestTimeout = SHORT / 5;
    const failed = rejection(client(server, { requestTimeout }).projects().list());
    await server.requested(1);
    assert.deepEqual(await client(other).projects().list(), PROJECTS.projects);
    assertTimeout(await failed, requestTimeout);
  });

  it('gives its place in the queue back', async (t) => {
    let silent = true;
    const server = await recordingServer(t, (_request, response) => {
      if (!silent) json(response, PROJECTS);
    });
    const api = client(server, { requestTimeout: SHORT });
    const failed = Array.from({ length: 150 }, () => rejection(api.projects().list()));
    for (const error of await Promise.all(failed)) assertTimeout(error, SHORT);

    silent = false;
    api.clientData.requestTimeout = 0;
    const calls = Array.from({ length: 150 }, () => api.projects().list());
    assert.equal((await Promise.all(calls)).length, 150);
  });

  it('does not touch a call that ends in time', async (t) => {
    const server = await recordingServer(t);
    const api = client(server, { requestTimeout: 60_000 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
  });

  it('is no bound when it is 0', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      setTimeout(() => json(response, PROJECTS), SHORT),
    );
    const api = client(server, { requestTimeout: 0 });
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
  });

  it('of one call leaves the others alone', async (t) => {
    const server = await recordingServer(t, async (request, response) => {
      if (request.url.endsWith('/slow')) return;
      await once(server, 'answer');
      json(response, { project_id: 'quick' });
    });
    const quick = client(server).projects().get('quick');
    const slow = client(server, { requestTimeout: SHORT }).projects().get('slow');
    await server.requested(2);
    assertTimeout(await rejection(slow), SHORT);
    server.emit('answer');
    assert.equal((await quick).project_id, 'quick');
  });
});
