/**
 * A member of a team.
 *
 * @see https://developers.lokalise.com/reference/teamusers-object
 */
export interface TeamUser {
  /** The ID of the user. */
  user_id: number;
  /** The email address. */
  email: string;
  /** The full name. */
  fullname: string;
  /** When the user's account was created, such as `2018-12-31 12:00:00 (Etc/UTC)`. */
  created_at: string;
  /** When the user's account was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The role in the team: `owner`, `admin`, `member` or `biller`. */
  role: string;
  /** A second ID of the user, a UUID. */
  uuid?: string;
}

/**
 * New values of a member of a team.
 *
 * @see https://developers.lokalise.com/reference/update-a-team-user
 */
export type TeamUserParams = {
  /** The role in the team. */
  role?: 'owner' | 'admin' | 'member' | 'biller';
};

/**
 * The answer to the removal of a user from a team.
 *
 * @see https://developers.lokalise.com/reference/delete-a-team-user
 */
export type TeamUserDeleted = {
  /** The ID of the team. */
  team_id: string;
  /** Whether the user is removed: `true`. */
  team_user_deleted: boolean;
};
