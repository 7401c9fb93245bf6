const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { withOfficial } = require('./helpers.js');

/** What the stand-in keeps without understanding it: every call succeeds, and what went in comes out. */
describe('plain resources of a project', () => {
  it('snapshots', async (t) => {
    const { client, at } = await withOfficial(t);
    const snapshot = await client.snapshots().create({ title: 'Before' }, at);
    assert.equal(snapshot.title, 'Before');
    assert.deepEqual((await client.snapshots().list(at)).items, [snapshot]);
    const restored = await client.snapshots().restore(snapshot.snapshot_id, at);
    assert.notEqual(restored.project_id, 'p.1');
    assert.equal((await client.projects().list()).totalResults, 2);
    assert.deepEqual(await client.snapshots().delete(snapshot.snapshot_id, at), {
      project_id: 'p.1',
      snapshot_deleted: true,
    });
  });

  it('screenshots, which keys show', async (t) => {
    const { client, at } = await withOfficial(t, { keys: [{ key_name: 'a' }] });
    const [{ key_id }] = (await client.keys().list(at)).items;
    const { items, errors } = await client
      .screenshots()
      .create([{ data: 'data:image/png;base64,AA==', title: 'Home', key_ids: [key_id] }], at);
    assert.deepEqual(errors, []);
    const { screenshot_id } = items[0];
    assert.equal((await client.keys().get(key_id, at)).screenshots[0].title, 'Home');
    const changed = await client.screenshots().update(screenshot_id, { title: 'Start' }, at);
    assert.equal(changed.title, 'Start');
    assert.deepEqual(await client.screenshots().get(screenshot_id, at), changed);
    assert.equal((await client.screenshots().list(at)).totalResults, 1);
    assert.equal((await client.screenshots().delete(screenshot_id, at)).screenshot_deleted, true);
  });

  it('statuses of translations', async (t) => {
    const { client, at } = await withOfficial(t);
    const statuses = client.translationStatuses();
    const { colors } = await statuses.available_colors(at);
    const { status_id } = await statuses.create({ title: 'Ok', color: colors[0] }, at);
    const changed = await statuses.update(status_id, { title: 'Fine' }, at);
    assert.deepEqual({ ...changed }, { status_id, title: 'Fine', color: colors[0] });
    assert.deepEqual(await statuses.get(status_id, at), changed);
    assert.deepEqual((await statuses.list(at)).items, [changed]);
    const deleted = await statuses.delete(status_id, at);
    assert.equal(deleted.custom_translation_status_deleted, true);
  });

  it('glossary terms, by cursor', async (t) => {
    const { client, at } = await withOfficial(t);
    const terms = ['a', 'b', 'c'].map((term) => ({
      term,
      description: '',
      caseSensitive: false,
      translatable: true,
      forbidden: false,
    }));
    const { items } = await client.glossaryTerms().create({ terms }, at);
    const page = await client.glossaryTerms().list({ ...at, limit: 2 });
    assert.deepEqual(page.items, items.slice(0, 2));
    const rest = await client.glossaryTerms().list({ ...at, cursor: String(page.nextCursor) });
    assert.deepEqual(rest.items, items.slice(2));
    const [{ id }] = items;
    const changed = await client.glossaryTerms().update({ terms: [{ id, term: 'x' }] }, at);
    assert.equal(changed.items[0].term, 'x');
    assert.equal((await client.glossaryTerms().get(id, at)).term, 'x');
    assert.deepEqual(await client.glossaryTerms().delete([id, 5], at), {
      deleted: { count: 1, ids: [id] },
      failed: [{ count: 1, ids: [5], message: 'Term not found' }],
    });
  });

  it('keep what belongs to a branch there', async (t) => {
    const { client, at } = await withOfficial(t, { branches: ['dev'] });
    await client.snapshots().create({ title: 'A' }, { project_id: 'p.1:master' });
    assert.equal((await client.snapshots().list(at)).totalResults, 1);
    assert.equal((await client.snapshots().list({ project_id: 'p.1:dev' })).totalResults, 0);
  });

  it('translation memories and items, the newest ones', async (t) => {
    const { api, lokalise } = await withOfficial(t);
    assert.deepEqual((await api('projects/p.1/translation-memories')).body, {
      project_id: 'p.1',
      translation_memories: [{ id: 1, name: 'Default' }],
    });
    const items = await fetch(`${lokalise.host}/vantage/v1/projects/p.1/items`, {
      headers: { 'x-api-token': lokalise.apiKey },
    });
    const meta = { count: 0, cursor: null, hasMore: false };
    assert.deepEqual(await items.json(), { data: [], meta });
  });
});

