const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial, failure } = require('./helpers.js');
const { unzip } = require('../../examples/sync-files/unzip.js');

/** @typedef {Awaited<ReturnType<typeof withOfficial>>['client']} Client */

const base64 = (/** @type {string} */ text) => Buffer.from(text).toString('base64');

/** @param {object} content @param {string} [lang_iso] */
const file = (content, lang_iso = 'en') => ({
  data: base64(JSON.stringify(content)),
  filename: `locale/${lang_iso}.json`,
  lang_iso,
});

/** @param {Client} client @param {string} id */
async function finish(client, id) {
  for (;;) {
    const process = await client.queuedProcesses().get(id, { project_id: 'p.1' });
    if (['finished', 'failed'].includes(process.status)) return process;
  }
}

/** @param {Client} client @param {any} upload */
async function upload(client, upload) {
  const { process_id } = await client.files().upload('p.1', upload);
  return finish(client, process_id);
}

/** @param {string} url */
async function fetchZip(url) {
  const reply = await fetch(url);
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('content-type'), 'application/zip');
  const files = unzip(Buffer.from(await reply.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, JSON.parse(content)]),
  );
}

/** @param {Client} client */
async function texts(client) {
  const { items } = await client.keys().list({ project_id: 'p.1', include_translations: 1 });
  return Object.fromEntries(
    items.map(({ key_name, translations }) => [
      key_name.web,
      translations.map(({ translation }) => translation),
    ]),
  );
}

describe('an upload', () => {
  it('is answered with 202 and a process that goes one step a look', async (t) => {
    const { api } = await withOfficial(t);
    const { status, body } = await api('projects/p.1/files/upload', {
      method: 'POST',
      json: file({ a: 'A' }),
    });
    assert.equal(status, 202);
    assert.deepEqual(Object.keys(body), ['project_id', 'process']);
    assert.equal(body.process.type, 'file-import');
    const seen = [body.process.status];
    for (let look = 0; look < 5; look += 1) {
      const reply = await api(`projects/p.1/processes/${body.process.process_id}`);
      seen.push(reply.body.process.status);
    }
    assert.deepEqual(seen, [
      'queued',
      'pre_processing',
      'running',
      'post_processing',
      'finished',
      'finished',
    ]);
  });

  it('brings keys and translations in when its process is finished', async (t) => {
    const { client } = await withOfficial(t, { languages: ['lv'] });
    const { process_id } = await client.files().upload('p.1', file({ a: 'A b', c: '' }));
    assert.deepEqual(await texts(client), {}, 'not before');
    const { details } = await finish(client, process_id);
    assert.deepEqual(/** @type {any} */ (details).files, [
      {
        status: 'finished',
        message: '',
        name_original: 'locale/en.json',
        name_custom: null,
        word_count_total: 2,
        key_count_total: 2,
        key_count_inserted: 2,
        key_count_updated: 0,
        key_count_skipped: 0,
      },
    ]);
    await upload(client, file({ a: 'Ā', d: 'Ē' }, 'lv'));
    assert.deepEqual(await texts(client), { a: ['A b', 'Ā'], c: ['', ''], d: ['', 'Ē'] });
  });

  it('keeps texts that are there, unless it is to replace them', async (t) => {
    const { client } = await withOfficial(t);
    await upload(client, file({ a: 'old', b: '' }));
    const kept = await upload(client, file({ a: 'new', b: 'B' }));
    const [counts] = /** @type {any} */ (kept.details).files;
    assert.equal(counts.key_count_updated, 1);
    assert.equal(counts.key_count_skipped, 1);
    assert.deepEqual(await texts(client), { a: ['old'], b: ['B'] });
    await upload(client, { ...file({ a: 'new' }), replace_modified: true });
    assert.deepEqual(await texts(client), { a: ['new'], b: ['B'] });
  });

  it('tags keys, and deletes in cleanup mode what its file no longer has', async (t) => {
    const { client, at } = await withOfficial(t, { keys: [{ key_name: 'other' }] });
    await upload(client, { ...file({ a: 'A', b: 'B' }), tags: ['first'] });
    await upload(client, { ...file({ a: 'A' }), cleanup_mode: true });
    const { items } = await client.keys().list(at);
    assert.deepEqual(
      items.map(({ key_name, tags }) => [key_name.web, tags]),
      [
        ['other', []],
        ['a', ['first']],
      ],
    );
  });

  for (const [data, message] of [
    ['{', 'The file is not valid JSON'],
    ['[]', 'The stand-in imports only flat JSON: one object with texts in it'],
    ['{"a":{"b":"c"}}', 'The stand-in imports only flat JSON: one object with texts in it'],
  ]) {
    it(`fails in its process for ${data}`, async (t) => {
      const { client } = await withOfficial(t);
      const process = await upload(client, { ...file({}), data: base64(data) });
      assert.equal(process.status, 'failed');
      assert.equal(process.message, message);
      assert.deepEqual(await texts(client), {});
    });
  }

  for (const [fields, message] of /** @type {[object, string][]} */ ([
    [{ data: undefined }, 'Missing `data` parameter'],
    [{ data: '{"a":1}' }, 'Invalid `data` parameter'],
    [{ filename: undefined }, 'Missing `filename` parameter'],
    [{ lang_iso: 'fr' }, 'Invalid `lang_iso` parameter'],
  ])) {
    it(`is refused at once: ${message}`, async (t) => {
      const { client } = await withOfficial(t);
      const asked = client.files().upload('p.1', { ...file({}), ...fields });
      await assert.rejects(asked, { code: 400, message });
    });
  }
});

