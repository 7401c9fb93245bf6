import type { PaginationParams } from './common';

/**
 * A project.
 *
 * @see https://developers.lokalise.com/reference/project-object
 */
export interface Project {
  /** The ID, such as `3002780358964f9bab5a92.87762498`. */
  project_id: string;
  /** The type: `localization_files`, `paged_documents`, `content_integration`, `marketing` or `marketing_integrations`. */
  project_type: string;
  /** A second ID, a UUID. */
  uuid?: string;
  /** The name. */
  name: string;
  /** The description; empty if there is none. */
  description: string;
  /** When it was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The ID of the user who created it. */
  created_by: number;
  /** The email address of the user who created it. */
  created_by_email: string;
  /** The ID of the team that it belongs to. */
  team_id: number;
  /** The UUID of that team. */
  team_uuid: string;
  /** The ID of the base language. */
  base_language_id: number;
  /** The code of the base language, such as `en` or `pt_BR`. */
  base_language_iso: string;
  /** The settings; in lists unless `include_settings` is 0. */
  settings: ProjectSettings;
  /** The statistics; in lists unless `include_statistics` is 0. */
  statistics: ProjectStatistics;
}

/** The settings of a project. */
export interface ProjectSettings {
  /** Whether a key can have another name for each platform. */
  per_platform_key_names: boolean;
  /** Whether translations are reviewed. */
  reviewing: boolean;
  /** Whether translations become unverified when the base translation changes. */
  auto_toggle_unverified: boolean;
  /** Whether contributors may download and upload for offline work. */
  offline_translation: boolean;
  /** Whether keys can be edited. */
  key_editing: boolean;
  /** Whether machine translations are suggested while translating. */
  inline_machine_translations: boolean;
  /** Whether the project can have branches. */
  branching: boolean;
  /** Whether translations are split into segments. */
  segmentation: boolean;
  /** Whether translations can have statuses of the project's own. */
  custom_translation_statuses: boolean;
  /** Whether a translation can have several of these statuses. */
  custom_translation_statuses_allow_multiple: boolean;
}

/** The statistics of a project. */
export interface ProjectStatistics {
  /** How much of the project is translated, in percent. */
  progress_total: number;
  /** How many keys there are. */
  keys_total: number;
  /** How many contributors there are. */
  team: number;
  /** How many words there are in the base language. */
  base_words: number;
  /** How many QA issues there are in all. */
  qa_issues_total: number;
  /** How many QA issues there are of each kind. */
  qa_issues: {
    /** Translations that nobody has reviewed. */
    not_reviewed: number;
    /** Translations marked as unverified. */
    unverified: number;
    /** Spelling and grammar mistakes. */
    spelling_grammar: number;
    /** Placeholders that differ from the base translation's. */
    inconsistent_placeholders: number;
    /** HTML tags that differ from the base translation's. */
    inconsistent_html: number;
    /** Another number of URLs than in the base translation. */
    different_number_of_urls: number;
    /** URLs that differ from the base translation's. */
    different_urls: number;
    /** White space at the beginning. */
    leading_whitespace: number;
    /** White space at the end. */
    trailing_whitespace: number;
    /** Another number of email addresses than in the base translation. */
    different_number_of_email_address: number;
    /** Email addresses that differ from the base translation's. */
    different_email_address: number;
    /** Brackets that differ from the base translation's. */
    different_brackets: number;
    /** Numbers that differ from the base translation's. */
    different_numbers: number;
    /** Two spaces in a row. */
    double_space: number;
    /** Malformed special placeholders. */
    special_placeholder: number;
    /** Brackets that are opened and not closed, or the reverse. */
    unbalanced_brackets: number;
  };
  /** The progress of each language. */
  languages: Array<{
    /** The ID of the language. */
    language_id: number;
    /** The code of the language, such as `en` or `pt_BR`. */
    language_iso: string;
    /** How much of it is translated, in percent. */
    progress: number;
    /** How many words are still to be translated. */
    words_to_do: number;
  }>;
}

/**
 * A project to create.
 *
 * @see https://developers.lokalise.com/reference/create-a-project
 */
export type CreateProjectParams = {
  /** The name. */
  name: string;
  /** The team to create it in; the token's own team unless given. */
  team_id?: number | string;
  /** The description. */
  description?: string;
  /** The languages; English unless given. */
  languages?: Array<{
    /** The code of the language, such as `en` or `pt_BR`. */
    lang_iso: string;
    /** A code of the project's own in its place. */
    custom_iso?: string;
  }>;
  /** The code of the base language. Default: `en`. */
  base_lang_iso?: string;
  /** The type. Default: `localization_files`. */
  project_type?:
    | 'localization_files'
    | 'paged_documents'
    | 'content_integration'
    | 'marketing'
    | 'marketing_integrations';
  /** Whether translations are split into segments. */
  is_segmentation_enabled?: boolean;
  /** The integration of a project of type `content_integration`. */
  content_integration?: string;
};

/**
 * New values of a project.
 *
 * @see https://developers.lokalise.com/reference/update-a-project
 */
export type UpdateProjectParams = {
  /** The name. */
  name: string;
  /** The description. */
  description?: string;
};

/** The answer to the deletion of a project. */
export type ProjectDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  project_deleted: boolean;
};

/** The answer to the deletion of all keys of a project. */
export type ProjectEmptied = {
  /** The ID of the project. */
  project_id: string;
  /** Whether its keys are deleted: `true`. */
  keys_deleted: boolean;
};

/**
 * Which projects to list, and what to include of each.
 *
 * @see https://developers.lokalise.com/reference/list-all-projects
 */
export type ProjectListParams = PaginationParams & {
  /** Only projects of this team. */
  filter_team_id?: number | string;
  /** Only projects with these names, with commas between. */
  filter_names?: string;
  /** 0 to leave the statistics out, 1 to include them. Default: 1. */
  include_statistics?: string | number;
  /** 0 to leave the settings out, 1 to include them. Default: 1. */
  include_settings?: string | number;
};
