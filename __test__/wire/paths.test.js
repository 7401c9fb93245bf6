const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { client, rejection } = require('./calls.js');
const { recordingServer } = require('./servers.js');

/** Every method with a project in its path, and what that path has behind the project. */
const METHODS = {
  get: ['GET', ''],
  update: ['PUT', ''],
  delete: ['DELETE', ''],
  empty: ['PUT', '/empty'],
};

/** What a program might take for an ID, and the segment that it makes. */
const KEPT_IN = {
  '../teams/1': '..%2Fteams%2F1',
  '../../oauth2/token': '..%2F..%2Foauth2%2Ftoken',
  '1/../../x': '1%2F..%2F..%2Fx',
  '/': '%2F',
  '//evil.test/x': '%2F%2Fevil.test%2Fx',
  'a?x=1': 'a%3Fx=1',
  'a#b': 'a%23b',
  '?': '%3F',
  '#': '%23',
  'a\\b': 'a%5Cb',
  '..\\..\\x': '..%5C..%5Cx',
  'a\r\nX-Evil: 1\r\n\r\nGET /x': 'a%0D%0AX-Evil:%201%0D%0A%0D%0AGET%20/x',
  'a\tb\0c\u007F': 'a%09b%00c%7F',
  ' ': '%20',
  'a"<>`{}b': 'a%22%3C%3E%60%7B%7Db',
  'é語😀': '%C3%A9%E8%AA%9E%F0%9F%98%80',
  '100%': '100%25',
  '%2e%2e%2fx': '%2e%2e%2fx',
  '%zz%': '%25zz%25',
  '...': '...',
  'a..b': 'a..b',
  '~a@b!$&()*+,;=': '~a@b!$&()*+,;=',
};

/** What no segment can be. */
const REFUSED = [
  '',
  '.',
  '..',
  '%2e',
  '%2e%2e',
  '.%2E',
  '123:../../teams/1',
  '123:a/../../../teams/1',
  '123:x/%2e%2e/y',
  '123:x/..',
];

/** Projects with a branch, whose slashes Lokalise takes raw. */
const BRANCHES = {
  '123abc.01:feature/new': '123abc.01:feature/new',
  '123abc.01:feature/new-release/2': '123abc.01:feature/new-release/2',
  '123abc.01:a b?c#d': '123abc.01:a%20b%3Fc%23d',
  '123abc.01:a\\..\\b': '123abc.01:a%5C..%5Cb',
  'http://evil.test/x': 'http://evil.test/x',
  '1/2:3/4': '1%2F2:3/4',
  // Not a dot segment: the dots have company.
  '123:../x': '123:../x',
};

/** @param {any} projects @param {string} method @param {unknown} id */
const call = (projects, method, id) => projects[method](id, { name: 'One' });

describe('a path parameter', { timeout: 60_000 }, () => {
  for (const [method, [verb, rest]] of Object.entries(METHODS)) {
    it(`of ${method} stays in its segment`, async (t) => {
      const server = await recordingServer(t);
      const projects = client(server).projects();
      const all = { ...KEPT_IN, ...BRANCHES };
      for (const id of Object.keys(all)) await call(projects, method, id);
      assert.deepEqual(
        server.requests.map(({ method, url }) => [method, url]),
        Object.values(all).map((segment) => [verb, `/api2/projects/${segment}${rest}`]),
      );
      for (const { headers } of server.requests) assert.equal('x-evil' in headers, false);
    });

    it(`of ${method} that would leave its segment is refused, and nothing is sent`, async (t) => {
      const server = await recordingServer(t);
      const projects = client(server).projects();
      for (const id of REFUSED) {
        const error = await rejection(call(projects, method, id));
        assert.equal(error.name, 'TypeError', id);
        assert.match(error.message, /^project_id: expected /);
      }
      for (const id of [undefined, null]) {
        const error = await rejection(call(projects, method, id));
        assert.equal(error.message, 'Missing required parameter: project_id');
      }
      assert.equal(server.connections, 0);
    });
  }

  it('may be anything that has a text', async (t) => {
    const server = await recordingServer(t);
    const projects = client(server).projects();
    for (const id of [7, 7n, true, ['a', 'b'], { toString: () => '../x' }]) await projects.get(id);
    assert.deepEqual(
      server.requests.map(({ url }) => url.slice('/api2/projects/'.length)),
      ['7', '7', 'true', 'a,b', '..%2Fx'],
    );
  });
});

describe('a query value', { timeout: 60_000 }, () => {
  it('stays in its place', async (t) => {
    const server = await recordingServer(t);
    const params = { filter_names: 'a&b=c#d/../é\r\n +', 'x&y': '1', 'z=': '' };
    await client(server).projects().list(params);
    const [{ url }] = server.requests;
    assert.equal(url, `/api2/projects?${new URLSearchParams(params)}`);
  });
});

describe('a host', { timeout: 60_000 }, () => {
  const HOSTS = {
    '': '/api2',
    '/': '/api2',
    '/api2': '/api2',
    '/api2/': '/api2',
    '/prefix': '/prefix/api2',
    '/prefix/': '/prefix/api2',
    '/a/b/api2/': '/a/b/api2',
    '/my-api2': '/my-api2/api2',
    '/prefix?x=1#y': '/prefix/api2',
  };
  for (const [suffix, base] of Object.entries(HOSTS)) {
    it(`that ends in "${suffix}" makes paths that begin with ${base}`, async (t) => {
      const server = await recordingServer(t);
      await client({ host: `${server.host}${suffix}` })
        .projects()
        .list();
      assert.deepEqual(
        server.requests.map(({ url }) => url),
        [`${base}/projects`],
      );
    });
  }

  it('is not to be had from the version', async (t) => {
    const server = await recordingServer(t);
    const other = await recordingServer(t);
    const name = other.host.slice('http://'.length);
    for (const version of [`/${name}`, `//${name}`, `/${name}/x`, '/api2/']) {
      await client(server, { version }).projects().list();
    }
    assert.deepEqual(
      server.requests.map(({ url }) => url),
      [`/${name}/projects`, `/${name}/projects`, `/${name}/x/projects`, '/api2/projects'],
    );
    for (const version of ['..', 'a/../../b', '%2e%2e', 'a?b', 'a#b', 'a\\b', 'a\r\nb']) {
      const error = await rejection(client(server, { version }).projects().list());
      assert.equal(error.name, 'TypeError', version);
    }
    assert.equal(server.requests.length, 4);
    assert.equal(other.connections, 0);
  });

  it('that is none is refused', async () => {
    for (const host of ['', 'localhost', 'ftp://127.0.0.1', 'http://me:pw@127.0.0.1', '/api2']) {
      const error = await rejection(client({ host }).projects().list());
      assert.equal(error.name, 'TypeError', host);
      assert.match(error.message, /^host: /);
    }
  });
});
