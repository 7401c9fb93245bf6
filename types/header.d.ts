import type { AuthData, RefreshTokenResponse, RequestTokenResponse } from './auth';
import type { ClientData, ClientParams } from './client';
import type {
  CreateProjectParams,
  Project,
  ProjectDeleted,
  ProjectEmptied,
  ProjectListParams,
  UpdateProjectParams,
} from './projects';
import type { PaginatedResult } from './results';

export type * from './auth';
export type * from './client';
export type * from './common';
export { ApiError, AuthError, type IApiError } from './errors';
export type * from './projects';
export type * from './results';

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
