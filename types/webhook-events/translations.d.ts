import type { EventKey, EventLanguage, EventProject, EventUser } from './shapes';

/**
 * What a webhook is sent when one translation was marked as reviewed, or no longer is:
 * the event `project.translation.proofread`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTranslationProofread = {
  /** The name of the event. */
  event: 'project.translation.proofread';
  /** The translation. */
  translation: {
    /** The ID of the translation. */
    id: number;
    /** The text as it is now. */
    value: string;
    /** Whether the translation is reviewed. */
    is_proofread: boolean;
    /** The number of the segment, where translations are split into such. */
    segment?: number;
  };
  /** The language. */
  language: EventLanguage;
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
 * What a webhook is sent when one translation was changed: the event `project.translation.updated`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTranslationUpdated = {
  /** The name of the event. */
  event: 'project.translation.updated';
  /** The translation. */
  translation: {
    /** The ID of the translation. */
    id: number;
    /** The text as it is now. */
    value: string;
    /** The text before. */
    previous_value: string;
    /** The number of the segment, where translations are split into such. */
    segment?: number;
  };
  /** The language. */
  language: EventLanguage;
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
 * What a webhook is sent when several translations were marked as reviewed, or no longer are, at
 * once: the event `project.translations.proofread`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTranslationsProofread = {
  /** The name of the event. */
  event: 'project.translations.proofread';
  /** What caused it, such as `import.file` for an upload. */
  action: string;
  /** The translations. */
  translations: {
    /** The ID of the translation. */
    id: number;
    /** The text as it is now. */
    value: string;
    /** Whether the translation is reviewed. */
    is_proofread: boolean;
    /** The language. */
    language: EventLanguage;
    /** The key. */
    key: EventKey;
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
 * What a webhook is sent when several translations were changed at once, as by an upload:
 * the event `project.translations.updated`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTranslationsUpdated = {
  /** The name of the event. */
  event: 'project.translations.updated';
  /** What caused it, such as `import.file` for an upload. */
  action: string;
  /** The translations. */
  translations: {
    /** The ID of the translation. */
    id: number;
    /** The text as it is now. */
    value: string;
    /** The text before. */
    previous_value: string;
    /** The language. */
    language: EventLanguage;
    /** The key. */
    key: EventKey;
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
