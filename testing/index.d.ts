declare global {
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}

/**
 * Starts a small in-memory Lokalise on 127.0.0.1, for tests and demos.
 *
 * It serves the OAuth 2 endpoints (`/oauth2/auth`, `/oauth2/token`) and the whole API (`/api2`,
 * `/v1`, `/v3`, `/vantage/v1`), keeps all data in memory, and answers as Lokalise does, faults
 * included.
 *
 * Projects, languages, keys, translations, comments, contributors, branches, tasks, webhooks, files
 * and processes are alive: what is uploaded (flat JSON) is in the project, and what is downloaded
 * is a zip archive of the project's texts. A process goes one step on each time that it is looked
 * at, from `queued` to `finished`, so that nothing needs waiting for. Everything else, such as
 * orders or snapshots, is kept as sent and has no effect.
 *
 * ```js
 * const lokalise = await startStandIn();
 * const { projects } = lokalise.seed({ projects: [{ name: 'Website' }] });
 * const api = new LokaliseApi({ apiKey: lokalise.apiKey, host: lokalise.host });
 * // …
 * await lokalise.close();
 * ```
 */
export declare function startStandIn(options?: StandInOptions): Promise<StandIn>;

/** How a stand-in starts. Unknown options and wrong types reject with a `TypeError`. */
export interface StandInOptions {
  /** The port to listen on; 0, the default, takes a free one. */
  port?: number;
  /**
   * The clock, in milliseconds since 1970: `Date.now` unless given. It decides when codes and
   * access tokens expire, what counts as the same second for `rateLimit`, and `created_at`.
   */
  now?: () => number;
  /** Whether a token's seventh request within one second gets a 429. Off unless set. */
  rateLimit?: boolean;
  /** What the stand-in holds from the start, and again after every `reset()`. */
  seed?: Seed;
}

