const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { json, recordingServer } = require('../wire/servers.js');
const { start } = require('./programs.js');

/** Windows has neither `sh` nor a limit to set with it: there the same runs without one. */
const LIMITED = process.platform === 'win32' ? {} : { shell: 'ulimit -n 256' };

/** Makes `waves` times `count` calls at once, in turn to the hosts, and says how many failed. */
const callHosts = async ({ LokaliseApi }, hosts, waves, count) => {
  const clients = hosts.map((host) => new LokaliseApi({ apiKey: 'key', host }).projects());
  const reasons = new Set();
  let succeeded = 0;
  for (let wave = 0; wave < waves; wave += 1) {
    const targets = waves === 1 ? clients : [clients[wave % clients.length]];
    const calls = Array.from({ length: count }, (_, index) =>
      targets[index % targets.length].get(`${wave}-${index}`),
    );
    for (const { status, value, reason } of await Promise.allSettled(calls)) {
      if (status === 'fulfilled' && value.project_id) succeeded += 1;
      for (let link = reason; link; link = link.cause) reasons.add(link.message);
    }
  }
  console.log(succeeded, [...reasons].join(' < '));
};

/**
 * @param {import('node:test').TestContext} t
 * @param {number} count
 */
async function echoServers(t, count) {
  const answering = { now: 0, most: 0 };
  const servers = [];
  for (let number = 0; number < count; number += 1) {
    const server = await recordingServer(t, (request, response) => {
      answering.now += 1;
      answering.most = Math.max(answering.most, answering.now);
      // Later than at once, so that requests do meet.
      setImmediate(() => {
        answering.now -= 1;
        json(response, { project_id: request.url });
      });
    });
    servers.push(server);
  }
  return { answering, servers, hosts: servers.map(({ host }) => host) };
}

describe('under a limit of 256 file descriptors', { timeout: 120_000 }, () => {
  it('2,000 calls at once all succeed, over at most 32 connections', async (t) => {
    const { servers, hosts } = await echoServers(t, 1);
    const { ended } = start(t, callHosts, [hosts, 1, 2000], LIMITED);
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: '2000 \n', stderr: '' });
    const [server] = servers;
    assert.equal(server.requests.length, 2000);
    assert.ok(server.most <= 32, `${server.most}`);
    const urls = new Set(server.requests.map(({ url }) => url));
    assert.equal(urls.size, 2000);
  });

  it('2,100 calls at once to 3 hosts all succeed, at most 32 of them at each at a time', async (t) => {
    const { answering, servers, hosts } = await echoServers(t, 3);
    const { ended } = start(t, callHosts, [hosts, 1, 2100], LIMITED);
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: '2100 \n', stderr: '' });
    for (const server of servers) assert.equal(server.requests.length, 700);
    assert.ok(answering.most <= 96, `${answering.most}`);
  });

  it('calls to 3 hosts one after another succeed, while connections idle at the others', async (t) => {
    const { servers, hosts } = await echoServers(t, 3);
    const { ended } = start(t, callHosts, [hosts, 9, 200], LIMITED);
    assert.deepEqual(await ended, { code: 0, signal: null, stdout: '1800 \n', stderr: '' });
    for (const server of servers) assert.equal(server.requests.length, 600);
  });

  it('2,000 calls that all fail leave nothing open: those after them succeed', async (t) => {
    const { hosts } = await echoServers(t, 1);
    const broken = await recordingServer(t, (_request, response) => response.socket.destroy());
    const { ended } = start(
      t,
      async ({ LokaliseApi }, bad, good) => {
        const projects = (host) => new LokaliseApi({ apiKey: 'key', host }).projects();
        const failing = Array.from({ length: 2000 }, () => projects(bad).list());
        const results = await Promise.allSettled(failing);
        const messages = new Set(results.map(({ reason }) => reason?.message));
        const calls = Array.from({ length: 500 }, () => projects(good).get('1.1'));
        console.log([...messages].join(), (await Promise.all(calls)).length);
      },
      [broken.host, hosts[0]],
      LIMITED,
    );
    assert.deepEqual(await ended, {
      code: 0,
      signal: null,
      stdout: 'fetch failed 500\n',
      stderr: '',
    });
  });
});
