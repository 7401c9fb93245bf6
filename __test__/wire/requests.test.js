const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { version } = require('../../package.json');
const { authClient, client, oauthClient, rejection, SECRET, TOKEN } = require('./calls.js');
const { rawServer, recordingServer, message } = require('./servers.js');

/**
 * @param {import('node:test').TestContext} t
 * @param {(server: {host: string}) => Promise<unknown>} call
 * @returns {Promise<string[]>} The lines of the one request that a call makes, its headers sorted.
 */
async function sentBy(t, call) {
  const server = await rawServer(t, (socket) => socket.write(message('{"projects":[]}')));
  await call(server);
  assert.equal(server.requests.length, 1);
  const [head, body] = server.requests[0].split('\r\n\r\n');
  const [start, ...headers] = head.replace(server.host.slice(7), 'HOST').split('\r\n');
  const lower = headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()));
  return [start, ...lower.sort(), ...(body ? [body] : [])];
}

const COMMON = [
  'accept-encoding: gzip, deflate, br',
  'accept: application/json',
  'host: HOST',
  `user-agent: node-lokalise-api/${version}`,
];

/** @param {string[]} headers */
const headers = (...headers) => [...COMMON, ...headers].sort();

describe('a request', { timeout: 60_000 }, () => {
  it('GET has the token and no body', async (t) => {
    const sent = await sentBy(t, (server) => client(server).projects().list({ page: 2, limit: 5 }));
    assert.deepEqual(sent, [
      'GET /api2/projects?page=2&limit=5 HTTP/1.1',
      ...headers(`x-api-token: ${TOKEN}`),
    ]);
  });

  it('POST has exactly the JSON text of its body', async (t) => {
    const body = { name: 'One', list: [1, null, undefined], omitted: undefined, at: new Date(0) };
    const text = JSON.stringify(body);
    const sent = await sentBy(t, (server) => client(server).projects().create(body));
    assert.deepEqual(sent, [
      'POST /api2/projects HTTP/1.1',
      ...headers(
        `content-length: ${text.length}`,
        'content-type: application/json',
        `x-api-token: ${TOKEN}`,
      ),
      text,
    ]);
  });

  it('POST counts the length of its body in bytes', async (t) => {
    const name = 'é 語 😀';
    const server = await recordingServer(t);
    await client(server).projects().create({ name });
    const [{ body, headers }] = server.requests;
    assert.equal(body, JSON.stringify({ name }));
    assert.equal(headers['content-length'], String(Buffer.byteLength(body)));
  });

  it('POST of 8 MB arrives whole', async (t) => {
    const description = 'é'.repeat(4_000_000);
    const server = await recordingServer(t);
    await client(server).projects().create({ name: 'One', description });
    assert.equal(server.requests[0].body, JSON.stringify({ name: 'One', description }));
  });

  it('PUT without a body says that it has none', async (t) => {
    const sent = await sentBy(t, (server) => client(server).projects().empty('1.1'));
    assert.deepEqual(sent, [
      'PUT /api2/projects/1.1/empty HTTP/1.1',
      ...headers('content-length: 0', `x-api-token: ${TOKEN}`),
    ]);
  });

  it('DELETE has no body and no length', async (t) => {
    const sent = await sentBy(t, (server) => client(server).projects().delete('1.1'));
    assert.deepEqual(sent, [
      'DELETE /api2/projects/1.1 HTTP/1.1',
      ...headers(`x-api-token: ${TOKEN}`),
    ]);
  });

  it('with an access token bears it', async (t) => {
    const sent = await sentBy(t, (server) => oauthClient(server).projects().list());
    assert.deepEqual(sent, [
      'GET /api2/projects HTTP/1.1',
      ...headers(`authorization: Bearer ${TOKEN}`),
    ]);
  });

  it('with header, tokenType and userAgent has these', async (t) => {
    const options = { header: 'X-Own', tokenType: 'Own', userAgent: 'mine/1' };
    const server = await recordingServer(t);
    await client(server, options).projects().list();
    const [{ headers }] = server.requests;
    assert.equal(headers['x-own'], `Own ${TOKEN}`);
    assert.equal(headers['user-agent'], 'mine/1');
    assert.equal('x-api-token' in headers, false);
  });

  it('for an access token has credentials in its body only', async (t) => {
    const body =
      `{"client_id":"the-client-id","client_secret":"${SECRET}",` +
      '"code":"the code","grant_type":"authorization_code"}';
    const sent = await sentBy(t, (server) => authClient(server).token('the code'));
    assert.deepEqual(sent, [
      'POST /oauth2/token HTTP/1.1',
      ...headers(`content-length: ${body.length}`, 'content-type: application/json'),
      body,
    ]);
  });

  it('goes to the host itself, whatever proxy the environment names', async (t) => {
    const proxy = await recordingServer(t);
    const server = await recordingServer(t);
    const before = { ...process.env };
    t.after(() => {
      delete process.env.HTTP_PROXY;
      delete process.env.http_proxy;
      Object.assign(process.env, before);
    });
    process.env.HTTP_PROXY = process.env.http_proxy = proxy.host;
    await client(server).projects().list();
    assert.equal(proxy.connections, 0);
    assert.equal(server.requests.length, 1);
  });
});

describe('what no header can carry', { timeout: 60_000 }, () => {
  const EVIL = ['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\0b', 'a\u007Fb', 'a日b'];
  const HOLDERS = {
    token: (value) => ({ apiKey: value }),
    tokenType: (value) => ({ tokenType: value }),
    'name of a header': (value) => ({ header: value }),
    userAgent: (value) => ({ userAgent: value }),
  };
  for (const [what, options] of Object.entries(HOLDERS)) {
    it(`is refused in the ${what}, and nothing is sent`, async (t) => {
      const server = await recordingServer(t);
      for (const value of EVIL) {
        const error = await rejection(client(server, options(value)).projects().list());
        assert.equal(error.name, 'TypeError', JSON.stringify(value));
      }
      assert.equal(server.connections, 0);
    });
  }

  it('is refused in settings that were changed later', async (t) => {
    const server = await recordingServer(t);
    for (const name of ['token', 'tokenType', 'authHeader', 'userAgent']) {
      const api = client(server);
      api.clientData[name] = 'a\r\nX-Evil: 1';
      assert.equal((await rejection(api.projects().list())).name, 'TypeError', name);
    }
    assert.equal(server.connections, 0);
  });

  it('does not show the token in the error', async (t) => {
    const server = await recordingServer(t);
    const error = await rejection(client(server, { apiKey: 'se\ncret' }).projects().list());
    assert.match(error.message, /^apiKey: /);
    assert.doesNotMatch(`${error.message} ${error.stack}`, /cret/);
  });

  it('does not mean white space around it, which is left out as fetch does it', async (t) => {
    const server = await recordingServer(t);
    await client(server, { apiKey: ` ${TOKEN}\r\n` })
      .projects()
      .list();
    assert.equal(server.requests[0].headers['x-api-token'], TOKEN);
  });
});
