'use strict';

/**
 * Makes the public classes of the native ones.
 *
 * A native method gives the promise of an outcome. Its public counterpart awaits that inside an
 * async function, where an error is made whose stack leads to the caller, and where whatever the
 * call threw is a rejection.
 *
 * V8 lets a native method run on objects that its own class constructed only. Programs also call
 * methods on proxies of clients and on objects that inherit from one; such a call runs on a
 * native twin that has the same settings.
 * @module
 */

const { look } = require('./environment.js');
const { hideSecrets } = require('./inspect.js');
const { materialise } = require('./outcome.js');
const { listing } = require('./pages.js');
const { isUsual } = require('./usual.js');

/**
 * @typedef {new (...args: any[]) => any} Class
 * @typedef {import('./endpoints.js').Endpoint} Endpoint
 */

/**
 * The base of a public class: `class Projects extends publish(native.Projects, …) {}`.
 * @param {Class} Native
 * @param {object} options
 * @param {string} options.settings The property that holds an instance's settings.
 * @param {(settings: any) => any[]} options.twin Arguments that construct an instance.
 * @param {(name: string) => Endpoint} options.endpointFor What a method asks of the server.
 * @param {readonly string[]} [options.immediate] The methods that give a value, not a promise.
 * @returns {Class}
 */
function publish(Native, { settings, twin, endpointFor, immediate = [] }) {
  const Base = class extends Native {
    #constructed = true;

    /** @param {any[]} args */
    constructor(...args) {
      super(...args);
      look();
      const own = this[settings];
      for (const settings of [own, own?.options]) {
        if (typeof settings === 'object' && Object.isExtensible(settings)) hideSecrets(settings);
      }
    }

    /** @param {any} object */
    static [RECEIVER](object) {
      if (#constructed in object) return object;
      const made = new Base(...twin(object[settings]));
      made[settings] = object[settings];
      return made;
    }
  };
  hideSecrets(Base.prototype, settings);

  for (const name of Object.getOwnPropertyNames(Native.prototype)) {
    if (name === 'constructor') continue;
    const method = Native.prototype[name];
    const value = immediate.includes(name)
      ? counterpart(name, method, Base)
      : asyncCounterpart(endpointFor(name), method, Base, settings);
    Object.defineProperty(Base.prototype, name, { value, writable: true, configurable: true });
  }
  return Base;
}

const RECEIVER = Symbol('receiver');

/**
 * @param {string} name
 * @param {Function} method
 * @param {any} Base
 */
function counterpart(name, method, Base) {
  return {
    /** @this {any} @param {any[]} args */
    [name](...args) {
      return method.apply(Base[RECEIVER](this), args);
    },
  }[name];
}

/**
 * The settings that a usual call needs, as `src/bridge/settings.rs` lists them: the native half reads
 * a list much faster than properties.
 * @param {any} data
 * @returns {unknown[] | undefined} Nothing when they cannot be read: the native half then says why.
 */
function listed(data) {
  if (typeof data !== 'object') return undefined;
  try {
    const { token, tokenType, authHeader, host, version, userAgent, requestTimeout, silent } = data;
    return [token, tokenType, authHeader, host, version, userAgent, requestTimeout, silent];
  } catch {
    return undefined;
  }
}

/**
 * @param {Endpoint} endpoint
 * @param {Function} method
 * @param {any} Base
 * @param {string} settings
 */
function asyncCounterpart(endpoint, method, Base, settings) {
  const { operation, count, list } = endpoint;
  /** @param {any} object @param {any[]} args @param {object} [running] */
  const begin = (object, args, running) => {
    const receiver = Base[RECEIVER](object);
    const { extraordinary } = require('./control.js');
    return extraordinary(endpoint, object[settings], args[count], running, (control) =>
      method.call(receiver, args, control),
    );
  };
  if (list !== '-') {
    const call = {
      /** @this {any} @param {any[]} args @param {object} [running] */
      async [operation](args, running) {
        const data = this[settings];
        if (running === undefined && args.length <= count && isUsual(data)) {
          return materialise(await method.call(Base[RECEIVER](this), args, listed(data)));
        }
        return await begin(this, args, running);
      },
    }[operation];
    return listing(endpoint, call);
  }
  return {
    /** @this {any} @param {any[]} args */
    async [operation](...args) {
      const data = this[settings];
      if (args.length <= count && isUsual(data)) {
        return materialise(await method.call(Base[RECEIVER](this), args, listed(data)));
      }
      return await begin(this, args);
    },
  }[operation];
}

module.exports = { publish };
