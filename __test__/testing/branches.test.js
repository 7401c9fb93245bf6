const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial, failure } = require('./helpers.js');

const PROJECT = {
  languages: ['lv'],
  keys: [{ key_name: 'a', translations: { en: 'A', lv: 'Ā' } }],
};

/** @param {{items: {name: string}[]}} page */
const names = ({ items }) => items.map(({ name }) => name);

describe('branches', () => {
  it('are created with all that the main one has, then go their own way', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const branch = await client.branches().create({ name: 'feature/x' }, at);
    assert.deepEqual(names(await client.branches().list(at)), ['master', 'feature/x']);
    assert.deepEqual(await client.branches().get(branch.branch_id, at), branch);
    const there = { project_id: 'p.1:feature/x' };
    const texts = (await client.translations().list(there)).items;
    assert.deepEqual(
      texts.map(({ translation }) => translation),
      ['A', 'Ā'],
    );
    await client.translations().update(texts[0].translation_id, { translation: 'B' }, there);
    assert.equal((await client.translations().list(at)).items[0].translation, 'A');
    assert.equal((await client.projects().get('p.1')).settings.branching, true);
  });

  it('are renamed and deleted, all but the main one', async (t) => {
    const { client, at } = await withOfficial(t, { branches: ['dev'] });
    const [main, dev] = (await client.branches().list(at)).items;
    const renamed = await client.branches().update(dev.branch_id, { name: 'next' }, at);
    assert.equal(renamed.name, 'next');
    await client.projects().get('p.1:next');
    await assert.rejects(client.projects().get('p.1:dev'), { code: 404 });
    assert.deepEqual(await client.branches().delete(dev.branch_id, at), {
      project_id: 'p.1',
      branch_deleted: true,
    });
    await assert.rejects(client.branches().delete(main.branch_id, at), { code: 400 });
    await assert.rejects(client.branches().update(main.branch_id, { name: 'x' }, at), {
      code: 400,
    });
  });

  it('have names of their own', async (t) => {
    const { api } = await withOfficial(t, { branches: ['dev'] });
    const create = (/** @type {object} */ json) =>
      api('projects/p.1/branches', { method: 'POST', json });
    assert.deepEqual(
      (await create({ name: 'dev' })).body,
      failure(400, 'Branch already exists: dev'),
    );
    assert.deepEqual((await create({})).body, failure(400, 'Missing `name` parameter'));
  });

  for (const [winner, expected] of /** @type {const} */ ([
    ['source', 'Branch'],
    ['target', 'A'],
  ])) {
    it(`are merged: what is new comes, and of two texts that of the ${winner}`, async (t) => {
      const { client, at } = await withOfficial(t, PROJECT);
      const { branch_id } = await client.branches().create({ name: 'dev' }, at);
      const dev = { project_id: 'p.1:dev' };
      const [text] = (await client.translations().list(dev)).items;
      await client.translations().update(text.translation_id, { translation: 'Branch' }, dev);
      await client.keys().create({ keys: [{ key_name: 'new', platforms: ['web'] }] }, dev);
      await client.languages().create({ lang_iso: 'fr' }, dev);
      const merged = await client
        .branches()
        .merge(branch_id, at, { force_conflict_resolve_using: winner });
      assert.equal(merged.branch_merged, true);
      assert.equal(merged.branch.name, 'dev');
      assert.equal(merged.target_branch.name, 'master');
      const keys = (await client.keys().list({ ...at, include_translations: 1 })).items;
      assert.deepEqual(
        keys.map(({ key_name, translations }) => [key_name.web, translations.length]),
        [
          ['a', 3],
          ['new', 3],
        ],
      );
      assert.equal(keys[0].translations[0].translation, expected);
    });
  }

  it('are merged into another branch, but not into themselves', async (t) => {
    const { client, at } = await withOfficial(t, { branches: ['a', 'b'] });
    const [, a, b] = (await client.branches().list(at)).items;
    const target_branch_id = b.branch_id;
    const merged = await client.branches().merge(a.branch_id, at, { target_branch_id });
    assert.equal(merged.target_branch.name, 'b');
    await assert.rejects(client.branches().merge(b.branch_id, at, { target_branch_id }), {
      code: 400,
    });
  });
});
