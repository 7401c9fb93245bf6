import type { IAuthError } from './auth';

/** The request behind an error. */
export interface RequestSummary {
  /** The HTTP method. */
  method: string;
  /** The URL. */
  url: string;
}

/** The enumerable fields of an {@link ApiError}, and its message. */
export interface IApiError {
  /** What went wrong, in the server's words where it gave any. */
  message: string;
  /** The HTTP status, or the code in the server's answer; 408 for a timeout, 500 for the network. */
  code: number;
  /** What the server tells beyond it, or a `reason`. */
  details?: Record<string, string | number | boolean>;
}

/**
 * A call failed. `name` is `Error`, and `String(error)` is
 * `LokaliseError: MESSAGE (Code: N) | Details: key: value, …`.
 *
 * - An answer of the server: its message, its code or the HTTP status, its details.
 * - No answer: `fetch failed`, code 500, `{reason: 'network or fetch error'}`; `cause` says why.
 * - Out of time: `Request timed out after Nms`, code 408, `{reason: 'timeout'}`.
 * - An answer that is not JSON: what `JSON.parse` says of it, and the HTTP status.
 */
export declare class ApiError extends Error implements IApiError {
  /** The HTTP status, or the code in the server's answer; 408 for a timeout, 500 for the network. */
  code: number;
  /** What the server tells beyond the message, or a `reason`. */
  details?: Record<string, string | number | boolean>;
  /** The headers of the reply, names in lower case. Not enumerable; absent without a reply. */
  readonly headers?: Record<string, string>;
  /** The text of the reply. Not enumerable; absent without a reply. */
  readonly body?: string;
  /** The reply's `x-request-id`. Not enumerable; absent when there was none. */
  readonly requestId?: string;
  /** What was asked, without credentials. Not enumerable; absent when nothing was to be sent. */
  readonly request?: RequestSummary;
  /** How often it was tried. Not enumerable; absent when nothing was to be sent. */
  readonly attempts?: number;
  /**
   * @param message What went wrong.
   * @param code The code of the error.
   * @param details More about it.
   */
  constructor(message: string, code: number, details?: Record<string, string | number | boolean>);
  /** The error as one line, its code and details included. */
  toString(): string;
}

/** The token is unknown or expired: 401. */
export declare class AuthenticationError extends ApiError {}

/** The token may not do this: 403. */
export declare class PermissionDeniedError extends ApiError {}

/** There is no such thing, or not for this token: 404. */
export declare class NotFoundError extends ApiError {}

/** The call contradicts what there is: 409. */
export declare class ConflictError extends ApiError {}

/** The request is too large: 413. */
export declare class PayloadTooLargeError extends ApiError {}

/** Too many calls: 429. */
export declare class RateLimitError extends ApiError {}

/** The server failed: 500 and above. */
export declare class InternalServerError extends ApiError {}

/** No reply came: the network failed. Its code is 500, and `cause` says why. */
export declare class ConnectionError extends ApiError {}

/** Time ran out, here or at the server: 408. */
export declare class TimeoutError extends ApiError {}

/**
 * The authorization server refused, or could not be reached: then `code` is 500, and `error` tells
 * what went wrong. All members of the server's answer are properties.
 */
export declare class AuthError extends Error implements IAuthError {
  /** The HTTP status; 500 when no answer came or the answer was not JSON. */
  code: number;
  /** The kind of the error, such as `invalid_request`; without an answer, what went wrong. */
  error: string;
  /** What the server says of it. */
  error_description: string;
  /** A page about the error; mostly empty. */
  error_uri?: string;
  /** The headers of the reply, names in lower case. Not enumerable; absent without a reply. */
  readonly headers?: Record<string, string>;
  /** The text of the reply. Not enumerable; absent without a reply. */
  readonly body?: string;
  /** The reply's `x-request-id`. Not enumerable; absent when there was none. */
  readonly requestId?: string;
  /** What was asked, without credentials. Not enumerable; absent when nothing was to be sent. */
  readonly request?: RequestSummary;
  /** How often it was tried. Not enumerable; absent when nothing was to be sent. */
  readonly attempts?: number;
  /** @param fields The members of the server's answer, and `code`. */
  constructor(fields: Partial<IAuthError> & Record<string, unknown>);
}
