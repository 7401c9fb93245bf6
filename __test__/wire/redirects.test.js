const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ApiError, AuthError } = require('../..');
const {
  assertNetworkFailure,
  authClient,
  client,
  oauthClient,
  rejection,
  SECRET,
  TOKEN,
} = require('./calls.js');
const { json, PROJECTS, recordingServer } = require('./servers.js');

const STATUSES = [301, 302, 303, 307, 308];
const BODY = { name: 'One' };

/** @type {Record<string, (projects: any) => Promise<unknown>>} */
const WRITES = {
  POST: (projects) => projects.create(BODY),
  PUT: (projects) => projects.update('1.1', BODY),
  DELETE: (projects) => projects.delete('1.1'),
};

/**
 * A server that redirects everything but `/end`, which it answers.
 *
 * @param {import('node:test').TestContext} t
 * @param {number} status
 * @param {string} [location]
 */
const redirecting = (t, status, location = '/end') =>
  recordingServer(t, (request, response) => {
    if (request.url === '/end') json(response, PROJECTS);
    else response.writeHead(status, { location }).end();
  });

const seen = (server) => server.requests.map(({ method, url }) => `${method} ${url}`);

/** Nothing of what a server was sent may hold a secret: not in URL, headers or body. */
function assertNoSecrets(server) {
  const text = JSON.stringify(server.requests);
  assert.equal(text.includes(TOKEN) || text.includes(SECRET), false, text);
  for (const { headers } of server.requests) {
    assert.equal('authorization' in headers, false);
    assert.equal('x-api-token' in headers, false);
  }
}

describe('a redirect of a GET', { timeout: 60_000 }, () => {
  for (const status of STATUSES) {
    it(`${status} within the origin is followed with the token`, async (t) => {
      const server = await redirecting(t, status);
      assert.deepEqual(await client(server).projects().list({ page: 2 }), PROJECTS.projects);
      assert.deepEqual(seen(server), ['GET /api2/projects?page=2', 'GET /end']);
      const [first, last] = server.requests;
      assert.equal(last.headers['x-api-token'], TOKEN);
      assert.deepEqual(last.headers, first.headers);
    });

    it(`${status} to another origin is followed without the token`, async (t) => {
      const other = await recordingServer(t);
      const server = await redirecting(t, status, `${other.host}/there`);
      for (const api of [
        client(server),
        oauthClient(server),
        client(server, { header: 'X-Own-Header' }),
        client(server, { header: 'Cookie', tokenType: 'Own' }),
      ]) {
        assert.deepEqual(await api.projects().list(), PROJECTS.projects);
      }
      assert.equal(other.requests.length, 4);
      assertNoSecrets(other);
      assert.equal(other.requests[0].headers.accept, 'application/json');
    });
  }

  it('to another origin and back does not get the token back', async (t) => {
    const other = await recordingServer(t, (_request, response) =>
      response.writeHead(302, { location: `${server.host}/end` }).end(),
    );
    const server = await redirecting(t, 302, other.host);
    await client(server).projects().list();
    assert.deepEqual(seen(server), ['GET /api2/projects', 'GET /end']);
    assert.equal(server.requests[0].headers['x-api-token'], TOKEN);
    assert.equal('x-api-token' in server.requests[1].headers, false);
  });

  it('may be relative, and may name no scheme', async (t) => {
    for (const location of ['../end', '//HOST/end', '?x=1']) {
      const server = await recordingServer(t, (request, response) => {
        if (!request.url.endsWith('/projects')) return json(response, PROJECTS);
        const host = server.host.replace('http://', '');
        return response.writeHead(302, { location: location.replace('HOST', host) }).end();
      });
      await client(server).projects().list();
      const [, last] = server.requests;
      assert.equal(last.url, location === '?x=1' ? '/api2/projects?x=1' : '/end');
      assert.equal(last.headers['x-api-token'], TOKEN);
    }
  });

  it('without an end ends after 20', async (t) => {
    const server = await redirecting(t, 302, '/again');
    assertNetworkFailure(await rejection(client(server).projects().list()));
    assert.equal(server.requests.length, 21);
  });

  it('20 times is followed', async (t) => {
    const server = await recordingServer(t, (_request, response) => {
      if (server.requests.length === 21) json(response, PROJECTS);
      else response.writeHead(302, { location: '/again' }).end();
    });
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
  });

  it('to what is no http URL, or one with credentials, is not followed', async (t) => {
    for (const location of ['file:///etc/passwd', 'data:,{}', 'http://', 'http://me:pw@HOST/end']) {
      const server = await recordingServer(t, (_request, response) =>
        response.writeHead(302, { location: location.replace('HOST', server.host.slice(7)) }).end(),
      );
      assertNetworkFailure(await rejection(client(server).projects().list()));
      assert.equal(server.requests.length, 1, location);
    }
  });

  it('that names no place is the answer', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'Where?', code: 302 } }, 302),
    );
    const error = await rejection(client(server).projects().list());
    assert.deepEqual([error.message, error.code], ['Where?', 302]);
  });

  it('300 and 304 are answers', async (t) => {
    for (const status of [300, 304]) {
      const server = await redirecting(t, status);
      const error = await rejection(client(server).projects().list());
      assert.equal(error.code, status);
      assert.equal(server.requests.length, 1);
    }
  });
});

