'use strict';

/**
 * What programs can see of calls: events on `diagnostics_channel`, and lines in a log.
 * @module
 */

const { channel } = require('node:diagnostics_channel');
const { performance } = require('node:perf_hooks');
const { logLevel } = require('./environment.js');

/** @typedef {import('./endpoints.js').Endpoint} Endpoint */

const START = channel('lokalise:request:start');
const END = channel('lokalise:request:end');
const ERROR = channel('lokalise:request:error');

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'];

/** @returns {boolean} */
const hasSubscribers = () => START.hasSubscribers || END.hasSubscribers || ERROR.hasSubscribers;

/**
 * @param {{logger?: any, logLevel?: string} | undefined} options
 * @returns {{logger: any, level: number}} The level is 0 when nothing is to be logged.
 */
function logOf(options) {
  const wanted = options?.logLevel ?? logLevel() ?? (options?.logger ? 'warn' : 'off');
  return { logger: options?.logger ?? console, level: Math.max(0, LEVELS.indexOf(wanted)) };
}

/** One call, watched. */
class Watch {
  #start = performance.now();
  #log;
  #token;
  #event;

  /**
   * @param {Endpoint} endpoint
   * @param {any} settings
   */
  constructor({ method, path, resource, operation }, settings) {
    this.#log = logOf(settings?.options);
    this.#token = settings?.token;
    this.#event = { method, url: path, resource, operation };
    this.#say('debug', () => 'begins');
    if (START.hasSubscribers) START.publish(this.#event);
  }

  /**
   * @param {number | null} status
   * @param {number} attempts
   */
  end(status, attempts) {
    const duration = performance.now() - this.#start;
    Object.assign(this.#event, { status, duration, attempts });
    this.#say(attempts > 1 ? 'warn' : 'info', () => `${status} ${told(duration, attempts)}`);
    if (END.hasSubscribers) END.publish(this.#event);
  }

  /**
   * @param {any} error
   * @param {number | null} status
   * @param {number} attempts
   */
  error(error, status, attempts) {
    const duration = performance.now() - this.#start;
    Object.assign(this.#event, { status, duration, attempts, error });
    this.#say('error', () => `${error?.message ?? error} ${told(duration, attempts)}`);
    if (ERROR.hasSubscribers) ERROR.publish(this.#event);
  }

  /**
   * @param {'error' | 'warn' | 'info' | 'debug'} level
   * @param {() => string} text
   */
  #say(level, text) {
    const { logger, level: most } = this.#log;
    if (LEVELS.indexOf(level) > most || typeof logger[level] !== 'function') return;
    const { method, url } = this.#event;
    const line = `lokalise: ${method} ${url} ${text()}`;
    try {
      logger[level](this.#token ? line.replaceAll(this.#token, '[redacted]') : line);
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
