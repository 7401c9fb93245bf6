import type { ProjectOnly, ProjectWithPagination } from './common';

/**
 * A comment on a key.
 *
 * @see https://developers.lokalise.com/reference/comment-object
 */
export interface Comment {
  /** The ID. */
  comment_id: number;
  /** The ID of the key that it is about. */
  key_id: number;
  /** The text. */
  comment: string;
  /** The ID of the user who wrote it. */
  added_by: number;
  /** The email address of the user who wrote it. */
  added_by_email: string;
  /** When it was written, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  added_at: string;
  /** When it was written, in seconds since 1970 (UTC). */
  added_at_timestamp: number;
}

/**
 * A comment to write.
 *
 * @see https://developers.lokalise.com/reference/create-comments
 */
export type CommentData = {
  /** The text. */
  comment?: string;
};

/**
 * The answer to the deletion of a comment.
 *
 * @see https://developers.lokalise.com/reference/delete-a-comment
 */
export type CommentDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  comment_deleted: boolean;
  /** The name of the branch, in a project with branches. */
  branch?: string;
};

/** Which key of which project. */
export type ProjectAndKey = ProjectOnly & {
  /** The ID of the key. */
  key_id: number | string;
};

/**
 * Which key of which project, and which page of its list to get.
 *
 * @see https://developers.lokalise.com/reference/list-key-comments
 */
export type KeyProjectPagination = ProjectWithPagination & {
  /** The ID of the key. */
  key_id: number | string;
};
