import type {
  EventLanguage,
  EventProject,
  EventTask,
  EventTmLeverage,
  EventUser,
  EventWholeProject,
} from './shapes';

/**
 * What a webhook is sent when a task was closed: the event `project.task.closed`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskClosed = {
  /** The name of the event. */
  event: 'project.task.closed';
  /** The task. */
  task: EventTask;
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
 * What a webhook is sent when a task was created: the event `project.task.created`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskCreated = {
  /** The name of the event. */
  event: 'project.task.created';
  /** The task. */
  task: EventTask;
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
 * What a webhook is sent when a task was deleted: the event `project.task.deleted`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskDeleted = {
  /** The name of the event. */
  event: 'project.task.deleted';
  /** The task. */
  task: EventTask;
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
 * What a webhook is sent when the translation memory matches of a new task were counted:
 * the event `project.task.initial_tm_leverage.calculated`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskInitialTmLeverageCalculated = {
  /** The name of the event. */
  event: 'project.task.initial_tm_leverage.calculated';
  /** The task. */
  task: {
    /** The ID of the task. */
    id: number;
    /** The title. */
    title: string;
    /** What the task is about. */
    description: string;
    /** How much translation memories know, by the ID of the language. */
    initial_tm_leverage: {
      /** By the ID of the language. */
      [key: string | number]: EventTmLeverage;
    };
  };
  /** The project that it happened in. */
  project: EventProject;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when one language of a task was closed:
 * the event `project.task.language.closed`.
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
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};

/**
 * What a webhook is sent when a task was queued: the event `project.task.queued`.
 *
 * @see https://developers.lokalise.com/docs/webhook-events
 */
export type WebhookProjectTaskQueued = {
  /** The name of the event. */
  event: 'project.task.queued';
  /** The task. */
  task: EventTask;
  /** The project that it happened in. */
  project: EventWholeProject;
  /** Whose doing it is. */
  user: EventUser;
  /** When it happened, as `YYYY-MM-DD HH:MM:SS`, with no time zone: compare by the timestamp. */
  created_at: string;
  /** When it happened, in seconds since 1970-01-01 UTC. */
  created_at_timestamp: number;
};
