import type { Filenames } from '../common';

/** A branch. */
export interface EventBranch {
  /** The ID of the branch. */
  id: number | string;
  /** The name of the branch. */
  name: string;
}

/** A key as it is now. */
export interface EventChangedKey {
  /** The ID of the key. */
  id: number;
  /** The name of the key. */
  name: string;
  /** The name before; absent or null when it is the same. */
  previous_name?: string | null;
  /** The tags. */
  tags: string[];
  /** The files that the key is in, by platform. */
  filenames: Filenames;
  /** Whether contributors do not see the key. */
  hidden: boolean;
  /** The screenshots of the key, by their IDs or names. */
  screenshots: string[] | number[];
}

/** A contributor. */
export interface EventContributor {
  /** The email address. */
  email: string;
}

/** A key. */
export interface EventKey {
  /** The ID of the key. */
  id: number;
  /** The name of the key. */
  name: string;
  /** The files that the key is in, by platform. */
  filenames: Filenames;
}

/** A language of the project. */
export interface EventLanguage {
  /** The ID of the language. */
  id: number;
  /** The code of the language, such as `en`. */
  iso: string;
  /** The name of the language. */
  name: string;
}

/** The project, and the branch of it. */
export interface EventProject {
  /** The ID of the project. */
  id: string;
  /** The name of the project. */
  name: string;
  /** The branch; absent when it is the main one, or the project has none. */
  branch?: string;
}

/** A task. */
export interface EventTask {
  /** The ID of the task. */
  id: number;
  /** The type of the task: `translation` or `review`. */
  type: string;
  /** The title. */
  title: string;
  /** When it is due, as `YYYY-MM-DD HH:MM:SS`; null when it is not. */
  due_date: string | null;
  /** What the task is about. */
  description: string;
}

/** The user whose doing the event is. */
export interface EventUser {
  /** The full name of the user. */
  full_name: string;
  /** The email address. */
  email: string;
}

/** The project. */
export interface EventWholeProject {
  /** The ID of the project. */
  id: string;
  /** The name of the project. */
  name: string;
}

/** How many words translation memories know, by how good the match is. */
export interface EventTmLeverage {
  /** How many words have no match. */
  0: number;
  /** How many words have a match of 50 % or more, but less than 75 %. */
  50: number;
  /** How many words have a match of 75 % or more, but less than 85 %. */
  75: number;
  /** How many words have a match of 85 % or more, but less than 95 %. */
  85: number;
  /** How many words have a match of 95 % or more, but less than 100 %. */
  95: number;
  /** How many words have a match of 100 %. */
  '100%': number;
}
