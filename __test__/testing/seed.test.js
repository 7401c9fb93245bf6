const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, handClock } = require('./helpers.js');

describe('seeding projects', () => {
  it('fills in whatever is not given', async (t) => {
    const { lokalise } = await standIn(t, { now: handClock().now });
    const { projects } = lokalise.seed({ projects: [{}] });
    const { project_id, team_uuid, base_language_id, statistics, ...rest } = projects[0];
    assert.match(project_id, /^\d{9}[0-9a-f]{13}\.\d{8}$/);
    assert.match(team_uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(rest, {
      project_type: 'localization_files',
      name: 'Project 1',
      description: '',
      created_at: '2024-05-01 12:00:00 (Etc/UTC)',
      created_at_timestamp: Date.UTC(2024, 4, 1, 12) / 1000,
      created_by: 1001,
      created_by_email: 'owner@example.com',
      team_id: lokalise.teamId,
      base_language_iso: 'en',
      settings: {
        per_platform_key_names: false,
        reviewing: true,
        auto_toggle_unverified: true,
        offline_translation: false,
        key_editing: true,
        inline_machine_translations: true,
        branching: false,
        segmentation: false,
        contributor_preview_download_enabled: false,
        custom_translation_statuses: false,
        custom_translation_statuses_allow_multiple: false,
      },
    });
    assert.deepEqual(statistics.languages, [
      { language_id: base_language_id, language_iso: 'en', progress: 0, words_to_do: 0 },
    ]);
    assert.equal(Object.keys(statistics.qa_issues).length, 16);
  });

  it('keeps whatever is given', async (t) => {
    const { lokalise } = await standIn(t);
    const given = {
      project_id: '3002780358964f9bab5a92.87762498',
      project_type: /** @type {const} */ ('paged_documents'),
      name: 'Website',
      description: 'Public pages',
      created_at_timestamp: 0,
      created_by: 7,
      created_by_email: 'kim@example.com',
      team_id: 12,
      base_language_iso: 'lv_LV',
    };
    const [project] = lokalise.seed({
      projects: [{ ...given, settings: { reviewing: false } }],
    }).projects;
    for (const [field, value] of Object.entries(given)) {
      assert.equal(Reflect.get(project, field), value, field);
    }
    assert.equal(project.created_at, '1970-01-01 00:00:00 (Etc/UTC)');
    assert.equal(project.settings.reviewing, false);
    assert.equal(project.settings.key_editing, true);
  });

  it('derives the numbers by language from those of the project', async (t) => {
    const { lokalise } = await standIn(t);
    const [{ statistics }] = lokalise.seed({
      projects: [
        {
          languages: ['fr', 'de'],
          statistics: { keys_total: 40, base_words: 200, progress_total: 25, qa_issues_total: 3 },
        },
      ],
    }).projects;
    assert.deepEqual(
      statistics.languages.map((l) => [l.language_iso, l.progress, l.words_to_do]),
      [
        ['en', 100, 0],
        ['fr', 25, 150],
        ['de', 25, 150],
      ],
    );
    assert.equal(statistics.qa_issues_total, 3);
    assert.equal(statistics.qa_issues.unverified, 3);
    assert.equal(statistics.team, 1);
  });

  it('gives a language the same id everywhere', async (t) => {
    const { lokalise } = await standIn(t);
    const [a, b] = lokalise.seed({
      projects: [{ base_language_iso: 'fr' }, { languages: ['fr'] }],
    }).projects;
    assert.equal(a.base_language_id, b.statistics.languages[1].language_id);
  });

  it('adds to what is there, and gives copies', async (t) => {
    const { lokalise, api } = await standIn(t, { seed: { projects: [{ name: 'A' }] } });
    const [project] = lokalise.seed({ projects: [{ name: 'B' }] }).projects;
    project.name = 'changed';
    project.settings.reviewing = false;
    const { projects } = (await api('projects')).body;
    assert.deepEqual(
      projects.map((/** @type {{name: string}} */ { name }) => name),
      ['A', 'B'],
    );
    assert.equal(projects[1].settings.reviewing, true);
  });
});

describe('seeding credentials', () => {
  it('takes API tokens, as strings or with their rights', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.seed({ apiTokens: ['full', { token: 'reader', readOnly: true }] });
    const create = { method: 'POST', json: { name: 'New' } };
    const as = (/** @type {string} */ key) => ({ headers: { 'x-api-token': key } });
    assert.equal((await api('projects', { ...create, ...as('full') })).status, 200);
    assert.equal((await api('projects', { ...create, ...as('reader') })).status, 403);
    assert.equal((await api('projects', as('reader'))).status, 200);
  });

  it('takes OAuth clients', async (t) => {
    const { lokalise, token } = await standIn(t);
    lokalise.seed({ clients: [{ clientId: 'shop', clientSecret: 'hush' }] });
    const code = lokalise.authorize({ scope: 'read_projects', clientId: 'shop' });
    const { status } = await token({
      grant_type: 'authorization_code',
      code,
      client_id: 'shop',
      client_secret: 'hush',
    });
    assert.equal(status, 200);
  });
});

