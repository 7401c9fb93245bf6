import type { Filenames } from '../common';
import type { EventChangedKey, EventKey, EventProject, EventUser } from './shapes';

/**
 * What a webhook is sent when one key was created: the event `project.key.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeyAdded = {
  /** The name of the event. */
  event: 'project.key.added';
  /** The key. */
  key: {
    /** The ID of the key. */
    id: number;
    /** The name of the key. */
    name: string;
    /** The text in the base language. */
    base_value: string;
    /** The tags. */
    tags: string[];
    /** The files that the key is in, by platform. */
    filenames: Filenames;
  };
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when somebody commented on a key: the event `project.key.comment.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeyCommentAdded = {
  /** The name of the event. */
  event: 'project.key.comment.added';
  /** The comment. */
  comment: {
    /** The text. */
    value: string;
  };
  /** The key. */
  key: EventKey;
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when one key was changed: the event `project.key.modified`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeyModified = {
  /** The name of the event. */
  event: 'project.key.modified';
  /** The key. */
  key: EventChangedKey;
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when several keys were created at once, as by an upload:
 * the event `project.keys.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeysAdded = {
  /** The name of the event. */
  event: 'project.keys.added';
  /** What caused it, such as `import.file`; the official type knows only the word `string`. */
  action?: 'string';
  /** The keys. */
  keys: {
    /** The ID of the key. */
    id: number;
    /** The name of the key. */
    name: string;
    /** The text in the base language. */
    base_value: string;
    /** The tags. */
    tags: string[];
    /** The files that the key is in, by platform. */
    filenames: Filenames;
    /** The name before; absent or null when it is the same. */
    previous_name?: string | null;
    /** Whether contributors do not see the key. */
    hidden: boolean;
    /** The screenshots of the key, by their IDs or names. */
    screenshots: string[] | number[];
  }[];
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when keys were deleted: the event `project.keys.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeysDeleted = {
  /** The name of the event. */
  event: 'project.keys.deleted';
  /** What caused it, such as `import.file` for an upload. */
  action?: string;
  /** The keys. */
  keys: {
    /** The ID of the key. */
    id: number;
    /** The name of the key. */
    name: string;
    /** The text in the base language. */
    base_value: string;
    /** The files that the key is in, by platform. */
    filenames: Filenames;
  }[];
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when several keys were changed at once, as by an upload:
 * the event `project.keys.modified`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectKeysModified = {
  /** The name of the event. */
  event: 'project.keys.modified';
  /** What caused it, such as `import.file` for an upload. */
  action?: string;
  /** The keys. */
  keys: EventChangedKey[];
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
