'use strict';

/**
 * What programs can see of calls: events on `diagnostics_channel`, and lines in a log.
 * @module
 */

const { performance } = require('node:perf_hooks');
const { logLevel } = require('./environment.js');
const { END, ERROR, START, hasSubscribers } = require('./usual.js');

/** @typedef {import('./endpoints.js').Endpoint} Endpoint */

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'];

/**
 * @param {{logger?: any, logLevel?: string} | undefined} options
 * @returns {{logger: any, level: number}} The level is 0 when nothing is to be logged.
 */
function logOf(options) {
  const wanted = [options?.logLevel, logLevel()?.toLowerCase(), options?.logger && 'warn'];
  const level = wanted.find((name) => LEVELS.includes(name)) ?? 'off';
  return { logger: options?.logger ?? console, level: LEVELS.indexOf(level) };
}

/** One call, watched. */
class Watch {
  #start = performance.now();
  #log;
  #secrets;
  #event;

  /**
   * @param {Endpoint} endpoint
   * @param {any} settings
   */
  constructor({ method, path, resource, operation }, settings) {
    this.#log = logOf(settings?.options);
    // As they are sent: without the white space around them that files have.
    this.#secrets = [settings?.token, settings?.client_secret]
      .map((secret) => String(secret ?? '').trim())
      .filter(Boolean);
    this.#event = { method, url: path, resource, operation };
    this.#say('debug', () => 'begins');
    if (START.hasSubscribers) START.publish(this.#event);
  }

  /**
   * @param {number | null} status
   * @param {number} attempts
   */
  end(status, attempts) {
    const duration = this.#tell({ status, attempts });
    this.#say(attempts > 1 ? 'warn' : 'info', () => `${status} ${told(duration, attempts)}`);
    if (END.hasSubscribers) END.publish(this.#event);
  }

  /**
   * @param {any} error
   * @param {number | null} status
   * @param {number} attempts
   * @param {boolean} isGivenUp Whether nobody is told of the error.
   */
  error(error, status, attempts, isGivenUp) {
    const duration = this.#tell({ status, attempts, error });
    const level = isGivenUp ? 'debug' : 'error';
    this.#say(level, () => `${String(error?.message ?? error)} ${told(duration, attempts)}`);
    if (ERROR.hasSubscribers) ERROR.publish(this.#event);
  }

  /**
   * @param {object} fields
   * @returns {number} How long the call took.
   */
  #tell(fields) {
    const duration = performance.now() - this.#start;
    try {
      Object.assign(this.#event, { duration }, fields);
    } catch {
      // Somebody froze it.
    }
    return duration;
  }

  /**
   * @param {'error' | 'warn' | 'info' | 'debug'} level
   * @param {() => string} text
   */
  #say(level, text) {
    const { logger, level: most } = this.#log;
    if (LEVELS.indexOf(level) > most) return;
    const { method, url } = this.#event;
    try {
      // A server's words may have line breaks, and repeat what they were sent.
      let line = `lokalise: ${method} ${url} ${text()}`.replace(/[\r\n]+/g, ' ');
      for (const secret of this.#secrets) line = line.replaceAll(secret, '[redacted]');
      logger[level]?.(line);
    } catch {
      // A log that fails must not fail the call.
    }
  }
}

/**
 * @param {number} duration
 * @param {number} attempts
 */
function told(duration, attempts) {
  return `(${Math.round(duration)} ms, ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'})`;
}

/** @param {any} options */
const isWatched = (options) =>
  hasSubscribers() ||
  ((options !== undefined || logLevel() !== undefined) && logOf(options).level > 0);

module.exports = { Watch, isWatched };
