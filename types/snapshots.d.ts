/**
 * A copy of a project as it was at a moment. Restoring it makes a new project.
 *
 * @see https://developers.lokalise.com/reference/snapshot-object
 */
export interface Snapshot {
  /** The ID. */
  snapshot_id: number;
  /** The title. */
  title: string;
  /** When it was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The ID of the user who created it. */
  created_by: number;
  /** The email address of the user who created it. */
  created_by_email: string;
}

/**
 * A snapshot to create.
 *
 * @see https://developers.lokalise.com/reference/create-a-snapshot
 */
export type CreateSnapshotParams = {
  /** The title. */
  title: string;
};

/**
 * The answer to the deletion of a snapshot.
 *
 * @see https://developers.lokalise.com/reference/delete-a-snapshot
 */
export type SnapshotDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  snapshot_deleted: boolean;
  /** The branch that it was of; absent in a project without branches. */
  branch?: string;
};
