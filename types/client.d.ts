import type { ClientOptions } from './options';

/** The options of a client. */
export type ClientParams = ClientOptions & {
  /** The API token or the OAuth 2 access token. Required; the constructor throws without it. */
  apiKey?: string;
  /** The header that carries the token, `x-api-token` unless set. Clients for OAuth 2 ignore it. */
  header?: string;
  /**
   * Accepted as in the official client. Replies are compressed either way: every request offers
   * it to the server. Default: `false`.
   */
  enableCompression?: boolean;
  /** What goes before the token, with a space: `Bearer` for OAuth 2, nothing otherwise. */
  tokenType?: string;
  /**
   * The server, as an `http` or `https` URL: `https://api.lokalise.com` unless set. A path in it
   * is kept and goes before the version.
   */
  host?: string;
  /** The API version, the first segment of all paths: `api2` unless set. */
  version?: string;
  /**
   * How long an attempt of a call may take, in milliseconds, waiting for a connection, redirects and
   * reading the reply included. A non-negative integer; 0, the default, is no bound.
   */
  requestTimeout?: number;
  /** Whether warnings are kept off the console. Default: `false`. */
  silent?: boolean;
  /** The `User-Agent` of the requests: `node-lokalise-api/VERSION` unless set. */
  userAgent?: string;
};

/** The settings of a client, read anew for every call. */
export interface ClientData {
  /** The API token or the OAuth 2 access token. */
  token: string;
  /** What goes before the token, with a space; nothing when empty. */
  tokenType: string;
  /** The header that carries the token. */
  authHeader: string;
  /** The option of that name; it changes nothing. */
  enableCompression: boolean;
  /** Whether warnings are kept off the console. */
  silent: boolean;
  /** The server; the client's own default when `undefined`. */
  host?: string | undefined;
  /** The API version. */
  version?: string;
  /** How long an attempt of a call may take, in milliseconds; 0 is no bound. */
  requestTimeout?: number;
  /** The `User-Agent` of the requests; `node-lokalise-api/VERSION` when `undefined` or blank. */
  userAgent?: string | undefined;
  /** Those of {@link ClientOptions} that the client was given; absent without any. */
  options?: ClientOptions;
}
