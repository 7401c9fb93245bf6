'use strict';

/** `transport: 'fetch'`: Node's own fetch on a real wire, beside the native half. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { ApiError, ConnectionError } = require('../..');
const { assertNetworkFailure, assertTimeout } = require('../wire/calls.js');
const servers = require('../wire/servers.js');
const { deadHost, json, message, PROJECTS, rawServer, recordingServer } = servers;
const { client, rejection, senders } = require('./support.js');

const LIST = PROJECTS.projects;
const TRANSPORTS = ['native', 'fetch'];

/**
 * Waits until a connection ends. Node's fetch may open another one after that, for what is to come.
 *
 * @param {import('node:net').Socket} socket
 */
const closing = (socket) => new Promise((resolve) => socket.on('close', resolve));

/** Does the same by both ways, and gives what each made of it. */
const byBoth = (make) =>
  Promise.all(TRANSPORTS.map((transport) => make({ transport, requestTimeout: 30_000 })));

describe("Node's own fetch", { timeout: 60_000 }, () => {
  it('sends what the native half sends, but for what each says of itself', async (t) => {
    const server = await recordingServer(t, (_request, response) =>
      json(response, { ...PROJECTS, project_id: '1', keys: [], errors: [] }),
    );
    for (const transport of TRANSPORTS) {
      const api = client(server, { transport });
      await api.projects().list({ page: 1, filter_names: 'a b&ü' });
      await api.projects().create({ name: 'é "x" 😀\u2028' });
      await api.projects().update('1', { name: '' });
      await api.projects().delete('1');
      await api.keys().bulk_delete([1], { project_id: '1:main' });
    }
    assert.deepEqual(senders(server).slice(0, 5), Array(5).fill('native'));
    assert.deepEqual(senders(server).slice(5), Array(5).fill('fetch'));
    const own = /^(accept-encoding|accept-language|sec-fetch-mode|connection|content-length)$/;
    const told = server.requests.map(({ method, url, headers, body }) => [
      method,
      url,
      Object.fromEntries(
        Object.entries(headers)
          .filter(([name]) => !own.test(name))
          .sort(),
      ),
      body,
    ]);
    assert.deepEqual(told.slice(0, 5), told.slice(5));
  });

  for (const [coding, encode] of Object.entries({
    gzip: zlib.gzipSync,
    br: zlib.brotliCompressSync,
    deflate: zlib.deflateSync,
  })) {
    it(`reads a reply in ${coding}, small and large`, async (t) => {
      const large = Array.from({ length: 5000 }, (_, index) => ({
        project_id: `${index}`,
        n: 'é',
      }));
      const server = await recordingServer(t, ({ url }, response) => {
        const projects = url.includes('page') ? large : LIST;
        response.writeHead(200, { 'content-encoding': coding });
        response.end(encode(JSON.stringify({ projects })));
      });
      for (const transport of TRANSPORTS) {
        const projects = client(server, { transport }).projects();
        assert.deepEqual(await projects.list(), LIST);
        assert.deepEqual(await projects.list({ page: 1 }), large);
      }
      // The bound is of what is decoded.
      const error = await rejection(
        client(server, { transport: 'fetch', maxResponseBytes: 100_000 })
          .projects()
          .list({ page: 1 }),
      );
      assert.ok(error instanceof ConnectionError);
      assert.match(error.cause.message, /larger than 100000 bytes/);
    });
  }

  it('makes network failures of a refused connection and of an unknown host', async () => {
    const dead = await deadHost();
    const [native, own] = await byBoth((options) =>
      rejection(client({ host: dead }, options).projects().list()),
    );
    for (const error of [native, own]) {
      assert.ok(error instanceof ConnectionError);
      assert.ok(assertNetworkFailure(error).includes('ECONNREFUSED'));
    }
    assert.ok(own.cause instanceof TypeError);

    const nowhere = { host: 'http://nowhere.invalid' };
    const error = await rejection(client(nowhere, { transport: 'fetch' }).projects().list());
    assertNetworkFailure(error);
  });

  it('makes network failures of connections that break', async (t) => {
    const ways = {
      'before a reply': (socket) => socket.destroy(),
      'in the headers': (socket) => socket.end('HTTP/1.1 200 OK\r\nX-A: '),
      'in the body': (socket) => socket.end(message('{"projects":[]}').subarray(0, -3)),
      'with no HTTP': (socket) => socket.end('what?\r\n\r\n'),
    };
    for (const [way, answer] of Object.entries(ways)) {
      const server = await rawServer(t, answer);
      const error = await rejection(client(server, { transport: 'fetch' }).projects().list());
      assert.ok(error instanceof ConnectionError, way);
      assert.deepEqual({ ...error }, { code: 500, details: { reason: 'network or fetch error' } });
      assert.ok(error.cause instanceof Error, way);
    }
  });

  it('tries a POST again when nothing of it was sent, and else not', async (t) => {
    const dead = { host: await deadHost() };
    const post = (host, maxRetries) =>
      rejection(client(host, { transport: 'fetch', maxRetries }).projects().create({ name: 'x' }));
    const refused = await post(dead, 1);
    assert.deepEqual([refused.code, refused.attempts], [500, 2]);

    const server = await rawServer(t, (socket) => socket.destroy());
    const broken = await post(server, 1);
    assert.deepEqual([broken.code, broken.attempts, server.requests.length], [500, 1, 1]);
  });

  it('is stopped by a timeout, and its connection ends', async (t) => {
    const closed = [];
    const server = await rawServer(t, (socket, _request, before) => {
      closed.push(closing(socket));
      if (before === 1) socket.write(message('{"a":1}').subarray(0, -3));
    });
    for (const _ of ['without an answer', 'in the body']) {
      const options = { transport: 'fetch', requestTimeout: 250 };
      assertTimeout(await rejection(client(server, options).projects().list()), 250);
    }
    await Promise.all(closed);
    assert.equal(closed.length, 2);
  });

  it('is stopped by a signal, and its connection ends, for one call or many', async (t) => {
    for (const count of [1, 50]) {
      const closed = [];
      const server = await rawServer(t, (socket) => closed.push(closing(socket)));
      const controller = new AbortController();
      const { signal } = controller;
      const projects = client(server, { transport: 'fetch' }).projects();
      const errors = Array.from({ length: count }, () => rejection(projects.list({}, { signal })));
      await server.requested(count);
      controller.abort();
      for (const error of await Promise.all(errors)) assert.equal(error, signal.reason);
      await Promise.all(closed);
    }
  });

  it('follows redirects as the native half does', async (t) => {
    const other = await recordingServer(t);
    const server = await recordingServer(t, (_request, response) =>
      response.writeHead(302, { location: `${other.host}/there` }).end(),
    );
    const lists = await byBoth((options) => client(server, options).projects().list());
    assert.deepEqual(lists, [LIST, LIST]);
    assert.deepEqual(
      other.requests.map(({ url, headers }) => [url, headers['x-api-token']]),
      [
        ['/there', undefined],
        ['/there', undefined],
      ],
    );
    assert.deepEqual(senders(other).sort(), ['fetch', 'native']);

    const errors = await byBoth((options) =>
      rejection(client(server, options).projects().create({ name: 'x' })),
    );
    assert.deepEqual(errors[0], errors[1]);
    assert.equal(other.requests.length, 2);
  });

  it('makes the errors of the native half', async (t) => {
    const replies = [
      [404, '{"error":{"message":"No","code":404}}'],
      [400, '{"message":"Bad","code":1,"details":{"a":[1]}}'],
      [500, '<h1>no</h1>'],
      [200, '{"projects":'],
      [200, '[]'],
      [204, ''],
      [304, ''],
    ];
    for (const [status, body] of replies) {
      const server = await recordingServer(t, (_request, response) => {
        response.writeHead(Number(status), 'Some Words', { 'x-request-id': 'r1' });
        response.end(status === 204 || status === 304 ? undefined : body);
      });
      const [native, own] = await byBoth((options) =>
        rejection(client(server, options).projects().list()),
      );
      assert.ok(own instanceof ApiError);
      assert.equal(own.constructor, native.constructor);
      assert.deepEqual({ ...own }, { ...native });
      for (const name of ['message', 'requestId', 'body', 'request', 'attempts']) {
        assert.deepEqual(own[name], native[name], name);
      }
      assert.deepEqual(Object.keys(own.headers).sort(), Object.keys(native.headers).sort());
    }
  });

  it('keeps several headers of a name, and letters of Latin-1', async (t) => {
    const server = await recordingServer(t, (_request, response) => {
      const pairs = [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['X-A', '1'],
        ['X-A', '2'],
        ['X-Latin', 'caf\u00e9'],
      ];
      response.writeHead(404, pairs.flat());
      response.end('{}');
    });
    const [native, own] = await byBoth((options) =>
      rejection(client(server, options).projects().list()),
    );
    for (const name of ['set-cookie', 'x-a', 'x-latin']) {
      assert.equal(own.headers[name], native.headers[name], name);
    }
  });

  it('makes many calls at once', async (t) => {
    const server = await recordingServer(t, (request, response) =>
      json(response, { project_id: request.url.split('/').at(-1) }),
    );
    const ids = Array.from({ length: 200 }, (_, index) => `${index}`);
    const projects = client(server, { transport: 'fetch' }).projects();
    const given = await Promise.all(ids.map((id) => projects.get(id)));
    assert.deepEqual(
      given.map(({ project_id }) => project_id),
      ids,
    );
  });
});