describe('plain resources of a team', () => {
  it('teams, those of projects included', async (t) => {
    const { client, lokalise } = await withOfficial(t, { team_id: 7 });
    const { items } = await client.teams().list();
    assert.deepEqual(
      items.map(({ team_id }) => team_id),
      [lokalise.teamId, 7],
    );
    assert.deepEqual(await client.teams().get(7), items[1]);
    await assert.rejects(client.teamUsers().list({ team_id: 8 }), { code: 404 });
  });

  it('users', async (t) => {
    const { client, lokalise } = await withOfficial(t);
    const at = { team_id: lokalise.teamId };
    const [{ user_id }] = (await client.teamUsers().list(at)).items;
    assert.equal((await client.teamUsers().get(user_id, at)).role, 'owner');
    assert.equal((await client.teamUsers().update(user_id, { role: 'admin' }, at)).role, 'admin');
    const deleted = await client.teamUsers().delete(user_id, at);
    assert.deepEqual({ ...deleted }, { ...at, team_user_deleted: true });
  });

  it('groups, with members and projects', async (t) => {
    const { client, lokalise } = await withOfficial(t);
    const { teamId } = lokalise;
    const at = { team_id: teamId };
    const groups = client.userGroups();
    const params = { name: 'A', is_reviewer: false, is_admin: true };
    const { group_id } = await groups.create(params, at);
    assert.equal((await groups.update(group_id, { ...params, name: 'B' }, at)).name, 'B');
    assert.deepEqual((await groups.add_members_to_group(teamId, group_id, [1, 2])).members, [1, 2]);
    assert.deepEqual((await groups.remove_members_from_group(teamId, group_id, [1])).members, [2]);
    assert.deepEqual((await groups.add_projects_to_group(teamId, group_id, ['p.1'])).projects, [
      'p.1',
    ]);
    assert.deepEqual(
      (await groups.remove_projects_from_group(teamId, group_id, ['p.1'])).projects,
      [],
    );
    assert.equal((await groups.get(group_id, at)).name, 'B');
    assert.equal((await groups.list(at)).totalResults, 1);
    assert.deepEqual({ ...(await groups.delete(group_id, at)) }, { ...at, group_deleted: true });
  });

  it('orders, providers, roles and billing details', async (t) => {
    const { client, lokalise } = await withOfficial(t);
    const at = { team_id: lokalise.teamId };
    const order = await client.orders().create(/** @type {any} */ ({ project_id: 'p.1' }), at);
    assert.equal(order.project_id, 'p.1');
    assert.deepEqual(await client.orders().get(order.order_id, at), order);
    assert.equal((await client.orders().list(at)).totalResults, 1);
    const [provider] = (await client.translationProviders().list(at)).items;
    assert.deepEqual(await client.translationProviders().get(1, at), provider);
    assert.equal((await client.permissionTemplates().list(at)).items.length, 5);
    const billing = /** @type {any} */ ({ billing_email: 'a@example.com', zip: 'LV-1010' });
    await client.teamUserBillingDetails().create(billing, at);
    await client.teamUserBillingDetails().update(at.team_id, /** @type {any} */ ({ zip: '1' }));
    const details = await client.teamUserBillingDetails().get(at.team_id);
    assert.deepEqual({ ...details }, { ...billing, zip: '1' });
  });

  it('payment cards', async (t) => {
    const { client } = await withOfficial(t);
    const card = await client
      .paymentCards()
      .create({ number: '4242424242424242', cvc: 1, exp_month: 1, exp_year: 2030 });
    assert.deepEqual((await client.paymentCards().list()).items, [card]);
    assert.deepEqual(await client.paymentCards().get(card.card_id), card);
    assert.deepEqual(await client.paymentCards().delete(card.card_id), {
      card_id: card.card_id,
      card_deleted: true,
    });
  });
});

describe('audit logs', () => {
  it('are empty, and want a token', async (t) => {
    const { lokalise, official } = await withOfficial(t);
    const { apiKey, host } = lokalise;
    const page = await new official.LokaliseApiV1({ apiKey, host }).auditLogs().list();
    assert.deepEqual({ ...page }, { items: [], next_cursor: null, has_more: false });
    assert.equal((await fetch(`${host}/v1/audit-logs`)).status, 401);
  });
});