describe('a mistake in a seed', () => {
  for (const [data, message] of /** @type {[unknown, string][]} */ ([
    [[], 'seed: expected an object, got an array'],
    [{ project: [] }, 'seed.project: unknown, expected one of projects, apiTokens, clients'],
    [{ projects: {} }, 'seed.projects: expected an array, got a value of type object'],
    [{ projects: [{}, 'x'] }, 'seed.projects[1]: expected an object, got "x"'],
    [{ projects: [{ name: 5 }] }, 'seed.projects[0].name: expected a non-empty string, got 5'],
    [{ projects: [{ project_id: 'a/b' }] }, 'seed.projects[0].project_id: expected an id such as'],
    [{ projects: [{ project_type: 'x' }] }, 'seed.projects[0].project_type: expected one of'],
    [{ projects: [{ languages: ['en', '?'] }] }, 'seed.projects[0].languages[1]: expected a lang'],
    [{ projects: [{ settings: { reviewing: 1 } }] }, 'seed.projects[0].settings.reviewing: exp'],
    [{ projects: [{ settings: { revewing: true } }] }, 'seed.projects[0].settings.revewing: unk'],
    [
      { projects: [{ statistics: { progress_total: 101 } }] },
      'seed.projects[0].statistics.progress_total: expected a whole number 0 to 100, got 101',
    ],
    [{ apiTokens: [''] }, 'seed.apiTokens[0]: expected a non-empty string, got ""'],
    [{ apiTokens: [{ token: 't', readonly: true }] }, 'seed.apiTokens[0].readonly: unknown'],
    [{ clients: [{ clientId: 'x' }] }, 'seed.clients[0].clientSecret: expected a non-empty'],
    [{ apiTokens: ['t', 't'] }, 'seed.apiTokens[1].token: t exists already'],
  ])) {
    it(`is a TypeError: ${message}`, async (t) => {
      const { lokalise } = await standIn(t);
      assert.throws(
        // @ts-expect-error: wrong on purpose
        () => lokalise.seed(data),
        (error) => error instanceof TypeError && error.message.startsWith(message),
      );
    });
  }

  it('leaves everything as it was', async (t) => {
    const { lokalise, api } = await standIn(t, { seed: { projects: [{ project_id: 'p.1' }] } });
    const taken = [{ project_id: 'p.2' }, { project_id: 'p.1' }];
    assert.throws(() => lokalise.seed({ projects: taken }), {
      name: 'TypeError',
      message: 'seed.projects[1].project_id: p.1 exists already',
    });
    assert.equal((await api('projects')).body.projects.length, 1);
  });
});

describe('reset', () => {
  it('goes back to the state right after the start', async (t) => {
    const { lokalise, api, accessToken } = await standIn(t, {
      seed: { projects: [{ project_id: 'p.1', name: 'Kept' }] },
    });
    const oauthToken = await accessToken('read_projects');
    const code = lokalise.authorize({ scope: 'read_projects' });
    await api('projects/p.1', { method: 'PUT', json: { name: 'Renamed' } });
    lokalise.seed({ projects: [{}], apiTokens: ['extra'] });
    lokalise.failNext({ times: 5 });
    lokalise.rateLimit = true;

    lokalise.reset();

    assert.equal(lokalise.requests.length, 0);
    assert.equal(lokalise.rateLimit, false);
    const { status, body } = await api('projects');
    assert.equal(status, 200, 'the API key still works and no fault is left');
    assert.equal(body.projects.length, 1);
    assert.equal(body.projects[0].name, 'Kept');
    assert.equal((await api('projects', { token: oauthToken })).status, 401);
    assert.equal((await api('projects', { headers: { 'x-api-token': 'extra' } })).status, 401);
    const { oauth } = lokalise;
    const redeemed = await fetch(`${lokalise.host}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        grant_type: 'authorization_code',
        code,
      }),
    });
    assert.match(await redeemed.text(), /"error":"invalid_grant"/);
  });

  it('is not affected by later changes of the seed object', async (t) => {
    const seed = { projects: [{ name: 'Before' }] };
    const { lokalise, api } = await standIn(t, { seed });
    seed.projects[0].name = 'After';
    lokalise.reset();
    assert.equal((await api('projects')).body.projects[0].name, 'Before');
  });
});
