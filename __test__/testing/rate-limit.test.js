const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, handClock, failure } = require('./helpers.js');

/** @param {() => Promise<{status: number}>} request @param {number} count */
async function statuses(request, count) {
  const seen = [];
  for (let i = 0; i < count; i += 1) seen.push((await request()).status);
  return seen;
}

const SIX = [200, 200, 200, 200, 200, 200];

describe('the rate limit', () => {
  it('is off unless asked for', async (t) => {
    const { api } = await standIn(t, { now: handClock().now });
    assert.deepEqual(await statuses(() => api('projects'), 7), [...SIX, 200]);
  });

  it('refuses the seventh request of a token within a second', async (t) => {
    const clock = handClock();
    const { api } = await standIn(t, { rateLimit: true, now: clock.now });
    assert.deepEqual(await statuses(() => api('projects'), 6), SIX);
    const { status, body } = await api('projects');
    assert.equal(status, 429);
    assert.deepEqual(body, failure(429, 'Too Many Requests'));
    clock.advance(999);
    assert.equal((await api('projects')).status, 429);
    clock.advance(1);
    assert.deepEqual(await statuses(() => api('projects'), 7), [...SIX, 429]);
  });

  it('looks at any second, not only at full ones', async (t) => {
    const clock = handClock();
    const { api } = await standIn(t, { rateLimit: true, now: clock.now });
    await statuses(() => api('projects'), 3);
    clock.advance(600);
    await statuses(() => api('projects'), 3);
    clock.advance(400);
    assert.deepEqual(await statuses(() => api('projects'), 4), [200, 200, 200, 429]);
  });

  it('counts every token for itself', async (t) => {
    const { api, accessToken } = await standIn(t, { rateLimit: true, now: handClock().now });
    const token = await accessToken('read_projects');
    assert.deepEqual(await statuses(() => api('projects'), 7), [...SIX, 429]);
    assert.deepEqual(await statuses(() => api('projects', { token }), 7), [...SIX, 429]);
  });

  it('carries nothing out beyond it', async (t) => {
    const { lokalise, api } = await standIn(t, { rateLimit: true, now: handClock().now });
    const create = () => api('projects', { method: 'POST', json: { name: 'New' } });
    await statuses(create, 8);
    lokalise.rateLimit = false;
    assert.equal((await api('projects')).body.projects.length, 6);
  });

  it('does not apply to the OAuth endpoints', async (t) => {
    const { token } = await standIn(t, { rateLimit: true, now: handClock().now });
    assert.equal((await statuses(() => token({}), 8)).includes(429), false);
  });

  it('can be switched at any time, and starts anew after a reset', async (t) => {
    const { lokalise, api } = await standIn(t, { rateLimit: true, now: handClock().now });
    await statuses(() => api('projects'), 7);
    lokalise.rateLimit = false;
    assert.equal((await api('projects')).status, 200);
    lokalise.rateLimit = true;
    assert.equal((await api('projects')).status, 429);
    lokalise.reset();
    assert.equal(lokalise.rateLimit, true);
    assert.equal((await api('projects')).status, 200);
  });

  it('is a boolean', async (t) => {
    const { lokalise } = await standIn(t);
    assert.throws(() => Reflect.set(lokalise, 'rateLimit', 1), {
      name: 'TypeError',
      message: 'rateLimit: expected a boolean, got 1',
    });
  });
});
