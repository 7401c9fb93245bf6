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

const { materialise } = require('./outcome.js');
const { hideSecrets } = require('./inspect.js');

/** @typedef {new (...args: any[]) => any} Class */

/**
 * The base of a public class: `class Projects extends publish(native.Projects, …) {}`.
 * @param {Class} Native
 * @param {object} options
 * @param {string} options.settings The property that holds an instance's settings.
 * @param {(settings: any) => any[]} options.twin Arguments that construct an instance.
 * @param {readonly string[]} [options.immediate] The methods that give a value, not a promise.
 * @returns {Class}
 */
function publish(Native, { settings, twin, immediate = [] }) {
  const Base = class extends Native {
    #constructed = true;

    /** @param {any[]} args */
    constructor(...args) {
      super(...args);
      const own = this[settings];
      if (typeof own === 'object' && Object.isExtensible(own)) hideSecrets(own);
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
    const make = immediate.includes(name) ? counterpart : asyncCounterpart;
    const value = make(name, Native.prototype[name], Base);
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
 * @param {string} name
 * @param {Function} method
 * @param {any} Base
 */
function asyncCounterpart(name, method, Base) {
  return {
    /** @this {any} @param {any[]} args */
    async [name](...args) {
      return materialise(await method.apply(Base[RECEIVER](this), args));
    },
  }[name];
}

module.exports = { publish };
