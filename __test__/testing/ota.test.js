const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial, handClock } = require('./helpers.js');

describe('the API over the air', () => {
  /** @param {import('node:test').TestContext} t */
  async function overTheAir(t) {
    const clock = handClock();
    const { client, lokalise, official } = await withOfficial(t, {}, { now: clock.now });
    const { jwt } = await client.jwt().create('p.1');
    const { host, teamId } = lokalise;
    const ota = new official.LokaliseApiOta({ apiKey: jwt, host });
    const at = /** @type {any} */ ({ teamId, lokaliseProjectId: 'p.1' });
    return { clock, host, official, ota, at };
  }

  it('has bundles that can be published', async (t) => {
    const { ota, at } = await overTheAir(t);
    const [{ id }] = await ota.otaBundleManagement().list(at);
    const changed = await ota.otaBundleManagement().update(id, { description: 'First' }, at);
    assert.equal(changed.description, 'First');
    assert.deepEqual(await ota.otaBundleManagement().get(id, at), changed);
    const where = { ...at, framework: /** @type {const} */ ('android_sdk') };
    assert.equal(await ota.otaBundlePublishing().publish(id, where), null);
    assert.equal(await ota.otaBundlePublishing().stage(id, where), null);
    assert.deepEqual(await ota.otaBundleManagement().delete(id, at), { id, deleted: true });
  });

  it('has freezes and statistics', async (t) => {
    const { ota, at } = await overTheAir(t);
    const period = { from: '2024-01-01', to: '2024-02-01', bundleId: 1 };
    const { id } = await ota.otaFreezePeriods().create(period, at);
    const changed = await ota.otaFreezePeriods().update(id, { ...period, to: '2024-03-01' }, at);
    assert.equal(changed.to, '2024-03-01');
    assert.equal((await ota.otaFreezePeriods().list(at)).length, 1);
    assert.deepEqual(await ota.otaFreezePeriods().delete(id, at), { id, deleted: true });
    const dates = { dateFrom: '2024-01-01', dateTo: '2024-02-01' };
    assert.equal((await ota.otaUsageStatistics().get(dates, at)).from, '2024-01-01');
  });

  it('gives apps their bundle for an SDK token', async (t) => {
    const { ota, at, official, host } = await overTheAir(t);
    const { token, id } = await ota.otaSdkTokens().create(at);
    const get = (/** @type {string} */ apiKey) =>
      new official.LokaliseOtaBundles({ apiKey, host })
        .otaBundles()
        .get(
          { appVersion: '1.0.0', transVersion: 1 },
          { lokaliseProjectId: 'p.1', framework: 'ios_sdk' },
        );
    assert.equal((await get(token)).version, 1);
    await assert.rejects(get('wrong'), { code: 401 });
    assert.equal((await ota.otaSdkTokens().list(at)).length, 1);
    assert.deepEqual(await ota.otaSdkTokens().delete(id, at), { id, deleted: true });
  });

  it('wants a JWT of the last half hour', async (t) => {
    const { ota, at, clock } = await overTheAir(t);
    clock.advance(30 * 60_000 - 1);
    await ota.otaSdkTokens().list(at);
    clock.advance(1);
    await assert.rejects(ota.otaSdkTokens().list(at), { code: 401, message: 'JWT has expired' });
  });
});
