'use strict';

/** What the official client has merged since its release: nothing to compare it with. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { LokaliseApi, LokaliseApiVantage } = require('../..');
const { json, recordingServer } = require('../wire/servers.js');

describe('translationMemories()', () => {
  it('lists the memories of a project as an array', async (t) => {
    const memories = [{ id: 1, name: 'Shop' }];
    const server = await recordingServer(t, (_, response) =>
      json(response, { project_id: '1.2', translation_memories: memories }),
    );
    const api = new LokaliseApi({ apiKey: 'key', host: server.host });
    assert.deepEqual(await api.translationMemories().list({ project_id: '1.2' }), memories);
    assert.equal(server.requests[0].url, '/api2/projects/1.2/translation-memories');
  });
});

describe('LokaliseApiVantage', () => {
  const ITEMS = [{ id: 'a', name: 'One', type: 'FILE' }];

  /** @param {import('node:test').TestContext} t @param {object} body */
  async function listOf(t, body) {
    const server = await recordingServer(t, (_, response) => json(response, body));
    const api = new LokaliseApiVantage({ apiKey: 'key', host: server.host });
    const params = { project_id: '1.2', 'filter-ids': ['a', 'b'], after: 'c', limit: 2 };
    return { page: await api.projectItems().list(params), server };
  }

  it('lists the items of a project', async (t) => {
    const meta = { count: 5, cursor: 'd', hasMore: true };
    const { page, server } = await listOf(t, { data: ITEMS, meta });
    assert.deepEqual({ ...page }, { items: ITEMS, count: 5, nextCursor: 'd', hasMore: true });
    const [{ url, headers }] = server.requests;
    const path = '/vantage/v1/projects/1.2/items';
    assert.equal(url, `${path}?filter-ids=a%2Cb&after=c&limit=2`);
    assert.equal(headers['x-api-token'], 'key');
  });

  it('ends where no cursor comes', async (t) => {
    const meta = { count: 1, cursor: null, hasMore: false };
    const { page } = await listOf(t, { data: ITEMS, meta });
    assert.deepEqual([page.nextCursor, page.hasMore], [null, false]);
  });

  it('rejects an answer of another shape', async (t) => {
    await assert.rejects(listOf(t, { items: [] }), /Expected a JSON object with a list .*'data'/);
  });
});
