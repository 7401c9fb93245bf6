const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn } = require('./helpers.js');

const CALLBACK = 'http://localhost:3000/callback';

/**
 * @param {import('@lokalise/node-api/testing').StandIn} lokalise
 * @param {Record<string, string | undefined>} [changes] undefined leaves a parameter out
 */
function parameters(lokalise, changes = {}) {
  const all = {
    client_id: lokalise.oauth.clientId,
    redirect_uri: CALLBACK,
    scope: 'read_projects write_projects',
    state: 'st&te',
    ...changes,
  };
  const given = Object.entries(all).filter((entry) => entry[1] !== undefined);
  return new URLSearchParams(/** @type {[string, string][]} */ (given));
}

/** @param {import('@lokalise/node-api/testing').StandIn} lokalise @param {URLSearchParams} query */
async function show(lokalise, query) {
  const reply = await fetch(`${lokalise.host}/oauth2/auth?${query}`, { redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, page: await reply.text() };
}

/** @param {import('@lokalise/node-api/testing').StandIn} lokalise @param {URLSearchParams} form */
async function submit(lokalise, form) {
  const reply = await fetch(`${lokalise.host}/oauth2/auth`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const location = reply.headers.get('location');
  return { status: reply.status, location: location ? new URL(location) : null, reply };
}

describe('the authorize page', () => {
  it('names the client, every scope and where it leads', async (t) => {
    const { lokalise } = await standIn(t);
    const { status, headers, page } = await show(lokalise, parameters(lokalise));
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(page, /<h1>Allow Demo application to use your Lokalise data\?<\/h1>/);
    assert.match(page, /<li><code>read_projects<\/code><\/li>\s*<li><code>write_projects</);
    assert.match(page, /<strong>localhost:3000<\/strong>/);
  });

  it('is an accessible document: language, title, main part, one heading', async (t) => {
    const { lokalise } = await standIn(t);
    const { page } = await show(lokalise, parameters(lokalise));
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /<title>[^<]+<\/title>/);
    assert.match(page, /<main>/);
    assert.equal(page.match(/<h1>/g)?.length, 1);
  });

  it('has one form with the buttons Allow and Deny, which carries the parameters on', async (t) => {
    const { lokalise } = await standIn(t);
    const { page } = await show(lokalise, parameters(lokalise));
    assert.match(page, /<form method="post" action="\/oauth2\/auth">/);
    assert.match(page, /<button type="submit" name="decision" value="allow">Allow<\/button>/);
    assert.match(page, /<button type="submit" name="decision" value="deny">Deny<\/button>/);
    assert.match(page, /name="state" value="st&amp;te"/);
    assert.match(page, new RegExp(`name="client_id" value="${lokalise.oauth.clientId}"`));
    assert.match(page, new RegExp(`name="redirect_uri" value="${CALLBACK}"`));
    assert.match(page, /name="scope" value="read_projects write_projects"/);
  });

  it('says so if no scope is asked for', async (t) => {
    const { lokalise } = await standIn(t);
    const { status, page } = await show(lokalise, parameters(lokalise, { scope: undefined }));
    assert.equal(status, 200);
    assert.match(page, /no scope/);
  });

  it('escapes whatever comes from outside', async (t) => {
    const { lokalise } = await standIn(t);
    const evil = `"'><script>alert(1)</script>&`;
    lokalise.seed({ clients: [{ clientId: evil, clientSecret: 's', name: `name ${evil}` }] });
    const changes = {
      client_id: evil,
      scope: evil,
      state: evil,
      redirect_uri: `${CALLBACK}?${evil}`,
    };
    const shown = await show(lokalise, parameters(lokalise, changes));
    const refused = await show(lokalise, parameters(lokalise, { client_id: `no ${evil}` }));
    assert.equal(shown.status, 200);
    assert.equal(refused.status, 400);
    for (const { page } of [shown, refused]) {
      assert.doesNotMatch(page, /<script>/);
      assert.match(page, /&quot;&#39;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;/);
    }
  });

  it('may neither load anything, nor be framed, nor be cached', async (t) => {
    const { lokalise } = await standIn(t);
    const { headers } = await show(lokalise, parameters(lokalise));
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
  });
});

describe('the decision', () => {
  it('to allow leads back with a code and the state', async (t) => {
    const { lokalise, token } = await standIn(t);
    const { status, location } = await submit(
      lokalise,
      parameters(lokalise, { decision: 'allow' }),
    );
    assert.equal(status, 303);
    assert.equal(location?.origin, 'http://localhost:3000');
    assert.equal(location?.pathname, '/callback');
    assert.deepEqual([...(location?.searchParams.keys() ?? [])], ['code', 'state']);
    assert.equal(location?.searchParams.get('state'), 'st&te');
    const code = location?.searchParams.get('code');
    assert.match(code ?? '', /^[0-9a-f]{40}$/);
    assert.equal((await token({ grant_type: 'authorization_code', code })).status, 200);
  });

  it('to deny leads back with an error and the state', async (t) => {
    const { lokalise } = await standIn(t);
    const { status, location } = await submit(lokalise, parameters(lokalise, { decision: 'deny' }));
    assert.equal(status, 303);
    assert.equal(location?.href, `${CALLBACK}?error=access_denied&state=st%26te`);
  });

  it('keeps the query of the redirect_uri, and sends no state if there was none', async (t) => {
    const { lokalise } = await standIn(t);
    const changes = { decision: 'deny', state: undefined, redirect_uri: `${CALLBACK}?lang=fr` };
    const { location } = await submit(lokalise, parameters(lokalise, changes));
    assert.equal(location?.href, `${CALLBACK}?lang=fr&error=access_denied`);
  });

  it('has to be one of the two', async (t) => {
    const { lokalise } = await standIn(t);
    for (const decision of [undefined, 'perhaps']) {
      const { status, location } = await submit(lokalise, parameters(lokalise, { decision }));
      assert.equal(status, 400);
      assert.equal(location, null);
    }
  });
});

describe('a request that must not be redirected gets a page with status 400', () => {
  for (const [title, changes, reason] of /** @type {const} */ ([
    ['no client_id', { client_id: undefined }, 'The client_id is missing'],
    ['an unknown client_id', { client_id: 'x' }, 'There is no client with the id x'],
    ['no redirect_uri', { redirect_uri: undefined }, 'The redirect_uri is missing'],
    ['a relative redirect_uri', { redirect_uri: '/callback' }, 'not an http or https address'],
    ['javascript:', { redirect_uri: 'javascript:alert(1)' }, 'not an http or https address'],
    ['data:', { redirect_uri: 'data:text/html,x' }, 'not an http or https address'],
  ])) {
    it(`for ${title}`, async (t) => {
      const { lokalise } = await standIn(t);
      const shown = await show(lokalise, parameters(lokalise, changes));
      assert.equal(shown.status, 400);
      assert.ok(shown.page.includes(reason), shown.page);
      assert.equal(shown.headers.get('location'), null);

      const form = parameters(lokalise, { ...changes, decision: 'allow' });
      const submitted = await submit(lokalise, form);
      assert.equal(submitted.status, 400);
      assert.equal(submitted.location, null);
    });
  }
});

describe('authorize()', () => {
  it('gives a code without the page, for scopes as a list or a string', async (t) => {
    const { lokalise, token } = await standIn(t);
    for (const scope of ['read_projects write_projects', ['read_projects', 'write_projects']]) {
      const code = lokalise.authorize({ scope });
      const { body } = await token({ grant_type: 'authorization_code', code });
      const { refresh_token } = body;
      const refreshed = await token({ grant_type: 'refresh_token', refresh_token });
      assert.equal(refreshed.body.scope, 'read_projects write_projects');
    }
  });

  for (const [grant, message] of /** @type {[unknown, RegExp][]} */ ([
    [undefined, /^authorize: expected an object, got undefined$/],
    [{}, /^authorize\.scope: expected a string, got undefined$/],
    [{ scope: ['a', 1] }, /^authorize\.scope\[1\]: expected a non-empty string, got 1$/],
    [{ scope: 'a', client: 'x' }, /^authorize\.client: unknown/],
    [{ scope: 'a', clientId: 'x' }, /^authorize\.clientId: there is no client x$/],
  ])) {
    it(`refuses ${JSON.stringify(grant)} with a TypeError`, async (t) => {
      const { lokalise } = await standIn(t);
      // @ts-expect-error: wrong on purpose
      assert.throws(() => lokalise.authorize(grant), { name: 'TypeError', message });
    });
  }
});
