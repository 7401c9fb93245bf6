'use strict';

/**
 * An object of the API that the stand-in keeps without knowing much about it.
 *
 * @typedef {Record<string, any>} Item
 */

/** @typedef {Map<string, Map<string, Item>>} Shelves collections by name, items by id, in order */

/**
 * @param {Shelves} shelves
 * @param {string} name
 * @param {() => Map<string, Item>} [first] what a shelf that is not there yet holds
 * @returns {Map<string, Item>}
 */
function shelf(shelves, name, first = () => new Map()) {
  let found = shelves.get(name);
  if (!found) {
    found = first();
    shelves.set(name, found);
  }
  return found;
}

module.exports = { shelf };
