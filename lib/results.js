'use strict';

/**
 * What list methods resolve to.
 * @module
 */

/** A page of a list, with the numbers of its pagination headers. */
class PaginatedResult {
  /**
   * @param {unknown[]} items
   * @param {number} totalResults
   * @param {number} totalPages
   * @param {number} resultsPerPage
   * @param {number} currentPage
   * @param {boolean} responseTooBig
   */
  constructor(items, totalResults, totalPages, resultsPerPage, currentPage, responseTooBig) {
    this.totalResults = totalResults;
    this.totalPages = totalPages;
    this.resultsPerPage = resultsPerPage;
    this.currentPage = currentPage;
    this.responseTooBig = responseTooBig;
    this.items = items;
  }

  hasNextPage() {
    return this.currentPage > 0 && this.currentPage < this.totalPages;
  }

  hasPrevPage() {
    return this.currentPage > 1;
  }

  isLastPage() {
    return !this.hasNextPage();
  }

  isFirstPage() {
    return !this.hasPrevPage();
  }

  nextPage() {
    return this.hasNextPage() ? this.currentPage + 1 : this.currentPage;
  }

  prevPage() {
    return this.hasPrevPage() ? this.currentPage - 1 : this.currentPage;
  }
}

/** A page of a list that goes on by cursor. */
class CursorPaginatedResult extends PaginatedResult {
  /**
   * @param {unknown[]} items
   * @param {number} totalResults
   * @param {number} totalPages
   * @param {number} resultsPerPage
   * @param {number} currentPage
   * @param {boolean} responseTooBig
   * @param {string | null} nextCursor
   */
  constructor(
    items,
    totalResults,
    totalPages,
    resultsPerPage,
    currentPage,
    responseTooBig,
    nextCursor,
  ) {
    super(items, totalResults, totalPages, resultsPerPage, currentPage, responseTooBig);
    this.nextCursor = nextCursor;
  }

  hasNextCursor() {
    // The last page comes with an empty cursor, which as a parameter means the first page.
    return this.nextCursor !== null && this.nextCursor !== '';
  }
}

/** A page of API v1. */
class CursorPaginatedResultV1 {
  /** @param {{data: unknown[], next_cursor?: unknown, has_more?: unknown}} response */
  constructor({ data, next_cursor, has_more }) {
    this.next_cursor = typeof next_cursor === 'string' ? next_cursor : null;
    this.has_more = typeof has_more === 'boolean' ? has_more : false;
    this.items = data;
  }
}

/** A page of API vantage/v1. */
class CursorPaginatedResultVantage {
  /** @param {{data: unknown[], meta?: {count?: unknown, cursor?: unknown, hasMore?: unknown}}} response */
  constructor({ data, meta }) {
    this.items = data;
    this.count = typeof meta?.count === 'number' ? meta.count : data.length;
    this.nextCursor = typeof meta?.cursor === 'string' ? meta.cursor : null;
    this.hasMore = meta?.hasMore === true;
  }
}

module.exports = {
  PaginatedResult,
  CursorPaginatedResult,
  CursorPaginatedResultV1,
  CursorPaginatedResultVantage,
};
