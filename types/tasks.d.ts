import type { ProjectWithPagination } from './common';

/**
 * A task: keys to translate or to review in some languages.
 *
 * @see https://developers.lokalise.com/reference/tasks-object
 */
export interface Task {
  /** The ID. */
  task_id: number;
  /** The title. */
  title: string;
  /** The description; empty if there is none. */
  description: string;
  /** How far it is: `created`, `queued`, `in_progress` or `completed`. */
  status: string;
  /** How much of it is done, in percent. */
  progress: number;
  /** When it is due, such as `2018-12-31 12:00:00 (Etc/UTC)`; null if no date is set. */
  due_date: string;
  /** When it is due, in seconds since 1970 (UTC); null if no date is set. */
  due_date_timestamp: number;
  /** How many keys it has. */
  keys_count: number;
  /** How many words it has in the source language. */
  words_count: number;
  /** When it was created, such as `2018-12-31 12:00:00 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The ID of the user who created it. */
  created_by: number;
  /** The email address of the user who created it. */
  created_by_email: string;
  /** Whether another task can have it as its parent. */
  can_be_parent: boolean;
  /** What is to be done: `translation`, `review`, `automatic_translation` or `lqa_by_ai`. */
  task_type: string;
  /** The ID of the task that has to be closed before this one starts; null if there is none. */
  parent_task_id: number;
  /** The tags that its keys get when it is closed. */
  closing_tags: string[];
  /** Whether only those who are assigned may change its translations. */
  do_lock_translations: boolean;
  /** Its languages, each with who is assigned and how far they are. */
  languages: Array<{
    /** The code of the language, such as `en` or `pt_BR`; may be null. */
    language_iso: string;
    /** The users who are assigned. */
    users: Array<{
      /** The ID of the user. */
      user_id: string | number;
      /** The email address. */
      email: string;
      /** The full name. */
      fullname: string;
    }>;
    /** The groups of users that are assigned. */
    groups: Array<{
      /** The ID of the group. */
      id: string | number;
      /** The name of the group. */
      name: string;
    }>;
    /** The IDs of the keys. */
    keys: string[] | number[];
    /** How far this language is: `created`, `queued`, `in_progress` or `completed`. */
    status: string;
    /** How much of it is done, in percent. */
    progress: number;
    /** How well the translation memory matched when the task was created, in words a band. */
    initial_tm_leverage: {
      /** Words that match by less than 60 %. */
      '0%+': number;
      /** Words that match by at least 60 % and less than 75 %. */
      '60%+': number;
      /** Words that match by at least 75 % and less than 95 %. */
      '75%+': number;
      /** Words that match by at least 95 %, but not in full. */
      '95%+': number;
      /** Words that match in full. */
      '100%': number;
    };
    /** How well the translation memory matches; not in every answer. */
    tm_leverage: {
      /** How far the calculation is, such as `completed`. */
      status: string;
      /** The outcome, in words a band. */
      value: {
        /** Words that match by less than 50 %. */
        '0%+': number;
        /** Words that match by at least 50 % and less than 75 %. */
        '50%+': number;
        /** Words that match by at least 75 % and less than 85 %. */
        '75%+': number;
        /** Words that match by at least 85 % and less than 95 %. */
        '85%+': number;
        /** Words that match by at least 95 %, but not in full. */
        '95%+': number;
        /** Words that match in full. */
        '100%': number;
      };
    };
    /** How many keys there are. */
    keys_count: number;
    /** How many words there are in the source language. */
    words_count: number;
    /** When the language was completed, such as `2018-12-31 12:00:00 (Etc/UTC)`; null before. */
    completed_at: string;
    /** When the language was completed, in seconds since 1970 (UTC); null before. */
    completed_at_timestamp: number;
    /** The ID of the user who completed the language; null before. */
    completed_by: number;
    /** The email address of the user who completed the language; null before. */
    completed_by_email: string;
  }>;
  /** The code of the language to work from, such as `en` or `pt_BR`. */
  source_language_iso: string;
  /** Whether a language closes by itself when its last item is done. */
  auto_close_languages: boolean;
  /** Whether the task closes by itself when its last language is closed. */
  auto_close_task: boolean;
  /** Whether an item counts as done as soon as it is edited. */
  auto_close_items: boolean;
  /** When the task was completed, such as `2018-12-31 12:00:00 (Etc/UTC)`; null before. */
  completed_at: string;
  /** When the task was completed, in seconds since 1970 (UTC); null before. */
  completed_at_timestamp: number;
  /** The ID of the user who completed the task; null before. */
  completed_by: number;
  /** The email address of the user who completed the task; null before. */
  completed_by_email: string;
  /** The IDs of the custom translation statuses that items get when they are done. */
  custom_translation_status_ids: number[];
}

