'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { inspect } = require('node:util');
const { ApiError } = require('../..');
const { start } = require('../lifecycle/programs.js');
const { callWith, certificate, certificatePath, client, httpsServer } = require('./support.js');

const SELF_SIGNED = certificate('self-signed');
const AUTHORITY = certificate('authority');

/**
 * @param {Promise<unknown>} call
 */
async function assertDisbelieved(call) {
  const error = await call.then(() => assert.fail('resolved'), Object);
  assert.ok(error instanceof ApiError, String(error));
  assert.deepEqual([error.message, error.code], ['fetch failed', 500]);
  assert.match(inspect(error.cause, { depth: 20 }), /certificate/);
}

describe('the option ca', { timeout: 60_000 }, () => {
  it('has a server believed whose certificate it is', async (t) => {
    const server = await httpsServer(t);
    const named = { host: server.host.replace('127.0.0.1', 'localhost') };
    for (const ca of [SELF_SIGNED, [SELF_SIGNED], [AUTHORITY, SELF_SIGNED]]) {
      for (const host of [server, named]) {
        assert.equal((await client(host, { ca }).projects().list())[0]?.name, 'One');
      }
    }
  });

  it('has a server believed whose authority it is', async (t) => {
    const server = await httpsServer(t, 'issued');
    for (const ca of [AUTHORITY, `The authority:\n${AUTHORITY}`, SELF_SIGNED + AUTHORITY]) {
      assert.equal((await client(server, { ca }).projects().list())[0]?.name, 'One');
    }
  });

  it('is of its client alone', async (t) => {
    const server = await httpsServer(t);
    await client(server, { ca: SELF_SIGNED }).projects().list();
    await assertDisbelieved(client(server).projects().list());
    await assertDisbelieved(client(server, { ca: AUTHORITY }).projects().list());
    assert.equal(server.requests.length, 1);
  });

  it('believes no certificate that has expired or is of another host', async (t) => {
    for (const name of ['expired', 'elsewhere']) {
      const server = await httpsServer(t, name);
      await assertDisbelieved(
        client(server, { ca: certificate(name) })
          .projects()
          .list(),
      );
    }
  });

  it('is refused when no certificate is in it', async () => {
    const call = async (ca) => client({ host: 'https://127.0.0.1:1' }, { ca }).projects().list();
    for (const ca of ['', 'MIIB', certificate('self-signed.key'), [SELF_SIGNED, '']]) {
      const error = await call(ca).then(() => assert.fail('resolved'), Object);
      assert.ok(error instanceof TypeError, String(error));
      assert.match(error.message, /^ca: expected /);
    }
  });
});

describe('the certificates of the environment', { timeout: 60_000 }, () => {
  it('are those of NODE_EXTRA_CA_CERTS', async (t) => {
    for (const [name, file] of [
      ['self-signed', 'self-signed'],
      ['issued', 'authority'],
    ]) {
      const server = await httpsServer(t, name);
      const environment = { NODE_EXTRA_CA_CERTS: certificatePath(file) };
      const outcome = await callWith(server, environment);
      assert.deepEqual(outcome.names, ['One'], outcome.shown);
      const without = await callWith(server, {});
      assert.equal(without.message, 'fetch failed');
      assert.match(without.shown, /certificate/);
    }
  });

  it('stand beside those of the option ca', async (t) => {
    const server = await httpsServer(t);
    const environment = { NODE_EXTRA_CA_CERTS: certificatePath('self-signed') };
    const outcome = await callWith(server, environment, { ca: AUTHORITY });
    assert.deepEqual(outcome.names, ['One'], outcome.shown);
  });

  it('are ignored with a warning when the file cannot be read', async (t) => {
    const server = await httpsServer(t);
    const environment = { NODE_EXTRA_CA_CERTS: certificatePath('none') };
    const outcome = await callWith(server, environment, { ca: SELF_SIGNED });
    assert.deepEqual(outcome.names, ['One'], outcome.shown);
    assert.match(outcome.stderr, /Ignoring extra certs from .*none\.pem/);
  });

  it('are not asked for when NODE_TLS_REJECT_UNAUTHORIZED is 0, with a warning', async (t) => {
    for (const name of ['self-signed', 'issued', 'expired', 'elsewhere']) {
      const server = await httpsServer(t, name);
      const outcome = await callWith(server, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
      assert.deepEqual(outcome.names, ['One'], outcome.shown);
      const warnings = outcome.stderr.match(/Warning: .*NODE_TLS_REJECT_UNAUTHORIZED/g);
      assert.equal(warnings?.length, 1, outcome.stderr);
    }
  });

  it('are asked for again when the package is loaded anew without it', async (t) => {
    const server = await httpsServer(t);
    const program = async (root, host) => {
      const call = () => new (require(root).LokaliseApi)({ apiKey: 'key', host }).projects().list();
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
      console.log((await call()).length);
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      for (const file of Object.keys(require.cache)) {
        // The native half stays.
        if (file.startsWith(root) && !file.endsWith('.node')) delete require.cache[file];
      }
      await call().catch(({ message }) => console.log(message));
    };
    const shell = 'unset NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_USE_ENV_PROXY';
    const { ended } = start(t, program, [server.host], { bare: true, shell });
    const { code, stdout, stderr } = await ended;
    assert.deepEqual([code, stdout], [0, '1\nfetch failed\n'], stderr);
    assert.equal(server.requests.length, 1);
  });

  it('are asked for whatever else NODE_TLS_REJECT_UNAUTHORIZED is', async (t) => {
    const server = await httpsServer(t);
    for (const value of ['', '1', 'false', 'no']) {
      const outcome = await callWith(server, { NODE_TLS_REJECT_UNAUTHORIZED: value });
      assert.equal(outcome.message, 'fetch failed');
      assert.doesNotMatch(outcome.stderr, /NODE_TLS_REJECT_UNAUTHORIZED/);
    }
  });
});
