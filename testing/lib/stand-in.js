'use strict';

const check = require('./check.js');
const { Faults } = require('./faults.js');
const { newSecret } = require('./ids.js');
const { issueCode, splitScope } = require('./oauth/grants.js');
const { RateLimit } = require('./rate-limit.js');
const { listen } = require('./server.js');
const { serve } = require('./service.js');
const { Store, checkSeed } = require('./store.js');

/**
 * @import {
 *   Fault, FaultTarget, Grant, RateLimitFault, RecordedRequest, Seed, Seeded, StandIn,
 *   StandInOptions,
 * } from '../index.js'
 */

const TEAM_ID = 100_001;

/** The data, the faults and the record behind one server. */
class Simulation {
  apiKey = newSecret();
  oauth = Object.freeze({ clientId: newSecret(), clientSecret: newSecret() });
  faults = new Faults();
  /** @type {RecordedRequest[]} */
  requests = [];

  /** @param {ReturnType<typeof checkOptions>} options */
  constructor(options) {
    this.options = options;
    this.limiter = new RateLimit(options.now);
    this.limited = options.rateLimit;
    this.store = this.#initialStore();
  }

  #initialStore() {
    const store = new Store(this.options.now, TEAM_ID);
    store.apiTokens.set(this.apiKey, { readOnly: false });
    store.clients.set(this.oauth.clientId, { ...this.oauth, name: 'Demo application' });
    store.seed(this.options.seed, 'options.seed');
    return store;
  }

  reset() {
    this.store = this.#initialStore();
    this.faults.clear();
    this.limiter.clear();
    this.limited = this.options.rateLimit;
    this.requests.length = 0;
  }

  /** @param {Grant} grant */
  authorize(grant) {
    const name = 'authorize';
    check.object(grant, name, ['scope', 'clientId']);
    const scopes = Array.isArray(grant.scope)
      ? check.array(grant.scope, `${name}.scope`, check.text)
      : splitScope(check.string(grant.scope, `${name}.scope`));
    const clientId =
      check.optional(check.text)(grant.clientId, `${name}.clientId`) ?? this.oauth.clientId;
    if (!this.store.clients.has(clientId)) {
      throw new TypeError(`${name}.clientId: there is no client ${clientId}`);
    }
    return issueCode(this.store, { clientId, scopes });
  }
}

/**
 * @param {StandInOptions} [options]
 * @returns {Promise<StandIn>}
 */
async function startStandIn(options = {}) {
  const checked = checkOptions(options);
  const simulation = new Simulation(checked);
  const { port, close } = await listen(checked.port, {
    faults: simulation.faults,
    record: (recorded) => simulation.requests.push(recorded),
    serve: (request) => {
      const { store, limiter, limited } = simulation;
      return serve(request, { store, rateLimit: limited ? limiter : undefined });
    },
  });
  return standIn(simulation, port, close);
}

/**
 * A plain object, so that its functions can be passed around without their owner.
 *
 * @param {Simulation} simulation
 * @param {number} port
 * @param {() => Promise<void>} close
 * @returns {StandIn}
 */
function standIn(simulation, port, close) {
  const { apiKey, oauth, faults, requests } = simulation;
  const host = `http://127.0.0.1:${port}`;
  /** @type {Omit<StandIn, typeof Symbol.asyncDispose>} */
  const handle = {
    host,
    url: `${host}/`,
    port,
    apiKey,
    teamId: TEAM_ID,
    oauth,
    requests,
    get rateLimit() {
      return simulation.limited;
    },
    set rateLimit(value) {
      simulation.limited = check.boolean(value, 'rateLimit');
    },
    clearRequests: () => {
      requests.length = 0;
    },
    seed: (data) => simulation.store.seed(data, 'seed'),
    reset: () => simulation.reset(),
    authorize: (grant) => simulation.authorize(grant),
    failNext: (fault) => faults.fail(fault),
    rateLimitNext: (fault) => faults.rateLimit(fault),
    resetNext: (when) => faults.reset(when),
    delayNext: (milliseconds, when) => faults.delay(milliseconds, when),
    clearFaults: () => faults.clear(),
    close,
  };
  // The first releases of Node 20 do not have the symbol.
  if (Symbol.asyncDispose) Object.defineProperty(handle, Symbol.asyncDispose, { value: close });
  return /** @type {StandIn} */ (handle);
}

/** @param {StandInOptions} options */
function checkOptions(options) {
  const name = 'options';
  check.object(options, name, ['port', 'now', 'rateLimit', 'seed']);
  const { now = Date.now } = options;
  if (typeof now !== 'function') throw check.mismatch(`${name}.now`, 'a function', now);
  return {
    port: check.optional(check.integer(0, 65_535))(options.port, `${name}.port`) ?? 0,
    now,
    rateLimit: check.optional(check.boolean)(options.rateLimit, `${name}.rateLimit`) ?? false,
    seed: checkSeed(options.seed ?? {}, `${name}.seed`),
  };
}

module.exports = { startStandIn };
