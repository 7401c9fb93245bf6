'use strict';

/**
 * Thousands of calls at once in a process that may have 256 file descriptors open: of one host and
 * of three, cancelled and broken ones among them. How many it really has open is counted on Linux.
 */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { start } = require('../lifecycle/programs.js');
const { faultyServer } = require('./faulty.js');

const MOST = 256;

/** Windows has neither `sh` nor a limit to set with it: there the same runs without one. */
const LIMITED = process.platform === 'win32' ? {} : { shell: `ulimit -n ${MOST}` };

/**
 * Makes calls at once, in turn to the hosts. Every so many of them meets a fault, and is aborted, if
 * it is to be, when some calls have ended: the first at once. Says how many ended how, and how many
 * descriptors were open.
 */
const callAll = async ({ LokaliseApi }, hosts, { count, every, faults = [], aborts = false }) => {
  const fs = require('node:fs');
  const open = () => {
    try {
      return fs.readdirSync('/proc/self/fd').length;
    } catch {
      return 0;
    }
  };
  const clients = hosts.map((host) => new LokaliseApi({ apiKey: 'key', host }).keys());
  const clientOf = (index) => clients[index % clients.length];
  const counts = {};
  const stops = [];
  let [ended, most] = [0, 0];
  const settle = (kind) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    ended += 1;
    if (ended % 20 === 0) most = Math.max(most, open());
    stops[ended]?.abort();
  };
  const calls = Array.from({ length: count }, (_, index) => {
    const meets = every !== undefined && index % every === 0;
    const fault = faults[index % faults.length];
    const project_id = meets ? `${fault}:${index}-Infinity` : `none:${index}-0`;
    let options;
    if (meets && aborts) {
      stops[Math.floor(index / 2)] = new AbortController();
      options = { signal: stops[Math.floor(index / 2)].signal };
    }
    const call = clientOf(index).list({ project_id }, options);
    return call.then(
      () => settle('value'),
      (error) => settle(error.name === 'AbortError' ? 'aborted' : error.message),
    );
  });
  stops[0]?.abort();
  await Promise.all(calls);
  // Once more, in the same process: nothing of what was stopped or broken is still held.
  const again = Array.from({ length: 300 }, (_, index) =>
    clientOf(index).list({ project_id: `none:${count + index}-0` }),
  );
  const { length } = await Promise.all(again);
  console.log(JSON.stringify({ counts, again: length, most: Math.max(most, open()) }));
};

/**
 * @param {import('node:test').TestContext} t
 * @param {{host: string}[]} servers
 * @param {{count: number, every?: number, faults?: string[], aborts?: boolean}} plan
 */
async function counted(t, servers, plan) {
  const args = [servers.map(({ host }) => host), plan];
  const { stdout, ...rest } = await start(t, callAll, args, LIMITED).ended;
  assert.deepEqual(rest, { code: 0, signal: null, stderr: '' });
  const { most, ...seen } = JSON.parse(stdout);
  assert.ok(most < MOST, `${most} descriptors`);
  if (most > 0) t.diagnostic(`at most ${most} descriptors`);
  return seen;
}

describe(`under a limit of ${MOST} file descriptors`, { timeout: 120_000 }, () => {
  it('2,000 calls at once all succeed', async (t) => {
    const server = await faultyServer(t);
    assert.deepEqual(await counted(t, [server], { count: 2000 }), {
      counts: { value: 2000 },
      again: 300,
    });
    assert.ok(server.connections <= 64, `${server.connections} connections`);
  });

  it('2,000 calls at once to each of three hosts all succeed', async (t) => {
    const servers = [await faultyServer(t), await faultyServer(t), await faultyServer(t)];
    assert.deepEqual(await counted(t, servers, { count: 6000 }), {
      counts: { value: 6000 },
      again: 300,
    });
    for (const { most } of servers) assert.ok(most <= 64, `${most} connections`);
  });

  it('2,000 calls at once, of which every tenth is aborted sooner or later', async (t) => {
    const server = await faultyServer(t);
    // They would hang: each is aborted for certain, some before they have a connection.
    const plan = { count: 2000, every: 10, faults: ['stall-in-body'], aborts: true };
    assert.deepEqual(await counted(t, [server], plan), {
      counts: { aborted: 200, value: 1800 },
      again: 300,
    });
    await server.deserted();
  });

  it('2,000 calls at once to three hosts, of which every fourth breaks, one way or another', async (t) => {
    const servers = [await faultyServer(t), await faultyServer(t), await faultyServer(t)];
    const faults = ['reset-before-reply', 'close-in-body', 'bad-gzip', 'reset-in-headers'];
    assert.deepEqual(
      await counted(t, servers, { count: 2000, every: 4, faults: [...faults, 'tls-alert'] }),
      {
        counts: { value: 1500, 'fetch failed': 500 },
        again: 300,
      },
    );
    for (const server of servers) {
      assert.deepEqual(server.misled, []);
      await server.deserted();
    }
  });
});
