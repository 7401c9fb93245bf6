/** Which page of a list to get, and how long pages are. */
export type PaginationParams = {
  /** The page, from 1. Default: 1. */
  page?: number;
  /** Items a page, at most 5000. Default: 100. */
  limit?: number;
};
