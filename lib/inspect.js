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
  if (copy.proxy) copy.proxy = withoutPassword(copy.proxy);
  const { options } = copy;
  if (typeof options === 'object' && options !== null) {
    copy.options = redacted(/** @type {Record<string, unknown>} */ (options));
  }
  return copy;
}

/** @param {unknown} proxy What a program took for a proxy's URL. */
function withoutPassword(proxy) {
  const url = URL.canParse(String(proxy)) ? new URL(String(proxy)) : undefined;
  if (typeof proxy !== 'string' || !url || !/^https?:$/.test(url.protocol)) return '[redacted]';
  return url.username || url.password ? `${url.protocol}//[redacted]@${url.host}` : proxy;
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