describe('a download', () => {
  const PROJECT = {
    languages: ['lv'],
    keys: [
      { key_name: 'a', tags: ['x'], translations: { en: 'A', lv: 'Ā' } },
      { key_name: 'b', translations: { en: 'B' } },
    ],
  };

  it('is a zip archive with a JSON file a language', async (t) => {
    const { client } = await withOfficial(t, PROJECT);
    const { project_id, bundle_url, responseTooBig } = await client
      .files()
      .download('p.1', { format: 'json' });
    assert.equal(project_id, 'p.1');
    assert.equal(responseTooBig, false);
    assert.deepEqual(await fetchZip(bundle_url), {
      'locale/en.json': { a: 'A', b: 'B' },
      'locale/lv.json': { a: 'Ā', b: '' },
    });
  });

  it('comes later if asked for so: the finished process has the link', async (t) => {
    const { client } = await withOfficial(t, PROJECT);
    const started = await client.files().async_download('p.1', { format: 'json' });
    assert.deepEqual(Object.keys(started), ['process_id']);
    const first = await client.queuedProcesses().get(started.process_id, { project_id: 'p.1' });
    assert.equal(first.status, 'queued');
    const process = await finish(client, started.process_id);
    assert.equal(process.type, 'async-export');
    const details = /** @type {any} */ (process.details);
    assert.equal(details.total_number_of_keys, 2);
    assert.equal(Object.keys(await fetchZip(details.download_url)).length, 2);
  });

  for (const [wish, expected] of /** @type {[object, object][]} */ ([
    [{ filter_langs: ['lv'] }, { 'locale/lv.json': { a: 'Ā', b: '' } }],
    [{ filter_langs: ['lv'], export_empty_as: 'base' }, { 'locale/lv.json': { a: 'Ā', b: 'B' } }],
    [{ filter_langs: ['lv'], export_empty_as: 'null' }, { 'locale/lv.json': { a: 'Ā', b: null } }],
    [{ filter_langs: ['lv'], export_empty_as: 'skip' }, { 'locale/lv.json': { a: 'Ā' } }],
    [{ filter_langs: ['en'], include_tags: ['x'] }, { 'locale/en.json': { a: 'A' } }],
    [{ filter_langs: ['en'], exclude_tags: ['x'] }, { 'locale/en.json': { b: 'B' } }],
    [
      { filter_langs: ['lv'], bundle_structure: '%LANG_NAME%/%LANG_ISO%.%FORMAT%' },
      { 'Latvian/lv.json': { a: 'Ā', b: '' } },
    ],
  ])) {
    it(`heeds ${JSON.stringify(wish)}`, async (t) => {
      const { client } = await withOfficial(t, PROJECT);
      const wanted = { format: /** @type {const} */ ('json'), ...wish };
      const { bundle_url } = await client.files().download('p.1', wanted);
      assert.deepEqual(await fetchZip(bundle_url), expected);
    });
  }

  it('has its keys in the order asked for', async (t) => {
    const { client } = await withOfficial(t, { keys: [{ key_name: 'b' }, { key_name: 'a' }] });
    for (const [export_sort, order] of /** @type {const} */ ([
      [undefined, 'ba'],
      ['a_z', 'ab'],
      ['z_a', 'ba'],
      ['last_added', 'ab'],
    ])) {
      const wanted = { format: /** @type {const} */ ('json'), export_sort };
      const { bundle_url } = await client.files().download('p.1', wanted);
      const files = await fetchZip(bundle_url);
      assert.equal(Object.keys(files['locale/en.json']).join(''), order, export_sort);
    }
  });

  it('gives back what was uploaded, in the file that it came from', async (t) => {
    const { client } = await withOfficial(t, { languages: ['lv'] });
    const content = { a: 'A', __proto__x: 'B' };
    await upload(client, { ...file(content), filename: 'app/en/content.json' });
    const own = await client.files().download('p.1', { format: 'json', directory_prefix: 'out/' });
    assert.deepEqual(await fetchZip(own.bundle_url), {
      'out/app/en/content.json': content,
      'out/app/lv/content.json': { a: '', __proto__x: '' },
    });
    const one = await client.files().download('p.1', { format: 'json', original_filenames: false });
    assert.deepEqual(Object.keys(await fetchZip(one.bundle_url)), [
      'locale/en.json',
      'locale/lv.json',
    ]);
  });

  it('of nothing is 406, of a format that the stand-in does not write 400', async (t) => {
    const { client } = await withOfficial(t);
    await assert.rejects(client.files().download('p.1', { format: 'json' }), { code: 406 });
    await assert.rejects(client.files().download('p.1', { format: 'xliff' }), { code: 400 });
    const { process_id } = await client.files().async_download('p.1', { format: 'json' });
    const process = await finish(client, process_id);
    assert.equal(process.status, 'failed');
    assert.equal(process.message, 'No keys for export with current export settings');
  });

  it('must be fetched without the token', async (t) => {
    const { client, lokalise } = await withOfficial(t, PROJECT);
    const { bundle_url } = await client.files().download('p.1', { format: 'json' });
    for (const headers of /** @type {Record<string, string>[]} */ ([
      { 'x-api-token': lokalise.apiKey },
      { authorization: 'Bearer x' },
    ])) {
      const reply = await fetch(bundle_url, { headers });
      assert.equal(reply.status, 400);
      assert.deepEqual(
        await reply.json(),
        failure(400, 'A download link must be fetched without credentials'),
      );
    }
  });
});

