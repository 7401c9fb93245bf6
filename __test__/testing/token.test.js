const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, handClock } = require('./helpers.js');

const REDEEM = { grant_type: 'authorization_code' };
const REFRESH = { grant_type: 'refresh_token' };
const HOUR = 3_600_000;

/** @param {{status: number, body: unknown}} reply @param {string} error @param {RegExp} description */
function assertRefused({ status, body }, error, description) {
  assert.equal(status, 400);
  const { error_description, ...rest } = /** @type {{error_description: string}} */ (body);
  assert.deepEqual(rest, { error, error_uri: '' });
  assert.match(error_description, description);
}

describe('an authorization code', () => {
  it('is exchanged for an access token and a refresh token', async (t) => {
    const { lokalise, token, api } = await standIn(t);
    const code = lokalise.authorize({ scope: 'read_projects' });
    const { status, headers, body } = await token({ ...REDEEM, code });
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.deepEqual(Object.keys(body), [
      'access_token',
      'refresh_token',
      'expires_in',
      'token_type',
    ]);
    assert.equal(body.expires_in, 3600);
    assert.equal(body.token_type, 'Bearer');
    assert.equal((await api('projects', { token: body.access_token })).status, 200);
  });

  it('serves once', async (t) => {
    const { lokalise, token } = await standIn(t);
    const code = lokalise.authorize({ scope: 'read_projects' });
    await token({ ...REDEEM, code });
    assertRefused(await token({ ...REDEEM, code }), 'invalid_grant', /used already/);
  });

  it('expires after ten minutes', async (t) => {
    const clock = handClock();
    const { lokalise, token } = await standIn(t, { now: clock.now });
    const [early, late] = [1, 2].map(() => lokalise.authorize({ scope: 'read_projects' }));
    clock.advance(599_999);
    assert.equal((await token({ ...REDEEM, code: early })).status, 200);
    clock.advance(1);
    assertRefused(await token({ ...REDEEM, code: late }), 'invalid_grant', /expired/);
  });

  it('belongs to its client, who can still use it after another one tried', async (t) => {
    const { lokalise, token } = await standIn(t);
    lokalise.seed({ clients: [{ clientId: 'other', clientSecret: 's' }] });
    const code = lokalise.authorize({ scope: 'read_projects' });
    const other = { client_id: 'other', client_secret: 's' };
    assertRefused(await token({ ...REDEEM, code, ...other }), 'invalid_grant', /Unknown/);
    assert.equal((await token({ ...REDEEM, code })).status, 200);
  });

  it('is refused if it was never given', async (t) => {
    const { token } = await standIn(t);
    const code = 'f'.repeat(40);
    assertRefused(await token({ ...REDEEM, code }), 'invalid_grant', /Unknown/);
  });

  for (const code of [undefined, '', 'fake', 'f'.repeat(41), 40]) {
    it(`has 40 characters, unlike ${JSON.stringify(code)}`, async (t) => {
      const { token } = await standIn(t);
      const refusal = /^code: Code must be 40 characters long$/;
      assertRefused(await token({ ...REDEEM, code }), 'invalid_request', refusal);
    });
  }
});

