/**
 * A screenshot, which shows translators where keys appear.
 *
 * @see https://developers.lokalise.com/reference/screenshot-object
 */
export interface Screenshot {
  /** The ID. */
  screenshot_id: number;
  /** The IDs of the keys that it is attached to. */
  key_ids: number[];
  /** The same keys, with the place of each in the image. */
  keys: Array<{
    /** The ID of the key. */
    key_id: number;
    /** The rectangle that the key's text takes up. */
    coordinates: {
      /** From the image's left edge, in pixels. */
      left: number;
      /** From the image's top edge, in pixels. */
      top: number;
      /** The width, in pixels. */
      width: number;
      /** The height, in pixels. */
      height: number;
    };
  }>;
  /** Where the image can be downloaded. */
  url: string;
  /** The title. */
  title: string;
  /** The description; empty if there is none. */
  description: string;
  /** The tags. */
  screenshot_tags: string[];
  /** The width of the image, in pixels. */
  width: number;
  /** The height of the image, in pixels. */
  height: number;
  /** When it was uploaded, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was uploaded, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
}

/**
 * A screenshot to upload.
 *
 * @see https://developers.lokalise.com/reference/create-screenshots
 */
export type CreateScreenshotParams = {
  /** The image, JPEG or PNG, as a data URL in base64: `data:image/png;base64,…`. */
  data: string;
  /** The title. */
  title?: string;
  /** The description. */
  description?: string;
  /** Whether to recognize text in the image and attach it to the keys found. */
  ocr?: boolean;
  /** The IDs of keys to attach it to. */
  key_ids?: string[] | number[];
  /** The tags. */
  tags?: string[];
};

/**
 * New values of a screenshot; the image itself cannot change. What is left out stays as it is.
 *
 * @see https://developers.lokalise.com/reference/update-a-screenshot
 */
export type UpdateScreenshotParams = Omit<CreateScreenshotParams, 'data' | 'ocr'>;

/**
 * The answer to the deletion of a screenshot.
 *
 * @see https://developers.lokalise.com/reference/delete-a-screenshot
 */
export type ScreenshotDeleted = {
  /** The ID of the project. */
  project_id: string;
  /** Whether it is deleted: `true`. */
  screenshot_deleted: boolean;
  /** The branch that it was in; absent in a project without branches. */
  branch?: string;
};

/**
 * A screenshot to upload along with a key.
 *
 * @see https://developers.lokalise.com/reference/create-keys
 */
export type ScreenshotData = {
  /** The title. */
  title?: string;
  /** The description. */
  description?: string;
  /** The tags. */
  screenshot_tags?: string[];
  /** The image, JPEG or PNG, as a data URL in base64: `data:image/png;base64,…`. */
  data?: string;
};
