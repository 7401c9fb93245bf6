import type { ContributorRights, ContributorRoles } from './contributors';

/**
 * A group of users of a team, who have the same permissions in the group's projects.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-group
 */
export interface UserGroup {
  /** The ID. */
  group_id: number;
  /** The name. */
  name: string;
  /** What its members may do. */
  permissions: {
    /** Whether they administer the projects. Superseded by `role_id` and `admin_rights`. */
    is_admin: boolean;
    /** Whether they may review translations. Superseded by `role_id` and `admin_rights`. */
    is_reviewer: boolean;
    /** What they may do in the projects; see {@link ContributorRights}. */
    admin_rights: string[];
    /** The languages that they see; empty for administrators. */
    languages: Array<{
      /** The ID of the language. */
      lang_id: number;
      /** The code of the language, such as `en` or `pt_BR`. */
      lang_iso: string;
      /** The name of the language. */
      lang_name: string;
      /** Whether they may change its translations; `false` is read-only. */
      is_writable: boolean;
    }>;
  };
  /** When it was created, such as `2018-12-31 12:00:00 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The ID of the team that it belongs to. */
  team_id: number;
  /** The IDs of its projects. */
  projects: string[] | number[];
  /** The IDs of the users in it. */
  members: number[] | string[];
  /** The ID of the role; null if the permissions are not those of a role. */
  role_id: number | null;
}

/**
 * A group of users to create, or new values of one.
 *
 * @see https://developers.lokalise.com/reference/create-a-group
 * @see https://developers.lokalise.com/reference/update-a-group
 */
export type UserGroupParams = {
  /** The name. */
  name: string;
  /** Whether its members may review translations. Superseded by `role_id` and `admin_rights`. */
  is_reviewer: boolean;
  /** Whether its members administer the projects. Superseded by `role_id` and `admin_rights`. */
  is_admin: boolean;
  /** The role, which stands for a set of permissions. */
  role_id?: ContributorRoles;
  /** Single permissions; required if `is_admin` is `true` and there is no role. */
  admin_rights?: ContributorRights[];
  /** The languages; required if `is_admin` is `false`. */
  languages?: {
    /** The IDs of the languages to see only. */
    reference: string[];
    /** The IDs of the languages whose translations may be changed. */
    contributable: string[];
  };
};

/**
 * The answer to the deletion of a group of users.
 *
 * @see https://developers.lokalise.com/reference/delete-a-group
 */
export type UserGroupDeleted = {
  /** The ID of the team. */
  team_id: string;
  /** Whether the group is deleted: `true`. */
  group_deleted: boolean;
};