/** A running stand-in. */
export interface StandIn {
  /** The origin without a trailing slash, `http://127.0.0.1:PORT`: the `host` of every client. */
  readonly host: string;
  /** The same origin as a complete URL, `http://127.0.0.1:PORT/`: a base for `new URL(path, url)`. */
  readonly url: string;
  /** The port it listens on. */
  readonly port: number;
  /**
   * An API token with read and write access, made at the start; it survives `reset()`. The API over
   * the air (`/v3`) wants tokens of its own, as Lokalise does: those of `jwt().create()` and, for
   * bundles, of `otaSdkTokens().create()`.
   */
  readonly apiKey: string;
  /** The team that projects belong to unless they say otherwise. */
  readonly teamId: number;
  /** The OAuth 2 client that is there from the start; it survives `reset()`. */
  readonly oauth: OAuthClient;
  /** Whether a token's seventh request within one second gets a 429; may be set at any time. */
  rateLimit: boolean;
  /**
   * Every request since the start or the last `clearRequests()`, in order of arrival: one live
   * array, which grows. Credentials are in it as they were sent.
   */
  readonly requests: readonly RecordedRequest[];
  /** Forgets the recorded requests. */
  clearRequests(): void;
  /**
   * Adds data, all or nothing, and fills in what is not given. Unknown fields, wrong types and
   * ids already taken are a `TypeError` that names the place, such as `seed.projects[2].name`.
   */
  seed(data: Seed): Seeded;
  /**
   * Back to the state right after the start: its data, its faults (none), its `rateLimit`, and
   * no recorded requests. Codes and OAuth tokens handed out before are void.
   */
  reset(): void;
  /** A fresh authorization code, as if a user had just pressed Allow. Serves once, for ten minutes. */
  authorize(grant: Grant): string;
  /** Answers the next matching request (or `times` of them) with a fault instead. */
  failNext(fault?: Fault): void;
  /** Answers the next matching request with 429 Too Many Requests. */
  rateLimitNext(fault?: RateLimitFault): void;
  /** Cuts the connection (TCP reset) on the next matching request, which is not carried out. */
  resetNext(when?: FaultTarget): void;
  /**
   * Holds the next matching request for so many milliseconds, then carries it out as usual;
   * `Infinity` never answers it.
   */
  delayNext(milliseconds: number, when?: FaultTarget): void;
  /** Drops the faults that have not been used yet. */
  clearFaults(): void;
  /** Stops listening and cuts every connection at once, idle or not. Calling it again does nothing. */
  close(): Promise<void>;
  /** `close()`, for `await using`. Present where the platform has `Symbol.asyncDispose`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** An OAuth 2 client's credentials. */
export interface OAuthClient {
  /** For `LokaliseAuth` and the authorization URL. */
  readonly clientId: string;
  /** For `LokaliseAuth`. */
  readonly clientSecret: string;
}

/** What `authorize()` grants. */
export interface Grant {
  /**
   * The scopes, as a list or separated by spaces: `read_projects`, `write_projects`, and likewise
   * `keys`, `translations`, `languages`, `files` and so on. A refusal (403) names the one missing.
   */
  scope: string | readonly string[];
  /** The client that may redeem the code; the one from the start unless given. */
  clientId?: string;
}

/** Data to put in. Every part is optional. */
export interface Seed {
  /** Projects, in the order in which lists give them. */
  projects?: readonly ProjectSeed[];
  /** API tokens (`x-api-token`): a string has read and write access. */
  apiTokens?: ReadonlyArray<string | ApiTokenSeed>;
  /** OAuth 2 clients. */
  clients?: readonly ClientSeed[];
}

/** What `seed()` put in, complete. */
export interface Seeded {
  /** The projects as the API now gives them, ids included. */
  projects: ProjectData[];
}

/** An API token. */
export interface ApiTokenSeed {
  /** The token itself. */
  token: string;
  /** Whether writes with it are refused (403). */
  readOnly?: boolean;
}

/** An OAuth 2 client. */
export interface ClientSeed {
  /** Its id. */
  clientId: string;
  /** Its secret. */
  clientSecret: string;
  /** The name that the authorize page shows; the id unless given. */
  name?: string;
}

/** A project to put in. Every field is optional. */
export interface ProjectSeed {
  /** Like `3002780358964f9bab5a92.87762498`, made up unless given. */
  project_id?: string;
  /** `localization_files` unless given. */
  project_type?: ProjectType;
  /** `Project N` unless given. */
  name?: string;
  /** Empty unless given. */
  description?: string;
  /** Seconds since 1970; now unless given. `created_at` follows from it. */
  created_at_timestamp?: number;
  /** The creator's user id. */
  created_by?: number;
  /** The creator's address. */
  created_by_email?: string;
  /** The team; the stand-in's `teamId` unless given. */
  team_id?: number;
  /** `en` unless given. */
  base_language_iso?: string;
  /** ISO codes; the base language is added if it is missing. */
  languages?: readonly string[];
  /** Names of branches beside `master`, so that `ID:NAME` is a valid project id. */
  branches?: readonly string[];
  /** Settings that differ from Lokalise's defaults. */
  settings?: Partial<ProjectSettingsData>;
  /**
   * Numbers to report as long as the project has no keys; zero where not given. Those by language
   * follow from them. As soon as there are keys, they are counted instead.
   */
  statistics?: ProjectStatisticsSeed;
  /** Keys, in every branch. Languages of their translations are added if they are missing. */
  keys?: readonly KeySeed[];
}

/** A key to put in, with its translations. */
export interface KeySeed {
  /** Its name, on all platforms. */
  key_name: string;
  /** Its texts by ISO code: `{ en: 'Hello', lv: 'Sveiki' }`. Empty where not given. */
  translations?: Readonly<Record<string, string | undefined>>;
  /** Empty unless given. */
  description?: string;
  /** `web` unless given. */
  platforms?: readonly ('ios' | 'android' | 'web' | 'other')[];
  /** None unless given. */
  tags?: readonly string[];
  /** The file that it is assigned to, such as `locale/%LANG_ISO%.json`; none unless given. */
  filename?: string;
  /** Whether it has plural forms, which its texts then hold as JSON. */
  is_plural?: boolean;
  /** Whether contributors do not see it. */
  is_hidden?: boolean;
}

/** Numbers of a project to put in. */
export interface ProjectStatisticsSeed {
  /** Translated, in percent, 0 to 100; every language that is not the base one reports the same. */
  progress_total?: number;
  /** How many keys there are. */
  keys_total?: number;
  /** How many people contribute; 1 unless given. */
  team?: number;
  /** How many words the base language has. */
  base_words?: number;
  /** Open quality issues, all of which count as `unverified`. */
  qa_issues_total?: number;
}

/** The kinds of project. */
export type ProjectType =
  | 'localization_files'
  | 'paged_documents'
  | 'content_integration'
  | 'marketing'
  | 'marketing_integrations';

/** A project as the API gives it. */
export interface ProjectData {
  /** The id, without a branch. */
  project_id: string;
  /** The kind of project. */
  project_type: ProjectType;
  /** Its name. */
  name: string;
  /** Its description, possibly empty. */
  description: string;
  /** Like `2024-05-01 12:00:00 (Etc/UTC)`. */
  created_at: string;
  /** The same in seconds since 1970. */
  created_at_timestamp: number;
  /** The creator's user id. */
  created_by: number;
  /** The creator's address. */
  created_by_email: string;
  /** The team's id. */
  team_id: number;
  /** The team's id as a UUID. */
  team_uuid: string;
  /** The base language's id. */
  base_language_id: number;
  /** The base language's ISO code. */
  base_language_iso: string;
  /** The branch, where the request named one. */
  branch?: string;
  /** Its settings; absent from lists with `include_settings=0`. */
  settings: ProjectSettingsData;
  /** Its numbers; absent from lists with `include_statistics=0`. */
  statistics: ProjectStatisticsData;
}

/** A project's settings. */
export interface ProjectSettingsData {
  /** Whether a key has a name for each platform. */
  per_platform_key_names: boolean;
  /** Whether translations are reviewed. */
  reviewing: boolean;
  /** Whether a changed base value marks the translations unverified. */
  auto_toggle_unverified: boolean;
  /** Whether translations may be exported and imported for work offline. */
  offline_translation: boolean;
  /** Whether translators may edit keys. */
  key_editing: boolean;
  /** Whether machine translations are offered in the editor. */
  inline_machine_translations: boolean;
  /** Whether the project has branches. */
  branching: boolean;
  /** Whether texts are split in segments. */
  segmentation: boolean;
  /** Whether contributors may download a preview. */
  contributor_preview_download_enabled: boolean;
  /** Whether the project has translation statuses of its own. */
  custom_translation_statuses: boolean;
  /** Whether a translation may have several of them. */
  custom_translation_statuses_allow_multiple: boolean;
}

/** A project's numbers. */
export interface ProjectStatisticsData {
  /** Translated, in percent. */
  progress_total: number;
  /** How many keys there are. */
  keys_total: number;
  /** How many people contribute. */
  team: number;
  /** How many words the base language has. */
  base_words: number;
  /** How many open quality issues there are. */
  qa_issues_total: number;
  /** Open quality issues by kind. */
  qa_issues: Record<string, number>;
  /** Progress by language. */
  languages: LanguageStatisticsData[];
}

/** The numbers of one language of a project. */
export interface LanguageStatisticsData {
  /** The language's id. */
  language_id: number;
  /** The language's ISO code. */
  language_iso: string;
  /** Translated, in percent. */
  progress: number;
  /** How many words remain. */
  words_to_do: number;
}

/** A request that the stand-in saw. */
export interface RecordedRequest {
  /** In capitals. */
  readonly method: string;
  /** The path as sent: not decoded, not normalised, without the query. */
  readonly path: string;
  /** The query, decoded; of a name given twice, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON parsed where it is JSON, else the text; `undefined` if there was none. */
  readonly body: unknown;
  /** The status answered; `null` while unanswered, and for good if the connection was cut. */
  readonly status: number | null;
}

/** Which requests a fault hits, and how many. */
export interface FaultTarget {
  /** How many matching requests; 1 unless given. */
  times?: number;
  /** Only requests with this method. */
  method?: string;
  /** Only requests for exactly this path (without query), or one that the expression finds. */
  path?: string | RegExp;
}

/** A fault: a reply, a cut connection, or a delay; a delay may also precede one of the two. */
export interface Fault extends FaultTarget {
  /** The status to answer; 500 unless given, or unless `delay` or `reset` is all there is. */
  status?: number;
  /**
   * The body to answer: a string as it is (as HTML if it starts with `<`), anything else as JSON.
   * Lokalise's own error body for the status unless given.
   */
  body?: unknown;
  /** Headers to add or replace. */
  headers?: Readonly<Record<string, string>>;
  /** Cut the connection instead of answering. */
  reset?: boolean;
  /** Milliseconds to wait first; `Infinity` never answers. */
  delay?: number;
}

/** A 429. */
export interface RateLimitFault extends FaultTarget {
  /** The HTML page of the proxy in front of Lokalise instead of a JSON body. */
  html?: boolean;
  /** Seconds for a `Retry-After` header, which is not sent unless given. */
  retryAfter?: number;
}
