import type { EventLanguage, EventProject, EventUser } from './shapes';

/**
 * What a webhook is sent when a translation order was completed: the event `team.order.completed`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookTeamOrderCompleted = {
  /** The name of the event. */
  event: 'team.order.completed';
  /** The project that the order is for. */
  project: EventProject;
  /** The order. */
  order: {
    /** The ID of the order. */
    id: string;
    /** The slug of the provider. */
    provider: string;
  };
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a translation order was placed: the event `team.order.created`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookTeamOrderCreated = {
  /** The name of the event. */
  event: 'team.order.created';
  /** The project that the order is for. */
  project: EventProject;
  /** The order. */
  order: {
    /** The ID of the order. */
    id: string;
    /** The slug of the provider. */
    provider: string;
    /** The code of the currency, such as `USD`. */
    currency: string;
    /** The price in all, in that currency. */
    total: string | number;
    /** The languages to translate into. */
    languages: EventLanguage[];
  };
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a translation order was deleted: the event `team.order.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookTeamOrderDeleted = {
  /** The name of the event. */
  event: 'team.order.deleted';
  /** The project that the order is for. */
  project: EventProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
