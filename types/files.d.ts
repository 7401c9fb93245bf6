import type { ProjectWithPagination } from './common';

/**
 * A file of a project.
 *
 * @see https://developers.lokalise.com/reference/list-all-files
 */
export interface File {
  /** The ID. */
  file_id: number;
  /** The name, with its path if it has one; `__unassigned__` for the keys that have no file. */
  filename: string;
  /** How many keys are assigned to it. */
  key_count: number;
}

/**
 * A format of files; mostly its file extension.
 *
 * @see https://docs.lokalise.com/en/collections/2909229-supported-file-formats
 */
export type FileFormat =
  | 'android_sdk'
  | 'arb'
  | 'csv'
  | 'docx'
  | 'flutter_sdk'
  | 'html'
  | 'ini'
  | 'ios_sdk'
  | 'js'
  | 'json'
  | 'json_structured'
  | 'offline_xliff'
  | 'php_array'
  | 'php_laravel'
  | 'plist'
  | 'po'
  | 'properties'
  | 'react_native'
  | 'resx'
  | 'ruby_yaml'
  | 'stf'
  | 'strings'
  | 'symfony_xliff'
  | 'ts'
  | 'xlf'
  | 'xliff'
  | 'xlsx'
  | 'xml'
  | 'yaml';

/**
 * Where the files of a synchronous download are.
 *
 * @see https://developers.lokalise.com/reference/download-files
 */
export type DownloadBundle = {
  /** The ID of the project. */
  project_id: string;
  /** The URL of a zip archive. It is on another host: never send the API token to it. */
  bundle_url: string;
  /** The name of the branch, in a project with branches. */
  branch?: string;
  /** Whether the server said that the project is too big for this; use `async_download`. */
  responseTooBig?: boolean;
};

/**
 * The answer to the deletion of a file. Projects of type `localization_files` refuse it.
 *
 * @see https://developers.lokalise.com/reference/delete-a-file
 */
export type FileDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  file_deleted: boolean;
};

/**
 * What to download, and in what form.
 *
 * @see https://developers.lokalise.com/reference/download-files
 * @see https://developers.lokalise.com/reference/download-files-async
 */
export interface DownloadFileParams {
  /** The format; the ones that end in `_sdk` make a bundle for over-the-air updates. */
  format: FileFormat;
  /**
   * Whether keys go to the files that they are assigned to; otherwise all keys of a language go
   * to one file. Default: `true`.
   */
  original_filenames?: boolean;
  /**
   * The path of each file when `original_filenames` is `false`. `%LANG_ISO%`, `%LANG_NAME%`,
   * `%FORMAT%` and `%PROJECT_NAME%` are filled in.
   */
  bundle_structure?: string;
  /** What goes before the paths when `original_filenames` is `true`. `%LANG_ISO%` is filled in. */
  directory_prefix?: string;
  /** Whether to include the keys of every platform; otherwise only of the format's. */
  all_platforms?: boolean;
  /** The codes of the languages to include; all unless given. */
  filter_langs?: string[];
  /**
   * Which translations to include: `translated`, `untranslated`, `reviewed` (or `reviewed_only`),
   * `last_reviewed_only` for the latest reviewed value, `verified`; or keys that contributors can
   * see (`nonhidden`). All unless given.
   */
  filter_data?: (
    | 'translated'
    | 'untranslated'
    | 'reviewed'
    | 'reviewed_only'
    | 'last_reviewed_only'
    | 'verified'
    | 'nonhidden'
  )[];
  /** Only the keys of these files; all unless given. */
  filter_filenames?: string[];
  /** Whether files end with a line break, if their format allows it. */
  add_newline_eof?: boolean;
  /** Only translations with these custom statuses, by ID; all unless given. */
  custom_translation_status_ids?: string[] | number[];
  /** Only keys with these tags. */
  include_tags?: string[];
  /** No keys with these tags. */
  exclude_tags?: string[];
  /** The order of the keys: by when they were added or updated, or by name, in either direction. */
  export_sort?: 'first_added' | 'last_added' | 'last_updated' | 'a_z' | 'z_a';
  /**
   * What stands for an empty translation: nothing (`empty`), the base language's value (`base`),
   * null (`null`, where the format has one), or the key is left out (`skip`).
   */
  export_empty_as?: 'empty' | 'base' | 'null' | 'skip';
  /** What stands for a null translation: null or an empty string. Ruby on Rails YAML only. */
  export_null_as?: 'null' | 'empty';
  /** Whether to include the comments and the description of a key, if the format allows it. */
  include_comments?: boolean;
  /** Whether to include the description of a key, if the format allows it. Default: `true`. */
  include_description?: boolean;
  /** The IDs of other projects whose keys to include. */
  include_pids?: string[];
  /** The integrations that take the export too; they must be set up in the project. */
  triggers?: (
    | 'amazons3'
    | 'gcs'
    | 'github'
    | 'github-enterprise'
    | 'gitlab'
    | 'bitbucket'
    | 'bitbucket-enterprise'
    | 'azure'
  )[];
  /**
   * The repositories, as `organization/repository`, that get a pull request; every one that the
   * triggers reach unless given.
   */
  filter_repositories?: string[];
  /** Whether a line break in a translation becomes `\n`. Default: `true`. */
  replace_breaks?: boolean;
  /** Whether references to keys, such as `[%key:hello_world%]`, are kept rather than replaced. */
  disable_references?: boolean;
  /** How plurals are written; as the format does unless set. */
  plural_format?:
    | 'json_string'
    | 'icu'
    | 'array'
    | 'generic'
    | 'symfony'
    | 'i18next'
    | 'i18next_v4';
  /** How placeholders are written; as the format does unless set. */
  placeholder_format?: 'printf' | 'ios' | 'icu' | 'net' | 'symfony' | 'i18n' | 'raw';
  /** A URL that gets a POST with the URL of the archive once that exists. */
  webhook_url?: string;
  /** Codes for languages, for this download only. */
  language_mapping?: {
    /** The code in the project. */
    original_language_iso: string;
    /** The code to use in its place. */
    custom_language_iso: string;
  }[];
  /** Whether the plural forms zero, one and two become `=0`, `=1` and `=2`. ICU plurals only. */
  icu_numeric?: boolean;
  /** Whether a universal percent sign, `[%]`, is always written `%%`. `printf` only. */
  escape_percent?: boolean;
  /** The indentation: the format's own, one to eight spaces, or a tab. */
  indentation?: 'default' | '1sp' | '2sp' | '3sp' | '4sp' | '5sp' | '6sp' | '7sp' | '8sp' | 'tab';
  /** Whether the language code is the root key. YAML only. */
  yaml_include_root?: boolean;
  /** Whether slashes are written without a backslash. JSON only. */
  json_unescaped_slashes?: boolean;
  /** The encoding of `.properties` files. */
  java_properties_encoding?: 'utf-8' | 'latin-1';
  /** What stands between key and value in `.properties` files. */
  java_properties_separator?: '=' | ':';
  /** A description of the bundle, in formats that end in `_sdk`. */
  bundle_description?: string;
  /** Only the keys of this task, by ID. Offline XLIFF only. */
  filter_task_id?: number;
  /** Whether to write no more than the format requires. ARB only. */
  compact?: boolean;
}

