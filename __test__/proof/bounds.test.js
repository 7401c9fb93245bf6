'use strict';

/** Replies that would fill the memory, and what `maxResponseBytes` makes of them. */

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { start } = require('../lifecycle/programs.js');
const { rawServer } = require('../wire/servers.js');
const { gzipped, message } = require('./faulty.js');

const MEGABYTE = 1_000_000;

/** What a process may have more after twenty such replies than before; they want 20 GB. */
const MOST_GROWTH = 100 * MEGABYTE;

/** Gzip's members follow one another: each of these is 10 MB of zeros in 10 KB. */
const MEMBER = zlib.gzipSync(Buffer.alloc(10 * MEGABYTE), { level: 9 });
const GIGABYTE = Buffer.concat(Array.from({ length: 100 }, () => MEMBER));

/** Valid JSON of as much. */
const SPACES = zlib.gzipSync(Buffer.alloc(100 * MEGABYTE, ' '), { level: 9 });

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** @param {string} head @param {Buffer} chunk */
const endless = (head, chunk) => (/** @type {import('node:net').Socket} */ socket) => {
  const pump = () => {
    if (!socket.destroyed) socket.write(chunk, () => setImmediate(pump));
  };
  socket.write(head);
  pump();
};

/** @param {string | Buffer} bytes */
const sends = (bytes) => (/** @type {import('node:net').Socket} */ socket) => {
  socket.write(bytes);
};

const ZEROS = Buffer.alloc(2 ** 16, '0');
const CHUNK = Buffer.concat([Buffer.from('10000\r\n'), ZEROS, Buffer.from('\r\n')]);

/** What wants more memory than it may have. */
const REPLIES = {
  'a gigabyte of zeros in a megabyte of gzip': sends(gzipped(GIGABYTE)),
  'the same, gzipped again': sends(
    message(zlib.gzipSync(GIGABYTE), 'Content-Encoding: gzip, gzip\r\n'),
  ),
  'the same in chunks': endless(
    `${HEAD}Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n`,
    Buffer.concat([Buffer.from(`${MEMBER.length.toString(16)}\r\n`), MEMBER, Buffer.from('\r\n')]),
  ),
  'a hundred megabytes of white space in gzip': sends(gzipped(SPACES)),
  'a hundred megabytes in deflate': sends(
    message(
      zlib.deflateSync(Buffer.alloc(100 * MEGABYTE), { level: 9 }),
      'Content-Encoding: deflate\r\n',
    ),
  ),
  'a hundred megabytes in brotli': sends(
    message(
      zlib.brotliCompressSync(Buffer.alloc(100 * MEGABYTE), {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
      }),
      'Content-Encoding: br\r\n',
    ),
  ),
  'a petabyte that is announced': sends(`${HEAD}Content-Length: 1000000000000000\r\n\r\n{`),
  'a petabyte that is announced, and begun': endless(
    `${HEAD}Content-Length: 1000000000000000\r\n\r\n`,
    ZEROS,
  ),
  'chunks without end': endless(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, CHUNK),
  'a chunk without end': endless(`${HEAD}Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n`, ZEROS),
  'a body without end, and without a length': endless(`${HEAD}Connection: close\r\n\r\n`, ZEROS),
  'an error without end': endless(
    `${HEAD.replace('200 OK', '500 Internal Server Error')}Transfer-Encoding: chunked\r\n\r\n`,
    CHUNK,
  ),
};

describe('maxResponseBytes', { timeout: 120_000 }, () => {
  for (const [what, answer] of Object.entries(REPLIES)) {
    it(`stops ${what} before it fills the memory`, async (t) => {
      const server = await rawServer(t, (socket, request) => {
        if (request.includes('/small')) socket.write(message('{"project_id":"small"}', ''));
        else answer(socket);
      });
      const { ended } = start(
        t,
        async ({ ConnectionError, LokaliseApi }, host, most) => {
          const options = { apiKey: 'key', host, maxResponseBytes: most, maxRetries: 2 };
          const projects = new LokaliseApi(options).projects();
          // In kilobytes: the most that there ever was, whenever it was looked at.
          const peak = () => process.resourceUsage().maxRSS;
          const call = async () => {
            const error = await projects.list().catch((reason) => reason);
            let said = error.message;
            for (let link = error.cause; link; link = link.cause) said += `: ${link.message}`;
            return [error instanceof ConnectionError, error.code, said, error.attempts];
          };
          await projects.get('small');
          const first = await call();
          const before = peak();
          const others = [];
          for (let round = 0; round < 4; round += 1) {
            others.push(...(await Promise.all(Array.from({ length: 5 }, call))));
          }
          const { project_id: after } = await projects.get('small');
          const same = others.every((other) => `${other}` === `${first}`);
          console.log(JSON.stringify({ first, same, after, kilobytes: peak() - before }));
        },
        [server.host, MEGABYTE],
      );
      const { stdout, ...rest } = await ended;
      assert.deepEqual(rest, { code: 0, signal: null, stderr: '' });
      const { kilobytes, ...seen } = JSON.parse(stdout);
      assert.deepEqual(seen, {
        first: [true, 500, 'fetch failed: the body of the reply is larger than 1000000 bytes', 1],
        same: true,
        after: 'small',
      });
      assert.ok(kilobytes * 1024 < MOST_GROWTH, `${kilobytes} KB more`);
      t.diagnostic(`${kilobytes} KB more after 20 of them`);
      // What is not read on is not kept either.
      await server.deserted();
    });
  }

  it('is not needed against what is only announced', async (t) => {
    const server = await rawServer(t, (socket, request) =>
      // Below what a string may have, so that it is waited for.
      socket.end(
        `${HEAD}Content-Length: ${request.includes('/large') ? 500 * MEGABYTE : 10 ** 15}\r\n\r\n{`,
      ),
    );
    const { ended } = start(
      t,
      async ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        const failures = [];
        const before = process.resourceUsage().maxRSS;
        for (const id of ['large', 'huge']) {
          const calls = Array.from({ length: 20 }, () => projects.get(id));
          for (const { reason } of await Promise.allSettled(calls)) failures.push(reason.message);
        }
        const kilobytes = process.resourceUsage().maxRSS - before;
        console.log(JSON.stringify({ failures: [...new Set(failures)], kilobytes }));
      },
      [server.host],
    );
    const { stdout, ...rest } = await ended;
    assert.deepEqual(rest, { code: 0, signal: null, stderr: '' });
    const { failures, kilobytes } = JSON.parse(stdout);
    assert.deepEqual(failures, ['fetch failed']);
    assert.ok(kilobytes * 1024 < MOST_GROWTH, `${kilobytes} KB more`);
  });
});
