const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

const WEBHOOK = {
  url: 'https://example.com/hook',
  events: /** @type {['project.imported']} */ (['project.imported']),
};

describe('webhooks', () => {
  it('are created with a secret, and read', async (t) => {
    const { client, at } = await withOfficial(t);
    const webhook = await client.webhooks().create(WEBHOOK, at);
    assert.equal(webhook.url, WEBHOOK.url);
    assert.deepEqual(webhook.events, WEBHOOK.events);
    assert.match(webhook.secret, /^[0-9a-f]{40}$/);
    assert.deepEqual(await client.webhooks().get(webhook.webhook_id, at), webhook);
    assert.deepEqual((await client.webhooks().list(at)).items, [webhook]);
  });

  it('are changed, get a new secret, and are deleted', async (t) => {
    const { client, at } = await withOfficial(t);
    const { webhook_id, secret } = await client.webhooks().create(WEBHOOK, at);
    const changed = await client.webhooks().update(webhook_id, { url: 'https://example.org' }, at);
    assert.equal(changed.url, 'https://example.org');
    assert.deepEqual(changed.events, WEBHOOK.events);
    const regenerated = await client.webhooks().regenerate_secret(webhook_id, at);
    assert.equal(regenerated.project_id, 'p.1');
    assert.notEqual(regenerated.secret, secret);
    assert.equal((await client.webhooks().get(webhook_id, at)).secret, regenerated.secret);
    assert.deepEqual(await client.webhooks().delete(webhook_id, at), {
      project_id: 'p.1',
      webhook_deleted: true,
    });
    await assert.rejects(client.webhooks().get(webhook_id, at), { code: 404 });
  });

  for (const [fields, message] of /** @type {[object, string][]} */ ([
    [{ url: undefined }, 'Missing `url` parameter'],
    [{ url: 'ftp://example.com' }, 'Invalid `url` parameter'],
    [{ events: 'all' }, 'Invalid `events` parameter'],
  ])) {
    it(`are refused: ${message}`, async (t) => {
      const { client, at } = await withOfficial(t);
      await assert.rejects(client.webhooks().create({ ...WEBHOOK, ...fields }, at), { message });
    });
  }
});