describe('a redirect of a write', { timeout: 60_000 }, () => {
  for (const [method, write] of Object.entries(WRITES)) {
    for (const status of [301, 302, 303]) {
      it(`${status} of a ${method} rejects, and nothing is sent again`, async (t) => {
        const other = await recordingServer(t);
        for (const location of ['/end', other.host]) {
          const server = await redirecting(t, status, location);
          const error = await rejection(write(client(server).projects()));
          assert.ok(error instanceof ApiError);
          assert.equal(error.code, status);
          assert.match(error.message, /redirect/);
          assert.equal(error.headers.location, location);
          assert.equal(server.requests.length, 1);
        }
        assert.equal(other.connections, 0);
      });
    }

    for (const status of [307, 308]) {
      it(`${status} of a ${method} within the origin is repeated as it was`, async (t) => {
        const server = await redirecting(t, status);
        await write(client(server).projects());
        const [first, last] = server.requests;
        assert.deepEqual(last, { ...first, url: '/end' });
        assert.equal(last.headers['x-api-token'], TOKEN);
        assert.equal(last.body, method === 'DELETE' ? '' : JSON.stringify(BODY));
      });

      it(`${status} of a ${method} to another origin rejects, and it is told nothing`, async (t) => {
        const other = await recordingServer(t);
        const server = await redirecting(t, status, other.host);
        const error = await rejection(write(client(server).projects()));
        assert.ok(error instanceof ApiError);
        assert.equal(error.code, status);
        assert.equal(server.requests.length, 1);
        assert.equal(other.connections, 0);
      });
    }
  }
});

describe('a redirect of the token endpoint', { timeout: 60_000 }, () => {
  for (const status of STATUSES) {
    it(`${status} never takes the client secret to another origin`, async (t) => {
      const other = await recordingServer(t, (_request, response) =>
        json(response, { access_token: 'evil' }),
      );
      const server = await redirecting(t, status, `${other.host}/oauth2/token`);
      const auth = authClient(server);
      assert.ok((await rejection(auth.token('code'))) instanceof AuthError);
      assert.ok((await rejection(auth.refresh('token'))) instanceof AuthError);
      assert.deepEqual(seen(server), ['POST /oauth2/token', 'POST /oauth2/token']);
      assert.equal(other.connections, 0);
    });
  }

  it('307 within the origin is repeated as it was', async (t) => {
    const server = await redirecting(t, 307);
    assert.deepEqual(await authClient(server).token('code'), PROJECTS);
    assert.deepEqual(seen(server), ['POST /oauth2/token', 'POST /end']);
    assert.equal(server.requests[1].body, server.requests[0].body);
  });
});
