import type { EventContributor, EventUser, EventWholeProject } from './shapes';

/**
 * What a webhook is sent when somebody was made a contributor of a project:
 * the event `project.contributor.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectContributorAdded = {
  /** The name of the event. */
  event: 'project.contributor.added';
  /** The contributor. */
  contributor: EventContributor;
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
 * What a webhook is sent when a contributor was added to a project that is shared publicly:
 * the event `project.contributor.added_public`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectContributorAddedPublic = {
  /** The name of the event. */
  event: 'project.contributor.added_public';
  /** The contributor. */
  contributor: EventContributor;
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
 * What a webhook is sent when a contributor was taken off a project:
 * the event `project.contributor.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectContributorDeleted = {
  /** The name of the event. */
  event: 'project.contributor.deleted';
  /** The contributor. */
  contributor: EventContributor;
  /** The project that it happened in. */
  project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
