/**
 * A status of a project's own that its translations can have.
 *
 * @see https://developers.lokalise.com/reference/list-all-statuses
 */
export interface TranslationStatus {
  /** The ID. */
  status_id: number;
  /** The title. */
  title: string;
  /** The color, as hexadecimal RGB such as `#61bd4f`. */
  color: string;
}

/**
 * A status to create. The project must have `custom_translation_statuses` on.
 *
 * @see https://developers.lokalise.com/reference/create-a-status
 */
export type CreateTranslationStatusParams = {
  /** The title. */
  title: string;
  /** The color: one of those that `available_colors` gives. */
  color: string;
};

/**
 * New values of a status. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-status
 */
export type UpdateTranslationStatusParams = {
  /** The title. */
  title?: string;
  /** The color: one of those that `available_colors` gives. */
  color?: string;
};

/**
 * The answer to the deletion of a status.
 *
 * @see https://developers.lokalise.com/reference/delete-a-status
 */
export type TranslationStatusDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  custom_translation_status_deleted: boolean;
  /** The branch that it was in; absent in a project without branches. */
  branch?: string;
};

/**
 * The colors that a status can have.
 *
 * @see https://developers.lokalise.com/reference/retrieve-available-colors
 */
export type TranslationStatusColors = {
  /** The colors, as hexadecimal RGB such as `#61bd4f`. */
  colors: string[];
};
