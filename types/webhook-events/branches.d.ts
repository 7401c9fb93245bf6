import type { EventBranch, EventUser, EventWholeProject } from './shapes';

/**
 * What a webhook is sent when a branch was created: the event `project.branch.added`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectBranchAdded = {
  /** The name of the event. */
  event: 'project.branch.added';
  /** The project that it happened in. */
  project: EventWholeProject;
  /** The new branch. */
  branch: EventBranch;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a branch was deleted: the event `project.branch.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectBranchDeleted = {
  /** The name of the event. */
  event: 'project.branch.deleted';
  /** The project that it happened in. */
  project: EventWholeProject;
  /** The branch as it was. */
  branch: EventBranch;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a branch was merged into another one:
 * the event `project.branch.merged`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectBranchMerged = {
  /** The name of the event. */
  event: 'project.branch.merged';
  /** The project that it happened in. */
  project: EventWholeProject;
  /** The branch that was merged. */
  branch: EventBranch;
  /** The branch that it was merged into. */
  target_branch: EventBranch;
  /** How many keys of the target branch the merge touched. */
  affected_keys: {
    /** How many keys were added. */
    inserted_count: number;
    /** How many keys were changed. */
    updated_count: number;
  };
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
