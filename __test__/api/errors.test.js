'use strict';

/** Each form in which an error comes, and the one in which it reaches the program. */

const assert = require('node:assert/strict');
const { after, before, describe, test } = require('node:test');
const lokalise = require('@lokalise/node-api');
const { json, startServer } = require('../support/server.js');
const { recordingServer } = require('../wire/servers.js');

const { ApiError, AuthError, LokaliseApi, LokaliseAuth } = lokalise;

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {ReturnType<InstanceType<typeof LokaliseApi>['projects']>} */
let projects;

before(async () => {
  server = await startServer();
  projects = new LokaliseApi({ apiKey: 'key', host: server.host }).projects();
});
after(() => server.close());

/**
 * @param {import('../support/server.js').Reply} reply
 * @returns {Promise<any>}
 */
async function errorOf(reply) {
  server.answer(reply);
  return projects.get('1').then(
    () => assert.fail('the call succeeded'),
    (error) => error,
  );
}

const NO_DETAILS = { reason: 'server error without details' };

describe('what the server says', () => {
  /** @type {[string, import('../support/server.js').Reply, unknown[]][]} */
  const table = [
    [
      '{error: {message, code}}',
      json({ error: { message: 'Not Found', code: 404 } }, 404),
      ['Not Found', 404, NO_DETAILS],
    ],
    [
      '{error: {message, code, details}}',
      json({ error: { message: 'Bad', code: 4001, details: { field: 'name', n: 1 } } }, 400),
      ['Bad', 4001, { field: 'name', n: 1 }],
    ],
    ['{error: {}}', json({ error: {} }, 418), ['Unknown error', 418, NO_DETAILS]],
    [
      '{message, code, details}',
      json({ message: 'No', code: 403, details: { a: true } }, 400),
      ['No', 403, { a: true }],
    ],
    [
      '{message, errorCode} with a number',
      json({ message: 'No', errorCode: 7 }, 400),
      ['No', 7, NO_DETAILS],
    ],
    [
      '{message, errorCode} with a name',
      json({ message: 'Expired', errorCode: '002_TOKEN_EXPIRED' }, 401),
      ['Expired', 401, { ...NO_DETAILS, errorCode: '002_TOKEN_EXPIRED' }],
    ],
    [
      '{message, statusCode, error}',
      json({ message: 'm', statusCode: 503, error: 'Service Unavailable' }, 500),
      ['m', 503, { reason: 'Service Unavailable' }],
    ],
    [
      'the old 429',
      json({ message: 'Too many requests', details: 'slow down' }, 429),
      ['Too many requests', 429, { reason: 'slow down' }],
    ],
    [
      'an HTML page',
      { status: 502, body: '<html>' },
      [
        `Unexpected token '<', "<html>" is not valid JSON`,
        502,
        { statusText: 'Bad Gateway', reason: 'JSON parsing error' },
      ],
    ],
    [
      'an HTML 429 with a status text of its own',
      { status: 429, statusText: 'Slow Down', body: '<html>' },
      [
        `Unexpected token '<', "<html>" is not valid JSON`,
        429,
        { statusText: 'Slow Down', reason: 'JSON parsing error' },
      ],
    ],
    [
      'an empty body',
      { status: 500, body: '' },
      [
        'Unexpected end of JSON input',
        500,
        { statusText: 'Internal Server Error', reason: 'JSON parsing error' },
      ],
    ],
    [
      'JSON that is no object',
      json('no', 500),
      ['An unknown error occurred', 500, { reason: 'unexpected response format' }],
    ],
    [
      'an object of no known form',
      json({ x: [1] }, 500),
      ['An unknown error occurred', 500, { reason: 'unhandled error format', data: '{"x":[1]}' }],
    ],
  ];
  for (const [name, reply, expected] of table) {
    test(name, async () => {
      const error = await errorOf(reply);
      assert.ok(error instanceof ApiError && error instanceof Error);
      assert.deepEqual([error.message, error.code, error.details], expected);
      assert.deepEqual(Object.keys(error), ['code', 'details']);
      assert.equal(error.name, 'Error');
    });
  }

  test('a success that is not JSON is an error with its status', async () => {
    const error = await errorOf({ status: 200, body: 'OK' });
    assert.equal(error.code, 200);
    assert.deepEqual(error.details, { statusText: 'OK', reason: 'JSON parsing error' });
  });

  test('a reply of the wrong shape says what was expected and what came', async () => {
    for (const [body, found] of [
      ['[]', 'an array'],
      ['"a"', 'a string'],
      ['null', 'null'],
      ['12', 'a number'],
    ]) {
      const error = await errorOf({ body });
      assert.ok(error instanceof ApiError);
      assert.equal(error.message, `Expected a JSON object, but the reply has ${found}`);
      assert.deepEqual(error.details, { reason: 'unexpected response format' });
    }
    server.answer(json({ projects: { a: 1 } }));
    await assert.rejects(projects.list(), {
      message:
        "Expected a JSON object with a list of objects in 'projects', but the reply has an object in 'projects'",
    });
    server.answer({ status: 204, body: '' });
    await assert.rejects(projects.delete('1'), { message: /the reply has no content/ });
  });
});

