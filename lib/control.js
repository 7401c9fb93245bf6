'use strict';

/**
 * Calls that differ from the usual one: of clients with options, with options of their own, that
 * are watched, or that go through the program's `fetch`. `src/bridge/control.rs` reads the object
 * that a call is told by.
 * @module
 */

const native = require('./binding.js');
const { fetchFor, send } = require('./host.js');
const { ASK, CANCELLED, STOP, TRACED, materialise } = require('./outcome.js');
const { leave, listen, reasonOf, signalOf } = require('./signals.js');
const { Watch, isWatched } = require('./watch.js');

/**
 * @typedef {import('./endpoints.js').Endpoint} Endpoint
 * @typedef {import('./signals.js').Signal} Signal
 */

class Control {
  /** The number by which the call can be cancelled, once it has begun. @type {number | undefined} */
  ticket = undefined;
  /** Whether the call went on while nobody listened: set by the native half with the ticket. */
  missed = false;
  /** Stops what the program's `fetch` sends. @type {AbortController | undefined} */
  #sending;
  /** What the program's `fetch` threw last. @type {unknown} */
  #thrown;
  #fetch;
  #isCancelled = false;
  /** @type {Signal | undefined} */
  #signal;

  /**
   * @param {any} settings
   * @param {any} call
   */
  constructor(settings, call) {
    this.options = settings?.options;
    this.call = call;
    this.traced = isWatched(this.options);
    this.#fetch = fetchFor(this.options);
    this.byHost = this.#fetch !== undefined;
  }

  /**
   * @param {() => Promise<any[]>} begin
   * @returns {Promise<any[]>} The outcome.
   */
  async carry(begin) {
    const signal = signalOf(this.call);
    this.#signal = signal;
    if (signal === undefined) return this.#talk(begin);
    if (signal.aborted) return [CANCELLED];
    listen(signal, this);
    try {
      return await this.#talk(begin);
    } finally {
      leave(signal, this);
    }
  }

  cancel() {
    this.#isCancelled = true;
    if (this.ticket !== undefined) native.cancel(this.ticket);
    this.#sending?.abort();
  }

  /**
   * @param {any[]} outcome
   * @returns {unknown} The value; throws what the call failed with.
   */
  conclude(outcome) {
    if (outcome[0] === CANCELLED || this.#signal?.aborted) throw reasonOf(this.#signal);
    return materialise(outcome, this.#thrown, extraordinary);
  }

  /** @param {() => Promise<any[]>} begin */
  async #talk(begin) {
    const begun = begin();
    // What the arguments are read with is code of the program, which may have cancelled the call.
    if (this.#isCancelled) this.cancel();
    let said = await begun;
    for (;;) {
      if (said[0] === ASK) said = await this.#ask(said);
      else if (said[0] === STOP) said = await this.#listen(said[1]);
      else return said;
    }
  }

  /**
   * @param {number} line
   * @returns {Promise<any[]>} What the call says next.
   */
  async #listen(line) {
    const next = native.listen(line, this);
    if (this.#isCancelled) this.cancel();
    const said = (await next) ?? [CANCELLED];
    // Time ran out, or the call was cancelled: nobody waits for the reply.
    this.#sending?.abort();
    this.#sending = undefined;
    return said;
  }

  /** @param {any[]} question */
  async #ask(question) {
    const next = this.#listen(question[1]);
    if (this.#isCancelled || this.missed) return next;
    const sending = new AbortController();
    this.#sending = sending;
    this.#thrown = undefined;
    send(/** @type {any} */ (this.#fetch), question, sending.signal).then((error) => {
      if (this.#sending !== sending) return;
      this.#sending = undefined;
      this.#thrown = error;
    });
    return next;
  }
}

/**
 * @param {unknown} value The argument behind those of a method.
 * @returns {any} The options of the call. What is no object of options is of no concern, as any
 *   argument too many: `ids.map(get)` passes an index and an array.
 */
function optionsOf(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/**
 * Makes a call that is not a usual one.
 * @param {Endpoint} endpoint
 * @param {any} settings
 * @param {unknown} given The argument behind those of the method.
 * @param {{cancel?: () => void} | undefined} running Gets what stops the call.
 * @param {(control: Control) => Promise<any[]>} begin
 */
async function extraordinary(endpoint, settings, given, running, begin) {
  const control = new Control(settings, optionsOf(given));
  const watch = control.traced ? new Watch(endpoint, settings) : undefined;
  let isGivenUp = false;
  if (running) {
    running.cancel = () => {
      isGivenUp = true;
      control.cancel();
    };
  }
  /** @type {number | null} */
  let status = null;
  let attempts = 0;
  try {
    let outcome = await control.carry(() => begin(control));
    if (outcome[0] === TRACED) [, outcome, status, attempts] = outcome;
    const value = await control.conclude(outcome);
    watch?.end(status, attempts);
    return value;
  } catch (error) {
    watch?.error(error, status, attempts, isGivenUp);
    throw error;
  }
}

module.exports = { extraordinary };
