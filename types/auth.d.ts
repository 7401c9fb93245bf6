import type { ClientOptions } from './options';

/** The options of a `LokaliseAuth`: what it does beyond sending a request once. */
export type AuthOptions = Omit<ClientOptions, 'rateLimit' | 'serializeWrites'>;

/** The settings of a `LokaliseAuth`. */
export interface AuthData {
  /** The client ID that Lokalise gave to your app. */
  client_id: string;
  /** The client secret that Lokalise gave to your app. */
  client_secret: string;
  /** The authorization server, `https://app.lokalise.com` unless set. A path in it is kept. */
  host?: string;
  /** The first segment of the paths, `oauth2` unless set. */
  version?: string;
  /** The options that it was given; absent without any. */
  options?: AuthOptions;
}

/**
 * What an authorization code is exchanged for (RFC 6749, section 5.1).
 *
 * @see https://developers.lokalise.com/docs/oauth2-authorization-guide
 */
export interface RequestTokenResponse {
  /** The token that authorizes API calls for the user: the `apiKey` of a `LokaliseApiOAuth`. */
  access_token: string;
  /** What `refresh` takes to get a new access token. It stays valid: keep it. */
  refresh_token: string;
  /** For how long the access token is valid, in seconds: 3600. */
  expires_in: string | number;
  /** `Bearer`. */
  token_type: string;
}

/**
 * A new access token (RFC 6749, section 5.1). No new refresh token comes with it.
 *
 * @see https://developers.lokalise.com/docs/oauth2-authorization-guide
 */
export interface RefreshTokenResponse {
  /** The token that authorizes API calls for the user: the `apiKey` of a `LokaliseApiOAuth`. */
  access_token: string;
  /** The scopes that the user allowed, with spaces between. */
  scope: string;
  /** For how long the access token is valid, in seconds: 3600. */
  expires_in: string | number;
  /** `Bearer`. */
  token_type: string;
}

/** The fields of an error of the authorization server (RFC 6749, section 5.2). */
export interface IAuthError {
  /** The HTTP status; 500 when no answer came or the answer was not JSON. */
  code: number;
  /** The kind of the error, such as `invalid_request`; without an answer, what went wrong. */
  error: string;
  /** What the server says of it, such as `code: Code must be 40 characters long`. */
  error_description: string;
  /** A page about the error; mostly empty. */
  error_uri?: string;
}
