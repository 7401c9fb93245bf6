'use strict';

/** Whatever a program passes: an error that names the argument, nothing sent, nothing crashed. */

const assert = require('node:assert/strict');
const { after, before, describe, test } = require('node:test');
const { LokaliseApi, LokaliseApiOAuth, LokaliseAuth } = require('@lokalise/node-api');
const { json, startServer } = require('../support/server.js');

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {any} */
let projects;
/** @type {any} */
let auth;

before(async () => {
  server = await startServer(json({ projects: [] }));
  projects = new LokaliseApi({ apiKey: 'key', host: server.host }).projects();
  auth = new LokaliseAuth('id', 'secret', server.host);
});
after(() => server.close());

const thrower = () => {
  throw new RangeError('mine');
};
const circular = {};
Object.assign(circular, { self: circular });
const trapped = new Proxy({}, { ownKeys: thrower, get: thrower, getPrototypeOf: thrower });

/**
 * @param {() => Promise<unknown>} call
 * @param {RegExp} expected
 * @param {Function} [Class]
 * @returns {Promise<any>}
 */
async function refused(call, expected, Class = TypeError) {
  const before = server.requests.length;
  // The call itself must not throw: a program that only handles rejections must see it.
  const promise = call();
  const error = await promise.then(
    () => assert.fail('the call succeeded'),
    (/** @type {any} */ error) => error,
  );
  assert.equal(error.constructor, Class);
  assert.match(error.message, expected);
  assert.equal(server.requests.length, before);
  return error;
}

describe('path parameters', () => {
  for (const name of ['get', 'delete', 'empty']) {
    test(`${name} without one`, async () => {
      for (const absent of [undefined, null]) {
        await refused(
          () => projects[name](absent),
          /^Missing required parameter: project_id$/,
          Error,
        );
      }
      await refused(() => projects[name](''), /^project_id: expected a non-empty value/);
    });
  }

  test('what has no text, or a useless one', async () => {
    await refused(() => projects.get(Symbol('x')), /^project_id: expected .*, got a symbol$/);
    await refused(() => projects.get(() => 1), /^project_id: expected .*, got a function$/);
    await refused(() => projects.get({}), /^project_id: expected .*, got an object$/);
    await refused(() => projects.get(Object.create(null)), /^project_id: /);
    const error = await refused(() => projects.get({ toString: thrower }), /^project_id: mine$/);
    assert.ok(error.cause instanceof RangeError);
  });

  test('what would leave its place in the URL', async () => {
    for (const id of ['..', '.', '%2e%2E', '1:a/../../b']) {
      await refused(() => projects.delete(id), /^project_id: expected an identifier/);
    }
  });
});

