const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial, handClock, failure } = require('./helpers.js');

const WEB = /** @type {const} */ (['web']);
const numbered = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => ({ key_name: `k${index + 1}` }));

/** @param {{items: {key_name: object}[]}} page */
const names = ({ items }) => items.map(({ key_name }) => Reflect.get(key_name, 'web'));

describe('a list of keys', () => {
  it('comes in pages of at most 500', async (t) => {
    const { client, at } = await withOfficial(t, { keys: numbered(5) });
    const page = await client.keys().list({ ...at, limit: 2, page: 3 });
    assert.deepEqual(names(page), ['k5']);
    assert.equal(page.totalResults, 5);
    assert.equal(page.totalPages, 3);
    assert.equal(page.nextCursor, null);
    await assert.rejects(client.keys().list({ ...at, limit: 501 }), { code: 400 });
  });

  it('goes on by cursor, to the end, and past keys that vanish meanwhile', async (t) => {
    const { client, at } = await withOfficial(t, { keys: numbered(5) });
    const list = (/** @type {string} */ cursor) =>
      client.keys().list({ ...at, pagination: 'cursor', limit: 2, cursor });
    const first = await client.keys().list({ ...at, pagination: 'cursor', limit: 2 });
    assert.deepEqual(names(first), ['k1', 'k2']);
    await client.keys().delete(first.items[1].key_id, at);
    const second = await list(String(first.nextCursor));
    assert.deepEqual(names(second), ['k3', 'k4']);
    const last = await list(String(second.nextCursor));
    assert.deepEqual(names(last), ['k5']);
    assert.equal(last.hasNextCursor(), false);
    await assert.rejects(list('no cursor'), { code: 400, message: 'Invalid `cursor` parameter' });
  });

  it('includes only what it is asked to include', async (t) => {
    const { client, at } = await withOfficial(t, {
      keys: [{ key_name: 'a', translations: { en: 'A', lv: 'Ā' } }],
    });
    const parts = ['comments', 'screenshots', 'translations'];
    const [bare] = (await client.keys().list(at)).items;
    for (const part of parts) assert.equal(part in bare, false, part);
    const lv = (await client.languages().list(at)).items[1].lang_id;
    const [full] = (
      await client.keys().list({
        ...at,
        include_comments: 1,
        include_screenshots: 1,
        include_translations: 1,
        filter_translation_lang_ids: String(lv),
      })
    ).items;
    for (const part of parts) assert.equal(part in full, true, part);
    assert.deepEqual(
      full.translations.map(({ translation }) => translation),
      ['Ā'],
    );
  });

  it('is filtered', async (t) => {
    const { client, at } = await withOfficial(t, {
      languages: ['lv'],
      keys: [
        { key_name: 'a', tags: ['x'], translations: { en: 'A', lv: 'Ā' } },
        { key_name: 'b', tags: ['x', 'y'], platforms: ['ios'] },
        { key_name: 'c', filename: 'c.json' },
      ],
    });
    const all = (await client.keys().list(at)).items;
    await client.keys().update(all[2].key_id, { is_archived: true }, at);
    for (const [filter, expected] of /** @type {[object, string[]][]} */ ([
      [{ filter_keys: 'a,c' }, ['a', 'c']],
      [{ filter_key_ids: String(all[1].key_id) }, ['b']],
      [{ filter_tags: 'y,z' }, ['b']],
      [{ filter_platforms: 'web' }, ['a', 'c']],
      [{ filter_filenames: 'c.json' }, ['c']],
      [{ filter_untranslated: 1 }, ['b', 'c']],
      [{ filter_archived: 'only' }, ['c']],
      [{ filter_archived: 'exclude' }, ['a', 'b']],
    ])) {
      const page = await client.keys().list({ ...at, ...filter });
      assert.deepEqual(names(page), expected, JSON.stringify(filter));
    }
  });
});

