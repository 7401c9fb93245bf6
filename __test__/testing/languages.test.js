const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

/** @param {{items: {lang_iso: string}[]}} page */
const codes = ({ items }) => items.map(({ lang_iso }) => lang_iso);

describe('languages', () => {
  it('of the system come in pages and have ids of their own', async (t) => {
    const { client } = await withOfficial(t);
    const page = await client.languages().system_languages({ limit: 5000 });
    assert.equal(page.totalResults, page.items.length);
    assert.equal(new Set(page.items.map(({ lang_id }) => lang_id)).size, page.items.length);
    const arabic = page.items.find(({ lang_iso }) => lang_iso === 'ar');
    assert.equal(arabic?.lang_name, 'Arabic');
    assert.equal(arabic.is_rtl, true);
    assert.deepEqual(arabic.plural_forms, ['zero', 'one', 'two', 'few', 'many', 'other']);
  });

  it('of a project are listed, the base language first', async (t) => {
    const { client, at } = await withOfficial(t, { languages: ['lv', 'pt_BR'] });
    const page = await client.languages().list(at);
    assert.deepEqual(codes(page), ['en', 'lv', 'pt_BR']);
    assert.equal(page.totalResults, 3);
    const { lang_id, project_language_uuid, ...rest } = page.items[2];
    assert.match(String(project_language_uuid), /^[0-9a-f-]{36}$/);
    assert.deepEqual(rest, {
      lang_iso: 'pt_BR',
      lang_name: 'Portuguese (Brazil)',
      is_rtl: false,
      plural_forms: ['one', 'many', 'other'],
    });
    assert.deepEqual(await client.languages().get(lang_id, at), page.items[2]);
  });

  it('are added, with values of their own; those that are there already are errors', async (t) => {
    const { client, at } = await withOfficial(t);
    const { items, errors } = await client.languages().create(
      [
        { lang_iso: 'fr' },
        { lang_iso: 'en' },
        {
          lang_iso: 'ru',
          custom_iso: 'ru_X',
          custom_name: 'Own',
          custom_plural_forms: ['one', 'other'],
        },
      ],
      at,
    );
    assert.deepEqual(codes({ items }), ['fr', 'ru_X']);
    assert.equal(items[1].lang_name, 'Own');
    assert.deepEqual(items[1].plural_forms, ['one', 'other']);
    assert.deepEqual(errors, [
      { message: 'Language already exists: en', code: 400, lang_iso: 'en' },
    ]);
    const { statistics } = await client.projects().get('p.1');
    assert.deepEqual(
      statistics.languages.map(({ language_iso }) => language_iso),
      ['en', 'fr', 'ru_X'],
    );
  });

  it('are changed and deleted, along with their translations', async (t) => {
    const { client, at } = await withOfficial(t, {
      keys: [{ key_name: 'a', translations: { lv: 'viens' } }],
    });
    const [, { lang_id }] = (await client.languages().list(at)).items;
    const changed = await client.languages().update(lang_id, { lang_iso: 'lv_LV' }, at);
    assert.equal(changed.lang_iso, 'lv_LV');
    assert.equal(changed.lang_id, lang_id);
    const deleted = await client.languages().delete(lang_id, at);
    assert.deepEqual(deleted, { project_id: 'p.1', language_deleted: true });
    assert.deepEqual(codes(await client.languages().list(at)), ['en']);
    assert.equal((await client.translations().list(at)).items.length, 1);
    await assert.rejects(client.languages().get(lang_id, at), { code: 404 });
  });

  it('keep the base language, which may get another code', async (t) => {
    const { client, at } = await withOfficial(t, { branches: ['dev'] });
    const [{ lang_id }] = (await client.languages().list(at)).items;
    await assert.rejects(client.languages().delete(lang_id, at), { code: 400 });
    await client.languages().update(lang_id, { lang_iso: 'en_US' }, at);
    assert.equal((await client.projects().get('p.1')).base_language_iso, 'en_US');
    assert.deepEqual(codes(await client.languages().list({ project_id: 'p.1:dev' })), ['en_US']);
  });
});
