const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { standIn, causedBy, failure } = require('./helpers.js');

describe('failNext', () => {
  it('answers the next request with 500 and Lokalise’s error body', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext();
    const { status, headers, body } = await api('projects');
    assert.equal(status, 500);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(body, failure(500, 'Internal Server Error'));
    assert.equal((await api('projects')).status, 200, 'only the next one');
    assert.deepEqual(
      lokalise.requests.map(({ status }) => status),
      [500, 200],
    );
  });

  it('answers with any status, body and headers', async (t) => {
    const { lokalise, api } = await standIn(t);
    const body = { message: 'Project too big for sync export' };
    lokalise.failNext({ status: 413, body, headers: { 'X-Response-Too-Big': '' } });
    const reply = await api('projects');
    assert.equal(reply.status, 413);
    assert.deepEqual(reply.body, body);
    assert.equal(reply.headers.get('x-response-too-big'), '');
  });

  for (const [body, type] of [
    ['<html></html>', 'text/html'],
    ['plain', 'text/plain; charset=utf-8'],
    ['', 'text/plain; charset=utf-8'],
  ]) {
    it(`sends the text ${JSON.stringify(body)} as it is`, async (t) => {
      const { lokalise } = await standIn(t);
      lokalise.failNext({ status: 502, body });
      const reply = await fetch(lokalise.url);
      assert.equal(reply.status, 502);
      assert.equal(reply.headers.get('content-type'), type);
      assert.equal(await reply.text(), body);
    });
  }

  it('lets a header replace the default one', async (t) => {
    const { lokalise } = await standIn(t);
    lokalise.failNext({ body: 'x', headers: { 'Content-Type': 'application/json' } });
    assert.equal((await fetch(lokalise.url)).headers.get('content-type'), 'application/json');
  });

  it('does not carry the request out', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ status: 503 });
    await api('projects', { method: 'POST', json: { name: 'New' } });
    assert.equal((await api('projects')).body.projects.length, 0);
  });

  it('applies to as many requests as asked', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ status: 503, times: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await api('projects')).status);
    assert.deepEqual(statuses, [503, 503, 200]);
  });

  it('queues: first come, first served', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ status: 500 });
    lokalise.failNext({ status: 502 });
    assert.equal((await api('projects')).status, 500);
    assert.equal((await api('projects')).status, 502);
  });

  it('waits for the method and path that it is meant for', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ status: 503, method: 'post', path: '/api2/projects' });
    lokalise.failNext({ status: 504, path: /^\/oauth2\//g });
    const create = { method: 'POST', json: { name: 'New' } };
    assert.equal((await api('projects')).status, 200);
    assert.equal((await api('projects', create)).status, 503);
    assert.equal((await api('projects', create)).status, 200);
    assert.equal((await fetch(`${lokalise.host}/oauth2/auth`)).status, 504);
  });

  it('serves any request, so also the OAuth endpoints', async (t) => {
    const { lokalise, token } = await standIn(t);
    lokalise.failNext({ status: 500 });
    assert.equal((await token({})).status, 500);
  });

  it('is forgotten by clearFaults', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ times: 9 });
    lokalise.clearFaults();
    assert.equal((await api('projects')).status, 200);
  });
});

describe('rateLimitNext', () => {
  it('answers 429 as the API does', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.rateLimitNext();
    const { status, headers, body } = await api('projects');
    assert.equal(status, 429);
    assert.equal(headers.get('retry-after'), null);
    assert.deepEqual(body, failure(429, 'Too Many Requests'));
  });

  it('answers 429 as the proxy in front of it does', async (t) => {
    const { lokalise } = await standIn(t);
    lokalise.rateLimitNext({ html: true });
    const reply = await fetch(lokalise.url);
    assert.equal(reply.status, 429);
    assert.equal(reply.headers.get('content-type'), 'text/html');
    assert.match(await reply.text(), /429 Too Many Requests.*nginx/s);
  });

  it('sends Retry-After on demand', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.rateLimitNext({ retryAfter: 2, times: 1, method: 'GET' });
    assert.equal((await api('projects')).headers.get('retry-after'), '2');
  });
});

