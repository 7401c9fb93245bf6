import type { EventLanguage, EventProject, EventUser, EventWholeProject } from './shapes';

/**
 * What a webhook is sent when a language was removed from a project:
 * the event `project.language.removed`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectLanguageRemoved = {
  /** The name of the event. */
  event: 'project.language.removed';
  /** The language. */
  language: EventLanguage;
  /** The project that it happened in. */
  project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when the settings of a language were changed:
 * the event `project.language.settings_changed`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectLanguageSettingsChanged = {
  /** The name of the event. */
  event: 'project.language.settings_changed';
  /** The language. */
  language: EventLanguage;
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
 * What a webhook is sent when languages were added to a project:
 * the event `project.languages.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectLanguagesAdded = {
  /** The name of the event. */
  event: 'project.languages.added';
  /** The languages that were added. */
  languages: EventLanguage[];
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
