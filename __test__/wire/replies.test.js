const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { client, rejection } = require('./calls.js');
const { message, PROJECTS, rawServer, recordingServer } = require('./servers.js');

const BODY = JSON.stringify(PROJECTS);

/**
 * What `projects().list()` gives when the server sends these bytes.
 *
 * @param {import('node:test').TestContext} t
 * @param {string | Buffer} bytes
 * @param {boolean} [close]
 */
async function listOf(t, bytes, close = false) {
  const server = await rawServer(t, (socket) => (close ? socket.end(bytes) : socket.write(bytes)));
  return client(server).projects().list();
}

/** @param {import('node:test').TestContext} t @param {string | Buffer} name as JSON text */
async function nameOf(t, name) {
  const body = [Buffer.from('{"projects":[{"name":"'), Buffer.from(name), Buffer.from('"}]}')];
  return (await listOf(t, message(Buffer.concat(body))))[0].name;
}

describe('the framing of a reply', { timeout: 60_000 }, () => {
  it('HTTP/1.0, its body ended by the connection', async (t) => {
    assert.deepEqual(await listOf(t, `HTTP/1.0 200 OK\r\n\r\n${BODY}`, true), PROJECTS.projects);
  });

  it('HTTP/1.0, and the next call makes a connection of its own', async (t) => {
    const server = await rawServer(t, (socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${BODY}`));
    const projects = client(server).projects();
    for (let call = 0; call < 3; call += 1) await projects.list();
    assert.equal(server.connections, 3);
  });

  it('HTTP/1.1 with neither length nor chunks, ended by the connection', async (t) => {
    const bytes = `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${BODY}`;
    assert.deepEqual(await listOf(t, bytes, true), PROJECTS.projects);
  });

  it('chunks of any size, with extensions and trailers', async (t) => {
    const chunks = [...BODY].map((byte) => `1;x=y\r\n${byte}\r\n`).join('');
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n';
    const bytes = `${head}${chunks}0\r\nX-Sum: 1\r\n\r\n`;
    assert.deepEqual(await listOf(t, bytes), PROJECTS.projects);
  });

  it('one byte at a time', async (t) => {
    const server = await rawServer(t, async (socket) => {
      socket.setNoDelay(true);
      for (const byte of message(BODY)) {
        await new Promise((written) => socket.write(Buffer.of(byte), written));
      }
    });
    assert.deepEqual(await client(server).projects().list(), PROJECTS.projects);
  });

  for (const first of [
    'HTTP/1.1 100 Continue\r\n\r\n',
    'HTTP/1.1 102 Processing\r\n\r\n',
    'HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n',
  ]) {
    const status = first.slice(9, first.indexOf('\r'));
    it(`${status} goes before it and is not it`, async (t) => {
      const bytes = Buffer.concat([Buffer.from(first.repeat(2)), message(BODY)]);
      assert.deepEqual(await listOf(t, bytes), PROJECTS.projects);
    });
  }

  it('several hundred headers', async (t) => {
    const headers = Array.from({ length: 300 }, (_, index) => `X-Header-${index}: ${index}`);
    assert.deepEqual(await listOf(t, message(BODY, headers)), PROJECTS.projects);
  });

  it('headers of 15 KB, the most that Node itself takes being 16', async (t) => {
    const headers = [`X-Large: ${'x'.repeat(15_000)}`];
    assert.deepEqual(await listOf(t, message(BODY, headers)), PROJECTS.projects);
  });

  it('headers in any case', async (t) => {
    const headers = ['X-PAGINATION-TOTAL-COUNT: 5', 'x-pagination-page: 1'];
    const page = /** @type {any} */ (await listOf(t, message(BODY, headers)));
    assert.deepEqual([page.totalResults, page.currentPage], [5, 1]);
  });
});

describe('the text of a reply', { timeout: 60_000 }, () => {
  const TEXTS = {
    'ASCII only': 'plain',
    'Latin-1': 'ÿé¡\u0080',
    'the Basic Multilingual Plane': 'Привет, 世界',
    'astral characters': '😀👩‍👩‍👧 𝒳 \u{10FFFF}',
    'separators that JSON allows': '\u2028\u2029',
  };
  for (const [what, text] of Object.entries(TEXTS)) {
    it(`${what} arrives as sent`, async (t) => {
      assert.equal(await nameOf(t, text), text);
    });
  }

  it('escapes, also of half a surrogate pair, are read as JSON.parse reads them', async (t) => {
    const escapes = '\\u00e9\\ud83d\\ude00\\ud800\\u0000\\n';
    assert.equal(await nameOf(t, escapes), JSON.parse(`"${escapes}"`));
  });

  it('loses its byte order mark', async (t) => {
    assert.deepEqual(await listOf(t, message(`\uFEFF${BODY}`)), PROJECTS.projects);
  });

  it('keeps a second byte order mark, which is no JSON', async (t) => {
    const error = await rejection(listOf(t, message(`\uFEFF\uFEFF${BODY}`)));
    assert.equal(error.details.reason, 'JSON parsing error');
  });

  it('has U+FFFD where it is not UTF-8, as fetch has it', async (t) => {
    for (const bytes of [
      [0xff],
      [0xe9, 0x74, 0xe9],
      [0xc0, 0xaf],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x9f, 0x98],
      [0xf5, 0x80, 0x80, 0x80],
    ]) {
      const name = Buffer.from(bytes);
      assert.equal(await nameOf(t, name), new TextDecoder().decode(name), name.toString('hex'));
    }
  });

  it('is UTF-8 whatever charset the headers name', async (t) => {
    const body = JSON.stringify({ projects: [{ name: 'é' }] });
    const headers = ['Content-Type: application/json; charset=iso-8859-1'];
    assert.deepEqual(await listOf(t, message(body, headers)), [{ name: 'é' }]);
  });

  it('is read as JSON whatever type the headers name', async (t) => {
    const headers = ['Content-Type: text/html'];
    assert.deepEqual(await listOf(t, message(BODY, headers)), PROJECTS.projects);
  });

  it('of 8 MB arrives whole', async (t) => {
    const project = (_, index) => ({ project_id: `${index}.1`, name: `Nämé ${index} ` });
    const projects = Array.from({ length: 8_000 }, project);
    for (const each of projects) each.description = 'd'.repeat(1_000);
    const body = JSON.stringify({ projects });
    assert.ok(body.length > 8e6);
    assert.equal(JSON.stringify(await listOf(t, message(body))), JSON.stringify(projects));
  });

  it('of 8 MB arrives whole several times at once', async (t) => {
    const server = await recordingServer(t, (request, response) => {
      response.end(JSON.stringify({ id: request.url, text: 'é'.repeat(4_000_000) }));
    });
    const projects = client(server).projects();
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map((id) => projects.get(id)));
    assert.deepEqual(
      replies.map((reply) => [reply.id, reply.text.length]),
      ['a', 'b', 'c', 'd'].map((id) => [`/api2/projects/${id}`, 4_000_000]),
    );
  });
});

describe('the reason phrase of a reply that is not JSON', { timeout: 60_000 }, () => {
  const PHRASES = {
    'the usual one': ['502 Bad Gateway', 'Bad Gateway'],
    'one of its own': ['502 Out to Lunch', 'Out to Lunch'],
    'an empty one': ['502 ', ''],
    'none, not even a space': ['502', ''],
    'an unknown status': ['599 Odd', 'Odd'],
  };
  for (const [what, [status, statusText]] of Object.entries(PHRASES)) {
    it(`${what} is shown as it came`, async (t) => {
      const bytes = `HTTP/1.1 ${status}\r\nContent-Length: 6\r\n\r\n<html>`;
      const error = await rejection(listOf(t, bytes));
      assert.equal(error.code, Number.parseInt(status, 10));
      assert.deepEqual(error.details, { statusText, reason: 'JSON parsing error' });
      assert.equal(error.body, '<html>');
    });
  }
});
