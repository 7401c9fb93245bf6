'use strict';

const { Collection } = require('../collection.js');
const { dated } = require('../ids.js');
const { shelf } = require('../shelves.js');

/**
 * @import { Place } from '../place.js'
 * @import { Context, Route } from '../router.js'
 * @import { Item } from '../shelves.js'
 */

/** @typedef {'list' | 'get' | 'create' | 'createMany' | 'update' | 'remove'} Endpoint */

/**
 * A resource that the stand-in keeps without understanding it: what is sent is what comes back,
 * beside an id and what a new one has.
 *
 * @template {Place} P
 * @typedef {object} Row
 * @property {string} path of the list
 * @property {string} [scope] as in `read_SCOPE`
 * @property {(context: Context) => P} at
 * @property {string} many the name under which lists come
 * @property {string | null} one the name under which an item comes, null if it comes bare
 * @property {{create?: string | null, update?: string | null}} [as] where that is another name
 * @property {string} id the field with the id
 * @property {string} [shelf] the shelf that it is on, if it does not have the name of the list
 * @property {readonly Endpoint[]} can
 * @property {import('../collection.js').Paging} [paging] of the list
 * @property {'PATCH'} [updateBy] the method of updates, if it is not PUT
 * @property {string} [blame] the field that names an entry which `createMany` refuses
 * @property {(id: string, place: P) => object} [removed] what the reply to a removal has
 * @property {(place: P) => object} [fresh] the fields of a new one, before what is sent
 * @property {(place: P) => readonly Item[]} [first] those that are there from the start
 */

/**
 * @template {Place} P
 * @param {Row<P>} row
 * @returns {{collection: import('../collection.js').Collection<P, Item>, routes: Route[]}}
 */
function plainResource(row) {
  const { path, scope, at, many, one, as = {}, id, can } = row;
  const items = (/** @type {P} */ place) =>
    shelf(place.shelves, row.shelf ?? many, () => {
      const first = row.first?.(place) ?? [];
      return new Map(first.map((item) => [String(item[id]), item]));
    });
  const make = (/** @type {P} */ place, /** @type {Record<string, unknown>} */ body) => {
    const item = { [id]: place.store.newId(), ...row.fresh?.(place), ...body };
    items(place).set(String(item[id]), item);
    return item;
  };
  const { blame } = row;
  const collection = new Collection({ path, scope, many, one, at, items });
  /** @type {Record<Endpoint, () => Route>} */
  const endpoints = {
    list: () => collection.list({ paging: row.paging }),
    get: () => collection.get(),
    create: () => collection.create(make, { as: as.create }),
    createMany: () =>
      collection.createMany(make, blame ? (body) => ({ [blame]: body[blame] }) : undefined),
    update: () =>
      collection.update((_, item, body) => void Object.assign(item, body, { [id]: item[id] }), {
        as: as.update,
        method: row.updateBy,
      }),
    remove: () =>
      collection.remove((place, _, removed) => {
        items(place).delete(removed);
        return row.removed?.(removed, place) ?? {};
      }),
  };
  return { collection, routes: can.map((name) => endpoints[name]()) };
}

/** @param {Place} place */
function createdNow({ store }) {
  return dated('created_at', store.now());
}

module.exports = { createdNow, plainResource };
