/**
 * A branch of a project.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-branch
 */
export interface Branch {
  /** The ID. */
  branch_id: number;
  /** The name; slashes are allowed, as in `feature/new-release`. */
  name: string;
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
 * A branch to create, or the new values of one.
 *
 * @see https://developers.lokalise.com/reference/create-a-branch
 * @see https://developers.lokalise.com/reference/update-a-branch
 */
export type BranchParams = {
  /** The name; a new branch needs one. */
  name?: string;
};

/**
 * How to merge a branch.
 *
 * @see https://developers.lokalise.com/reference/merge-a-branch
 */
export type MergeBranchParams = {
  /**
   * Whose value wins where both branches changed the same thing: that of the branch merged into
   * (`target`) or that of the branch being merged (`source`).
   */
  force_conflict_resolve_using?: 'target' | 'source';
  /** The ID of the branch to merge into; the main branch, `master`, unless given. */
  target_branch_id?: number | string;
};

/**
 * The answer to the deletion of a branch.
 *
 * @see https://developers.lokalise.com/reference/delete-a-branch
 */
export type BranchDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  branch_deleted: boolean;
};

/**
 * The answer to the merge of a branch.
 *
 * @see https://developers.lokalise.com/reference/merge-a-branch
 */
export type BranchMerged = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is merged: `true`. */
  branch_merged: boolean;
  /** The branch that was merged. */
  branch: Branch;
  /** The branch that took the changes. */
  target_branch: Branch;
};
