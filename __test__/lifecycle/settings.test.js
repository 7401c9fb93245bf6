const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { inspect, format } = require('node:util');
const { LokaliseApi, LokaliseApiOAuth, LokaliseAuth } = require('../..');
const { authClient, client, oauthClient, rejection, SECRET, TOKEN } = require('../wire/calls.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');

describe('clientData', { timeout: 60_000 }, () => {
  it('is read anew for every call', async (t) => {
    const server = await recordingServer(t);
    const api = client({ host: 'http://127.0.0.1:9' });
    const projects = api.projects();
    Object.assign(api.clientData, {
      host: server.host,
      version: 'api3',
      token: 'another',
      tokenType: 'Own',
      authHeader: 'X-Own',
      userAgent: 'mine/1',
    });
    await projects.list();
    const [{ url, headers }] = server.requests;
    assert.equal(url, '/api3/projects');
    assert.equal(headers['x-own'], 'Own another');
    assert.equal(headers['user-agent'], 'mine/1');
    assert.equal('x-api-token' in headers, false);
  });

  it('may change between calls that run at once', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const calls = ['one', 'two', 'three'].map((token) => {
      api.clientData.token = token;
      return api.projects().list();
    });
    await Promise.all(calls);
    const tokens = server.requests.map(({ headers }) => headers['x-api-token']);
    assert.deepEqual(tokens.sort(), ['one', 'three', 'two']);
  });

  it('that changes in mid-call does not change the call', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const call = api.projects().list();
    api.clientData.token = 'another';
    api.clientData.host = 'http://127.0.0.1:9';
    assert.deepEqual(await call, PROJECTS.projects);
    assert.equal(server.requests[0].headers['x-api-token'], TOKEN);
  });

  it('is one object for a client and its resources', () => {
    const api = client({ host: 'http://127.0.0.1' });
    assert.equal(api.projects().clientData, api.clientData);
    assert.deepEqual(Object.keys(api), ['clientData']);
    assert.deepEqual(Object.keys(api.projects()), ['clientData']);
  });

  it('may be replaced: resources asked for after that have the new one', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const before = api.projects();
    api.clientData = { token: 'another', host: server.host };
    await before.list();
    await api.projects().list();
    assert.equal(api.projects().clientData, api.clientData);
    assert.deepEqual(
      server.requests.map(({ url, headers }) => [url, headers['x-api-token']]),
      [
        ['/api2/projects', TOKEN],
        ['/api2/projects', 'another'],
      ],
    );
  });

  it('of a resource may be replaced as well', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const projects = api.projects();
    projects.clientData = { ...api.clientData, token: 'another' };
    await projects.list();
    assert.equal(server.requests[0].headers['x-api-token'], 'another');
    assert.equal(api.clientData.token, TOKEN);
  });

  it('may be frozen, a class instance, or an object with getters', async (t) => {
    const server = await recordingServer(t);
    class Data {
      token = 'two';
      host = server.host;
    }
    const own = [
      Object.freeze({ token: 'one', host: server.host }),
      new Data(),
      {
        get token() {
          return 'three';
        },
        host: server.host,
      },
      Object.assign(Object.create(null), { token: 'four', host: server.host }),
    ];
    for (const clientData of own) {
      const api = client(server);
      api.clientData = clientData;
      await api.projects().list();
    }
    assert.deepEqual(
      server.requests.map(({ headers }) => headers['x-api-token']),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('that cannot be used rejects, names what is wrong, and nothing is sent', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const table = [
      [{ token: 5 }, /^clientData\.token: expected a string, got a number$/],
      [{ host: {} }, /^clientData\.host: expected a string, got an object$/],
      [{ requestTimeout: -1 }, /^requestTimeout must be a non-negative integer$/],
    ];
    for (const [wrong, message] of table) {
      api.clientData = { token: TOKEN, host: server.host, ...wrong };
      assert.match((await rejection(api.projects().list())).message, message);
    }
    for (const wrong of [undefined, null, 5, 'text']) {
      api.clientData = wrong;
      assert.match(
        (await rejection(api.projects().list())).message,
        /^clientData: expected an object, got /,
      );
    }
    api.clientData = {
      get token() {
        throw new Error('on purpose');
      },
    };
    assert.match((await rejection(api.projects().list())).message, /on purpose/);
    assert.equal(server.connections, 0);
  });
});

describe('authData', { timeout: 60_000 }, () => {
  it('is read anew for every call, and may be replaced', async (t) => {
    const server = await recordingServer(t);
    const auth = new LokaliseAuth('id', 'secret');
    auth.authData.host = server.host;
    auth.authData.client_secret = 'another';
    await auth.token('c');
    auth.authData = { client_id: 'new', client_secret: 'newer', host: server.host, version: 'v9' };
    await auth.token('c');
    assert.equal(auth.auth('a'), `${server.host}/v9/auth?client_id=new&scope=a`);
    assert.deepEqual(
      server.requests.map(({ url, body }) => [url, JSON.parse(body).client_secret]),
      [
        ['/oauth2/token', 'another'],
        ['/v9/token', 'newer'],
      ],
    );
  });
});

