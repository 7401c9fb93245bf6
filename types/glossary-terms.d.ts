import type { CursorPagination, ProjectOnly } from './common';

/**
 * A term of a project's glossary.
 *
 * @see https://developers.lokalise.com/reference/list-glossary-terms
 */
export interface GlossaryTerm {
  /** The ID. */
  id: number;
  /** The ID of the project. */
  projectId: string;
  /** The term itself. */
  term: string;
  /** What it means; empty if nobody said. */
  description: string;
  /** Whether it is recognised only in this upper and lower case. */
  caseSensitive: boolean;
  /** Whether it is to be translated; otherwise it stays as it is in every language. */
  translatable: boolean;
  /** Whether it is not to be used. */
  forbidden: boolean;
  /** Its translations, one for each language of the project. */
  translations: Array<{
    /** The ID of the language. */
    langId: number;
    /** The name of the language. */
    langName: string;
    /** The code of the language, such as `en` or `pt_BR`. */
    langIso: string;
    /** The translation; empty if there is none. */
    translation: string;
    /** A note on the translation; empty if there is none. */
    description: string;
  }>;
  /** The tags. */
  tags: string[];
  /** When it was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  createdAt: string;
  /** When it last changed, in the same form; null if never. */
  updatedAt: string | null;
}

/**
 * Which part of a glossary to list.
 *
 * @see https://developers.lokalise.com/reference/list-glossary-terms
 */
export type ListTermsParams = ProjectOnly & Omit<CursorPagination, 'pagination'>;

/**
 * Terms to create.
 *
 * @see https://developers.lokalise.com/reference/create-glossary-terms
 */
export type CreateTermsParams = {
  /** The terms. */
  terms: Array<{
    /** The term itself. */
    term: string;
    /** What it means. */
    description: string;
    /** Whether it is recognised only in this upper and lower case. */
    caseSensitive: boolean;
    /** Whether it is to be translated; otherwise it stays as it is in every language. */
    translatable: boolean;
    /** Whether it is not to be used. */
    forbidden: boolean;
    /** Its translations. */
    translations?: Array<{
      /** The ID of the language. */
      langId?: number;
      /** The translation. */
      translation?: string;
      /** A note on the translation. */
      description?: string;
    }>;
    /** The tags. */
    tags?: string[];
  }>;
};

/**
 * New values of terms; what is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-glossary-terms
 */
export type UpdateTermsParams = {
  /** The terms. */
  terms: Array<{
    /** The ID of the term to change. */
    id: number;
    /** The term itself. */
    term?: string;
    /** What it means. */
    description?: string;
    /** Whether it is recognised only in this upper and lower case. */
    caseSensitive?: boolean;
    /** Whether it is to be translated; otherwise it stays as it is in every language. */
    translatable?: boolean;
    /** Whether it is not to be used. */
    forbidden?: boolean;
    /** Its translations. */
    translations?: Array<{
      /** The ID of the language. */
      langId?: number;
      /** The translation. */
      translation?: string;
      /** A note on the translation. */
      description?: string;
    }>;
    /** The tags. */
    tags?: string[];
  }>;
};

/**
 * The answer to the deletion of terms. Some may be deleted and others not.
 *
 * @see https://developers.lokalise.com/reference/delete-glossary-terms
 */
export type TermsDeleted = {
  /** The terms that are deleted. */
  deleted: {
    /** How many there are. */
    count: number;
    /** Their IDs. */
    ids: number[];
  };
  /** The terms that could not be deleted, in one entry for each reason. */
  failed: Array<{
    /** How many there are. */
    count: number;
    /** Their IDs. */
    ids: number[];
    /** The reason. */
    message: string;
  }>;
};
