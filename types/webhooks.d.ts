/**
 * A webhook: an address that Lokalise notifies of events in a project.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-webhook
 */
export interface Webhook {
  /** The ID. */
  webhook_id: string;
  /** Where the notifications go. */
  url: string;
  /** The name of the branch whose events are notified; null for all of them. */
  branch: string;
  /** The secret that every notification carries in its `X-Secret` header. */
  secret: string;
  /** The events that are notified; see {@link WebhookEvents}. */
  events: string[];
  /** The events that are notified of some languages only. */
  event_lang_map: Array<{
    /** The event. */
    event: string;
    /** The codes of its languages, such as `en` or `pt_BR`. */
    lang_iso_codes: string[];
  }>;
}

/**
 * An event that a webhook can be notified of.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookEvents =
  | 'project.branch.added'
  | 'project.branch.deleted'
  | 'project.branch.merged'
  | 'project.contributor.added'
  | 'project.contributor.deleted'
  | 'project.deleted'
  | 'project.exported'
  | 'project.imported'
  | 'project.key.added'
  | 'project.key.comment.added'
  | 'project.key.modified'
  | 'project.keys.deleted'
  | 'project.language.removed'
  | 'project.language.settings_changed'
  | 'project.languages.added'
  | 'project.snapshot'
  | 'project.task.closed'
  | 'project.task.created'
  | 'project.task.deleted'
  | 'project.task.language.closed'
  | 'project.translation.proofread'
  | 'project.translation.updated'
  | 'team.order.completed'
  | 'team.order.created'
  | 'team.order.deleted';

/** The languages of which an event is notified. */
export type WebhookEventLangMap = {
  /** The event: one of a webhook's `events`. */
  event?: WebhookEvents;
  /** The codes of the languages, such as `en` or `pt_BR`. */
  lang_iso_codes?: string[];
};

/**
 * A webhook to create. While the call runs, the address gets `["ping"]` and has to answer it with
 * a 2xx status.
 *
 * @see https://developers.lokalise.com/reference/create-a-webhook
 */
export type CreateWebhookParams = {
  /** Where the notifications are to go. */
  url: string;
  /** The name of the branch whose events to notify; all of them unless given. */
  branch?: string;
  /** The events to notify. */
  events: WebhookEvents[];
  /** The events to notify of some languages only. */
  event_lang_map?: WebhookEventLangMap[];
};

/**
 * New values of a webhook; what is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-webhook
 */
export type UpdateWebhookParams = Omit<CreateWebhookParams, 'url' | 'events'> & {
  /** Where the notifications are to go. */
  url?: string;
  /** The events to notify. */
  events?: WebhookEvents[];
};

/**
 * The answer to the deletion of a webhook.
 *
 * @see https://developers.lokalise.com/reference/delete-a-webhook
 */
export type WebhookDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether the webhook is deleted: `true`. */
  webhook_deleted: boolean;
};

/**
 * The answer when a webhook got a new secret; the old one is no longer sent.
 *
 * @see https://developers.lokalise.com/reference/regenerate-a-webhook-secret
 */
export type WebhookRegenerated = {
  /** The ID of the project. */
  project_id: string;
  /** The new secret. */
  secret: string;
};
