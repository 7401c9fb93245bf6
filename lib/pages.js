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
  cursor: (page, params) =>
    page.nextCursor == null && params?.pagination !== 'cursor'
      ? byPage(page)
      : by('cursor', page.nextCursor),
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
      const first = call.call(this, args);
      // The program may change its object before it iterates.
      const params = copyOf(args[count - 1]);
      const pages = () => {
        // Whoever iterates is told of a failure there, however late that is.
        first.catch(() => {});
        const running = {};
        /** @param {Record<string, unknown>} change */
        const ask = (change) => {
          const changed = [...args];
          changed[count - 1] = { ...params, ...change };
          return call.call(this, changed, running);
        };
        return pagesFrom(first, params, ask, list, running);
      };
      define(first, 'pages', pages);
      define(first, Symbol.asyncIterator, () => itemsFrom(pages()));
      return first;
    },
  }[operation];
}

/**
 * @param {any} params
 * @returns {any} A copy, as the native half took one; nothing of what it refuses.
 */
function copyOf(params) {
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
