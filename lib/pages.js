'use strict';

/**
 * Lists that go on. What a list method gives is the promise of one page, and can be iterated: over
 * the items of that page and of all that follow it, or over the pages.
 * @module
 */

/** @typedef {import('./endpoints.js').Endpoint} Endpoint */

/**
 * How to go on after a page: the parameters that change, or nothing at the end.
 * @type {Record<string, (page: any, params: any) => Record<string, unknown> | undefined>}
 */
const NEXT = {
  page: byPage,
  cursor: (page) => by('cursor', page.nextCursor),
  either: (page, params) =>
    params?.pagination === 'cursor' ? by('cursor', page.nextCursor) : byPage(page),
  v1: (page) => (page.has_more ? by('cursor', page.next_cursor) : undefined),
  vantage: (page) => (page.hasMore ? by('after', page.nextCursor) : undefined),
};

/** @param {any} page */
function byPage(page) {
  return page.hasNextPage?.() ? { page: page.nextPage() } : undefined;
}

/**
 * @param {string} name
 * @param {string | null} cursor
 */
function by(name, cursor) {
  // An empty cursor as a parameter would mean the first page.
  return cursor ? { [name]: cursor } : undefined;
}

/**
 * A list without pagination headers comes as a bare array: it is the only page.
 * @param {any} page
 * @returns {unknown[]}
 */
const itemsOf = (page) => (Array.isArray(page) ? page : page.items);

/**
 * The pages from one on. The next one is asked for when its predecessor is given out.
 * A server that names a page for the second time would have it go round for ever: that is the end.
 * @param {Promise<any>} first
 * @param {Record<string, unknown> | undefined} params Those of the first page.
 * @param {(change: Record<string, unknown>) => Promise<any>} ask
 * @param {Endpoint['list']} list
 * @param {{cancel?: () => void}} running What stops the request that is under way.
 */
async function* pagesFrom(first, params, ask, list, running) {
  const places = new Set([params?.cursor, params?.after, params?.page]);
  let next = first;
  try {
    for (;;) {
      const page = await next;
      const change = itemsOf(page).length > 0 ? NEXT[list](page, params) : undefined;
      const [place] = Object.values(change ?? {});
      if (change === undefined || places.has(place)) {
        yield page;
        return;
      }
      places.add(place);
      next = ask(change);
      // Whether it failed is told when its turn comes, if it does.
      next.catch(() => {});
      yield page;
    }
  } finally {
    running.cancel?.();
  }
}

/** @param {AsyncIterable<any>} pages */
async function* itemsFrom(pages) {
  for await (const page of pages) yield* itemsOf(page);
}

/**
 * Makes a list method of a method that gives one page.
 * @param {Endpoint} endpoint
 * @param {(this: any, args: any[], running?: object) => Promise<any>} call
 */
function listing({ operation, list, count }, call) {
  return {
    /** @this {any} @param {any[]} args */
    [operation](...args) {
      // The program may change its object before it iterates.
      const params = copyOf(args[count - 1]);
      /** @type {Mode} */
      const mode = {};
      const first = isOpen(list, params)
        ? later(mode, () => call.call(this, changed(args, count, params)))
        : call.call(this, args);
      /** @param {any} page */
      const learn = (page) => {
        // A server that knows no cursors goes on by page.
        if (page.nextCursor === null) delete params.pagination;
        return page;
      };
      const pages = () => {
        // Whoever iterates is told of a failure there, however late that is.
        first.catch(() => {});
        const running = {};
        /** @param {Record<string, unknown>} change */
        const ask = (change) =>
          call.call(this, changed(args, count, { ...params, ...change }), running);
        return pagesFrom(mode.isOurs ? first.then(learn) : first, params, ask, list, running);
      };
      define(first, 'pages', pages);
      define(first, Symbol.asyncIterator, () => {
        // Page numbers slow down with their size, and skip or repeat items when others change the list.
        if (mode.isOpen) {
          params.pagination = 'cursor';
          mode.isOurs = true;
        }
        return itemsFrom(pages());
      });
      return first;
    },
  }[operation];
}

/**
 * @typedef {object} Mode
 * @property {boolean} [isOpen] Whether it can still be chosen how the list goes on.
 * @property {boolean} [isOurs] Whether cursors were chosen here, and not by the program.
 */

/**
 * @param {Endpoint['list']} list
 * @param {any} params
 * @returns {boolean} Whether a list can go on either way and the program has chosen none.
 */
function isOpen(list, params) {
  return (
    list === 'either' &&
    params !== undefined &&
    ['pagination', 'page', 'cursor'].every((name) => params[name] === undefined)
  );
}

/**
 * A list that can go on either way is asked for when the program has had the time to say
 * `for await (… of keys.list(…))`.
 * @param {Mode} mode
 * @param {() => Promise<any>} call
 */
async function later(mode, call) {
  mode.isOpen = true;
  await undefined;
  mode.isOpen = false;
  return await call();
}

/**
 * @param {any[]} args
 * @param {number} count
 * @param {any} params
 */
function changed(args, count, params) {
  const all = [...args];
  all[count - 1] = params;
  return all;
}

/**
 * @param {any} params
 * @returns {any} A copy, as the native half took one; nothing of what it refuses.
 */
function copyOf(params) {
  if (typeof params !== 'object' || params === null) return undefined;
  try {
    return { ...params };
  } catch {
    return undefined;
  }
}

/**
 * @param {object} promise
 * @param {string | symbol} name
 * @param {Function} value
 */
function define(promise, name, value) {
  Object.defineProperty(promise, name, { value, configurable: true, writable: true });
}

module.exports = { listing };
