'use strict';

const REQUESTS = 6;
const WINDOW = 1000;

/** Lokalise's limit: six requests within any one second for one token. */
class RateLimit {
  /** @type {Map<string, number[]>} */
  #admitted = new Map();

  /** @param {() => number} now */
  constructor(now) {
    this.now = now;
  }

  /**
   * A refused request does not count: a client that hammers gets its six a second all the same.
   *
   * @param {string} token
   * @returns {boolean}
   */
  admits(token) {
    const now = this.now();
    const recent = (this.#admitted.get(token) ?? []).filter((time) => time > now - WINDOW);
    const admitted = recent.length < REQUESTS;
    if (admitted) recent.push(now);
    this.#admitted.set(token, recent);
    return admitted;
  }

  clear() {
    this.#admitted.clear();
  }
}

module.exports.RateLimit = RateLimit;