describe('a refresh token', () => {
  it('is exchanged for a new access token, and no new refresh token', async (t) => {
    const { lokalise, token, api } = await standIn(t);
    const code = lokalise.authorize({ scope: 'read_projects write_projects' });
    const first = (await token({ ...REDEEM, code })).body;
    const { refresh_token } = first;
    const { status, body } = await token({ ...REFRESH, refresh_token });
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['access_token', 'scope', 'expires_in', 'token_type']);
    assert.equal(body.scope, 'read_projects write_projects');
    assert.equal(body.expires_in, 3600);
    assert.equal(body.token_type, 'Bearer');
    assert.notEqual(body.access_token, first.access_token);
    assert.equal((await api('projects', { token: body.access_token })).status, 200);
  });

  it('serves again and again, long after the access token expired', async (t) => {
    const clock = handClock();
    const { lokalise, token, api } = await standIn(t, { now: clock.now });
    const code = lokalise.authorize({ scope: 'read_projects' });
    const { access_token, refresh_token } = (await token({ ...REDEEM, code })).body;
    clock.advance(100 * HOUR);
    assert.equal((await api('projects', { token: access_token })).status, 401);
    for (let i = 0; i < 2; i += 1) {
      const { body } = await token({ ...REFRESH, refresh_token });
      assert.equal((await api('projects', { token: body.access_token })).status, 200);
    }
  });

  for (const refresh_token of [undefined, '', 'short']) {
    it(`is refused if too short: ${JSON.stringify(refresh_token)}`, async (t) => {
      const { token } = await standIn(t);
      const refusal = /^refresh_token: Refresh token too short$/;
      assertRefused(await token({ ...REFRESH, refresh_token }), 'invalid_request', refusal);
    });
  }

  it('is refused if unknown or another client’s', async (t) => {
    const { lokalise, token } = await standIn(t);
    lokalise.seed({ clients: [{ clientId: 'other', clientSecret: 's' }] });
    const code = lokalise.authorize({ scope: 'read_projects' });
    const { refresh_token } = (await token({ ...REDEEM, code })).body;
    const other = { client_id: 'other', client_secret: 's' };
    assertRefused(await token({ ...REFRESH, refresh_token, ...other }), 'invalid_grant', /Unknown/);
    const unknown = { refresh_token: 'f'.repeat(40) };
    assertRefused(await token({ ...REFRESH, ...unknown }), 'invalid_grant', /Unknown/);
  });
});

describe('the token endpoint', () => {
  it('refuses an unknown client and a wrong secret alike, and the code stays good', async (t) => {
    const { lokalise, token } = await standIn(t);
    const code = lokalise.authorize({ scope: 'read_projects' });
    for (const wrong of [
      { client_secret: 'wrong' },
      { client_secret: undefined },
      { client_id: 'nobody' },
      { client_id: 7 },
    ]) {
      assertRefused(
        await token({ ...REDEEM, code, ...wrong }),
        'invalid_client',
        /^Unknown client/,
      );
    }
    assert.equal((await token({ ...REDEEM, code })).status, 200);
  });

  it('refuses a missing or unknown grant_type', async (t) => {
    const { token } = await standIn(t);
    assertRefused(await token({}), 'invalid_request', /^grant_type: /);
    for (const grant_type of ['password', 'toString', 5]) {
      assertRefused(await token({ grant_type }), 'unsupported_grant_type', /not supported/);
    }
  });

  it('takes a form as well as JSON', async (t) => {
    const { lokalise } = await standIn(t);
    const reply = await fetch(`${lokalise.host}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...REDEEM,
        client_id: lokalise.oauth.clientId,
        client_secret: lokalise.oauth.clientSecret,
        code: lokalise.authorize({ scope: 'read_projects' }),
      }),
    });
    assert.equal(reply.status, 200);
  });

  for (const [type, body] of [
    ['application/json', '{"grant_type":'],
    ['application/json', '[]'],
    ['application/json', ''],
    ['text/plain', '{"grant_type": "authorization_code"}'],
  ]) {
    it(`refuses ${JSON.stringify(body)} as ${type}`, async (t) => {
      const { lokalise } = await standIn(t);
      const reply = await fetch(`${lokalise.host}/oauth2/token`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      const answer = { status: reply.status, body: await reply.json() };
      assertRefused(answer, 'invalid_request', /JSON object/);
    });
  }

  it('answers POST only', async (t) => {
    const { lokalise } = await standIn(t);
    const reply = await fetch(`${lokalise.host}/oauth2/token`);
    assert.equal(reply.status, 405);
    assert.equal(reply.headers.get('allow'), 'POST');
  });
});
