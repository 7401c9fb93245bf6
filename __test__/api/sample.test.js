'use strict';

/** The code that the documentation of the official client shows, as it stands there. */

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { startStandIn } = require('@lokalise/node-api/testing');
const { LokaliseAuth, LokaliseApi, LokaliseApiOAuth } = require('@lokalise/node-api');

test('the whole OAuth 2 flow and a listing of projects', async (t) => {
  const lokalise = await startStandIn({
    seed: { projects: [{ name: 'Website' }, { name: 'Shop' }] },
  });
  t.after(() => lokalise.close());
  const { clientId, clientSecret } = lokalise.oauth;

  const lokaliseAuth = new LokaliseAuth(clientId, clientSecret, lokalise.host);
  const url = lokaliseAuth.auth(
    ['read_projects', 'write_team_groups'],
    'http://example.com/redirect',
    'random123',
  );
  assert.equal(
    url,
    `${lokalise.host}/oauth2/auth?client_id=${clientId}&scope=read_projects+write_team_groups` +
      '&state=random123&redirect_uri=http%3A%2F%2Fexample.com%2Fredirect',
  );

  const code = lokalise.authorize({ scope: 'read_projects' });
  const response = await lokaliseAuth.token(code);
  assert.deepEqual(Object.keys(response).sort(), [
    'access_token',
    'expires_in',
    'refresh_token',
    'token_type',
  ]);
  assert.equal(response.token_type, 'Bearer');

  const again = await lokaliseAuth.refresh(response.refresh_token);
  assert.deepEqual(Object.keys(again).sort(), [
    'access_token',
    'expires_in',
    'scope',
    'token_type',
  ]);

  const lokaliseApi = new LokaliseApiOAuth({ apiKey: response.access_token, host: lokalise.host });
  assert.ok(lokaliseApi instanceof LokaliseApi);
  const projects = await lokaliseApi.projects().list();
  assert.equal(projects.items[0].name, 'Website');
  assert.equal(projects.hasNextPage(), false);
});

test('the authorization URL of the service itself', () => {
  const lokaliseAuth = new LokaliseAuth('client id', 'client secret');
  assert.equal(
    lokaliseAuth.auth('read_projects'),
    'https://app.lokalise.com/oauth2/auth?client_id=client+id&scope=read_projects',
  );
  assert.deepEqual(lokaliseAuth.authData, {
    client_id: 'client id',
    client_secret: 'client secret',
    host: 'https://app.lokalise.com',
    version: 'oauth2',
  });
});

test('a code serves once, and every refusal is an AuthError', async (t) => {
  const lokalise = await startStandIn();
  t.after(() => lokalise.close());
  const { AuthError } = require('@lokalise/node-api');
  const { clientId, clientSecret } = lokalise.oauth;
  const auth = new LokaliseAuth(clientId, clientSecret, lokalise.host);
  const code = lokalise.authorize({ scope: 'read_projects' });
  await auth.token(code);
  for (const refused of [
    () => auth.token(code),
    () => auth.token('too short'),
    () => auth.refresh('too short'),
    () => new LokaliseAuth(clientId, 'wrong', lokalise.host).token(code),
  ]) {
    await assert.rejects(refused, (error) => {
      assert.ok(error instanceof AuthError && error instanceof Error);
      assert.deepEqual(Object.keys(error), ['code', 'error', 'error_description', 'error_uri']);
      assert.equal(error.code, 400);
      assert.match(error.message, /\S/);
      assert.match(error.stack ?? '', /sample\.test\.js/);
      return true;
    });
  }
});
