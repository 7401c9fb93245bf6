/** What sends a request: the global `fetch`, undici's, or a mock of them. It gets a `URL` and a `RequestInit`. */
export type Fetch = (url: never, init: never) => Promise<unknown>;

/** What is used of an `AbortSignal`. */
export interface AbortSignalLike {
  /** Whether it was aborted. */
  readonly aborted: boolean;
  /** What it was aborted with. */
  readonly reason?: unknown;
  /** Adds a listener. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Removes a listener. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What log lines go to; a level without a method is left out. `console` is one. */
export interface Logger {
  /** A call that failed. */
  error?(line: string): void;
  /** A call that needed more than one attempt. */
  warn?(line: string): void;
  /** A call that succeeded. */
  info?(line: string): void;
  /** A call that begins. */
  debug?(line: string): void;
}

/** How much is logged: what the level is for, and what those before it are for. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** The pace of calls; each number is a positive integer. */
export interface RateLimit {
  /** Calls that may start in any second. Default: 6, which is what Lokalise allows a token. */
  requestsPerSecond?: number;
  /** Calls in progress in any one project. Default: 10. */
  concurrentPerProject?: number;
}

/** What a client does beyond sending a call once. Without any of it, the first failure rejects. */
export interface ClientOptions {
  /**
   * How often a call is tried again after 429 and 423, and if it can be repeated without harm (GET,
   * PUT, DELETE) after 408, 5xx, a broken connection and a timeout. Others are tried again also when
   * nothing of them was sent. Before a retry there is a wait: what `Retry-After` says (at most 60 s;
   * more ends the call), else a random part of 0.5 s, which doubles each time up to 8 s. A
   * non-negative integer. Default: 0.
   */
  maxRetries?: number;
  /**
   * How long a call may take in all, in milliseconds, with all its attempts and waits. A
   * non-negative integer; 0, the default, is no bound.
   */
  totalTimeout?: number;
  /**
   * Keeps calls within a pace: those that are too early wait, first come, first served. All clients
   * of the process with the same token and server share it. `true` stands for the numbers that
   * Lokalise allows. Default: `false`.
   */
  rateLimit?: boolean | RateLimit;
  /** Whether a write (whatever is not a GET) waits for the one before it in its project. Default: `false`. */
  serializeWrites?: boolean;
  /**
   * The most bytes that the body of a reply may have, decompressed. A larger one fails the call
   * before it fills the memory. A positive integer; no bound of its own unless set.
   */
  maxResponseBytes?: number;
  /** Sends the requests instead of the native half, if `transport` is not `native`. */
  fetch?: Fetch;
  /**
   * What sends the requests: the native half, or `fetch`. `auto`, the default, is the native half
   * unless the program has replaced global `fetch` or undici's global dispatcher.
   */
  transport?: 'auto' | 'native' | 'fetch';
  /** A proxy for all calls of the native half: an `http` or `https` URL, with `user:password@` if it asks for that. */
  proxy?: string;
  /** Certificates in PEM that are believed beside the bundled ones. */
  ca?: string | Uint8Array | (string | Uint8Array)[];
  /** What log lines go to. Default: `console`. */
  logger?: Logger;
  /** How much is logged. Default: the variable `LOKALISE_LOG`, else `warn` with a `logger`, else `off`. */
  logLevel?: LogLevel;
}

/** What one call does differently; the last argument of every method. */
export interface CallOptions {
  /** Cancels the call, which rejects with the signal's reason. */
  signal?: AbortSignalLike;
  /** How long an attempt may take, in milliseconds, instead of the client's `requestTimeout`; 0 is no bound. */
  requestTimeout?: number;
  /** How often the call is tried again, instead of the client's `maxRetries`. */
  maxRetries?: number;
  /** Headers beside, or in place of, those that the client sends. */
  headers?: Record<string, string | number | undefined>;
}

/**
 * The promise of one page of a list, which can be iterated over the items of that page and of all
 * that follow it: `for await (const key of client.keys().list({ project_id }))`. The next page is
 * asked for while the program works on the current one. Keys and translations are iterated by cursor
 * unless the parameters say `page` or `pagination`.
 */
export interface ListPromise<Page, Item> extends Promise<Page>, AsyncIterable<Item> {
  /** The page, and all that follow it. */
  pages(): AsyncGenerator<Page, void, undefined>;
}
