'use strict';

/**
 * Secrets do not show when a program prints its clients. They stay readable as properties.
 * @module
 */

const { inspect } = require('node:util');

const SECRETS = ['token', 'client_secret'];

/**
 * @param {Record<string, unknown>} settings
 * @returns {Record<string, unknown>} A copy to print.
 */
function redacted(settings) {
  const copy = { ...settings };
  for (const name of SECRETS) if (copy[name]) copy[name] = '[redacted]';
  if (typeof copy.proxy === 'string') copy.proxy = withoutPassword(copy.proxy);
  if (typeof copy.options === 'object' && copy.options !== null) {
    copy.options = redacted({ ...copy.options });
  }
  return copy;
}

/** @param {string} text */
function withoutPassword(text) {
  if (!URL.canParse(text)) return '[redacted]';
  const url = new URL(text);
  return url.username || url.password ? `${url.protocol}//[redacted]@${url.host}` : text;
}

/**
 * Makes `object` print without the secrets of `settings`, which is itself or one of its properties.
 * @param {object} object
 * @param {string} [property] The property that holds the settings; none for the settings themselves.
 */
function hideSecrets(object, property) {
  Object.defineProperty(object, inspect.custom, {
    /**
     * @this {any}
     * @param {number} depth
     * @param {import('node:util').InspectOptions} options
     */
    value(depth, options) {
      if (!property) return redacted(this);
      const name = this?.constructor?.name ?? 'Object';
      if (depth < 0) return `[${name}]`;
      const shown = { ...this, [property]: redacted(this?.[property] ?? {}) };
      return `${name} ${inspect(shown, options)}`;
    },
    writable: true,
    configurable: true,
  });
}

module.exports = { hideSecrets };
