/**
 * A user who works on a project.
 *
 * @see https://developers.lokalise.com/reference/contributor-object
 */
export interface Contributor {
  /** The ID of the user. */
  user_id: number;
  /** The email address. */
  email: string;
  /** The full name. */
  fullname: string;
  /** When the user's account was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When the user's account was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** Whether the user administers the project. Superseded by `role_id` and `admin_rights`. */
  is_admin: boolean;
  /** Whether the user may review translations. Superseded by `role_id` and `admin_rights`. */
  is_reviewer: boolean;
  /** The languages that the user sees. */
  languages: Array<{
    /** The ID of the language. */
    lang_id: number;
    /** The code of the language, such as `en` or `pt_BR`. */
    lang_iso: string;
    /** The name of the language. */
    lang_name: string;
    /** Whether the user may change its translations; `false` is read-only. */
    is_writable: boolean;
  }>;
  /** What the user may do in the project; see {@link ContributorRights}. */
  admin_rights: string[];
  /** The ID of the role, that is, of the permission template; see {@link ContributorRoles}. */
  role_id: number;
  /** A second ID of the user, a UUID. */
  uuid?: string;
}

/**
 * A permission in a project: see the activity (`activity`); create branches (`branches_create`),
 * change the main one (`branches_main_modify`) and merge them (`branches_merge`); manage
 * contributors (`contributors`); set custom translation statuses (`custom_status_modify`); download
 * files (`download`) and upload them (`upload`); use the glossary (`glossary`), edit its terms
 * (`glossary_edit`) and delete them (`glossary_delete`); manage keys (`keys`), languages
 * (`manage_languages`), screenshots (`screenshots`), tasks (`tasks`) and the settings of the
 * project (`settings`); review translations (`review`); see the statistics (`statistics`).
 */
export type ContributorRights =
  | 'activity'
  | 'branches_create'
  | 'branches_main_modify'
  | 'branches_merge'
  | 'contributors'
  | 'custom_status_modify'
  | 'download'
  | 'glossary'
  | 'glossary_delete'
  | 'glossary_edit'
  | 'keys'
  | 'manage_languages'
  | 'review'
  | 'screenshots'
  | 'settings'
  | 'statistics'
  | 'tasks'
  | 'upload';

/**
 * The ID of a role, such as 1 manager, 2 developer, 3 content creator or 4 reviewer. A team's
 * permission templates tell all of them, and what each may do.
 *
 * @see https://developers.lokalise.com/reference/list-all-permission-templates
 */
export type ContributorRoles = 1 | 2 | 3 | 4 | 5;

/** A language for a contributor. */
export type ContributorLanguages = {
  /** The code of the language, such as `en` or `pt_BR`. */
  lang_iso: string;
  /** Whether its translations may be changed; `false` is read-only. */
  is_writable?: boolean;
};

/**
 * A contributor to add to a project.
 *
 * @see https://developers.lokalise.com/reference/create-contributors
 */
export type ContributorCreateData = {
  /** The email address, which tells who it is. */
  email: string;
  /** The full name. */
  fullname?: string;
  /** Whether the user administers the project. Superseded by `role_id` and `admin_rights`. */
  is_admin?: boolean;
  /** Whether the user may review translations. Superseded by `role_id` and `admin_rights`. */
  is_reviewer?: boolean;
  /** The role, which stands for a set of permissions. */
  role_id?: ContributorRoles;
  /** The languages that the user is to see. */
  languages: ContributorLanguages[];
  /** Single permissions, in place of those of a role. */
  admin_rights?: ContributorRights[];
};

/**
 * New values of a contributor; what is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-contributor
 */
export type ContributorUpdateData = {
  /** Whether the user administers the project. Superseded by `role_id` and `admin_rights`. */
  is_admin?: boolean;
  /** Whether the user may review translations. Superseded by `role_id` and `admin_rights`. */
  is_reviewer?: boolean;
  /** The role, which stands for a set of permissions. */
  role_id?: ContributorRoles;
  /** The languages that the user is to see. */
  languages?: ContributorLanguages[];
  /** Single permissions, in place of those of a role. */
  admin_rights?: ContributorRights[];
};

/**
 * The answer to the removal of a contributor.
 *
 * @see https://developers.lokalise.com/reference/delete-a-contributor
 */
export type ContributorDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether the contributor is removed: `true`. */
  contributor_deleted: boolean;
  /** The name of the branch, in a project with branches. */
  branch?: string;
};
