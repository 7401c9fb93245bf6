/** A part of a list of the Vantage API. */
export interface CursorPaginatedResultVantage<T = unknown> {
  /** How many items this part has. */
  readonly count: number;
  /** What `after` takes to get the part that follows; null if this is the last. */
  readonly nextCursor: string | null;
  /** Whether a part follows this one. */
  readonly hasMore: boolean;
  /** The items, in the order received. */
  readonly items: T[];
}

/** An item of a project: a file, or a piece of content that an integration brought in. */
export interface ProjectItemVantage {
  /** The ID. */
  readonly id: string;
  /** The ID of the project that it belongs to. */
  readonly projectId: string;
  /** What it is: a file, or content of another kind. */
  readonly type: 'FILE' | 'GENERIC_CONTENT_ITEM';
  /** How far its import is, or that it is deleted. */
  readonly status: 'IMPORTING' | 'IMPORTED' | 'IMPORT_FAILED' | 'DELETED';
  /** The name. */
  readonly name: string;
  /** The title that users see. */
  readonly userFacingTitle: string;
  /** The ID of the item whose place it took; null if there is none. */
  readonly previousItemId: string | null;
  /** The ID of the process that imported it. */
  readonly importProcessId: string;
  /** When it was created. */
  readonly createdAt: string;
  /** When it was last changed. */
  readonly updatedAt: string;
  /** Where the content comes from. What this type does not name is there as the server sends it. */
  readonly metadata: {
    /** The ID of the item in its import. */
    readonly importItemId?: string;
    /** What the content is at its source. */
    readonly originalContentUnitType?: string;
    /** The title at the source. */
    readonly sourceTitle?: string;
    /** The short name in the URL at the source. */
    readonly sourceSlug?: string;
    /** What the source calls this kind of content. */
    readonly sourceContentKindLabel?: string;
    /** When it was last changed at the source. */
    readonly sourceUpdatedAt?: string;
    /** When the source gave it to the integration. */
    readonly sourceSentToIntegrationAt?: string;
    /** What else the server sends. */
    readonly [key: string]: unknown;
  };
  /** The file; null if it has none. */
  readonly file: {
    /** The ID of the file. */
    readonly id: string;
    /** The ID under which the file is stored. */
    readonly storageId: string;
    /** The path of the file. */
    readonly path: string;
    /** The format of the file. */
    readonly format: string;
  } | null;
}

/** Which items of a project to list. */
export type ProjectItemParams = {
  /** The ID of the project. */
  project_id: string;
  /** Only items with these IDs. */
  'filter-ids'?: string[];
  /** Only items with these names. */
  'filter-names'?: string[];
  /** The `nextCursor` of the part before; without it, the list starts at its beginning. */
  after?: string;
  /** Items a part, at most. */
  limit?: number;
};