describe('files', () => {
  const PROJECT = {
    keys: [
      { key_name: 'a', filename: 'a.json' },
      { key_name: 'b', filename: 'a.json' },
      { key_name: 'c' },
    ],
  };

  it('are those that keys are assigned to, and keep their ids', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const { items } = await client.files().list(at);
    assert.deepEqual(
      items.map(({ filename, key_count }) => [filename, key_count]),
      [
        ['a.json', 2],
        ['__unassigned__', 1],
      ],
    );
    assert.deepEqual((await client.files().list(at)).items, items);
    const some = await client.files().list({ ...at, filter_filename: 'a.json' });
    assert.deepEqual(some.items, items.slice(0, 1));
  });

  it('are deleted with their keys, but not in projects of localization files', async (t) => {
    const { client, at } = await withOfficial(t, { ...PROJECT, project_type: 'paged_documents' });
    const [{ file_id }, unassigned] = (await client.files().list(at)).items;
    const { project_id, file_deleted } = await client.files().delete(file_id, at);
    assert.deepEqual({ project_id, file_deleted }, { project_id: 'p.1', file_deleted: true });
    assert.equal((await client.keys().list(at)).totalResults, 1);
    await assert.rejects(client.files().delete(unassigned.file_id, at), { code: 400 });
    const software = await withOfficial(t, PROJECT);
    const [first] = (await software.client.files().list(at)).items;
    await assert.rejects(software.client.files().delete(first.file_id, at), { code: 400 });
  });
});

describe('processes', () => {
  it('are listed, which is a look at each', async (t) => {
    const { client, at } = await withOfficial(t);
    const { process_id, created_by_email } = await client.files().upload('p.1', file({ a: 'A' }));
    assert.equal(created_by_email, 'owner@example.com');
    const { items } = await client.queuedProcesses().list(at);
    assert.deepEqual(
      items.map((process) => [process.process_id, process.status]),
      [[process_id, 'pre_processing']],
    );
    await assert.rejects(client.queuedProcesses().get('unknown', at), { code: 404 });
  });

  it('come of the file storage service as well, without content', async (t) => {
    const { client } = await withOfficial(t);
    const { data, ...rest } = file({});
    const started = await client.files().uploadFromFss('p.1', { ...rest, fss_file_id: 'x' });
    assert.deepEqual((await finish(client, started.process_id)).details, { files: [] });
  });
});
