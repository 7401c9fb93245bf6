/**
 * A language: of a project, or one that Lokalise knows.
 *
 * @see https://developers.lokalise.com/reference/language-object
 */
export interface Language {
  /** The ID. */
  lang_id: number;
  /** The code, such as `en` or `pt_BR`, or the project's own. */
  lang_iso: string;
  /** The name, such as `English`. */
  lang_name: string;
  /** Whether it is written from right to left. */
  is_rtl: boolean;
  /** Its plural forms: some of `zero`, `one`, `two`, `few`, `many` and `other`. */
  plural_forms: string[];
  /** The UUID of the language in the project; absent where there is no project. */
  project_language_uuid?: string;
}

/**
 * A language to add to a project.
 *
 * @see https://developers.lokalise.com/reference/create-languages
 */
export type CreateLanguageParams = {
  /** The code that Lokalise has for it, such as `en` or `pt_BR`. */
  lang_iso: string;
  /** A code of the project's own in its place. */
  custom_iso?: string;
  /** A name of the project's own. */
  custom_name?: string;
  /**
   * Plural forms in place of the usual ones: some of `zero`, `one`, `two`, `few`, `many` and
   * `other`.
   */
  custom_plural_forms?: string[];
};

/**
 * New values of a project's language. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-language
 */
export type UpdateLanguageParams = {
  /** The code. */
  lang_iso?: string;
  /** The name. */
  lang_name?: string;
  /** The plural forms: some of `zero`, `one`, `two`, `few`, `many` and `other`. */
  plural_forms?: string[];
};

/**
 * The answer to the deletion of a project's language.
 *
 * @see https://developers.lokalise.com/reference/delete-a-language
 */
export type LanguageDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  language_deleted: boolean;
  /** The branch that it was in; absent in a project without branches. */
  branch?: string;
};
