/**
 * A translation memory that a project uses.
 *
 * @see https://developers.lokalise.com/reference/list-project-translation-memories
 */
export interface TranslationMemory {
  /** The ID. */
  id: number;
  /** The name. */
  name: string;
}
