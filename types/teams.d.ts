/**
 * A team.
 *
 * @see https://developers.lokalise.com/reference/teams-object
 */
export interface Team {
  /** The ID. */
  team_id: number;
  /** The name. */
  name: string;
  /** When it was created, such as `2018-12-31 12:00:00 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The name of its subscription plan, such as `Trial`. */
  plan: string;
  /** How much of the plan it uses. */
  quota_usage: {
    /** How many users it has. */
    users: number;
    /** How many keys it has, in all projects. */
    keys: number;
    /** How many projects it has. */
    projects: number;
    /** How many monthly active users its apps with an SDK of Lokalise have. */
    mau: number;
    /** How many words were given to AI. */
    ai_words: number;
  };
  /** How much the plan allows. */
  quota_allowed: {
    /** How many users it may have. */
    users: number;
    /** How many keys it may have, in all projects. */
    keys: number;
    /** How many projects it may have. */
    projects: number;
    /** How many monthly active users its apps with an SDK of Lokalise may have. */
    mau: number;
    /** How many words may be given to AI. */
    ai_words: number;
  };
}
