const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { LokaliseApi, LokaliseApiOAuth, LokaliseAuth, Projects } = require('../..');
const { authClient, client, oauthClient, rejection, SECRET, TOKEN } = require('../wire/calls.js');
const { PROJECTS, recordingServer } = require('../wire/servers.js');

/**
 * Replaces a method for the time of a test.
 *
 * @param {import('node:test').TestContext} t
 */
function replace(t, object, name, replacement) {
  const original = object[name];
  assert.equal(typeof original, 'function');
  object[name] = replacement;
  t.after(() => {
    object[name] = original;
  });
}

describe('a resource that a program has changed', () => {
  it('keeps to itself what was put on it', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const changed = api.projects();
    changed.clientData = { ...changed.clientData, token: 'another token' };
    changed.list = async () => 'replaced';
    assert.equal(await changed.list(), 'replaced');
    assert.deepEqual(await api.projects().list(), PROJECTS.projects);
    assert.equal(server.requests[0].headers['x-api-token'], TOKEN);
  });
});

describe('subclasses', { timeout: 60_000 }, () => {
  it('of clients construct, inherit and override', async (t) => {
    class Mine extends LokaliseApi {
      #calls = 0;
      name = 'mine';
      constructor(host) {
        super({ apiKey: TOKEN, host });
      }
      projects() {
        this.#calls += 1;
        return super.projects();
      }
      get calls() {
        return this.#calls;
      }
    }
    const server = await recordingServer(t);
    const mine = new Mine(server.host);
    assert.deepEqual(await mine.projects().list(), PROJECTS.projects);
    assert.deepEqual([mine.calls, mine.name], [1, 'mine']);
    assert.ok(mine instanceof LokaliseApi);
    assert.equal(mine.constructor.name, 'Mine');
  });

  it('of resources too', async (t) => {
    class Mine extends Projects {
      async names() {
        return (await this.list()).map((project) => project.name);
      }
      async list(params) {
        return super.list({ limit: 5, ...params });
      }
    }
    const server = await recordingServer(t);
    assert.deepEqual(await new Mine(client(server).clientData).names(), ['One']);
    assert.equal(server.requests[0].url, '/api2/projects?limit=5');
  });

  it('of LokaliseAuth too', async (t) => {
    class Mine extends LokaliseAuth {
      async token(code) {
        return { ...(await super.token(code)), mine: true };
      }
    }
    const server = await recordingServer(t);
    const auth = new Mine('id', SECRET, server.host);
    assert.deepEqual(await auth.token('code'), { ...PROJECTS, mine: true });
  });

  it('made the old way, with util.inherits and Reflect.construct', async (t) => {
    function Old(options) {
      return Reflect.construct(LokaliseApi, [options], new.target);
    }
    require('node:util').inherits(Old, LokaliseApi);
    const server = await recordingServer(t);
    const old = new Old({ apiKey: TOKEN, host: server.host });
    assert.ok(old instanceof Old && old instanceof LokaliseApi);
    assert.deepEqual(await old.projects().list(), PROJECTS.projects);
  });
});

describe('classes', { timeout: 60_000 }, () => {
  it('know that a LokaliseApiOAuth is a LokaliseApi', () => {
    const oauth = new LokaliseApiOAuth({ apiKey: TOKEN });
    assert.ok(oauth instanceof LokaliseApi);
    assert.ok(oauth.projects() instanceof Projects);
    assert.equal(new LokaliseApi({ apiKey: TOKEN }) instanceof LokaliseApiOAuth, false);
  });

  it('cannot be called without new', () => {
    const classes = { LokaliseApi, LokaliseApiOAuth, LokaliseAuth, Projects };
    for (const [name, Class] of Object.entries(classes)) {
      assert.throws(() => Class({ apiKey: TOKEN }), TypeError, name);
      assert.throws(() => Class.call({}, { apiKey: TOKEN }), TypeError, name);
      assert.equal(Class.name, name);
    }
  });

  it('have methods that are writable and not enumerable, as those of any class', () => {
    const methods = [
      [Projects, 'list'],
      [LokaliseApi, 'projects'],
      [LokaliseAuth, 'token'],
    ];
    for (const [Class, name] of methods) {
      let holder = Class.prototype;
      while (!Object.hasOwn(holder, name)) holder = Object.getPrototypeOf(holder);
      const { writable, configurable, enumerable } = Object.getOwnPropertyDescriptor(holder, name);
      assert.deepEqual([writable, configurable, enumerable], [true, true, false], name);
    }
  });

  it('have methods that reject, never throw, when called on nothing', async () => {
    const { list } = client({ host: 'http://127.0.0.1' }).projects();
    const { token } = authClient({ host: 'http://127.0.0.1' });
    assert.ok((await rejection(list())) instanceof TypeError);
    assert.ok((await rejection(list.call({}))) instanceof TypeError);
    assert.ok((await rejection(list.call(1))) instanceof TypeError);
    assert.ok((await rejection(token('code'))) instanceof TypeError);
  });
});

