import type { Comment, CommentData } from './comments';
import type {
  CursorPagination,
  Filenames,
  NumericBool,
  ProjectOnly,
  ProjectWithPagination,
  SupportedPlatforms,
} from './common';
import type { Screenshot, ScreenshotData } from './screenshots';
import type { Translation, TranslationData } from './translations';

/**
 * A key: one text of an app, whose translations are its values in the project's languages.
 *
 * @see https://developers.lokalise.com/reference/key-object
 */
export interface Key {
  /** The ID. */
  key_id: number;
  /** When it was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The name on each platform; the same on all unless the project has `per_platform_key_names`. */
  key_name: Filenames;
  /** The file that it belongs to on each platform; empty where there is none. */
  filenames: Filenames;
  /** What it is about, for translators; empty if nothing is said. */
  description: string;
  /** The platforms whose exports include it. */
  platforms: SupportedPlatforms[];
  /** The tags. */
  tags: string[];
  /** The comments; in lists only with `include_comments: 1`. */
  comments: Omit<Comment, 'key_id'>[];
  /** The screenshots that show it; in lists only with `include_screenshots: 1`. */
  screenshots: Screenshot[];
  /** The translations, one a language and segment; in lists only with `include_translations: 1`. */
  translations: Translation[];
  /** Whether it has plural forms. */
  is_plural: boolean;
  /** The name of the plural, for file formats that have one, such as PO; else empty. */
  plural_name: string;
  /** Whether contributors who are not admins cannot see it. */
  is_hidden: boolean;
  /** Whether it is archived: kept, but no longer translated. */
  is_archived: boolean;
  /** The context, for file formats that tell keys of one name apart by it; else empty. */
  context: string;
  /** How many words the base translation has. */
  base_words: number;
  /** How many characters a translation may have; 0 if there is no limit. */
  char_limit: number;
  /** Attributes of one's own, as JSON text; empty if there are none. */
  custom_attributes: string;
  /** When the key was last changed, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  modified_at: string;
  /** When the key was last changed, in seconds since 1970 (UTC). */
  modified_at_timestamp: number;
  /** When one of its translations was last changed, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  translations_modified_at: string;
  /** When one of its translations was last changed, in seconds since 1970 (UTC). */
  translations_modified_at_timestamp: number;
}

/**
 * A key to create.
 *
 * @see https://developers.lokalise.com/reference/create-keys
 */
export type CreateKeyData = {
  /** The name: a text, or one for each platform if the project has `per_platform_key_names`. */
  key_name: string | Filenames;
  /** What it is about, for translators. */
  description?: string;
  /** The platforms whose exports include it: any of `ios`, `android`, `web` and `other`. */
  platforms: SupportedPlatforms[];
  /** The file that it belongs to on each platform. */
  filenames?: Filenames;
  /** The tags. */
  tags?: string[];
  /** Comments to add. */
  comments?: CommentData[];
  /** Screenshots to upload and attach. */
  screenshots?: ScreenshotData[];
  /** The translations, one a language. */
  translations?: TranslationData[];
  /** Whether it has plural forms. Default: `false`. */
  is_plural?: boolean;
  /** The name of the plural, for file formats that have one. */
  plural_name?: string;
  /** Whether contributors who are not admins cannot see it. Default: `false`. */
  is_hidden?: boolean;
  /** Whether it is archived. Default: `false`. */
  is_archived?: boolean;
  /** The context, for file formats that tell keys of one name apart by it. */
  context?: string;
  /** How many characters a translation may have. Without it, there is no limit. */
  char_limit?: number;
  /** Attributes of one's own, as JSON text. */
  custom_attributes?: string;
};

/**
 * Keys to create in one call. Lokalise advises at most 500 of them.
 *
 * @see https://developers.lokalise.com/reference/create-keys
 */
export type CreateKeyParams = {
  /** The keys. */
  keys?: CreateKeyData[];
  /** Whether the project's automations run on the translations. */
  use_automations?: boolean;
};

