const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { format, inspect } = require('node:util');
const { LokaliseApi, LokaliseApiOAuth, LokaliseAuth, Projects } = require('../..');
const { deadHost, json, recordingServer } = require('../wire/servers.js');
const { rejection } = require('../wire/calls.js');
const { PASSWORD, SECRET, TOKEN, client, recorder, subscribed } = require('./support.js');

const HIDDEN = [TOKEN, SECRET, PASSWORD];

/** @param {string} [proxy] */
const options = (proxy = `http://user:${PASSWORD}@127.0.0.1:1`) => ({
  maxRetries: 1,
  totalTimeout: 1000,
  rateLimit: { requestsPerSecond: 3 },
  serializeWrites: true,
  proxy,
});

/** @param {string} [proxy] */
const api = (proxy) =>
  new LokaliseApi({ apiKey: TOKEN, host: 'http://127.0.0.1', ...options(proxy) });

/** @param {string} [proxy] */
const auth = (proxy) =>
  new LokaliseAuth('id', SECRET, 'http://127.0.0.1', undefined, options(proxy));

/** @type {Record<string, (object: any) => string>} */
const WAYS = {
  'inspect()': (object) => inspect(object),
  'inspect() of an object around it': (object) => inspect({ a: { b: [object] } }, { depth: 9 }),
  'inspect() with all depths': (object) =>
    [0, 1, 2, 3, null].map((depth) => inspect({ object }, { depth })).join(),
  'inspect() with hidden properties': (object) => inspect(object, { showHidden: true, depth: 9 }),
  'inspect() with getters and proxies': (object) =>
    inspect(object, { getters: true, showProxy: true, depth: 9 }),
  'inspect() of an error that has it': (object) =>
    inspect(Object.assign(new Error('x'), { object }), { depth: 9 }),
  'format() with %o, %O and %s': (object) => format('%o %O %s', object, object, object),
};

/**
 * @param {any} object
 * @param {string} what
 */
function assertHides(object, what) {
  for (const [way, print] of Object.entries(WAYS)) {
    const text = print(object);
    for (const secret of HIDDEN)
      assert.equal(text.includes(secret), false, `${what}: ${way}: ${text}`);
  }
}

describe('secrets of a client with options', { timeout: 60_000 }, () => {
  class Mine extends LokaliseApi {}
  const replaced = api();
  replaced.clientData = { ...replaced.clientData };
  const HOLDERS = {
    'a LokaliseApi': api(),
    'a LokaliseApiOAuth': new LokaliseApiOAuth({ apiKey: TOKEN, ...options() }),
    'a subclass': new Mine({ apiKey: TOKEN, ...options() }),
    'a resource': api().projects(),
    'a resource that was constructed': new Projects(api().clientData),
    clientData: api().clientData,
    'clientData.options': api().clientData.options,
    'a client whose clientData was replaced': replaced,
    'a resource of a client whose clientData was replaced': replaced.projects(),
    'an object that inherits from a client': Object.create(api()),
    'a LokaliseAuth': auth(),
    authData: auth().authData,
    'authData.options': auth().authData.options,
  };
  for (const [what, object] of Object.entries(HOLDERS)) {
    it(`do not show in ${what}`, () => assertHides(object, what));
  }

  it('are readable, and the rest shows', () => {
    const text = inspect(api(), { depth: 9 });
    for (const part of ['maxRetries: 1', 'requestsPerSecond: 3', '@127.0.0.1:1', 'totalTimeout']) {
      assert.ok(text.includes(part), text);
    }
    const { clientData } = api();
    assert.equal(clientData.options?.proxy, options().proxy);
    assert.deepEqual(Object.keys(clientData.options ?? {}), Object.keys(options()));
    assert.deepEqual({ ...clientData.options }, options());
    assert.equal(JSON.parse(JSON.stringify(clientData)).options.proxy, options().proxy);
  });

  it('do not show in a proxy without a user name, or with an @ in its password', () => {
    for (const proxy of [`http://:${PASSWORD}@127.0.0.1:1`, `http://a@b:${PASSWORD}@127.0.0.1:1`]) {
      assertHides(api(proxy), proxy);
      assertHides(auth(proxy), proxy);
    }
  });

  // All of these are URLs of a proxy to `new URL()` and to this package.
  for (const start of ['http:', 'http:/', 'http:\\\\', 'http:/\t/']) {
    it(`do not show in a proxy that begins with ${JSON.stringify(start)}`, () => {
      const proxy = `${start}user:${PASSWORD}@127.0.0.1:1`;
      assertHides(api(proxy), proxy);
    });
  }

  it('do not show in a proxy that a program put there later, whatever it is', () => {
    for (const proxy of [
      `user:${PASSWORD}@proxy.test:3128`,
      `//user:${PASSWORD}@proxy.test`,
      new URL(`http://user:${PASSWORD}@proxy.test:3128`),
      { url: `http://user:${PASSWORD}@proxy.test` },
    ]) {
      const one = api();
      /** @type {any} */ (one.clientData.options).proxy = proxy;
      assertHides(one, `${proxy}`);
      assertHides(one.clientData, `${proxy}`);
      assertHides(one.clientData.options, `${proxy}`);
    }
  });

  it('do not show in options that a program replaced', () => {
    const one = api();
    one.clientData.options = { ...one.clientData.options };
    assertHides(one, 'a client');
    assertHides(one.clientData, 'clientData');
  });
});

