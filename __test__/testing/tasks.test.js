const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial, handClock } = require('./helpers.js');

const PROJECT = {
  languages: ['lv'],
  keys: [{ key_name: 'a', translations: { en: 'one two' } }],
};

describe('tasks', () => {
  it('are created for keys and languages', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const [{ key_id }] = (await client.keys().list(at)).items;
    const task = await client.tasks().create(
      {
        title: 'Translate',
        keys: [key_id],
        languages: [{ language_iso: 'lv', users: [1001] }],
      },
      at,
    );
    assert.equal(task.title, 'Translate');
    assert.equal(task.status, 'created');
    assert.equal(task.source_language_iso, 'en');
    assert.equal(task.words_count, 2);
    assert.deepEqual(task.languages[0].keys, [key_id]);
    assert.equal(task.languages[0].users[0].email, 'owner@example.com');
    assert.deepEqual(await client.tasks().get(task.task_id, at), task);
  });

  it('are changed, closed and deleted', async (t) => {
    const clock = handClock();
    const { client, at } = await withOfficial(t, PROJECT, { now: clock.now });
    const languages = [{ language_iso: 'lv' }];
    const { task_id } = await client.tasks().create({ title: 'A', languages }, at);
    const renamed = await client.tasks().update(task_id, { title: 'B' }, at);
    assert.equal(renamed.title, 'B');
    assert.equal(renamed.completed_at, null);
    const [language] = (
      await client
        .tasks()
        .update(task_id, { languages: [{ language_iso: 'lv', close_language: true }] }, at)
    ).languages;
    assert.equal(language.status, 'completed');
    const closed = await client.tasks().update(task_id, { close_task: true }, at);
    assert.equal(closed.status, 'completed');
    assert.equal(closed.completed_at, '2024-05-01 12:00:00 (Etc/UTC)');
    assert.deepEqual(await client.tasks().delete(task_id, at), {
      project_id: 'p.1',
      task_deleted: true,
    });
    assert.equal((await client.tasks().list(at)).totalResults, 0);
  });

  it('are listed by title and status', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const languages = [{ language_iso: 'lv' }];
    for (const title of ['A', 'B']) await client.tasks().create({ title, languages }, at);
    const [, { task_id }] = (await client.tasks().list(at)).items;
    await client.tasks().update(task_id, { close_task: true }, at);
    const byTitle = await client.tasks().list({ ...at, filter_title: 'A' });
    assert.deepEqual(
      byTitle.items.map(({ title }) => title),
      ['A'],
    );
    const byStatus = await client.tasks().list({ ...at, filter_statuses: 'completed' });
    assert.deepEqual(
      byStatus.items.map(({ title }) => title),
      ['B'],
    );
  });

  it('are refused for what the project does not have', async (t) => {
    const { client, at } = await withOfficial(t, PROJECT);
    const create = (/** @type {any} */ task) => client.tasks().create({ title: 'A', ...task }, at);
    await assert.rejects(create({}), { message: 'Missing `languages` parameter' });
    await assert.rejects(create({ languages: [{ language_iso: 'fr' }] }), {
      message: 'Invalid `languages` parameter',
    });
    await assert.rejects(create({ keys: [5], languages: [] }), {
      message: 'Invalid `keys` parameter',
    });
  });
});
