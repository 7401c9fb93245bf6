const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, handClock, failure } = require('./helpers.js');

const HOUR = 3_600_000;

describe('credentials', () => {
  it('are an API token or an OAuth access token', async (t) => {
    const { api, accessToken } = await standIn(t);
    assert.equal((await api('projects')).status, 200);
    assert.equal(
      (await api('projects', { token: await accessToken('read_projects') })).status,
      200,
    );
  });

  it('are required', async (t) => {
    const { lokalise } = await standIn(t);
    const reply = await fetch(`${lokalise.host}/api2/projects`);
    assert.equal(reply.status, 401);
    assert.equal(reply.headers.get('content-type'), 'application/json');
    assert.deepEqual(await reply.json(), failure(401, 'Invalid `X-Api-Token` header'));
  });

  it('must be known, and in the header that is theirs', async (t) => {
    const { lokalise, api, accessToken } = await standIn(t);
    const oauthToken = await accessToken('read_projects');
    for (const headers of /** @type {Record<string, string>[]} */ ([
      { 'x-api-token': 'wrong' },
      { 'x-api-token': '' },
      { 'x-api-token': oauthToken },
    ])) {
      const { status, body } = await api('projects', { headers });
      assert.equal(status, 401);
      assert.deepEqual(body, failure(401, 'Invalid `X-Api-Token` header'));
    }
    const { status, body } = await api('projects', { token: lokalise.apiKey });
    assert.equal(status, 401);
    assert.deepEqual(body, failure(401, 'Invalid access token'));
    const basic = await fetch(`${lokalise.host}/api2/projects`, {
      headers: { authorization: `Basic ${oauthToken}` },
    });
    assert.equal(basic.status, 401);
  });

  it('expire after an hour if they are an access token', async (t) => {
    const clock = handClock();
    const { api, accessToken } = await standIn(t, { now: clock.now });
    const token = await accessToken('read_projects');
    clock.advance(HOUR - 1);
    assert.equal((await api('projects', { token })).status, 200);
    clock.advance(1);
    const { status, body } = await api('projects', { token });
    assert.equal(status, 401);
    assert.deepEqual(body, failure(401, 'Access token has expired'));
  });
});

describe('scopes', () => {
  const READS = /** @type {const} */ ([
    ['GET', 'projects'],
    ['GET', 'projects/p.1'],
  ]);
  const WRITES = /** @type {const} */ ([
    ['POST', 'projects'],
    ['PUT', 'projects/p.1'],
    ['PUT', 'projects/p.1/empty'],
    ['DELETE', 'projects/p.1'],
  ]);

  for (const [granted, allowed, refused] of /** @type {const} */ ([
    ['read_projects', READS, WRITES],
    ['write_projects', WRITES, READS],
    ['', [], [...READS, ...WRITES]],
  ])) {
    it(`${granted || 'none'}: ${allowed.length} endpoints of 6`, async (t) => {
      const { api, accessToken } = await standIn(t, {
        seed: { projects: [{ project_id: 'p.1' }] },
      });
      const token = await accessToken(granted);
      const json = { name: 'Name' };
      for (const [method, path] of refused) {
        const reply = await api(path, { method, token, ...(method === 'GET' ? {} : { json }) });
        const scope = method === 'GET' ? 'read_projects' : 'write_projects';
        assert.equal(reply.status, 403, `${method} ${path}`);
        assert.deepEqual(reply.body, failure(403, `The token does not have the scope ${scope}`));
      }
      for (const [method, path] of allowed) {
        const reply = await api(path, { method, token, ...(method === 'GET' ? {} : { json }) });
        assert.equal(reply.status, 200, `${method} ${path}`);
      }
    });
  }

  it('do not bind an API token', async (t) => {
    const { api } = await standIn(t, { seed: { projects: [{ project_id: 'p.1' }] } });
    assert.equal((await api('projects/p.1', { method: 'DELETE' })).status, 200);
  });
});

describe('paths and methods', () => {
  it('that do not exist are 404, but only with valid credentials', async (t) => {
    const { api } = await standIn(t);
    for (const path of ['', 'nowhere', 'projects/', 'projects/p.1/nowhere', 'Projects']) {
      const { status, body } = await api(path);
      assert.equal(status, 404, path);
      assert.deepEqual(body, failure(404, 'Not Found'));
      assert.equal((await api(path, { token: 'wrong' })).status, 401, path);
    }
  });

  it('outside of the API and of OAuth are 404, whoever asks', async (t) => {
    const { lokalise } = await standIn(t);
    for (const path of ['', 'projects', 'api3/projects', 'oauth2/nowhere', 'bundles/unknown.zip']) {
      const reply = await fetch(`${lokalise.host}/${path}`);
      assert.equal(reply.status, 404, path);
      assert.deepEqual(await reply.json(), failure(404, 'Not Found'));
    }
  });

  it('that do not go together are 405, with the methods that do', async (t) => {
    const { api } = await standIn(t);
    for (const [method, path, allow] of [
      ['PUT', 'projects', 'GET, POST'],
      ['POST', 'projects/p.1', 'GET, PUT, DELETE'],
      ['GET', 'projects/p.1/empty', 'PUT'],
    ]) {
      const { status, headers, body } = await api(path, { method });
      assert.equal(status, 405);
      assert.equal(headers.get('allow'), allow);
      assert.deepEqual(body, failure(405, 'Method Not Allowed'));
    }
  });

  it('with a broken encoding are 400', async (t) => {
    const { api } = await standIn(t);
    const { status, body } = await api('projects/%E0%A4%A');
    assert.equal(status, 400);
    assert.deepEqual(body, failure(400, 'Malformed path'));
  });
});