describe('keys', () => {
  it('are created with all that belongs to them', async (t) => {
    const clock = handClock();
    const { client, at } = await withOfficial(t, { languages: ['lv'] }, { now: clock.now });
    const { items, errors } = await client.keys().create(
      {
        keys: [
          {
            key_name: 'welcome',
            platforms: [...WEB],
            description: 'Greeting',
            tags: ['home'],
            comments: [{ comment: 'Short, please' }],
            translations: [
              { language_iso: 'en', translation: 'Hello there', is_reviewed: true },
              { language_iso: 'xx', translation: 'passed over' },
            ],
          },
        ],
      },
      at,
    );
    assert.deepEqual(errors, []);
    const [key] = items;
    assert.deepEqual(key.key_name, {
      ios: 'welcome',
      android: 'welcome',
      web: 'welcome',
      other: 'welcome',
    });
    assert.equal(key.base_words, 2);
    assert.equal(key.created_at, '2024-05-01 12:00:00 (Etc/UTC)');
    assert.equal(key.comments[0].comment, 'Short, please');
    assert.deepEqual(
      key.translations.map((one) => [one.language_iso, one.translation, one.is_reviewed]),
      [
        ['en', 'Hello there', true],
        ['lv', '', false],
      ],
    );
    assert.deepEqual(await client.keys().get(key.key_id, at), key);
  });

  it('are created in part if some are refused: the others are in `errors`', async (t) => {
    const { client, at } = await withOfficial(t, { keys: [{ key_name: 'taken' }] });
    const { items, errors } = await client.keys().create(
      {
        keys: [
          { key_name: 'taken', platforms: [...WEB] },
          { key_name: 'free', platforms: [...WEB] },
          // @ts-expect-error: wrong on purpose
          { key_name: 'no platforms' },
        ],
      },
      at,
    );
    assert.deepEqual(names({ items }), ['free']);
    assert.deepEqual(errors, [
      { message: 'This key name is already taken', code: 400, key_name: 'taken' },
      { message: 'Missing `platforms` parameter', code: 400, key_name: 'no platforms' },
    ]);
    assert.equal((await client.keys().list(at)).totalResults, 2);
  });

  it('have a name for each platform if they are given so, and plural forms as JSON', async (t) => {
    const { client, at } = await withOfficial(t);
    const { items } = await client.keys().create(
      {
        keys: [
          {
            key_name: { ios: 'i', android: 'a', web: 'w', other: 'o' },
            platforms: [...WEB],
            is_plural: true,
            translations: [{ language_iso: 'en', translation: { one: '1', other: 'n' } }],
          },
        ],
      },
      at,
    );
    assert.equal(items[0].key_name.ios, 'i');
    assert.equal(items[0].translations[0].translation, '{"one":"1","other":"n"}');
  });

  it('are changed: what is not given stays, and tags are replaced or merged', async (t) => {
    const { client, at } = await withOfficial(t, {
      keys: [{ key_name: 'a', tags: ['x'], description: 'd' }],
    });
    const [{ key_id }] = (await client.keys().list(at)).items;
    const merged = await client.keys().update(key_id, { tags: ['y'], merge_tags: true }, at);
    assert.deepEqual(merged.tags, ['x', 'y']);
    const renamed = await client.keys().update(key_id, { key_name: 'b', tags: ['z'] }, at);
    assert.deepEqual(renamed.tags, ['z']);
    assert.equal(renamed.key_name.web, 'b');
    assert.equal(renamed.description, 'd');
  });

  it('are changed many at once, in part if some are refused', async (t) => {
    const { client, at } = await withOfficial(t, { keys: numbered(2) });
    const [one, two] = (await client.keys().list(at)).items;
    const { items, errors } = await client.keys().bulk_update(
      {
        keys: [
          { key_id: one.key_id, translations: [{ language_iso: 'en', translation: 'One' }] },
          { key_id: two.key_id, key_name: 'k1' },
          { key_id: 5, description: 'x' },
        ],
      },
      at,
    );
    assert.equal(items[0].translations[0].translation, 'One');
    assert.deepEqual(errors, [
      { message: 'This key name is already taken', code: 400, key_id: two.key_id },
      { message: 'Not found in `keys`: 5', code: 404, key_id: 5 },
    ]);
  });

  it('are deleted one at a time or many, all or none', async (t) => {
    const { client, at } = await withOfficial(t, { keys: numbered(4) });
    const [one, two, three] = (await client.keys().list(at)).items.map(({ key_id }) => key_id);
    assert.deepEqual(await client.keys().delete(one, at), {
      project_id: 'p.1',
      key_removed: true,
      keys_locked: 0,
    });
    await assert.rejects(client.keys().bulk_delete([two, one], at), { code: 404 });
    assert.deepEqual(await client.keys().bulk_delete([two, three], at), {
      project_id: 'p.1',
      keys_removed: true,
      keys_locked: 0,
    });
    assert.deepEqual(names(await client.keys().list(at)), ['k4']);
  });

  it('of a branch are its own', async (t) => {
    const { client, at } = await withOfficial(t, { branches: ['feature/x'], keys: numbered(1) });
    const branch = { project_id: 'p.1:feature/x' };
    const [{ key_id }] = (await client.keys().list(branch)).items;
    const reply = await client.keys().delete(key_id, branch);
    assert.equal(reply.branch, 'feature/x');
    assert.equal((await client.keys().list(branch)).totalResults, 0);
    assert.equal((await client.keys().list(at)).totalResults, 1);
  });

  it('count in the numbers of the project from the first one on', async (t) => {
    const { client, at } = await withOfficial(t, {
      languages: ['lv', 'fr'],
      statistics: { keys_total: 900, base_words: 5, progress_total: 10 },
    });
    assert.equal((await client.projects().get('p.1')).statistics.keys_total, 900);
    await client.keys().create(
      {
        keys: [
          {
            key_name: 'a',
            platforms: [...WEB],
            translations: [
              { language_iso: 'en', translation: 'two words' },
              { language_iso: 'lv', translation: 'divi vārdi' },
            ],
          },
        ],
      },
      at,
    );
    const { statistics } = await client.projects().get('p.1');
    assert.equal(statistics.keys_total, 1);
    assert.equal(statistics.base_words, 2);
    assert.equal(statistics.progress_total, 50);
    assert.deepEqual(
      statistics.languages.map(({ progress, words_to_do }) => [progress, words_to_do]),
      [
        [100, 0],
        [100, 0],
        [0, 2],
      ],
    );
  });
});

