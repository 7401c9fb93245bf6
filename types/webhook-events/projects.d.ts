import type { SupportedPlatforms } from '../common';
import type { EventLanguage, EventProject, EventUser, EventWholeProject } from './shapes';

/**
 * What a webhook is sent when a project was copied: the event `project.copied`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectCopied = {
  /** The name of the event. */
  event: 'project.copied';
  /** What caused it, if that is told. */
  action?: string;
  /** The project that was copied. */
  project: EventWholeProject;
  /** The copy. */
  new_project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a project was deleted: the event `project.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectDeleted = {
  /** The name of the event. */
  event: 'project.deleted';
  /** The project that was deleted. */
  project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when files were downloaded from a project: the event `project.exported`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectExported = {
  /** The name of the event. */
  event: 'project.exported';
  /** What was downloaded. */
  export: {
    /** The format of the files, such as `json`. */
    type: string;
    /** The path of the bundle. */
    filename: string;
    /** The platform whose keys it has: `ios`, `android`, `web` or `other`. */
    platform: SupportedPlatforms;
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
 * What a webhook is sent for every file that was uploaded to a project:
 * the event `project.imported`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectImported = {
  /** The name of the event. */
  event: 'project.imported';
  /** What was uploaded. */
  import: {
    /** The name of the file. */
    filename: string;
    /** The format of the file, such as `yml`. */
    format: string;
    /** How many keys were added. */
    inserted: number;
    /** How many keys were changed. */
    updated: number;
    /** How many keys were left alone. */
    skipped: number;
  };
  /** The project that it happened in. */
  project: EventProject;
  /** How the file was taken in. */
  import_options: {
    /** Whether `\n` became a line break. */
    replace_line_breaks: boolean;
    /** Whether placeholders became universal ones. */
    convert_placeholders: boolean;
    /** Whether changed translations were replaced. */
    replace_modified: boolean;
    /** The tags that keys were given. */
    key_tags: string[];
    /** Whether new keys were given the tags. */
    tag_keys_inserted: boolean;
    /** Whether changed keys were given the tags. */
    tag_keys_updated: boolean;
    /** Whether keys that were left alone were given the tags. */
    tag_keys_skipped: boolean;
    /** Whether ICU plurals were recognised. */
    detect_icu_plurals: boolean;
    /** Whether empty translations became the name of the key. */
    fill_empty_with_keys: boolean;
    /** Whether new keys are hidden from contributors. */
    hide_from_contributors: boolean;
    /** Whether keys were compared only with those of the same file. */
    diff_by_file: boolean;
    /** Whether translation memories were used. */
    use_tm: boolean;
    /** Whether keys that are not in the file were deleted. */
    cleanup: boolean;
  };
  /** The language of the file. */
  language: EventLanguage;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a snapshot of a project was taken: the event `project.snapshot`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectSnapshotCreated = {
  /** The name of the event. */
  event: 'project.snapshot';
  /** The project that it happened in. */
  project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