describe('secrets', { timeout: 60_000 }, () => {
  class Mine extends LokaliseApi {
    label = 'mine';
  }
  const replaced = client({ host: 'http://127.0.0.1' });
  replaced.clientData = { token: TOKEN, host: 'http://127.0.0.1' };
  const changed = new LokaliseApi({ apiKey: 'other' });
  changed.clientData.token = TOKEN;

  const HOLDERS = {
    'a LokaliseApi': client({ host: 'http://127.0.0.1' }),
    'a LokaliseApiOAuth': oauthClient({ host: 'http://127.0.0.1' }),
    'a LokaliseAuth': authClient({ host: 'http://127.0.0.1' }),
    'a resource': client({ host: 'http://127.0.0.1' }).projects(),
    clientData: client({ host: 'http://127.0.0.1' }).clientData,
    authData: authClient({ host: 'http://127.0.0.1' }).authData,
    'a subclass': new Mine({ apiKey: TOKEN }),
    'a client whose clientData was replaced': replaced,
    'a resource of a client whose clientData was replaced': replaced.projects(),
    'a client whose token was changed': changed,
    'an object that inherits from a client': Object.create(client({ host: 'x' })),
    'a Proxy of a client': new Proxy(client({ host: 'x' }), {}),
  };
  const WAYS = {
    'inspect()': (object) => inspect(object),
    'inspect() of an object around it': (object) => inspect({ a: { b: [object] } }, { depth: 9 }),
    'inspect() of a Map and a Set around it': (object) =>
      inspect(new Map([[object, new Set([object])]]), { depth: 9 }),
    'inspect() of an error that has it': (object) =>
      inspect(Object.assign(new Error('x'), { object }), { depth: 9 }),
    'inspect() with all depths': (object) =>
      [0, 1, 2, null].map((depth) => inspect({ object }, { depth })).join(),
    'inspect() with hidden properties': (object) => inspect(object, { showHidden: true, depth: 9 }),
    'inspect() with colors': (object) => inspect(object, { colors: true, depth: 9 }),
    'format() with %o and %O': (object) => format('%o %O %s', object, object, object),
    'a template': (object) => (Object.getPrototypeOf(object) ? String(object) : ''),
  };
  for (const [what, object] of Object.entries(HOLDERS)) {
    for (const [way, print] of Object.entries(WAYS)) {
      it(`of ${what} do not show by ${way}`, () => {
        const text = print(object);
        assert.equal(text.includes(TOKEN) || text.includes(SECRET), false, text);
      });
    }
  }

  it('are readable as properties, and part of JSON', () => {
    const api = client({ host: 'http://127.0.0.1' });
    const auth = authClient({ host: 'http://127.0.0.1' });
    inspect([api, auth]);
    assert.equal(api.clientData.token, TOKEN);
    assert.equal(auth.authData.client_secret, SECRET);
    assert.deepEqual(Object.keys(auth.authData), ['client_id', 'client_secret', 'host', 'version']);
    assert.equal(JSON.parse(JSON.stringify(api)).clientData.token, TOKEN);
    assert.deepEqual(JSON.parse(JSON.stringify(auth.authData)), { ...auth.authData });
    assert.equal({ ...api.clientData }.token, TOKEN);
    assert.equal(structuredClone({ ...api.clientData }).token, TOKEN);
  });

  it('are all that is left out: the rest is shown, and the class', () => {
    const api = new LokaliseApiOAuth({ apiKey: TOKEN, host: 'http://the.host' });
    const text = inspect(api);
    assert.match(text, /^LokaliseApiOAuth \{/);
    assert.match(text, /http:\/\/the\.host/);
    assert.match(inspect(new Mine({ apiKey: TOKEN })), /^Mine \{.*label: 'mine'/s);
  });

  it('do not show in errors', async (t) => {
    const server = await recordingServer(t, (_request, response) => response.socket.destroy());
    const errors = [
      await rejection(client(server).projects().list()),
      await rejection(oauthClient(server).projects().create({ name: 'One' })),
      await rejection(authClient(server).token('code')),
      await rejection(client(server, { userAgent: 'a\nb' }).projects().list()),
    ];
    for (const error of errors) {
      const text = `${inspect(error, { depth: 9, showHidden: true })} ${error} ${error.stack}`;
      assert.equal(text.includes(TOKEN) || text.includes(SECRET), false, text);
    }
  });
});
