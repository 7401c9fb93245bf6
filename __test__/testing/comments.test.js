const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

const PROJECT = { keys: [{ key_name: 'a' }, { key_name: 'b' }] };

describe('comments', () => {
  it('are written, read and deleted, by key and by project', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [a, b] = (await client.keys().list(at)).items.map(({ key_id }) => ({ ...at, key_id }));
    const [one, two] = await client.comments().create([{ comment: '1' }, { comment: '2' }], a);
    await client.comments().create({ comment: '3' }, b);
    assert.equal(one.added_by_email, 'owner@example.com');
    assert.equal(two.key_id, a.key_id);
    assert.deepEqual(await client.comments().get(one.comment_id, a), one);
    assert.deepEqual((await client.comments().list(a)).items, [one, two]);
    const all = await client.comments().list_project_comments(at);
    assert.deepEqual(
      all.items.map(({ comment }) => comment),
      ['1', '2', '3'],
    );
    assert.deepEqual(await client.comments().delete(one.comment_id, a), {
      project_id: 'p.1',
      comment_deleted: true,
    });
    assert.deepEqual((await client.comments().list(a)).items, [two]);
    await assert.rejects(client.comments().get(two.comment_id, b), { code: 404 });
  });

  it('go with their key', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [{ key_id }] = (await client.keys().list(at)).items;
    await client.comments().create({ comment: '1' }, { ...at, key_id });
    await client.keys().delete(key_id, at);
    assert.equal((await client.comments().list_project_comments(at)).totalResults, 0);
    await assert.rejects(client.comments().list({ ...at, key_id }), { code: 404 });
  });
});