describe('an ApiError', () => {
  test('as a string', async () => {
    const error = await errorOf(
      json({ error: { message: 'Bad', code: 400, details: { a: 1, b: 'c' } } }, 400),
    );
    assert.equal(String(error), 'LokaliseError: Bad (Code: 400) | Details: a: 1, b: c');
    assert.equal(String(new ApiError('m', 1)), 'LokaliseError: m (Code: 1)');
    assert.ok(!('details' in new ApiError('m', 1)));
  });

  test('keeps the reply where no program trips over it', async () => {
    const body = '{"error":{"message":"Bad","code":400}}';
    const error = await errorOf({
      status: 400,
      body,
      headers: { 'X-Request-Id': 'abc', 'Retry-After': '3' },
    });
    assert.equal(error.body, body);
    assert.equal(error.headers['retry-after'], '3');
    assert.equal(error.requestId, 'abc');
    assert.deepEqual(Object.keys(error), ['code', 'details']);
    assert.deepEqual(JSON.parse(JSON.stringify(error)), { code: 400, details: NO_DETAILS });
  });

  test('has a stack that leads to the line of the call', async () => {
    const error = await errorOf(json({}, 500));
    const frames = error.stack
      .split('\n')
      .filter((/** @type {string} */ line) => /^ +at /.test(line));
    assert.match(frames[0], /Projects\.get/);
    assert.ok(frames.some((/** @type {string} */ line) => line.includes('errors.test.js')));
    assert.ok(!error.stack.includes('outcome.js'));
  });
});

describe('no answer', () => {
  test('the network failed: the cause says how', async () => {
    const gone = await startServer();
    gone.close();
    const error = await new LokaliseApi({ apiKey: 'key', host: gone.host })
      .projects()
      .list()
      .catch((error) => error);
    assert.ok(error instanceof ApiError);
    assert.deepEqual(
      [error.message, error.code, error.details],
      ['fetch failed', 500, { reason: 'network or fetch error' }],
    );
    assert.equal(/** @type {any} */ (error.cause).code, 'ECONNREFUSED');
    assert.deepEqual(Object.keys(error), ['code', 'details']);
  });

  test('out of time', async () => {
    const client = new LokaliseApi({ apiKey: 'key', host: server.host, requestTimeout: 1 });
    const { promise, resolve } = withResolvers();
    server.answer(() => {
      // Nothing may reach the client before its time is out.
      const until = Date.now() + 50;
      while (Date.now() < until);
      resolve();
      return json({ projects: [] });
    });
    await assert.rejects(client.projects().list(), (error) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual(
        [error.message, error.code, error.details],
        ['Request timed out after 1ms', 408, { reason: 'timeout' }],
      );
      return true;
    });
    await promise;
  });

  test('requestTimeout must be a non-negative integer', async () => {
    const before = server.requests.length;
    for (const requestTimeout of [-1, 1.5, Number.NaN, '5', Number.POSITIVE_INFINITY]) {
      const options = /** @type {any} */ ({ apiKey: 'key', host: server.host, requestTimeout });
      await assert.rejects(new LokaliseApi(options).projects().list(), {
        message: 'requestTimeout must be a non-negative integer',
        code: 500,
      });
    }
    assert.equal(server.requests.length, before);
  });
});

