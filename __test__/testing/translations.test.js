const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

const PROJECT = {
  languages: ['lv'],
  keys: [
    { key_name: 'a', translations: { en: 'one two', lv: 'viens' } },
    { key_name: 'b', translations: { en: 'three' } },
  ],
};

/** @param {{items: {translation: string}[]}} page */
const texts = ({ items }) => items.map(({ translation }) => translation);

describe('translations', () => {
  it('are there for every key and language, by page and by cursor', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const page = await client.translations().list(at);
    assert.deepEqual(texts(page), ['one two', 'viens', 'three', '']);
    assert.equal(page.totalResults, 4);
    const some = await client.translations().list({ ...at, pagination: 'cursor', limit: 3 });
    assert.equal(some.items.length, 3);
    const cursor = String(some.nextCursor);
    const rest = await client.translations().list({ ...at, pagination: 'cursor', cursor });
    assert.deepEqual(texts(rest), ['']);
    assert.equal(rest.nextCursor, null);
  });

  it('are there for a language that comes later', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const { items } = await client.languages().create({ lang_iso: 'fr' }, at);
    const { lang_id } = items[0];
    const page = await client.translations().list({ ...at, filter_lang_id: lang_id });
    assert.deepEqual(texts(page), ['', '']);
  });

  it('are changed one at a time', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [{ translation_id, key_id }] = (await client.translations().list(at)).items;
    const status = await client.translationStatuses().create({ title: 'Ok', color: '#61bd4f' }, at);
    const changed = await client.translations().update(
      translation_id,
      {
        translation: 'now three words',
        is_reviewed: true,
        is_unverified: true,
        custom_translation_status_ids: [status.status_id],
      },
      at,
    );
    assert.equal(changed.key_id, key_id);
    assert.equal(changed.words, 3);
    assert.equal(changed.is_fuzzy, true);
    assert.equal(changed.reviewed_by, 1001);
    assert.deepEqual(changed.custom_translation_statuses, [{ ...status }]);
    assert.deepEqual(await client.translations().get(translation_id, at), changed);
    await assert.rejects(
      client.translations().update(translation_id, /** @type {any} */ ({}), at),
      {
        message: 'Missing `translation` parameter',
      },
    );
  });

  it('are filtered', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [{ translation_id }] = (await client.translations().list(at)).items;
    const change = { translation: 'x', is_reviewed: true, is_unverified: true };
    await client.translations().update(translation_id, change, at);
    for (const [filter, expected] of /** @type {[object, string[]][]} */ ([
      [{ filter_untranslated: 1 }, ['']],
      [{ filter_is_reviewed: 1 }, ['x']],
      [{ filter_unverified: 1 }, ['x']],
    ])) {
      assert.deepEqual(texts(await client.translations().list({ ...at, ...filter })), expected);
    }
  });

  it('are segments, too, each its own first one', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [{ key_id }] = (await client.keys().list(at)).items;
    const where = { ...at, key_id, language_iso: 'lv' };
    const segments = await client.segments().list(where);
    assert.equal(segments[0].value, 'viens');
    const changed = await client.segments().update(1, { value: 'divi', is_fuzzy: true }, where);
    assert.equal(changed.value, 'divi');
    assert.equal(changed.is_fuzzy, true);
    assert.deepEqual(await client.segments().get(1, where), changed);
    assert.equal((await client.translations().list(at)).items[1].translation, 'divi');
  });
});
