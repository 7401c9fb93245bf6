const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { startStandIn } = require('@lokalise/node-api/testing');
const { standIn, causedBy } = require('./helpers.js');

describe('starting a stand-in', () => {
  it('takes a free port of 127.0.0.1 and says where it is', async (t) => {
    const { lokalise } = await standIn(t);
    assert.match(lokalise.host, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(lokalise.url, `${lokalise.host}/`);
    assert.equal(lokalise.host, `http://127.0.0.1:${lokalise.port}`);
    assert.equal(new URL('oauth2/auth', lokalise.url).href, `${lokalise.host}/oauth2/auth`);
  });

  it('asks for the port that it is given, and rejects if that is taken', async (t) => {
    const { lokalise } = await standIn(t);
    await assert.rejects(startStandIn({ port: lokalise.port }), { code: 'EADDRINUSE' });
  });

  it('hands out an API key, an OAuth client and a team', async (t) => {
    const { lokalise } = await standIn(t);
    assert.match(lokalise.apiKey, /^[0-9a-f]{40}$/);
    assert.match(lokalise.oauth.clientId, /./);
    assert.match(lokalise.oauth.clientSecret, /./);
    assert.equal(Number.isInteger(lokalise.teamId), true);
  });

  it('starts without projects', async (t) => {
    const { api } = await standIn(t);
    assert.deepEqual((await api('projects')).body, { projects: [] });
  });

  it('keeps two stand-ins apart', async (t) => {
    const one = await standIn(t);
    const other = await standIn(t);
    one.lokalise.seed({ projects: [{}] });
    assert.deepEqual((await other.api('projects')).body.projects, []);
    assert.notEqual(one.lokalise.apiKey, other.lokalise.apiKey);
  });

  for (const [options, message] of [
    [{ prot: 1 }, /^options\.prot: unknown, expected one of port, now, rateLimit, seed$/],
    [{ port: '80' }, /^options\.port: expected a whole number 0 to 65535, got "80"$/],
    [{ port: 65_536 }, /^options\.port: /],
    [{ now: 5 }, /^options\.now: expected a function, got 5$/],
    [{ rateLimit: 'yes' }, /^options\.rateLimit: expected a boolean, got "yes"$/],
    [{ seed: [] }, /^options\.seed: expected an object, got an array$/],
    [{ seed: { projects: [{ name: () => '' }] } }, /^options\.seed\.projects\[0\]\.name: /],
    [null, /^options: expected an object, got null$/],
  ]) {
    it(`refuses ${JSON.stringify(options)} with a TypeError`, async () => {
      // @ts-expect-error: wrong on purpose
      await assert.rejects(startStandIn(options), { name: 'TypeError', message });
    });
  }

  it('can be imported as an ES module', async () => {
    const imported = await import('@lokalise/node-api/testing');
    assert.equal(imported.startStandIn, startStandIn);
  });
});

// A limit, since a close() that waits for its clients would only end with fetch's own five minutes.
describe('closing a stand-in', { timeout: 10_000 }, () => {
  it('refuses connections from then on', async () => {
    const lokalise = await startStandIn();
    await lokalise.close();
    await assert.rejects(fetch(lokalise.url), causedBy('ECONNREFUSED'));
  });

  it('does not wait for kept-alive connections', async () => {
    const lokalise = await startStandIn();
    await (await fetch(lokalise.url)).text();
    await lokalise.close();
  });

  it('cuts off requests that are still unanswered', async () => {
    const lokalise = await startStandIn();
    lokalise.delayNext(Number.POSITIVE_INFINITY);
    lokalise.delayNext(1_000_000);
    const held = [fetch(lokalise.url), fetch(lokalise.url)];
    const outcomes = Promise.allSettled(held);
    while (lokalise.requests.length < 2) await new Promise(setImmediate);
    await lokalise.close();
    assert.deepEqual(
      (await outcomes).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.deepEqual(
      lokalise.requests.map(({ status }) => status),
      [null, null],
    );
  });

  it('may be asked for twice', async () => {
    const lokalise = await startStandIn();
    await Promise.all([lokalise.close(), lokalise.close()]);
    await lokalise.close();
  });

  it('is what `await using` does', { skip: !Symbol.asyncDispose }, async () => {
    const lokalise = await startStandIn();
    await lokalise[Symbol.asyncDispose]();
    await assert.rejects(fetch(lokalise.url));
    assert.equal(Object.keys(lokalise).includes('undefined'), false);
  });
});