describe('an AuthError', () => {
  /** @returns {Promise<any>} */
  const authError = async (/** @type {import('../support/server.js').Reply} */ reply) => {
    server.answer(reply);
    return new LokaliseAuth('id', 'secret', server.host).token('code').catch((error) => error);
  };

  test('has fields that the server named as ours are, as they came', async () => {
    const answer = { error: 'invalid_request', headers: 'theirs', body: [1] };
    const error = await authError(json(answer, 400));
    assert.deepEqual({ ...error }, { code: 400, ...answer });
  });

  test('has a message whatever the server sends for a code', async () => {
    const answer = { code: { toString: 'no function', message: {} } };
    const error = await authError(json(answer, 429));
    assert.ok(error instanceof AuthError);
    assert.equal(error.message, 'The server refused');
    assert.deepEqual({ ...error }, answer);
  });

  test('has the fields of the server', async () => {
    const fields = {
      error: 'invalid_request',
      error_description: 'code: Code must be 40 characters long',
      error_uri: '',
    };
    const error = await authError(json(fields, 400));
    assert.ok(error instanceof AuthError && error instanceof Error);
    assert.deepEqual({ ...error }, { code: 400, ...fields });
    assert.equal(error.message, fields.error_description);
    assert.equal(error.name, 'AuthError');
  });

  test('cannot be forged into something else by the server', async () => {
    const error = await authError({
      status: 400,
      body: '{"error":"x","stack":"s","__proto__":{"y":1},"message":"m"}',
    });
    assert.ok(error instanceof AuthError);
    assert.equal(error.y, undefined);
    assert.match(error.stack, /errors\.test\.js/);
    assert.equal(error.message, 'm');
  });

  test('without an answer: what went wrong, and code 500', async () => {
    const html = await authError({ status: 502, body: '<html>' });
    assert.deepEqual(
      { ...html },
      {
        error: `Unexpected token '<', "<html>" is not valid JSON`,
        code: 500,
        error_description: '',
      },
    );
    const gone = await startServer();
    gone.close();
    const refused = await new LokaliseAuth('id', 'secret', gone.host)
      .refresh('r')
      .catch((error) => error);
    assert.ok(refused instanceof AuthError);
    assert.deepEqual({ ...refused }, { error: 'fetch failed', code: 500, error_description: '' });
    assert.equal(/** @type {any} */ (refused.cause).code, 'ECONNREFUSED');
  });
});

describe('the class of an error', () => {
  const table = /** @type {const} */ ([
    [400, 'ApiError'],
    [401, 'AuthenticationError'],
    [402, 'ApiError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [408, 'TimeoutError'],
    [409, 'ConflictError'],
    [413, 'PayloadTooLargeError'],
    [422, 'ApiError'],
    [429, 'RateLimitError'],
    [500, 'InternalServerError'],
    [503, 'InternalServerError'],
  ]);
  for (const [status, name] of table) {
    test(`of status ${status} is ${name}`, async () => {
      const error = await errorOf(json({ error: { message: 'No', code: 7 } }, status));
      assert.equal(error.constructor, lokalise[name]);
      assert.ok(error instanceof ApiError);
      assert.equal(error.name, 'Error');
      assert.deepEqual({ ...error }, { code: 7, details: NO_DETAILS });
      assert.equal(String(error).startsWith('LokaliseError: No (Code: 7)'), true);
    });
  }

  test('of a reply that is no JSON goes by its status', async () => {
    const html = { status: 429, body: '<html>', headers: { 'content-type': 'text/html' } };
    assert.equal((await errorOf(html)).constructor, lokalise.RateLimitError);
  });

  test('tells a silent network from a failing server', async () => {
    const api = new LokaliseApi({ apiKey: 'key', host: 'http://127.0.0.1:1' });
    const error = await api
      .projects()
      .list()
      .catch((/** @type {unknown} */ error) => error);
    assert.equal(/** @type {any} */ (error).constructor, lokalise.ConnectionError);
  });

  test('tells that time ran out', async (t) => {
    const silent = await recordingServer(t, () => {});
    const api = new LokaliseApi({ apiKey: 'key', host: silent.host, requestTimeout: 20 });
    const error = await api
      .projects()
      .list()
      .catch((/** @type {unknown} */ error) => error);
    assert.equal(/** @type {any} */ (error).constructor, lokalise.TimeoutError);
  });
});

function withResolvers() {
  let resolve = () => {};
  /** @type {Promise<void>} */
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