/**
 * New values of a key. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-key
 */
export type UpdateKeyData = Omit<CreateKeyData, 'key_name' | 'platforms' | 'translations'> & {
  /** The name: a text, or one for each platform if the project has `per_platform_key_names`. */
  key_name?: string | Filenames;
  /** `true` to add `tags` to those that the key has, `false` to replace them. Default: `false`. */
  merge_tags?: boolean;
  /** The platforms whose exports include it: any of `ios`, `android`, `web` and `other`. */
  platforms?: SupportedPlatforms[];
};

/**
 * Keys to change in one call.
 *
 * @see https://developers.lokalise.com/reference/bulk-update
 */
export type BulkUpdateKeyParams = {
  /** The keys, each with its ID and new values. */
  keys?: UpdateKeyDataWithId[];
  /** Whether the project's automations run on the translations. */
  use_automations?: boolean;
};

/**
 * New values of one of several keys. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/bulk-update
 */
export type UpdateKeyDataWithId = UpdateKeyData & {
  /** The ID of the key. */
  key_id: string | number;
  /** New translations, one a language. */
  translations?: TranslationData[];
};

/**
 * The answer to the deletion of a key.
 *
 * @see https://developers.lokalise.com/reference/delete-a-key
 */
export type KeyDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted; `false` if the key is locked. */
  key_removed: boolean;
  /** How many keys were locked and so not deleted: 0 or 1. */
  keys_locked?: number;
  /** The branch that it was in; absent in a project without branches. */
  branch?: string;
};

/**
 * The answer to the deletion of several keys.
 *
 * @see https://developers.lokalise.com/reference/delete-multiple-keys
 */
export type KeysBulkDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether they are deleted, locked ones aside. */
  keys_removed: boolean;
  /** How many keys were locked and so not deleted. */
  keys_locked: number;
  /** The branch that they were in; absent in a project without branches. */
  branch?: string;
};

/**
 * Which keys to list, and what to include of each. A page has at most 500 keys.
 *
 * @see https://developers.lokalise.com/reference/list-all-keys
 */
export type KeyParamsWithPagination = ProjectWithPagination &
  CursorPagination & {
    /** 1 to leave references to other keys as written, 0 to resolve them. Default: 0. */
    disable_references?: NumericBool;
    /** 1 to include the comments. Default: 0. */
    include_comments?: NumericBool;
    /** 1 to include the screenshots. Default: 0. */
    include_screenshots?: NumericBool;
    /** 1 to include the translations. Default: 0. */
    include_translations?: NumericBool;
    /** Only translations into the languages with these IDs, with commas between. */
    filter_translation_lang_ids?: string;
    /** Only keys with these tags, with commas between. */
    filter_tags?: string;
    /** Only keys of these files, with commas between. */
    filter_filenames?: string;
    /** Only keys with these names, with commas between. */
    filter_keys?: string;
    /** Only keys with these IDs, with commas between. */
    filter_key_ids?: string;
    /** Only keys of these platforms (`ios`, `android`, `web`, `other`), with commas between. */
    filter_platforms?: string;
    /** 1 for only keys that lack a translation. Default: 0. */
    filter_untranslated?: NumericBool;
    /**
     * Only keys with one of these QA issues, with commas between: `spelling_and_grammar`,
     * `placeholders`, `html`, `url_count`, `url`, `email_count`, `email`, `brackets`, `numbers`,
     * `leading_whitespace`, `trailing_whitespace`, `double_space`, `special_placeholder`,
     * `unbalanced_brackets`.
     */
    filter_qa_issues?: string;
    /** Archived keys: `include` them, `exclude` them, or `only` them. Default: `include`. */
    filter_archived?: string;
  };

/**
 * Which project to get a key from, and how.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-key
 */
export type GetKeyParams = ProjectOnly & {
  /** 1 to leave references to other keys as written, 0 to resolve them. Default: 0. */
  disable_references?: NumericBool;
};
