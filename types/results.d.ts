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

/** A part of a list that goes on by cursor. Numbers that its reply lacks are 0. */
export interface CursorPaginatedResult<T = unknown> extends PaginatedResult<T> {
  /** The `cursor` of the part that follows, as received; null when the reply has none. */
  readonly nextCursor: string | null;
  /** Whether a part follows this one; not after an empty cursor. */
  hasNextCursor(): boolean;
}

/** A part of a list of the API's version 1, as the server sends it. */
export interface CursorPaginatedResponseV1<T = unknown> {
  /** The items, in the order received. */
  readonly data: T[];
  /** The `cursor` of the part that follows; null if this is the last. */
  readonly next_cursor: string | null;
  /** Whether a part follows this one. */
  readonly has_more: boolean;
}

/** A part of a list of the API's version 1. */
export interface CursorPaginatedResultV1<T = unknown> {
  /** The `cursor` of the part that follows; null if this is the last. */
  readonly next_cursor: string | null;
  /** Whether a part follows this one. */
  readonly has_more: boolean;
  /** The items, in the order received. */
  readonly items: T[];
}

/** The outcome of a call that writes several items. Some may succeed and others fail. */
export interface BulkResult<T = unknown> {
  /** The items that were written. */
  readonly items: T[];
  /** What went wrong, one entry for each failure; empty if nothing did. */
  readonly errors: {
    /** The reason. */
    message: string;
    /** The code of the error, mostly an HTTP status. */
    code: number;
    /** Which item it is about, such as `key_name`, and whatever else the server says. */
    [key: string]: unknown;
  }[];
}