describe('secrets of a call', { timeout: 60_000 }, () => {
  it('do not show in the promises of lists, nor in their pages', async (t) => {
    const server = await recordingServer(t);
    const list = client(server, { maxRetries: 1 }).projects().list();
    assertHides(list, 'a pending list');
    assert.match(inspect(list), /^Promise \{/);
    const pages = list.pages();
    assertHides(pages, 'pages');
    assertHides(list[Symbol.asyncIterator](), 'items');
    await list;
    assertHides(list, 'a list');
    assert.deepEqual(Object.keys(list), []);
  });

  it('do not show in errors, whatever went wrong', async (t) => {
    const refusing = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 401 } }, 401),
    );
    const silent = await recordingServer(t, () => {});
    const cut = await recordingServer(t, (_request, response) => response.socket.destroy());
    const moved = await recordingServer(t, (_request, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    const dead = { host: await deadHost() };
    const evil = { 'X-Evil': `${SECRET}\r\nX: 1` };
    const proxy = `http://user:${PASSWORD}@127.0.0.1:${new URL(dead.host).port}`;
    const write = { name: 'x' };
    const late = client(refusing);
    late.clientData.options = { proxy: `socks5://user:${PASSWORD}@127.0.0.1:1` };
    const failures = {
      'a refusal': () => client(refusing).projects().list(),
      'a timeout': () => client(silent, { requestTimeout: 50 }).projects().list(),
      'a total timeout': () => client(silent, { totalTimeout: 50 }).projects().list(),
      'a broken connection': () => client(cut, { maxRetries: 1 }).projects().list(),
      'no connection': () => client(dead).projects().list(),
      'no connection, by fetch': () => client(dead, { transport: 'fetch' }).projects().list(),
      'no proxy': () => client(refusing, { proxy }).projects().list(),
      'no use for a proxy': () => late.projects().list(),
      'a redirect of a write': () => client(moved).projects().create(write),
      'an argument': () => client(refusing).projects().get(''),
      'a header': () => client(refusing).projects().list({}, { headers: evil }),
      'a cancelled call': () =>
        client(silent)
          .projects()
          .list({}, { signal: AbortSignal.timeout(50) }),
    };
    for (const [what, fail] of Object.entries(failures)) {
      const error = await rejection(fail());
      assertHides(error, what);
      assert.equal(`${error} ${error.stack}`.includes(TOKEN), false);
    }
  });

  it('do not show in the errors of a LokaliseAuth', async (t) => {
    const refusing = await recordingServer(t, (_request, response) =>
      json(response, { error: 'invalid_client', error_description: 'No' }, 401),
    );
    const silent = await recordingServer(t, () => {});
    const moved = await recordingServer(t, (_request, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    const dead = { host: await deadHost() };
    const at = (/** @type {{host: string}} */ { host }) => new LokaliseAuth('id', SECRET, host);
    const failures = {
      'a refusal': () => at(refusing).token(TOKEN),
      'a timeout': () => at(silent).refresh(TOKEN, { requestTimeout: 50 }),
      'no connection': () => at(dead).token(TOKEN),
      'a redirect': () => at(moved).token(TOKEN),
    };
    for (const [what, fail] of Object.entries(failures)) {
      assertHides(await rejection(fail()), what);
    }
  });

  it('do not show in events', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 403 } }, 403),
    );
    const seen = subscribed(t);
    const { logger } = recorder();
    await rejection(client(server, { logger }).projects().list());
    await rejection(new LokaliseAuth('id', SECRET, server.host).token(TOKEN));
    assert.equal(seen.length, 4);
    for (const { event, message } of seen) assertHides(message, event);
  });
});

describe('an error', { timeout: 60_000 }, () => {
  it('prints what a program sees of it, and keeps the rest for those who ask', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { error: { message: 'No', code: 403 } }, 403, { 'x-request-id': 'r1' }),
    );
    const error = await rejection(client(server).projects().list({ page: 2 }));
    const text = inspect(error);
    assert.doesNotMatch(text, /request|attempts|headers|body/);
    assert.deepEqual(Object.keys(error), ['code', 'details']);
    const url = `${server.host}/api2/projects?page=2`;
    assert.deepEqual(error.request, { method: 'GET', url });
    assert.deepEqual([error.attempts, error.requestId], [1, 'r1']);
    assert.ok(inspect(error, { showHidden: true }).includes(url));
  });
});
