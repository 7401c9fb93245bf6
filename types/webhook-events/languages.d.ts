import type {
  EventLanguage,
  EventProject,
  EventTask,
  EventUser,
  EventWholeProject,
} from './shapes';

/**
 * What a webhook is sent for the event `project.language.removed`.
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
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent for the event `project.language.settings_changed`.
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
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent for the event `project.languages.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectLanguagesAdded = {
  /** The name of the event. */
  event: 'project.languages.added';
  /** The languages. */
  languages: EventLanguage[];
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent for the event `project.task.language.closed`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskLanguageClosed = {
  /** The name of the event. */
  event: 'project.task.language.closed';
  /** The language. */
  language: EventLanguage;
  /** The task. */
  task: EventTask;
  /** The project that it happened in. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
