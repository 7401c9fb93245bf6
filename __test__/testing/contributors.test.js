const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

describe('contributors', () => {
  it('have the owner among them, who is `me`', async (t) => {
    const { client, at } = await withOfficial(t, { created_by: 7 });
    const { items } = await client.contributors().list(at);
    assert.deepEqual(
      items.map(({ user_id }) => user_id),
      [7],
    );
    assert.deepEqual(await client.contributors().me(at), items[0]);
  });

  it('are added, read, changed and removed', async (t) => {
    const { client, at } = await withOfficial(t, { languages: ['lv'] });
    const [kim] = await client
      .contributors()
      .create([{ email: 'kim@example.com', fullname: 'Kim', languages: [{ lang_iso: 'lv' }] }], at);
    assert.equal(kim.fullname, 'Kim');
    assert.equal(kim.languages[0].lang_name, 'Latvian');
    assert.equal(kim.languages[0].is_writable, true);
    assert.deepEqual(await client.contributors().get(kim.user_id, at), kim);
    const changed = await client.contributors().update(kim.user_id, { is_admin: true }, at);
    assert.equal(changed.is_admin, true);
    assert.equal(changed.languages.length, 1);
    assert.equal((await client.projects().get('p.1')).statistics.team, 2);
    assert.deepEqual(await client.contributors().delete(kim.user_id, at), {
      project_id: 'p.1',
      contributor_deleted: true,
    });
    assert.equal((await client.contributors().list(at)).totalResults, 1);
  });

  it('are refused twice, and with a language that the project does not have', async (t) => {
    const { client, at } = await withOfficial(t);
    const add = (/** @type {string} */ lang_iso) =>
      client.contributors().create({ email: 'kim@example.com', languages: [{ lang_iso }] }, at);
    await assert.rejects(add('lv'), { code: 400, message: 'Invalid `languages` parameter' });
    await add('en');
    await assert.rejects(add('en'), {
      code: 400,
      message: 'Contributor already exists: kim@example.com',
    });
  });
});