describe('scopes of keys', () => {
  it('are read_keys and write_keys', async (t) => {
    const { api, accessToken } = await withOfficial(t);
    const token = await accessToken('read_keys');
    assert.equal((await api('projects/p.1/keys', { token })).status, 200);
    const create = { method: 'POST', json: { keys: [] }, token };
    assert.deepEqual(
      (await api('projects/p.1/keys', create)).body,
      failure(403, 'The token does not have the scope write_keys'),
    );
  });
});

describe('a seeded key', () => {
  it('is checked as any seed', async (t) => {
    const { lokalise } = await withOfficial(t);
    for (const [key, message] of /** @type {[any, string][]} */ ([
      [{}, 'seed.projects[0].keys[0].key_name: expected a non-empty string, got undefined'],
      [{ key_name: 'a', name: 'b' }, 'seed.projects[0].keys[0].name: unknown'],
      [{ key_name: 'a', translations: { '?': '' } }, 'seed.projects[0].keys[0].translations: exp'],
      [{ key_name: 'a', translations: { en: 1 } }, 'seed.projects[0].keys[0].translations.en: e'],
      [{ key_name: 'a', platforms: ['tv'] }, 'seed.projects[0].keys[0].platforms[0]: expected one'],
    ])) {
      assert.throws(
        () => lokalise.seed({ projects: [{ keys: [key] }] }),
        (error) => error instanceof TypeError && error.message.startsWith(message),
      );
    }
    const keys = [{ key_name: 'a' }, { key_name: 'a' }];
    assert.throws(() => lokalise.seed({ projects: [{ keys }] }), {
      message: 'seed.projects[0].keys[1].key_name: a exists already',
    });
  });
});
