/**
 * A bundle: a version of a project's translations that apps fetch over the air.
 *
 * @see https://developers.lokalise.com/reference/bundle-object
 */
export interface OtaBundle {
  /** The ID. */
  id: number;
  /** The ID of the project, such as `3002780358964f9bab5a92.87762498`. */
  projectId: string;
  /** Whether it is staged: apps get it that ask for prereleases. */
  isPrerelease: boolean;
  /** Whether it is published: all apps get it. */
  isProduction: boolean;
  /** When it was created, such as `2023-09-20T13:39:20.469Z`. */
  createdAt: string;
  /** The ID of the user who created it. */
  createdBy: string;
  /** The kind of apps that it is for: `ios_sdk`, `android_sdk` or `flutter_sdk`. */
  framework: string;
  /** The description; empty if there is none. */
  description: string;
  /** Whether a freeze period ties it to versions of the app. */
  isFrozen: boolean;
  /** Another numeric ID, from outside the OTA service. */
  lokaliseId: number;
  /** The ID of its file, a UUID. */
  fileId: string;
  /** Where its file can be fetched for a while; not in lists. */
  fileUrl: string;
  /** When it was last changed, such as `2023-09-20T13:39:20.469Z`. */
  modifiedAt: string;
}

/**
 * The bundle that an app is to use.
 *
 * @see https://developers.lokalise.com/reference/get-ota-bundle
 */
export interface OtaBundleArchive {
  /** Where its file can be fetched for a while. */
  url: string;
  /** Its version: the `transVersion` of the app's next request. */
  version: number;
}

/**
 * A freeze period: versions of the app that keep to one bundle, whatever is published later.
 *
 * @see https://developers.lokalise.com/reference/list-bundle-freezes
 */
export interface OtaFreezePeriod {
  /** The ID. */
  id: number;
  /** The number of the project at the OTA service. */
  projectId: number;
  /** The ID of the bundle. */
  bundleId: number;
  /** The kind of apps that it is for: `ios_sdk`, `android_sdk` or `flutter_sdk`. */
  framework: string;
  /** The first version of the app, such as `5.0`. */
  from: string;
  /** The last version of the app, such as `6.0`. */
  to: string;
}

/**
 * A token with which apps fetch bundles: the `apiKey` of a `LokaliseOtaBundles`.
 *
 * @see https://developers.lokalise.com/reference/list-tokens
 */
export interface OtaSdkToken {
  /** The ID. */
  id: number;
  /** The token. For the first minute the server may still answer 401 to it. */
  token: string;
  /** The number of the project at the OTA service. */
  projectId: number;
  /** Another numeric ID, from outside the OTA service; mostly null. */
  lokaliseId: number;
  /** When it was created, such as `2023-09-20T13:39:11.119Z`. */
  createdAt: string;
}

/**
 * How often the bundles of a project were fetched.
 *
 * @see https://developers.lokalise.com/reference/project-stats
 */
export interface OtaStatistics {
  /** The ID of the project, such as `3002780358964f9bab5a92.87762498`. */
  lokaliseProjectId: string;
  /** The first day, such as `2023-06-01`. */
  from: string;
  /** The last day, such as `2023-08-23`. */
  to: string;
  /** The kind of apps that was asked for; empty if all are counted. */
  sdk: string;
  /** The figures of each day on which something was fetched. */
  daily: Array<{
    /** The day, such as `2023-08-22`. */
    date: string;
    /** How many bundles were fetched. */
    downloads: number;
    /** How much was sent, in whole megabytes. */
    trafficMb: number;
    /** How much was sent, in bytes, as digits. */
    trafficBytes: string;
    /** The kind of apps: `ios_sdk`, `android_sdk` or `flutter_sdk`. */
    framework: string;
  }>;
  /** The figures of each month in which something was fetched. */
  monthly: Array<{
    /** The last day of the month, such as `2023-08-31`. */
    date: string;
    /** How many bundles were fetched. */
    downloads: number;
    /** How much was sent, in whole megabytes. */
    trafficMb: number;
    /** How much was sent, in bytes, as digits. */
    trafficBytes: string;
    /** The kind of apps: `ios_sdk`, `android_sdk` or `flutter_sdk`. */
    framework: string;
  }>;
  /** The figures of the whole time. */
  totals: {
    /** How many bundles were fetched. */
    downloads: number;
    /** How much was sent, in whole megabytes. */
    trafficMb: number;
    /** How much was sent, in bytes, as digits. */
    trafficBytes: string;
  };
}

/** The answer to the deletion of a bundle, of a freeze period or of a token. */
export type OtaResourceDeleted = {
  /** The ID of what was deleted. */
  id: number;
  /** Whether it is deleted: `true`. */
  deleted: boolean;
};

/** Which project, and of which team. */
export type OtaTeamProject = {
  /** The ID of the team. */
  teamId: number | string;
  /** The ID of the project, such as `3002780358964f9bab5a92.87762498`. */
  lokaliseProjectId: string;
};

/** Which kind of apps. */
export type OtaFramework = {
  /** The SDK in the apps: Lokalise's for iOS, for Android or for Flutter. */
  framework: 'ios_sdk' | 'android_sdk' | 'flutter_sdk';
};

/**
 * Which project, of which team, and which kind of apps.
 *
 * @see https://developers.lokalise.com/reference/publish-bundle
 * @see https://developers.lokalise.com/reference/stage-bundle
 */
export type OtaTeamProjectFramework = OtaTeamProject & OtaFramework;

/**
 * Which project and which kind of apps.
 *
 * @see https://developers.lokalise.com/reference/get-ota-bundle
 */
export type OtaProjectFramework = OtaFramework & {
  /** The ID of the project, such as `3002780358964f9bab5a92.87762498`. */
  lokaliseProjectId: string;
};

/**
 * A freeze period to create, or new values of one.
 *
 * @see https://developers.lokalise.com/reference/create-bundle-freeze
 * @see https://developers.lokalise.com/reference/update-bundle-freeze
 */
export type OtaFreezePeriodParams = {
  /** The first version of the app, such as `5.0`. */
  from: string;
  /** The last version of the app, such as `6.0`. */
  to: string;
  /** The ID of the bundle. */
  bundleId: number | string;
};

/**
 * Which statistics to get.
 *
 * @see https://developers.lokalise.com/reference/project-stats
 */
export type OtaUsageParams = {
  /** The first day, such as `2023-06-01`. */
  dateFrom: string;
  /** The last day, such as `2023-08-23`. */
  dateTo: string;
  /** Only this kind of apps: `ios_sdk`, `android_sdk` or `flutter_sdk`; all unless given. */
  framework?: string;
};

/**
 * New values of a bundle.
 *
 * @see https://developers.lokalise.com/reference/update-bundle
 */
export type OtaBundleUpdateData = {
  /** The description. */
  description: string;
};

/**
 * What an app has, to learn which bundle it is to use.
 *
 * @see https://developers.lokalise.com/reference/get-ota-bundle
 */
export type OtaRequestBundleParams = {
  /** The version of the app, such as `1.2.3`. */
  appVersion: string;
  /** The version of the bundle that the app has; 0 if it has none. */
  transVersion: number;
  /** Whether staged bundles are wanted, not published ones. Default: `false`. */
  prerelease?: boolean;
};
