const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { assertNetworkFailure, authClient, client, oauthClient, rejection } = require('./calls.js');
const { json, PROJECTS, recordingServer } = require('./servers.js');

const TEXT = JSON.stringify({ projects: [{ name: 'é 語 😀 '.repeat(5_000) }] });

/** By the name in Content-Encoding. */
const CODINGS = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  GZIP: zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  'deflate, gzip': (text) => zlib.gzipSync(zlib.deflateSync(text)),
  identity: Buffer.from,
};

/**
 * @param {import('node:test').TestContext} t
 * @param {string} coding
 * @param {Buffer} body
 * @param {number} [status]
 */
const encodingServer = (t, coding, body, status = 200) =>
  recordingServer(t, (_request, response) =>
    response.writeHead(status, { 'content-encoding': coding }).end(body),
  );

describe('content coding', { timeout: 60_000 }, () => {
  for (const [coding, encode] of Object.entries(CODINGS)) {
    it(`a reply in ${coding} is decoded`, async (t) => {
      const server = await encodingServer(t, coding, encode(TEXT));
      assert.deepEqual(await client(server).projects().list(), JSON.parse(TEXT).projects);
    });
  }

  it('a deflate reply without its zlib header is decoded: some servers send that', async (t) => {
    const server = await encodingServer(t, 'deflate', zlib.deflateRawSync(TEXT));
    assert.deepEqual(await client(server).projects().list(), JSON.parse(TEXT).projects);
  });

  it('a gzip reply of several members is decoded whole', async (t) => {
    const halves = [TEXT.slice(0, 20), TEXT.slice(20)].map((half) => zlib.gzipSync(half));
    const server = await encodingServer(t, 'gzip', Buffer.concat(halves));
    assert.deepEqual(await client(server).projects().list(), JSON.parse(TEXT).projects);
  });

  it('a chunked reply is decoded', async (t) => {
    const server = await recordingServer(t, (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const bytes = zlib.gzipSync(TEXT);
      for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7));
      response.end();
    });
    assert.deepEqual(await client(server).projects().list(), JSON.parse(TEXT).projects);
  });

  it('an error is decoded as well', async (t) => {
    const body = zlib.gzipSync(JSON.stringify({ error: { message: 'No', code: 404 } }));
    const server = await encodingServer(t, 'gzip', body, 404);
    const error = await rejection(client(server).projects().list());
    assert.deepEqual([error.message, error.code], ['No', 404]);
  });

  it('an empty body is empty whatever its coding', async (t) => {
    const server = await encodingServer(t, 'gzip', Buffer.alloc(0), 502);
    const error = await rejection(client(server).projects().list());
    assert.equal(error.code, 502);
    assert.equal(error.details.reason, 'JSON parsing error');
  });

  it('a part of a coded body is never taken for the whole', async (t) => {
    for (const coding of ['gzip', 'deflate', 'br']) {
      const body = CODINGS[coding](TEXT);
      const server = await encodingServer(t, coding, body.subarray(0, body.length / 2));
      assertNetworkFailure(await rejection(client(server).projects().list()));
    }
  });

  it('is offered on every request, whatever enableCompression says', async (t) => {
    const server = await recordingServer(t, (_request, response) => json(response, PROJECTS));
    const projects = client(server).projects();
    await projects.list();
    await projects.get('1.1');
    await projects.create({ name: 'One' });
    await projects.update('1.1', { name: 'One' });
    await projects.empty('1.1');
    await projects.delete('1.1');
    await client(server, { enableCompression: true }).projects().list();
    await client(server, { enableCompression: false }).projects().list();
    await oauthClient(server).projects().list();
    await authClient(server).token('code');
    assert.equal(server.requests.length, 10);
    for (const { headers } of server.requests) {
      assert.deepEqual(headers['accept-encoding'].split(', ').sort(), ['br', 'deflate', 'gzip']);
    }
  });
});