/**
 * A file to upload, and what to do with its keys.
 *
 * @see https://developers.lokalise.com/reference/upload-a-file
 */
export interface UploadFileParams {
  /** The content, in Base64. */
  data: string;
  /** The name, with a path if wanted; its extension tells the format. `%LANG_ISO%` is allowed. */
  filename: string;
  /** The code of the language of the translations, such as `en` or `pt_BR`. */
  lang_iso: string;
  /** Whether placeholders become Lokalise's universal ones. Default: `true`. */
  convert_placeholders?: boolean;
  /** Whether ICU plurals in translations become plural forms. Default: `false`. */
  detect_icu_plurals?: boolean;
  /** Tags for the keys; which keys get them is up to the next three fields. */
  tags?: string[];
  /** Whether new keys get the tags. Default: `true`. */
  tag_inserted_keys?: boolean;
  /** Whether updated keys get the tags. Default: `true`. */
  tag_updated_keys?: boolean;
  /** Whether keys that the upload leaves as they are get the tags. Default: `false`. */
  tag_skipped_keys?: boolean;
  /** Whether translations that differ are replaced. Default: `false`. */
  replace_modified?: boolean;
  /** Whether `\n` in translations becomes a line break. Default: `true`. */
  slashn_to_linebreak?: boolean;
  /** Whether the names of the keys take the place of the values. Default: `false`. */
  keys_to_values?: boolean;
  /** Whether keys with the same name may exist in several files. Default: `false`. */
  distinguish_by_file?: boolean;
  /** Whether full matches of the translation memory are filled in. Default: `false`. */
  apply_tm?: boolean;
  /** Whether automations run for the upload. Default: `true`. */
  use_automations?: boolean;
  /** Whether new keys are hidden from contributors. Default: `false`. */
  hidden_from_contributors?: boolean;
  /**
   * Whether to DELETE the keys, with all their translations, that the file does not have. Take a
   * snapshot first. Default: `false`.
   */
  cleanup_mode?: boolean;
  /** Custom statuses for translations, by ID; which get them is up to the next three fields. */
  custom_translation_status_ids?: string[] | number[];
  /** Whether translations of new keys get the statuses. Default: `true`. */
  custom_translation_status_inserted_keys?: boolean;
  /** Whether translations of updated keys get the statuses. Default: `true`. */
  custom_translation_status_updated_keys?: boolean;
  /** Whether translations that the upload leaves as they are get the statuses. Default: `false`. */
  custom_translation_status_skipped_keys?: boolean;
  /** Whether the file's name has no say in its language. Default: `false`. */
  skip_detect_lang_iso?: boolean;
  /** The format; found from the file's name unless set. */
  format?: FileFormat;
  /** The ID of the task that the upload is part of. */
  filter_task_id?: number;
}

/** A file to upload that the file storage service holds already. */
export type UploadFileFromFssParams = Omit<UploadFileParams, 'data'> & {
  /** The ID of the file in the file storage service. */
  fss_file_id: string;
};

/**
 * Which files to list.
 *
 * @see https://developers.lokalise.com/reference/list-all-files
 */
export type ListFileParams = ProjectWithPagination & {
  /** Only files with this in their name. */
  filter_filename?: string;
};