/** Objects that programs use in place of the one that was constructed. */
const STAND_INS = {
  'a Proxy': (object) => new Proxy(object, {}),
  'a Proxy of a Proxy': (object) => new Proxy(new Proxy(object, {}), {}),
  'a Proxy that binds': (object) =>
    new Proxy(object, {
      get(target, name) {
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
  'an object that inherits': (object) => Object.create(object),
  'a copy with the prototype': (object) =>
    Object.assign(Object.create(Object.getPrototypeOf(object)), object),
};

for (const [what, standIn] of Object.entries(STAND_INS)) {
  describe(what, { timeout: 60_000 }, () => {
    it('of a client works as the client', async (t) => {
      const server = await recordingServer(t);
      const api = standIn(client(server));
      assert.deepEqual(await api.projects().list(), PROJECTS.projects);
      await standIn(oauthClient(server)).projects().list();
      const [first, second] = server.requests;
      assert.equal(first.headers['x-api-token'], TOKEN);
      assert.equal(second.headers.authorization, `Bearer ${TOKEN}`);
    });

    it('of a resource works as the resource', async (t) => {
      const server = await recordingServer(t);
      const projects = standIn(client(server).projects());
      assert.deepEqual(await projects.list({ page: 2 }), PROJECTS.projects);
      await projects.update('1.1', { name: 'One' });
      assert.deepEqual(
        server.requests.map(({ method, url }) => `${method} ${url}`),
        ['GET /api2/projects?page=2', 'PUT /api2/projects/1.1'],
      );
    });

    it('of a LokaliseAuth works as it', async (t) => {
      const server = await recordingServer(t);
      const auth = standIn(authClient(server));
      assert.equal(auth.auth('a'), `${server.host}/oauth2/auth?client_id=the-client-id&scope=a`);
      assert.deepEqual(await auth.token('code'), PROJECTS);
      assert.deepEqual(await auth.refresh('token'), PROJECTS);
    });

    it('sees settings that were changed', async (t) => {
      const server = await recordingServer(t);
      const api = client({ host: 'http://127.0.0.1:9' });
      const other = standIn(api);
      api.clientData.host = server.host;
      other.clientData.token = 'another';
      await other.projects().list();
      assert.equal(server.requests[0].headers['x-api-token'], 'another');
    });
  });
}

describe('an object that inherits', { timeout: 60_000 }, () => {
  it('may have settings of its own', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const other = Object.create(api);
    other.clientData = { ...api.clientData, token: 'another' };
    await other.projects().list();
    await api.projects().list();
    assert.deepEqual(
      server.requests.map(({ headers }) => headers['x-api-token']),
      ['another', TOKEN],
    );
  });
});

describe('a method replaced', { timeout: 60_000 }, () => {
  it('on the prototype of a resource counts for all of them, old and new', async (t) => {
    const server = await recordingServer(t);
    const old = client(server).projects();
    const given = [];
    replace(t, Projects.prototype, 'list', async function (params) {
      given.push([this instanceof Projects, params]);
      return 'replaced';
    });
    assert.equal(await old.list({ page: 1 }), 'replaced');
    assert.equal(await client(server).projects().list({ page: 2 }), 'replaced');
    assert.equal(await oauthClient(server).projects().list({ page: 3 }), 'replaced');
    assert.deepEqual(given, [
      [true, { page: 1 }],
      [true, { page: 2 }],
      [true, { page: 3 }],
    ]);
    assert.equal(server.connections, 0);
  });

  it('can call the one that it replaced', async (t) => {
    const server = await recordingServer(t);
    const original = Projects.prototype.list;
    replace(t, Projects.prototype, 'list', async function (params) {
      return [...(await original.call(this, params)), 'more'];
    });
    assert.deepEqual(await client(server).projects().list(), [...PROJECTS.projects, 'more']);
  });

  it('on LokaliseApi.prototype counts for LokaliseApiOAuth as well', async (t) => {
    replace(t, LokaliseApi.prototype, 'projects', () => ({ list: async () => 'replaced' }));
    assert.equal(await client({ host: 'x' }).projects().list(), 'replaced');
    assert.equal(await oauthClient({ host: 'x' }).projects().list(), 'replaced');
  });

  it('on LokaliseAuth.prototype counts', async (t) => {
    replace(t, LokaliseAuth.prototype, 'token', async () => ({ access_token: 'replaced' }));
    assert.equal((await authClient({ host: 'x' }).token('code')).access_token, 'replaced');
  });

  it('on one object counts for that one', async (t) => {
    const server = await recordingServer(t);
    const api = client(server);
    const projects = api.projects();
    projects.list = async () => 'replaced';
    assert.equal(await projects.list(), 'replaced');
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
    api.projects = () => 'replaced';
    assert.equal(api.projects(), 'replaced');
  });

  it('and restored is the original again', async (t) => {
    const server = await recordingServer(t);
    t.mock.method(Projects.prototype, 'list', async () => 'replaced');
    t.mock.method(LokaliseApi.prototype, 'projects');
    assert.equal(await client(server).projects().list(), 'replaced');
    assert.equal(LokaliseApi.prototype.projects.mock.callCount(), 1);
    t.mock.restoreAll();
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
  });
});