describe('query parameters', () => {
  test('what is no object', async () => {
    for (const [value, got] of [
      [5, 'a number'],
      ['page=2', 'a string'],
      [true, 'a boolean'],
      [Symbol('x'), 'a symbol'],
      [1n, 'a BigInt'],
      [() => 1, 'a function'],
    ]) {
      await refused(
        () => projects.list(value),
        new RegExp(`^request_params: expected an object, got ${got}$`),
      );
    }
  });

  test('an object where a text is due', async () => {
    for (const value of [{}, { a: 1 }, [{}], [[1, {}]]]) {
      await refused(
        () => projects.list({ page: value }),
        /^request_params\.page: expected .*, got an object$/,
      );
    }
    await refused(
      () => projects.list({ page: Symbol('x') }),
      /^request_params\.page: .* got a symbol$/,
    );
  });

  test('code of the program that throws', async () => {
    for (const params of [
      {
        get page() {
          return thrower();
        },
      },
      { page: { toString: thrower } },
      { page: { [Symbol.toPrimitive]: thrower } },
      trapped,
    ]) {
      const error = await refused(() => projects.list(params), /^request_params: mine$/);
      assert.ok(error.cause instanceof RangeError);
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    await refused(() => projects.list(proxy), /^request_params: /);
    const odd = {
      page: {
        toString() {
          throw { toString: thrower };
        },
      },
    };
    await refused(() => projects.list(odd), /^request_params: reading it threw$/);
  });
});

describe('bodies', () => {
  test('what has no JSON form', async () => {
    assert.match(
      (await refused(() => projects.create(circular), /^project_params: /)).cause.message,
      /circular/,
    );
    await refused(() => projects.create({ a: 1n }), /^project_params: .*BigInt/);
    await refused(() => projects.create({ toJSON: thrower }), /^project_params: mine$/);
    await refused(
      () =>
        projects.update('1', {
          get a() {
            return thrower();
          },
        }),
      /^project_params: mine$/,
    );
    for (const primitive of [5, null, undefined, 'text', Symbol('s')]) {
      const toJSON = () => {
        throw primitive;
      };
      const error = await refused(() => projects.create({ toJSON }), /^project_params: /);
      assert.ok(error.message.includes(String(primitive)), error.message);
      assert.equal(error.cause, primitive);
    }
    await refused(() => projects.create({ toJSON: () => undefined }), /^project_params: expected/);
    for (const body of ['{}', 5, true, Symbol('x'), () => 1]) {
      await refused(() => projects.create(body), /^project_params: expected an object, got a/);
    }
  });
});

describe('settings', () => {
  test('line breaks in what goes into a header', async () => {
    const evil = 'a\r\nX-Evil: 1';
    const list = (/** @type {any} */ options) => () =>
      new LokaliseApi({ apiKey: 'key', host: server.host, ...options }).projects().list();
    const error = await refused(list({ apiKey: 's3cret\r\nX-Evil: 1' }), /^apiKey: expected/);
    assert.ok(!error.message.includes('s3cret'));
    await refused(list({ tokenType: evil }), /^apiKey: expected/);
    await refused(list({ header: evil }), /^header: expected the name of an HTTP header/);
    await refused(list({ header: '' }), /^header: /);
    for (const header of ['Content-Length', 'transfer-encoding', 'Connection', 'host', 'upgrade']) {
      await refused(list({ header }), /^header: expected .* credentials/);
    }
    await refused(list({ userAgent: evil }), /^userAgent: expected/);
    await refused(list({ apiKey: 'ключ' }), /^apiKey: expected/);
  });

  test('a line break around a token, as files have it, is no harm', async () => {
    await new LokaliseApi({ apiKey: ' key\n', host: server.host }).projects().list();
    assert.equal(server.requests.at(-1)?.headers['x-api-token'], 'key');
  });

  test('hosts and versions that make no URL', async () => {
    for (const host of ['', 'api.lokalise.com', 'ftp://x', 'http://', 'http://user:pw@host']) {
      await refused(
        () => new LokaliseApi({ apiKey: 'key', host }).projects().list(),
        /^host: expected/,
      );
    }
    for (const version of ['../x', 'a?b', 'a#b', 'a\\b']) {
      const client = new LokaliseApi({ apiKey: 'key', host: server.host, version });
      await refused(() => client.projects().list(), /^version: expected/);
    }
  });

  test('live settings of the wrong type', async () => {
    const client = /** @type {any} */ (new LokaliseApi({ apiKey: 'key', host: server.host }));
    client.clientData.token = 5;
    await refused(
      () => client.projects().list(),
      /^clientData\.token: expected a string, got a number$/,
    );
    client.clientData = null;
    await refused(() => client.projects().list(), /^clientData: expected an object, got null$/);
  });

  test('constructors throw', () => {
    const NO_KEY = 'Instantiation failed: A non-empty API key or JWT must be provided.';
    for (const Client of /** @type {any[]} */ ([LokaliseApi, LokaliseApiOAuth])) {
      for (const apiKey of [undefined, null, '', '  ', 5, Symbol('x')]) {
        assert.throws(() => new Client({ apiKey }), { name: 'Error', message: NO_KEY });
      }
      assert.throws(() => new Client(), {
        name: 'TypeError',
        message: /^params: expected an object/,
      });
      for (const option of ['host', 'version', 'tokenType', 'userAgent', 'header']) {
        const message = `${option}: expected a string, got an array`;
        assert.throws(() => new Client({ apiKey: 'key', [option]: [] }), {
          name: 'TypeError',
          message,
        });
      }
      assert.throws(
        () =>
          new Client({
            get apiKey() {
              return thrower();
            },
          }),
        /apiKey: .*mine/,
      );
      assert.throws(() => Client({ apiKey: 'key' }), TypeError);
    }
    const NO_CLIENT = 'Error: Instantiation failed: Please pass client ID and client secret';
    const Auth = /** @type {any} */ (LokaliseAuth);
    for (const args of [[], ['id'], ['', 'secret'], [undefined, 'secret']]) {
      assert.throws(() => new Auth(...args), { name: 'Error', message: NO_CLIENT });
    }
    assert.throws(() => new Auth('id', 5), {
      name: 'TypeError',
      message: 'clientSecret: expected a string, got a number',
    });
  });
});

describe('OAuth', () => {
  test('auth throws', () => {
    for (const scope of [undefined, null, 5, {}, Symbol('x'), [1], ['a', null]]) {
      assert.throws(() => auth.auth(scope), {
        name: 'TypeError',
        message: /^scope: expected a string or an array of strings, got /,
      });
    }
    assert.throws(() => auth.auth('a', 5), {
      name: 'TypeError',
      message: 'redirectUri: expected a string, got a number',
    });
    assert.throws(() => auth.auth('a', '', {}), {
      name: 'TypeError',
      message: 'state: expected a string, got an object',
    });
    assert.throws(() => auth.auth(trapped), TypeError);
  });

  test('token and refresh reject', async () => {
    for (const value of [undefined, null, 5, {}, [], '', Symbol('x'), 1n]) {
      await refused(() => auth.token(value), /^code: expected a non-empty string, got /);
      await refused(() => auth.refresh(value), /^refreshToken: expected a non-empty string, got /);
    }
  });
});

test('methods without their object', async () => {
  const { list } = projects;
  await refused(() => list(), /./);
  await refused(() => list.call({}), /^clientData: expected an object, got undefined$/);
  await refused(() => list.call(5), /./);
});

test('a thousand refused calls leave the others alone', async () => {
  const calls = Array.from({ length: 1000 }, (_, index) =>
    index % 2 ? projects.list() : projects.get(Symbol('x')).catch(() => 'refused'),
  );
  const results = await Promise.all(calls);
  assert.equal(results.filter((result) => result === 'refused').length, 500);
  assert.ok(results.filter((result) => Array.isArray(result)).length === 500);
});
