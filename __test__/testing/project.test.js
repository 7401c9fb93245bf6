const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, failure } = require('./helpers.js');

describe('one project', () => {
  const SEED = {
    projects: [
      {
        project_id: 'p.1',
        name: 'One',
        description: 'First',
        languages: ['fr'],
        branches: ['develop', 'feature/login', 'feature'],
        statistics: { keys_total: 9, base_words: 20, progress_total: 50, team: 4 },
      },
    ],
  };

  it('can be read', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const { status, body } = await api('projects/p.1');
    assert.equal(status, 200);
    assert.equal(body.project_id, 'p.1');
    assert.equal(body.statistics.keys_total, 9);
    assert.equal('branch' in body, false);
  });

  it('can be renamed and described', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const update = (/** @type {object} */ json) => api('projects/p.1', { method: 'PUT', json });
    const renamed = await update({ name: 'Two' });
    assert.equal(renamed.status, 200);
    assert.equal(renamed.body.name, 'Two');
    assert.equal(renamed.body.description, 'First', 'what is not given stays');
    const { body } = await update({ name: 'Two', description: '' });
    assert.equal(body.description, '');
    assert.deepEqual((await api('projects/p.1')).body, body);
    assert.deepEqual((await update({})).body, failure(400, 'Missing `name` parameter'));
    assert.equal((await update({ name: 'x', description: 1 })).status, 400);
  });

  it('can be deleted', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const { status, body } = await api('projects/p.1', { method: 'DELETE' });
    assert.equal(status, 200);
    assert.deepEqual(body, { project_id: 'p.1', project_deleted: true });
    assert.equal((await api('projects/p.1')).status, 404);
    assert.deepEqual((await api('projects')).body.projects, []);
  });

  it('can be emptied, which leaves languages and team', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const { status, body } = await api('projects/p.1/empty', { method: 'PUT' });
    assert.equal(status, 200);
    assert.deepEqual(body, { project_id: 'p.1', keys_deleted: true });
    const { statistics } = (await api('projects/p.1')).body;
    assert.equal(statistics.keys_total, 0);
    assert.equal(statistics.progress_total, 0);
    assert.equal(statistics.team, 4);
    assert.deepEqual(
      statistics.languages.map((/** @type {any} */ { language_iso, words_to_do }) => [
        language_iso,
        words_to_do,
      ]),
      [
        ['en', 0],
        ['fr', 0],
      ],
    );
  });

  it('is 404 if unknown, whatever is asked of it', async (t) => {
    const { api } = await standIn(t);
    const json = { name: 'x' };
    for (const request of [{}, { method: 'PUT', json }, { method: 'DELETE' }]) {
      const { status, body } = await api('projects/unknown', request);
      assert.equal(status, 404);
      assert.deepEqual(body, failure(404, 'Project not found'));
    }
    assert.equal((await api('projects/unknown/empty', { method: 'PUT' })).status, 404);
  });

  for (const [sent, branch] of [
    ['p.1:master', 'master'],
    ['p.1:develop', 'develop'],
    ['p.1%3Adevelop', 'develop'],
    ['p.1:feature/login', 'feature/login'],
    ['p.1:feature%2Flogin', 'feature/login'],
  ]) {
    it(`can be read by its branch: ${sent}`, async (t) => {
      const { api } = await standIn(t, { seed: SEED });
      const { status, body } = await api(`projects/${sent}`);
      assert.equal(status, 200);
      assert.equal(body.project_id, 'p.1');
      assert.equal(body.branch, branch);
    });
  }

  it('has only the branches that it has', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    for (const id of ['p.1:other', 'p.1:', 'p.1:feature/logout']) {
      assert.equal((await api(`projects/${id}`)).status, 404, id);
    }
  });

  it('is emptied branch by branch', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const keys = async (/** @type {string} */ id) =>
      (await api(`projects/${id}`)).body.statistics.keys_total;
    const { body } = await api('projects/p.1:feature/empty', { method: 'PUT' });
    assert.deepEqual(body, { project_id: 'p.1', branch: 'feature', keys_deleted: true });
    assert.equal(await keys('p.1:feature'), 0);
    assert.equal(await keys('p.1:feature/login'), 9);
    assert.equal(await keys('p.1'), 9);
  });

  it('is not deleted by the name of a branch', async (t) => {
    const { api } = await standIn(t, { seed: SEED });
    const { status } = await api('projects/p.1:develop', { method: 'DELETE' });
    assert.equal(status, 400);
    assert.equal((await api('projects/p.1')).status, 200);
  });
});
