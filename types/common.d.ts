/** Which page of a list to get, and how long pages are. */
export type PaginationParams = {
  /** The page, from 1. Default: 1. */
  page?: number;
  /** Items a page, at most 5000. Default: 100. */
  limit?: number;
};

/** Which project. */
export type ProjectOnly = {
  /** The ID of the project; for a branch of it, a colon and the branch's name follow. */
  project_id: string;
};

/** Which project, and which page of its list to get. */
export type ProjectWithPagination = ProjectOnly & PaginationParams;

/** Which team. */
export type TeamOnly = {
  /** The ID of the team. */
  team_id: string | number;
};

/** Which team, and which page of its list to get. */
export type TeamWithPagination = TeamOnly & PaginationParams;

/** Which part of a list to get, by a cursor instead of a page number. */
export type CursorPagination = {
  /** Items a part, at most 5000 (500 for keys). Default: 100. */
  limit?: number;
  /** `cursor` to go by cursor, `offset` to go by page number. Default: `offset`. */
  pagination?: 'offset' | 'cursor';
  /** The `nextCursor` of the part before; without it, the list starts at its beginning. */
  cursor?: string;
};

/** Which part of a list of the API's version 1 to get. */
export type CursorPaginationParamsV1 = {
  /** Items a part, from 1 to 1000. */
  limit?: number;
  /** The `next_cursor` of the part before; without it, the list starts at its beginning. */
  cursor?: string;
};

/** A yes or no in a query: 1 or 0. */
export type NumericBool = 0 | 1;

/** A platform that a key can be for. */
export type SupportedPlatforms = 'ios' | 'android' | 'web' | 'other';

/** A value for each platform: the name of a key or of its file. */
export type Filenames = {
  /** On iOS; null or empty if none. */
  ios?: string | null;
  /** On Android; null or empty if none. */
  android?: string | null;
  /** On the web; null or empty if none. */
  web?: string | null;
  /** Elsewhere; null or empty if none. */
  other?: string | null;
};

/** An HTTP method that the API knows. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