describe('resetNext', () => {
  it('cuts the connection and carries nothing out', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.resetNext({ method: 'POST' });
    const create = { method: 'POST', json: { name: 'New' } };
    await assert.rejects(api('projects', create), causedBy('ECONNRESET'));
    assert.equal(lokalise.requests[0].status, null);
    assert.deepEqual(lokalise.requests[0].body, { name: 'New' });
    assert.equal((await api('projects')).body.projects.length, 0);
  });

  it('is also an option of failNext', async (t) => {
    const { lokalise } = await standIn(t);
    lokalise.failNext({ reset: true });
    await assert.rejects(fetch(lokalise.url), causedBy('ECONNRESET'));
  });
});

describe('delayNext', () => {
  it('answers as usual afterwards', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.delayNext(1);
    assert.equal((await api('projects')).status, 200);
    lokalise.delayNext(0);
    assert.equal((await api('projects')).status, 200);
  });

  it('holds one request without holding the others', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.delayNext(Number.POSITIVE_INFINITY, { path: '/api2/projects/held' });
    const giveUp = new AbortController();
    const held = fetch(`${lokalise.host}/api2/projects/held`, { signal: giveUp.signal });
    const outcome = assert.rejects(held, { name: 'AbortError' });
    assert.equal((await api('projects')).status, 200);
    giveUp.abort();
    await outcome;
  });

  it('may precede a failure', async (t) => {
    const { lokalise, api } = await standIn(t);
    lokalise.failNext({ delay: 1, status: 504 });
    assert.equal((await api('projects')).status, 504);
    lokalise.failNext({ delay: 1, reset: true });
    await assert.rejects(api('projects'));
    lokalise.failNext({ delay: 1 });
    assert.equal((await api('projects')).status, 200, 'alone it is only a delay');
  });
});

describe('a mistake in a fault', () => {
  for (const [plan, message] of /** @type {[(l: any) => void, RegExp][]} */ ([
    [(l) => l.failNext({ statuss: 500 }), /^failNext\.statuss: unknown/],
    [(l) => l.failNext(500), /^failNext: expected an object, got 500$/],
    [(l) => l.failNext({ status: 99 }), /^failNext\.status: expected a whole number 200 to 599/],
    [(l) => l.failNext({ times: 0 }), /^failNext\.times: expected a whole number from 1, got 0$/],
    [(l) => l.failNext({ method: '' }), /^failNext\.method: /],
    [(l) => l.failNext({ path: 1 }), /^failNext\.path: expected a string or a RegExp, got 1$/],
    [(l) => l.failNext({ headers: { a: 1 } }), /^failNext\.headers\["a"\]: expected a string/],
    [(l) => l.failNext({ headers: { a: '\n' } }), /^failNext\.headers\["a"\]: expected a header/],
    [(l) => l.failNext({ headers: { 'a b': '' } }), /^failNext\.headers\["a b"\]: expected a head/],
    [(l) => l.failNext({ delay: -1 }), /^failNext\.delay: expected milliseconds/],
    [(l) => l.failNext({ reset: true, status: 500 }), /^failNext\.reset: a cut connection has no/],
    [(l) => l.rateLimitNext({ retryAfter: 'soon' }), /^rateLimitNext\.retryAfter: /],
    [(l) => l.resetNext({ status: 500 }), /^resetNext\.status: unknown/],
    [(l) => l.delayNext(), /^delayNext\.milliseconds: .* got undefined$/],
    [(l) => l.delayNext(2 ** 31), /^delayNext\.milliseconds: /],
  ])) {
    it(`is a TypeError: ${message.source}`, async (t) => {
      const { lokalise, api } = await standIn(t);
      assert.throws(() => plan(lokalise), { name: 'TypeError', message });
      assert.equal((await api('projects')).status, 200, 'nothing is planned');
    });
  }
});
