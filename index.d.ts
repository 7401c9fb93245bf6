import type { AuthData, RefreshTokenResponse, RequestTokenResponse } from './types/auth';
import type { ClientData, ClientParams } from './types/client';
import type {
  CreateProjectParams,
  Project,
  ProjectDeleted,
  ProjectEmptied,
  ProjectListParams,
  UpdateProjectParams,
} from './types/projects';
import type { PaginatedResult } from './types/results';

export type * from './types/auth';
export type * from './types/client';
export type * from './types/common';
export { ApiError, AuthError, type IApiError } from './types/errors';
export type * from './types/projects';
export type * from './types/results';

/** The resources of a client. */
export interface LokaliseApi {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The projects that the token can see. */
  projects(): Projects;
}

/** As a {@link LokaliseApi}, with the access token of a user. */
export interface LokaliseApiOAuth extends LokaliseApi {}

export interface LokaliseAuth {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing the object does not show the client secret.
   */
  authData: AuthData;
}

export interface Projects {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

/**
 * A client of the Lokalise API 2.0 that authorizes itself with an API token.
 *
 * Its methods give the API's resources; each shares this client's `clientData`.
 *
 * @see <https://developers.lokalise.com/reference/lokalise-rest-api>
 */
export declare class LokaliseApi {
  /**
   * @param params Options; `apiKey` is required.
   * @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
   */
  constructor(params: ClientParams)
}

/**
 * A client of the Lokalise API 2.0 that acts for a user, with an access token that
 * {@link LokaliseAuth} gave. It is a {@link LokaliseApi}.
 *
 * @see <https://developers.lokalise.com/docs/oauth2-authorization-guide>
 */
export declare class LokaliseApiOAuth {
  /**
   * @param params Options; `apiKey`, the access token, is required. `header` is not used.
   * @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
   */
  constructor(params: ClientParams)
}

/**
 * The OAuth 2 authorization code flow (RFC 6749, section 4.1) of Lokalise.
 *
 * @see <https://developers.lokalise.com/docs/oauth2-authorization-guide>
 */
export declare class LokaliseAuth {
  /**
   * @param clientId The client ID that Lokalise gave to your app.
   * @param clientSecret The client secret that Lokalise gave to your app.
   * @param host The authorization server, `https://app.lokalise.com` unless given.
   * @param version The first segment of its paths, `oauth2` unless given.
   * @throws Error without client ID or secret, `TypeError` when an argument is no string.
   */
  constructor(clientId: string, clientSecret: string, host?: string, version?: string)
  /**
   * The URL to send the user to, who there allows or denies your app what `scope` names.
   *
   * @param scope One scope, several with spaces between, or a list of them.
   * @param redirectUri Where Lokalise sends the user back to, with `code` and `state` in the
   * query; one that is registered for your app.
   * @param state A value that cannot be guessed, to be compared with the one that comes back
   * (RFC 6749, section 10.12).
   * @returns The authorization URL.
   * @throws `TypeError` when an argument has the wrong type.
   */
  auth(scope: string | string[], redirectUri?: string, state?: string): string
  /**
   * Exchanges an authorization code for an access token and a refresh token.
   *
   * @param code The `code` that came to your redirect URI; it serves once.
   * @returns The tokens; `expires_in` is in seconds.
   * @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when `code` is no
   * non-empty string; nothing is sent then.
   */
  token(code: string): Promise<RequestTokenResponse>
  /**
   * Gets a new access token. The refresh token stays valid: keep it.
   *
   * @param refreshToken The `refresh_token` that {@link LokaliseAuth.token} gave.
   * @returns The new access token; `expires_in` is in seconds.
   * @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when
   * `refreshToken` is no non-empty string; nothing is sent then.
   */
  refresh(refreshToken: string): Promise<RefreshTokenResponse>
}

/**
 * The projects that the token can see.
 *
 * @see <https://developers.lokalise.com/reference/list-all-projects>
 */
export declare class Projects {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the projects, a page at a time, 100 unless `limit` says otherwise (at most 5000).
   *
   * @param request_params Which projects, which page, and what to include of each.
   * @returns A page of projects.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-projects>
   */
  list(request_params?: ProjectListParams): Promise<PaginatedResult<Project>>
  /**
   * Creates a project in the team of `team_id`, or in the token's own team.
   *
   * @param project_params The new project; `name` is required.
   * @returns The project created.
   * @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-project>
   */
  create(project_params: CreateProjectParams): Promise<Project>
  /**
   * Gets one project.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @returns The project.
   * @throws ApiError when the call fails, such as with code 404 for an unknown project.
   * @see <https://developers.lokalise.com/reference/retrieve-a-project>
   */
  get(project_id: string): Promise<Project>
  /**
   * Changes name and description of a project.
   *
   * @param project_id The project.
   * @param project_params The new values; `name` is required.
   * @returns The project as it is now.
   * @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-project>
   */
  update(project_id: string, project_params: UpdateProjectParams): Promise<Project>
  /**
   * Deletes a project with all that is in it. There is no way back.
   *
   * @param project_id The project.
   * @returns The ID of the project, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-project>
   */
  delete(project_id: string): Promise<ProjectDeleted>
  /**
   * Deletes all keys and translations of a project. There is no way back.
   *
   * @param project_id The project.
   * @returns The ID of the project, and that its keys are deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/empty-a-project>
   */
  empty(project_id: string): Promise<ProjectEmptied>
}
