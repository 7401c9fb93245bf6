const assert = require('node:assert/strict');
const { once } = require('node:events');
const http = require('node:http');
const { describe, it } = require('node:test');
const { standIn } = require('./helpers.js');

describe('the record of requests', () => {
  it('holds what was sent and the status answered', async (t) => {
    const { lokalise, api } = await standIn(t);
    await api('projects?page=2&filter_names=a%20b,c', { headers: { 'User-Agent': 'me' } });
    await api('projects', { method: 'POST', json: { name: 'New' } });
    const [list, create] = lokalise.requests;
    assert.equal(list.method, 'GET');
    assert.equal(list.path, '/api2/projects');
    assert.deepEqual(list.query, { page: '2', filter_names: 'a b,c' });
    assert.equal(list.headers['x-api-token'], lokalise.apiKey);
    assert.equal(list.headers['user-agent'], 'me');
    assert.equal(list.body, undefined);
    assert.equal(list.status, 200);
    assert.equal(create.method, 'POST');
    assert.deepEqual(create.body, { name: 'New' });
  });

  it('holds a body that is not JSON as text', async (t) => {
    const { lokalise } = await standIn(t);
    await fetch(lokalise.url, { method: 'POST', body: '{"name": é' });
    assert.equal(lokalise.requests[0].body, '{"name": é');
    assert.equal(lokalise.requests[0].status, 404);
  });

  it('holds refused requests too, the OAuth ones included', async (t) => {
    const { lokalise, api } = await standIn(t);
    await api('nowhere');
    await api('projects', { token: 'wrong' });
    await fetch(`${lokalise.host}/oauth2/auth`);
    assert.deepEqual(
      lokalise.requests.map(({ path, status }) => [path, status]),
      [
        ['/api2/nowhere', 404],
        ['/api2/projects', 401],
        ['/oauth2/auth', 400],
      ],
    );
  });

  it('keeps the path exactly as it was sent', async (t) => {
    const { lokalise } = await standIn(t);
    const path = '/api2/projects/../p%2E1:feature/a%20b';
    // http, since fetch would resolve the dots itself.
    const [reply] = await once(http.get(`${lokalise.host}`, { path }), 'response');
    reply.resume();
    await once(reply, 'end');
    assert.equal(lokalise.requests[0].path, path);
  });

  it('is one array, which grows and can be cleared', async (t) => {
    const { lokalise, api } = await standIn(t);
    const { requests } = lokalise;
    await api('projects');
    assert.equal(requests.length, 1);
    lokalise.clearRequests();
    assert.equal(requests.length, 0);
    await api('projects');
    assert.equal(lokalise.requests, requests);
    assert.equal(requests.length, 1);
  });
});
