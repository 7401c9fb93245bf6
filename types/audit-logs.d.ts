import type { CursorPaginationParamsV1 } from './common';

/**
 * Something that happened in a team, in the form of the Open Cybersecurity Schema Framework (OCSF).
 * What this type does not name, at any level, is there as the server sends it.
 *
 * @see https://developers.lokalise.com/reference/list-audit-logs
 * @see https://schema.ocsf.io
 */
export interface AuditEventV1 {
  /** The number of the class of the event, such as 6003. */
  readonly class_uid: number;
  /** The name of the class, such as `API Activity`. */
  readonly class_name?: string;
  /** The number of the category that the class belongs to, such as 6. */
  readonly category_uid: number;
  /** The name of the category, such as `Application Activity`. */
  readonly category_name?: string;
  /** The number of the activity within the class; 0 is unknown, 99 is another than those listed. */
  readonly activity_id: number;
  /** The name of the activity, such as `Create` or `Other`. */
  readonly activity_name?: string;
  /** Class and activity in one number: `class_uid` times 100, plus `activity_id`. */
  readonly type_uid: number;
  /** The name of class and activity, such as `API Activity: Other`. */
  readonly type_name?: string;
  /**
   * How grave it is: 0 unknown, 1 informational, 2 low, 3 medium, 4 high, 5 critical, 6 fatal,
   * 99 another.
   */
  readonly severity_id: number;
  /** How grave it is in words, such as `Informational`. */
  readonly severity?: string;
  /** How it ended: 0 unknown, 1 success, 2 failure, 99 another. */
  readonly status_id?: number;
  /** How it ended in words, such as `Success`. */
  readonly status?: string;
  /** When it happened, in seconds since 1970 (UTC). */
  readonly time: number;
  /** About the record itself. */
  readonly metadata: {
    /** The ID of the event. */
    readonly uid: string;
    /** The version of the OCSF schema, such as `1.3.0`. */
    readonly version: string;
    /** What recorded it, such as `lokalise-audit`. */
    readonly log_provider?: string;
    /** The type of the event, such as `project.deleted`; `event_type` filters by it. */
    readonly event_code?: string;
    /** The product that it happened in. */
    readonly product?: {
      /** Who makes the product: `Lokalise`. */
      readonly vendor_name?: string;
      /** The name of the product. */
      readonly name?: string;
      /** The version of the product. */
      readonly version?: string | number;
      /** What else the server sends. */
      readonly [key: string]: unknown;
    };
    /** What else the server sends. */
    readonly [key: string]: unknown;
  };
  /** Who did it. */
  readonly actor?: {
    /** The user. */
    readonly user?: {
      /** The ID of the user. */
      readonly uid?: string;
      /** The kind of user: 0 unknown, 1 user, 2 administrator, 3 system, 99 another. */
      readonly type_id?: number;
      /** What else the server sends. */
      readonly [key: string]: unknown;
    };
    /** The session of the user. */
    readonly session?: {
      /** Whether the session is from another machine. */
      readonly is_remote?: boolean;
      /** What else the server sends. */
      readonly [key: string]: unknown;
    };
    /** What else the server sends. */
    readonly [key: string]: unknown;
  };
  /** Where the request came from. */
  readonly src_endpoint?: {
    /** The IP address. */
    readonly ip?: string;
    /** What else the server sends. */
    readonly [key: string]: unknown;
  };
  /** The request that did it. */
  readonly http_request?: {
    /** The `User-Agent` of the request. */
    readonly user_agent?: string;
    /** What was requested. */
    readonly url?: {
      /** The URL as text. */
      readonly url_string?: string;
      /** What else the server sends. */
      readonly [key: string]: unknown;
    };
    /** What else the server sends. */
    readonly [key: string]: unknown;
  };
  /** What it is about, such as the project that was deleted. */
  readonly enrichments?: Array<{
    /** What the entry describes, such as `project`. */
    readonly name?: string;
    /** Its value, such as the name of the project. */
    readonly value?: string;
    /** More about it, such as its ID. */
    readonly data?: Record<string, unknown>;
    /** What else the server sends. */
    readonly [key: string]: unknown;
  }>;
  /** What has no place in the schema. */
  readonly unmapped?: Record<string, unknown>;
  /** What else the server sends. */
  readonly [key: string]: unknown;
}

/**
 * Which events of the audit log to list.
 *
 * @see https://developers.lokalise.com/reference/list-audit-logs
 */
export type AuditLogParams = CursorPaginationParamsV1 & {
  /** Only events from this day (UTC) on, such as `2025-07-01`. */
  date_from?: string;
  /** Only events up to the end of this day (UTC), such as `2025-07-31`. */
  date_to?: string;
  /** Only events of this type, such as `project.deleted`. */
  event_type?: string;
  /** Only events of the project with this number. */
  project_id?: number;
  /** Only what the user with this ID did. */
  user_id?: number;
};
