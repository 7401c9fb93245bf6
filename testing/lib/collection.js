'use strict';

const { jsonObject } = require('./body.js');
const { invalid, object } = require('./fields.js');
const { paginate, turn } = require('./query.js');
const { ApiFailure, json } = require('./reply.js');

/**
 * @import { Place } from './place.js'
 * @import { Reply } from './reply.js'
 * @import { Context, Route } from './router.js'
 */

/** @typedef {Record<string, unknown>} Body */

/**
 * @template {Place} P
 * @template {object} T
 * @typedef {object} Plan
 * @property {string} path of the list; an item is at its id below
 * @property {string} [scope] as in `read_SCOPE` and `write_SCOPE`; without it any token will do
 * @property {string} many the name under which lists come
 * @property {string | null} one the name under which an item comes, null if it comes bare
 * @property {(context: Context) => P} at
 * @property {(place: P) => ReadonlyMap<string, T>} items by id, in order
 * @property {(item: T, place: P, query?: URLSearchParams) => object} [show] with a query in lists
 */

/** @typedef {'pages' | 'pages or cursor' | 'cursor' | 'whole'} Paging */

/**
 * What most resources share: every method gives the route of one endpoint.
 *
 * @template {Place} P
 * @template {object} T
 */
class Collection {
  /** @type {Required<Omit<Plan<P, T>, 'scope'>> & Pick<Plan<P, T>, 'scope'>} */
  #plan;

  /** @param {Plan<P, T>} plan */
  constructor(plan) {
    this.#plan = { show: (item) => item, ...plan };
  }

  /**
   * @param {object} [how]
   * @param {(query: URLSearchParams, place: P) => (item: T) => boolean} [how.filter]
   * @param {Paging} [how.paging]
   * @param {number} [how.most] the highest limit
   * @returns {Route}
   */
  list({ filter = () => () => true, paging = 'pages', most } = {}) {
    const { at, items, many, show } = this.#plan;
    return this.#route('GET', '', (context) => {
      const { query } = context.request;
      const place = at(context);
      const fits = filter(query, place);
      const all = [...items(place)].filter(([, item]) => fits(item));
      const part = partOf(all, query, paging, most);
      const shown = part.items.map(([, item]) => show(item, place, query));
      return json({ ...place.envelope, [many]: shown }, { headers: part.headers });
    });
  }

  /** @returns {Route} */
  get() {
    return this.#route('GET', '/:id', (context) => {
      const place = this.#plan.at(context);
      return this.#answer(place, this.#find(place), this.#plan.one);
    });
  }

  /**
   * @param {(place: P, body: Body) => T} make also puts it in
   * @param {{as?: string | null}} [how] the name under which it comes, if that is another one
   * @returns {Route}
   */
  create(make, { as = this.#plan.one } = {}) {
    return this.#route('POST', '', (context) => {
      const place = this.#plan.at(context);
      return this.#answer(place, make(place, jsonObject(context.request)), as);
    });
  }

  /**
   * @param {(place: P, body: Body) => T} make also puts it in
   * @param {(body: Body) => Body} [blame] what names a refused one: then the others are created
   *   all the same, and `errors` tells of it; otherwise one that is refused fails the request
   * @returns {Route}
   */
  createMany(make, blame) {
    return this.#each('POST', make, blame);
  }

  /**
   * @param {(place: P, body: Body) => T} change finds the item by the body, too
   * @param {(body: Body) => Body} blame as for `createMany`
   * @returns {Route}
   */
  updateMany(change, blame) {
    return this.#each('PUT', change, blame);
  }

  /**
   * @param {(place: P, item: T, body: Body) => void} change
   * @param {{as?: string | null, method?: string}} [how]
   * @returns {Route}
   */
  update(change, { as = this.#plan.one, method = 'PUT' } = {}) {
    return this.#route(method, '/:id', (context) => {
      const place = this.#plan.at(context);
      const item = this.#find(place);
      change(place, item, jsonObject(context.request));
      return this.#answer(place, item, as);
    });
  }

  /**
   * @param {(place: P, item: T, id: string) => object} forget takes it out and says what the reply
   *   has beside the envelope
   * @returns {Route}
   */
  remove(forget) {
    return this.#route('DELETE', '/:id', (context) => {
      const place = this.#plan.at(context);
      const item = this.#find(place);
      return json({ ...place.envelope, ...forget(place, item, place.params.id) });
    });
  }

  /**
   * An endpoint of its own for an item, or for the collection.
   *
   * @param {string} method
   * @param {string} path below the collection's, such as `/:id/merge`
   * @param {(place: P, context: Context) => Reply} handle
   * @returns {Route}
   */
  special(method, path, handle) {
    return this.#route(method, path, (context) => handle(this.#plan.at(context), context));
  }

  /**
   * @param {P} place
   * @param {string | number} [id] that of the path unless given
   * @returns {T}
   */
  find(place, id = place.params.id) {
    return this.#find(place, id);
  }

  /** @param {P} place @param {string | number} [id] @returns {T} */
  #find(place, id = place.params.id) {
    const item = this.#plan.items(place).get(String(id));
    if (!item) throw new ApiFailure(404, `Not found in \`${this.#plan.many}\`: ${id}`);
    return item;
  }

  /** @param {P} place @param {T} item @param {string | null} name @returns {Reply} */
  #answer(place, item, name) {
    const shown = this.#plan.show(item, place);
    return json(name === null ? shown : { ...place.envelope, [name]: shown });
  }

  /**
   * @param {string} method
   * @param {(place: P, body: Body) => T} handle
   * @param {(body: Body) => Body} [blame]
   * @returns {Route}
   */
  #each(method, handle, blame) {
    const { at, many, show } = this.#plan;
    return this.#route(method, '', (context) => {
      const place = at(context);
      /** @type {object[]} */
      const shown = [];
      /** @type {object[]} */
      const errors = [];
      for (const body of entriesOf(jsonObject(context.request), many)) {
        try {
          shown.push(show(handle(place, body), place));
        } catch (error) {
          if (!(error instanceof ApiFailure) || !blame) throw error;
          errors.push({ message: error.message, code: error.status, ...blame(body) });
        }
      }
      return json({ ...place.envelope, [many]: shown, ...(blame ? { errors } : {}) });
    });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Route['handle']} handle
   * @returns {Route}
   */
  #route(method, path, handle) {
    const { path: stem, scope } = this.#plan;
    const verb = method === 'GET' ? 'read' : 'write';
    return { method, path: stem + path, scope: scope && `${verb}_${scope}`, handle };
  }
}

/**
 * @template T
 * @param {[string, T][]} all
 * @param {URLSearchParams} query
 * @param {Paging} paging
 * @param {number} [most]
 * @returns {{items: (readonly [string, T])[], headers?: Record<string, string>}}
 */
function partOf(all, query, paging, most) {
  if (paging === 'whole') return { items: all };
  const asked = paging === 'pages or cursor' && query.get('pagination') === 'cursor';
  return paging === 'cursor' || asked ? turn(all, query, most) : paginate(all, query, most);
}

/** @param {Body} body @param {string} name @returns {Body[]} */
function entriesOf(body, name) {
  const entries = body[name];
  if (entries === undefined) throw new ApiFailure(400, `Missing \`${name}\` parameter`);
  if (!Array.isArray(entries) || !entries.every(object)) throw invalid(name);
  return entries;
}

module.exports.Collection = Collection;
module.exports.entriesOf = entriesOf;
