const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, handClock, failure } = require('./helpers.js');

/** @param {{body: {projects: {name: string}[]}}} reply */
const names = ({ body }) => body.projects.map(({ name }) => name);

/** @param {Headers} headers */
function pagination(headers) {
  const parts = ['Total-Count', 'Page-Count', 'Limit', 'Page'];
  return parts.map((part) => headers.get(`X-Pagination-${part}`));
}

const numbered = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => ({ name: `P${index + 1}` }));

describe('GET /api2/projects', () => {
  it('lists complete projects in the order in which they came', async (t) => {
    const { lokalise, api } = await standIn(t);
    const { projects } = lokalise.seed({ projects: numbered(3) });
    const { status, body } = await api('projects');
    assert.equal(status, 200);
    assert.deepEqual(body, { projects });
  });

  it('gives up to 100 on a page unless told otherwise', async (t) => {
    const { api } = await standIn(t, { seed: { projects: numbered(101) } });
    const reply = await api('projects');
    assert.equal(reply.body.projects.length, 100);
    assert.deepEqual(pagination(reply.headers), ['101', '2', '100', '1']);
  });

  it('gives the page asked for', async (t) => {
    const { api } = await standIn(t, { seed: { projects: numbered(5) } });
    const last = await api('projects?page=3&limit=2');
    assert.deepEqual(names(last), ['P5']);
    assert.deepEqual(pagination(last.headers), ['5', '3', '2', '3']);
    const beyond = await api('projects?page=4&limit=2');
    assert.deepEqual(names(beyond), []);
    assert.deepEqual(pagination(beyond.headers), ['5', '3', '2', '4']);
  });

  it('says in its headers if there is nothing', async (t) => {
    const { api } = await standIn(t);
    assert.deepEqual(pagination((await api('projects')).headers), ['0', '0', '100', '1']);
  });

  for (const query of ['limit=1', 'limit=5000', 'page=1']) {
    it(`accepts ${query}`, async (t) => {
      const { api } = await standIn(t);
      assert.equal((await api(`projects?${query}`)).status, 200);
    });
  }

  for (const [query, parameter] of [
    ['limit=0', 'limit'],
    ['limit=5001', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=', 'limit'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['filter_team_id=mine', 'filter_team_id'],
    ['include_statistics=true', 'include_statistics'],
    ['include_settings=2', 'include_settings'],
  ]) {
    it(`refuses ${query}`, async (t) => {
      const { api } = await standIn(t);
      const { status, body } = await api(`projects?${query}`);
      assert.equal(status, 400);
      assert.deepEqual(body, failure(400, `Invalid \`${parameter}\` parameter`));
    });
  }

  it('filters by team', async (t) => {
    const projects = [{ name: 'A', team_id: 1 }, { name: 'B' }, { name: 'C', team_id: 1 }];
    const { api } = await standIn(t, { seed: { projects } });
    const reply = await api('projects?filter_team_id=1&limit=1');
    assert.deepEqual(names(reply), ['A']);
    assert.deepEqual(pagination(reply.headers), ['2', '2', '1', '1']);
  });

  it('filters by names, separated by commas', async (t) => {
    const { api } = await standIn(t, { seed: { projects: numbered(3) } });
    assert.deepEqual(names(await api('projects?filter_names=P3,P1')), ['P1', 'P3']);
    assert.deepEqual(names(await api('projects?filter_names=P')), []);
  });

  it('leaves out statistics and settings on demand', async (t) => {
    const { api } = await standIn(t, { seed: { projects: numbered(1) } });
    for (const [query, statistics, settings] of /** @type {const} */ ([
      ['include_statistics=1&include_settings=1', true, true],
      ['include_statistics=0', false, true],
      ['include_settings=0', true, false],
    ])) {
      const [project] = (await api(`projects?${query}`)).body.projects;
      assert.equal('statistics' in project, statistics, query);
      assert.equal('settings' in project, settings, query);
    }
  });
});

describe('POST /api2/projects', () => {
  it('creates a project from a name alone', async (t) => {
    const { lokalise, api } = await standIn(t, { now: handClock().now });
    const { status, body } = await api('projects', { method: 'POST', json: { name: 'New' } });
    assert.equal(status, 200);
    assert.equal(body.name, 'New');
    assert.equal(body.description, '');
    assert.equal(body.project_type, 'localization_files');
    assert.equal(body.base_language_iso, 'en');
    assert.equal(body.team_id, lokalise.teamId);
    assert.equal(body.created_at, '2024-05-01 12:00:00 (Etc/UTC)');
    assert.deepEqual((await api(`projects/${body.project_id}`)).body, body);
    assert.deepEqual((await api('projects')).body.projects, [body]);
  });

  it('takes every documented field', async (t) => {
    const { lokalise, api } = await standIn(t);
    const { body } = await api('projects', {
      method: 'POST',
      json: {
        name: 'New',
        description: 'Text',
        team_id: String(lokalise.teamId),
        base_lang_iso: 'fr',
        languages: [{ lang_iso: 'en' }, { lang_iso: 'pt', custom_iso: 'pt_BR' }],
        project_type: 'content_integration',
        is_segmentation_enabled: true,
      },
    });
    assert.equal(body.description, 'Text');
    assert.equal(body.team_id, lokalise.teamId);
    assert.equal(body.base_language_iso, 'fr');
    assert.equal(body.project_type, 'content_integration');
    assert.equal(body.settings.segmentation, true);
    assert.deepEqual(
      body.statistics.languages.map((/** @type {any} */ language) => language.language_iso),
      ['fr', 'en', 'pt_BR'],
    );
  });

  for (const [fields, message] of /** @type {[object, string][]} */ ([
    [{ name: undefined }, 'Missing `name` parameter'],
    [{ name: ' ' }, 'Invalid `name` parameter'],
    [{ name: 5 }, 'Invalid `name` parameter'],
    [{ description: 5 }, 'Invalid `description` parameter'],
    [{ team_id: 5 }, 'Invalid `team_id` parameter'],
    [{ team_id: 'mine' }, 'Invalid `team_id` parameter'],
    [{ base_lang_iso: 'English!' }, 'Invalid `base_lang_iso` parameter'],
    [{ base_lang_iso: 5 }, 'Invalid `base_lang_iso` parameter'],
    [{ languages: 'en' }, 'Invalid `languages` parameter'],
    [{ languages: ['en'] }, 'Invalid `languages` parameter'],
    [{ languages: [{ lang_iso: '' }] }, 'Invalid `languages` parameter'],
    [{ languages: [{ lang_iso: 'en', custom_iso: 1 }] }, 'Invalid `languages` parameter'],
    [{ project_type: 'other' }, 'Invalid `project_type` parameter'],
    [{ is_segmentation_enabled: 1 }, 'Invalid `is_segmentation_enabled` parameter'],
  ])) {
    it(`refuses ${JSON.stringify(fields)}`, async (t) => {
      const { api } = await standIn(t);
      const json = { name: 'New', ...fields };
      const { status, body } = await api('projects', { method: 'POST', json });
      assert.equal(status, 400);
      assert.deepEqual(body, failure(400, message));
      assert.equal((await api('projects')).body.projects.length, 0);
    });
  }

  it('refuses a body that is not a JSON object', async (t) => {
    const { lokalise, api } = await standIn(t);
    const array = await api('projects', { method: 'POST', json: [] });
    assert.deepEqual(array.body, failure(400, 'Expected a JSON object'));
    const untyped = await api('projects', { method: 'POST' });
    assert.deepEqual(untyped.body, failure(400, 'Expected a body of type application/json'));
    const broken = await fetch(`${lokalise.host}/api2/projects`, {
      method: 'POST',
      headers: { 'x-api-token': lokalise.apiKey, 'content-type': 'application/json' },
      body: '{',
    });
    assert.equal(broken.status, 400);
  });
});
