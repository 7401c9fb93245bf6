const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { authClient, client, oauthClient } = require('./calls.js');
const { json, message, PROJECTS, rawServer, recordingServer } = require('./servers.js');

describe('connections', { timeout: 60_000 }, () => {
  it('are kept alive: calls one after another share one', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    for (let call = 0; call < 20; call += 1) await projects.list();
    assert.ok(server.connections <= 2, `${server.connections}`);
  });

  it('are shared by all clients of a host', async (t) => {
    const server = await recordingServer(t);
    await client(server).projects().list();
    await client(server).projects().create({ name: 'One' });
    await oauthClient(server).projects().list();
    await authClient(server).token('code');
    assert.ok(server.connections <= 2, `${server.connections}`);
  });

  it('are used again after an answer that reports a failure', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 404 } }, 404),
    );
    const projects = client(server).projects();
    for (let call = 0; call < 5; call += 1) await projects.get('1.1').catch(() => {});
    assert.equal(server.requests.length, 5);
    assert.ok(server.connections <= 2, `${server.connections}`);
  });

  it('are made anew after the server has closed those that were idle', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all(Array.from({ length: 5 }, () => projects.list()));
      for (const socket of server.sockets) socket.end();
      await server.deserted();
    }
    assert.equal(server.requests.length, 25);
  });

  it('are made anew after the server has reset those that were idle', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    await projects.list();
    for (const socket of server.sockets) socket.resetAndDestroy();
    await server.deserted();
    // Only the server knows yet that the connection is gone. A request that meets the reset fails
    // and is not sent again; the one after it is not to suffer.
    await projects.list().catch(() => {});
    assert.deepEqual(await projects.list(), PROJECTS.projects);
  });

  it('are not used again when the server says that it closes them', async (t) => {
    const server = await rawServer(t, (socket) =>
      socket.end(message(JSON.stringify(PROJECTS), ['Connection: close'])),
    );
    const projects = client(server).projects();
    for (let call = 0; call < 10; call += 1) await projects.list();
    assert.equal(server.connections, 10);
  });

  it('are at most 32 at once, and what is more waits', async (t) => {
    const held = [];
    const server = await recordingServer(t, (_request, response) => held.push(response));
    const projects = client(server).projects();
    const calls = Array.from({ length: 300 }, () => projects.list());
    await server.requested(32);
    assert.equal(server.requests.length, 32);
    for (let answered = 0; answered < 300; answered += 1) {
      await server.requested(answered + 1);
      assert.ok(held.length - answered <= 32);
      json(held[answered], PROJECTS);
    }
    await Promise.all(calls);
    assert.ok(server.most <= 32, `${server.most}`);
  });

  it('of a host that does not answer keep nobody from another host', async (t) => {
    const silent = await recordingServer(t, () => {});
    const server = await recordingServer(t);
    const stuck = client(silent).projects();
    for (let call = 0; call < 100; call += 1) stuck.list().catch(() => {});
    await silent.requested(32);
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
  });

  it('give each call its own answer, in whatever order they come', async (t) => {
    const held = [];
    const server = await recordingServer(t, (request, response) =>
      held.push(() => json(response, { project_id: request.url.split('/').at(-1) })),
    );
    const projects = client(server).projects();
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`);
    const calls = ids.map((id) => projects.get(id));
    await server.requested(30);
    for (const answer of held.reverse()) answer();
    assert.deepEqual(
      (await Promise.all(calls)).map((project) => project.project_id),
      ids,
    );
  });

  it('carry nothing from one reply into the next', async (t) => {
    // More bytes than the length says: they belong to no reply, and to no other call.
    const server = await rawServer(t, (socket, _request, before) =>
      socket.write(
        before === 0
          ? Buffer.concat([message(JSON.stringify(PROJECTS)), message('{"projects":["evil"]}')])
          : message(JSON.stringify(PROJECTS)),
      ),
    );
    const projects = client(server).projects();
    assert.deepEqual(await projects.list(), PROJECTS.projects);
    assert.deepEqual(await projects.list(), PROJECTS.projects);
  });
});
