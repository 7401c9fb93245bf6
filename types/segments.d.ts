import type { TranslationStatus } from './translation-statuses';

/**
 * A part of a translation, mostly a sentence, in a project with segmentation.
 *
 * @see https://developers.lokalise.com/reference/list-all-segments-for-key-language
 */
export interface Segment {
  /** Which part it is, from 1. */
  segment_number: number;
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
  /** The text; of a plural key the forms as JSON text. */
  value: string;
  /** Whether it is marked as unverified, which was once called fuzzy. */
  is_fuzzy: boolean;
  /** Whether it is reviewed. */
  is_reviewed: boolean;
  /** The ID of the user who reviewed it; 0 if nobody has. */
  reviewed_by: number;
  /** How many words it has. */
  words: number;
  /** The statuses of the project's own that it has. */
  custom_translation_statuses: TranslationStatus[];
}

/**
 * Which key and language to get a segment of, and how.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-segment-for-key-language
 */
export type GetSegmentParams = {
  /** The ID of the project, with `:` and a branch after it where that is meant. */
  project_id: string;
  /** The ID of the key. */
  key_id: number | string;
  /** The code of the language. */
  language_iso: string;
  /** 1 to leave references to other keys as written, 0 to resolve them. Default: 0. */
  disable_references?: number | string;
};

/**
 * Which key and language to change a segment of.
 *
 * @see https://developers.lokalise.com/reference/update-a-segment
 */
export type UpdateSegmentReqParams = Omit<GetSegmentParams, 'disable_references'>;

/**
 * New values of a segment. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-segment
 */
export type UpdateSegmentBodyParams = {
  /** The text; for a plural key the forms as JSON text. */
  value: string;
  /** Whether it is marked as unverified, which was once called fuzzy. */
  is_fuzzy?: boolean;
  /** Whether it is reviewed. */
  is_reviewed?: boolean;
  /** The IDs of the project's own statuses that it gets, in place of those that it has. */
  custom_translation_status_ids?: string[] | number[];
};

/**
 * Which segments of a key and language to list.
 *
 * @see https://developers.lokalise.com/reference/list-all-segments-for-key-language
 */
export type ListSegmentParams = GetSegmentParams & {
  /** 1 for only segments that are reviewed. Default: 0. */
  filter_is_reviewed?: number | string;
  /** 1 for only segments that are marked as unverified. Default: 0. */
  filter_unverified?: number | string;
  /** 1 for only segments that are not translated. Default: 0. */
  filter_untranslated?: number | string;
  /**
   * Only segments with one of these QA issues, with commas between: `spelling_and_grammar`,
   * `placeholders`, `html`, `url_count`, `url`, `email_count`, `email`, `brackets`, `numbers`,
   * `leading_whitespace`, `trailing_whitespace`, `double_space`, `special_placeholder`,
   * `unbalanced_brackets`.
   */
  filter_qa_issues?: string;
};