/** A language of a task, and who is to work on it. */
export type TaskLanguage = {
  /** The code of the language, such as `en` or `pt_BR`. */
  language_iso: string;
  /** The IDs of the users to assign. */
  users?: string[] | number[];
  /** The IDs of the groups of users to assign. */
  groups?: string[] | number[];
};

/**
 * A task to create.
 *
 * @see https://developers.lokalise.com/reference/create-a-task
 */
export type CreateTaskParams = {
  /** The title. */
  title: string;
  /** The description. */
  description?: string;
  /** When it is due, such as `2018-12-31 12:00:00`, in UTC. */
  due_date?: string;
  /** The IDs of the keys; required unless the keys of a parent task are taken over. */
  keys?: string[] | number[];
  /** The languages, and who is assigned. */
  languages?: Array<TaskLanguage>;
  /** The code of the language to work from, such as `en`; the base language unless given. */
  source_language_iso?: string;
  /** Whether a language closes by itself when its last item is done. Default: `true`. */
  auto_close_languages?: boolean;
  /** Whether the task closes by itself when its last language is closed. Default: `true`. */
  auto_close_task?: boolean;
  /** Whether an item counts as done as soon as it is edited. Default: `true`. */
  auto_close_items?: boolean;
  /**
   * What is to be done: people translate (`translation`) or review (`review`), or a machine
   * translates (`automatic_translation`) or assesses the quality (`lqa_by_ai`). Default:
   * `translation`.
   */
  task_type?: 'translation' | 'automatic_translation' | 'lqa_by_ai' | 'review';
  /** Which machine translates, in a task of type `automatic_translation`. */
  translation_engine?: 'ai' | 'google' | 'deepl';
  /** The ID of the task that has to be closed before this one starts. */
  parent_task_id?: string | number;
  /** The tags that the keys get when the task is closed. */
  closing_tags?: string[];
  /** Whether only those who are assigned may change the translations. */
  do_lock_translations?: boolean;
  /** The IDs of the custom translation statuses that items get when they are done. */
  custom_translation_status_ids?: string[] | number[];
  /**
   * Whether the machine's translations go into the translation memory, in a task of type
   * `automatic_translation`. Default: `false`.
   */
  save_ai_translation_to_tm?: boolean;
  /**
   * Whether full matches of the translation memory are taken in place of the machine's
   * translations, in a task of type `automatic_translation`. Default: `false`.
   */
  apply_ai_tm100_matches?: boolean;
  /** Whether the machine's translations count as verified at once. */
  mark_verified?: boolean;
};

/**
 * New values of a task; what is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-task
 */
export type UpdateTaskParams = Omit<
  CreateTaskParams,
  | 'title'
  | 'keys'
  | 'source_language_iso'
  | 'task_type'
  | 'translation_engine'
  | 'parent_task_id'
  | 'custom_translation_status_ids'
  | 'save_ai_translation_to_tm'
  | 'apply_ai_tm100_matches'
  | 'mark_verified'
> & {
  /** The title. */
  title?: string;
  /** Whether to close the task. */
  close_task?: boolean;
  /** The languages, and who is assigned. */
  languages?: Array<
    TaskLanguage & {
      /** Whether to close the language. */
      close_language?: boolean;
    }
  >;
};

/**
 * The answer to the deletion of a task.
 *
 * @see https://developers.lokalise.com/reference/delete-a-task
 */
export type TaskDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether the task is deleted: `true`. */
  task_deleted: boolean;
  /** The name of the branch, in a project with branches. */
  branch?: string;
};

/**
 * Which tasks of a project to list.
 *
 * @see https://developers.lokalise.com/reference/list-all-tasks
 */
export type ListTaskParams = ProjectWithPagination & {
  /** Only tasks with this title. */
  filter_title?: string;
  /** Only tasks with this status. */
  filter_statuses?: 'created' | 'queued' | 'in_progress' | 'completed';
};
