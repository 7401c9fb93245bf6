import type { CursorPagination, ProjectOnly, ProjectWithPagination } from './common';
import type { TranslationStatus } from './translation-statuses';

/**
 * The value of a key in a language.
 *
 * @see https://developers.lokalise.com/reference/translations-1
 */
export interface Translation {
  /** The ID. */
  translation_id: number;
  /** The ID of the key. */
  key_id: number;
  /** The code of the language, such as `en` or `pt_BR`. */
  language_iso: string;
  /** When it was last changed, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  modified_at: string;
  /** When it was last changed, in seconds since 1970 (UTC). */
  modified_at_timestamp: number;
  /** The ID of the user who last changed it. */
  modified_by: number;
  /** The email address of the user who last changed it. */
  modified_by_email: string;
  /** The text; of a plural key the forms as JSON text, such as `{"one":"…","other":"…"}`. */
  translation: string;
  /** Whether it is marked as unverified. */
  is_unverified: boolean;
  /** Whether it is reviewed. */
  is_reviewed: boolean;
  /** The former name of `is_unverified`, with the same value. */
  is_fuzzy: boolean;
  /** The ID of the user who reviewed it; 0 if nobody has. */
  reviewed_by: number;
  /** How many words it has. */
  words: number;
  /** The statuses of the project's own that it has. */
  custom_translation_statuses: TranslationStatus[];
  /** The ID of the task that it is part of; the service sends null if of none. */
  task_id: number;
  /** Which segment of the key it is, from 1; 1 in a project without segmentation. */
  segment_number: number;
}

/**
 * A translation to set along with a key.
 *
 * @see https://developers.lokalise.com/reference/create-keys
 */
export type TranslationData = {
  /** The code of the language. */
  language_iso?: string;
  /** The text; for a plural key an object with a text for each form, such as `one` and `other`. */
  translation?: string | Record<string, unknown>;
  /** Whether it is reviewed. */
  is_reviewed?: boolean;
  /** Whether it is marked as unverified. */
  is_unverified?: boolean;
  /** The IDs of the project's own statuses that it gets, in place of those that it has. */
  custom_translation_status_ids?: string[] | number[];
};

/**
 * New values of a translation. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-translation
 */
export type UpdateTranslationParams = {
  /** The text; for a plural key the forms as JSON text. */
  translation: string;
  /** Whether it is marked as unverified. */
  is_unverified?: boolean;
  /** Whether it is reviewed. */
  is_reviewed?: boolean;
  /** The IDs of the project's own statuses that it gets, in place of those that it has. */
  custom_translation_status_ids?: string[] | number[];
};

/**
 * Which translations to list.
 *
 * @see https://developers.lokalise.com/reference/list-all-translations
 */
export type ListTranslationParams = ProjectWithPagination &
  CursorPagination & {
    /** 1 to leave references to other keys as written, 0 to resolve them. Default: 0. */
    disable_references?: number | string;
    /** Only translations into the language with this ID. */
    filter_lang_id?: number | string;
    /** 1 for only translations that are reviewed. Default: 0. */
    filter_is_reviewed?: number | string;
    /** 1 for only translations that are marked as unverified. Default: 0. */
    filter_unverified?: number | string;
    /** 1 for only translations that are empty. Default: 0. */
    filter_untranslated?: number | string;
    /**
     * Only translations with one of these QA issues, with commas between: `spelling_and_grammar`,
     * `placeholders`, `html`, `url_count`, `url`, `email_count`, `email`, `brackets`, `numbers`,
     * `leading_whitespace`, `trailing_whitespace`, `double_space`, `special_placeholder`,
     * `unbalanced_brackets`.
     */
    filter_qa_issues?: string;
    /** Only translations that are part of the active task with this ID. */
    filter_active_task_id?: number | string;
  };

/**
 * Which project to get a translation from, and how.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-translation
 */
export type GetTranslationParams = ProjectOnly & {
  /** 1 to leave references to other keys as written, 0 to resolve them. Default: 0. */
  disable_references?: number | string;
};
