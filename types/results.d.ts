/** A page of a list. Its numbers come from the reply's pagination headers; 0 where one is missing. */
export interface PaginatedResult<T = unknown> {
  /** How many items the whole list has. */
  readonly totalResults: number;
  /** How many pages the whole list has. */
  readonly totalPages: number;
  /** How many items a full page has. */
  readonly resultsPerPage: number;
  /** The number of this page, from 1. */
  readonly currentPage: number;
  /** The items, in the order received. */
  readonly items: T[];
  /** Whether the server said that the reply was too big. */
  readonly responseTooBig: boolean;
  /** Whether a page follows this one. */
  hasNextPage(): boolean;
  /** Whether a page goes before this one. */
  hasPrevPage(): boolean;
  /** Whether no page follows this one. */
  isLastPage(): boolean;
  /** Whether no page goes before this one. */
  isFirstPage(): boolean;
  /** The number of the next page; of this one if it is the last. */
  nextPage(): number;
  /** The number of the previous page; of this one if it is the first. */
  prevPage(): number;
}
