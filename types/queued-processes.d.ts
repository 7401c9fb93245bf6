/**
 * A job that the server does in the background, such as an upload.
 *
 * @see https://developers.lokalise.com/reference/queued-process-object
 */
export interface QueuedProcess {
  /** The ID. An asynchronous download answers with nothing but this. */
  process_id: string;
  /** What it does, such as `file-import` or `async-export`. */
  type: string;
  /**
   * How far it is: `queued`, `pre_processing`, `running` or `post_processing`; in the end
   * `finished`, `cancelled` or `failed`.
   */
  status: string;
  /** What the server says of it; empty or null if nothing. */
  message: string;
  /** The ID of the user who started it. */
  created_by: number;
  /** The email address of the user who started it. */
  created_by_email: string;
  /** When it was started, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was started, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The outcome, complete once it is finished; not in lists. */
  details: QueuedProcessDetails;
}

/**
 * The outcome of a process: of an upload or of a download.
 *
 * @see https://developers.lokalise.com/reference/retrieve-a-process
 */
export type QueuedProcessDetails = UploadedFileProcessDetails | DownloadedFileProcessDetails;

/**
 * The outcome of an upload.
 *
 * @see https://developers.lokalise.com/reference/upload-a-file
 */
export type UploadedFileProcessDetails = {
  /** The files of the upload. */
  files: {
    /** How far it is, in the same words as the process. */
    status: string;
    /** What the server says of it; empty or null if nothing. */
    message: string;
    /** The name as uploaded. */
    name_original: string;
    /** The name in the project, where that is another one. */
    name_custom?: string;
    /** How many words it has. */
    word_count_total: number;
    /** How many keys it has. */
    key_count_total: number;
    /** How many of its keys are new. */
    key_count_inserted: number;
    /** How many of its keys were updated. */
    key_count_updated: number;
    /** How many of its keys were left as they are. */
    key_count_skipped: number;
  }[];
};

/**
 * The outcome of an asynchronous download.
 *
 * @see https://developers.lokalise.com/reference/download-files-async
 */
export type DownloadedFileProcessDetails = {
  /** The URL of a zip archive. It is on another host: never send the API token to it. */
  download_url: string;
  /** The size of the archive, in kilobytes. */
  file_size_kb: number;
  /** How many keys the archive has. */
  total_number_of_keys: number;
};
