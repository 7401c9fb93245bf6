const { startStandIn } = require('@lokalise/node-api/testing');

/**
 * A stand-in that ends with its test.
 *
 * @param {import('node:test').TestContext} t
 * @param {import('@lokalise/node-api/testing').StandInOptions} [options]
 */
async function standIn(t, options) {
  const lokalise = await startStandIn(options);
  t.after(() => lokalise.close());

  /**
   * @param {string} path
   * @param {{method?: string, json?: unknown, token?: string, headers?: Record<string, string>}} [request]
   */
  async function api(path, { method = 'GET', json, token, headers = {} } = {}) {
    const reply = await fetch(`${lokalise.host}/api2/${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : { 'x-api-token': lokalise.apiKey }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? undefined : JSON.stringify(json),
    });
    return {
      status: reply.status,
      headers: reply.headers,
      body: /** @type {any} */ (await reply.json()),
    };
  }

  /** @param {Record<string, unknown>} parameters beside the default client's credentials */
  async function token(parameters) {
    const reply = await fetch(`${lokalise.host}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: lokalise.oauth.clientId,
        client_secret: lokalise.oauth.clientSecret,
        ...parameters,
      }),
    });
    return {
      status: reply.status,
      headers: reply.headers,
      body: /** @type {any} */ (await reply.json()),
    };
  }

  /** @param {string} scope */
  async function accessToken(scope) {
    const code = lokalise.authorize({ scope });
    const { body } = await token({ grant_type: 'authorization_code', code });
    return body.access_token;
  }

  return { lokalise, api, token, accessToken };
}

/**
 * A stand-in with one project `p.1`, and the official client at it: what that can read has the
 * shape that clients expect.
 *
 * @param {import('node:test').TestContext} t
 * @param {import('@lokalise/node-api/testing').ProjectSeed} [project]
 * @param {import('@lokalise/node-api/testing').StandInOptions} [options]
 */
async function withOfficial(t, project, options) {
  const seed = { projects: [{ project_id: 'p.1', ...project }] };
  const { lokalise, ...rest } = await standIn(t, { seed, ...options });
  const official = await import('lokalise-official');
  const client = new official.LokaliseApi({ apiKey: lokalise.apiKey, host: lokalise.host });
  return { lokalise, ...rest, official, client, at: { project_id: 'p.1' } };
}

/** A clock that stands still until it is told otherwise. */
function handClock(start = Date.UTC(2024, 4, 1, 12)) {
  let time = start;
  const now = () => time;
  return { now, advance: (/** @type {number} */ ms) => (time += ms) };
}

/** The body of an API error. */
function failure(/** @type {number} */ code, /** @type {string} */ message) {
  return { error: { message, code } };
}

/** For `assert.rejects`: the network error under fetch's own "fetch failed". */
function causedBy(/** @type {string} */ code) {
  return (/** @type {{cause?: {code?: string}}} */ error) => error.cause?.code === code;
}

module.exports = { standIn, withOfficial, handClock, causedBy, failure };
