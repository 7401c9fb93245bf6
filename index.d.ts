import type { AuditEventV1, AuditLogParams } from './types/audit-logs';
import type { AuthData, AuthOptions, RefreshTokenResponse, RequestTokenResponse } from './types/auth';
import type {
  Branch,
  BranchDeleted,
  BranchMerged,
  BranchParams,
  MergeBranchParams,
} from './types/branches';
import type { ClientData, ClientParams } from './types/client';
import type {
  Comment,
  CommentData,
  CommentDeleted,
  KeyProjectPagination,
  ProjectAndKey,
} from './types/comments';
import type {
  PaginationParams,
  ProjectOnly,
  ProjectWithPagination,
  TeamOnly,
  TeamWithPagination,
} from './types/common';
import type {
  Contributor,
  ContributorCreateData,
  ContributorDeleted,
  ContributorUpdateData,
} from './types/contributors';
import type {
  DownloadBundle,
  DownloadFileParams,
  File,
  FileDeleted,
  ListFileParams,
  UploadFileFromFssParams,
  UploadFileParams,
} from './types/files';
import type {
  CreateTermsParams,
  GlossaryTerm,
  ListTermsParams,
  TermsDeleted,
  UpdateTermsParams,
} from './types/glossary-terms';
import type { Jwt, JwtParams } from './types/jwt';
import type {
  BulkUpdateKeyParams,
  CreateKeyParams,
  GetKeyParams,
  Key,
  KeyDeleted,
  KeyParamsWithPagination,
  KeysBulkDeleted,
  UpdateKeyData,
} from './types/keys';
import type {
  CreateLanguageParams,
  Language,
  LanguageDeleted,
  UpdateLanguageParams,
} from './types/languages';
import type { CallOptions, ListPromise } from './types/options';
import type { CreateOrderParams, Order } from './types/orders';
import type {
  OtaBundle,
  OtaBundleArchive,
  OtaBundleUpdateData,
  OtaFreezePeriod,
  OtaFreezePeriodParams,
  OtaProjectFramework,
  OtaRequestBundleParams,
  OtaResourceDeleted,
  OtaSdkToken,
  OtaStatistics,
  OtaTeamProject,
  OtaTeamProjectFramework,
  OtaUsageParams,
} from './types/ota';
import type { CardDeleted, CreateCardParams, PaymentCard } from './types/payment-cards';
import type { PermissionTemplate } from './types/permission-templates';
import type {
  CreateProjectParams,
  Project,
  ProjectDeleted,
  ProjectEmptied,
  ProjectListParams,
  UpdateProjectParams,
} from './types/projects';
import type { QueuedProcess } from './types/queued-processes';
import type {
  BulkResult,
  CursorPaginatedResult,
  CursorPaginatedResultV1,
  PaginatedResult,
} from './types/results';
import type {
  CreateScreenshotParams,
  Screenshot,
  ScreenshotDeleted,
  UpdateScreenshotParams,
} from './types/screenshots';
import type {
  GetSegmentParams,
  ListSegmentParams,
  Segment,
  UpdateSegmentBodyParams,
  UpdateSegmentReqParams,
} from './types/segments';
import type { CreateSnapshotParams, Snapshot, SnapshotDeleted } from './types/snapshots';
import type {
  CreateTaskParams,
  ListTaskParams,
  Task,
  TaskDeleted,
  UpdateTaskParams,
} from './types/tasks';
import type { BillingDetailsParams, TeamUserBillingDetails } from './types/team-user-billing-details';
import type { TeamUser, TeamUserDeleted, TeamUserParams } from './types/team-users';
import type { Team } from './types/teams';
import type { TranslationMemory } from './types/translation-memories';
import type { TranslationProvider } from './types/translation-providers';
import type {
  CreateTranslationStatusParams,
  TranslationStatus,
  TranslationStatusColors,
  TranslationStatusDeleted,
  UpdateTranslationStatusParams,
} from './types/translation-statuses';
import type {
  GetTranslationParams,
  ListTranslationParams,
  Translation,
  UpdateTranslationParams,
} from './types/translations';
import type { UserGroup, UserGroupDeleted, UserGroupParams } from './types/user-groups';
import type {
  CursorPaginatedResultVantage,
  ProjectItemParams,
  ProjectItemVantage,
} from './types/vantage';
import type {
  CreateWebhookParams,
  UpdateWebhookParams,
  Webhook,
  WebhookDeleted,
  WebhookRegenerated,
} from './types/webhooks';

export type * from './types/audit-logs';
export type * from './types/auth';
export type * from './types/branches';
export type * from './types/client';
export type * from './types/comments';
export type * from './types/common';
export type * from './types/contributors';
export {
  ApiError,
  AuthError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  type IApiError,
  InternalServerError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  type RequestSummary,
  TimeoutError,
} from './types/errors';
export type * from './types/files';
export type * from './types/glossary-terms';
export type * from './types/jwt';
export type * from './types/keys';
export type * from './types/languages';
export type * from './types/options';
export type * from './types/orders';
export type * from './types/ota';
export type * from './types/payment-cards';
export type * from './types/permission-templates';
export type * from './types/projects';
export type * from './types/queued-processes';
export type * from './types/results';
export type * from './types/screenshots';
export type * from './types/segments';
export type * from './types/snapshots';
export type * from './types/tasks';
export type * from './types/team-user-billing-details';
export type * from './types/team-users';
export type * from './types/teams';
export type * from './types/translation-memories';
export type * from './types/translation-providers';
export type * from './types/translation-statuses';
export type * from './types/translations';
export type * from './types/user-groups';
export type * from './types/vantage';
export type * from './types/webhook-events';
export type * from './types/webhooks';

/** The resources of a client. */
export interface LokaliseApi {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The branches of a project. */
  branches(): Branches;

  /** The comments on keys. */
  comments(): Comments;

  /** The people who work on a project. */
  contributors(): Contributors;

  /** The translation files of a project: upload and download. */
  files(): Files;

  /** The glossary of a project. */
  glossaryTerms(): GlossaryTerms;

  /** Tokens for the over-the-air service. */
  jwt(): Jwts;

  /** The keys of a project: what translations are translations of. */
  keys(): Keys;

  /** The languages of a project, and those that Lokalise knows. */
  languages(): Languages;

  /** The translation orders of a team. */
  orders(): Orders;

  /** The payment cards of the user. */
  paymentCards(): PaymentCards;

  /** The permission templates of a team. */
  permissionTemplates(): PermissionTemplates;

  /** The projects that the token can see. */
  projects(): Projects;

  /** What the service does behind the scenes: uploads, exports and the like. */
  queuedProcesses(): QueuedProcesses;

  /** The screenshots of a project. */
  screenshots(): Screenshots;

  /** The segments of translations, in projects whose segmentation is on. */
  segments(): Segments;

  /** The snapshots of a project. */
  snapshots(): Snapshots;

  /** The tasks of a project. */
  tasks(): Tasks;

  /** The billing details of a team. */
  teamUserBillingDetails(): BillingDetails;

  /** The users of a team. */
  teamUsers(): TeamUsers;

  /** The teams that the user is in. */
  teams(): Teams;

  /** The translation memories that a project uses. */
  translationMemories(): TranslationMemories;

  /** The translation providers that a team can order from. */
  translationProviders(): TranslationProviders;

  /** The translation statuses of a project's own. */
  translationStatuses(): TranslationStatuses;

  /** The translations of a project. */
  translations(): Translations;

  /** The user groups of a team. */
  userGroups(): UserGroups;

  /** The webhooks of a project. */
  webhooks(): Webhooks;
}

/** As a {@link LokaliseApi}, with the access token of a user. */
export interface LokaliseApiOAuth extends LokaliseApi {}

/** The resources of a client of API v1. */
export interface LokaliseApiV1 {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The audit logs of a team (API v1). */
  auditLogs(): AuditLogs;
}

/** The resources of a client of API vantage/v1. */
export interface LokaliseApiVantage {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The items of a project (API vantage/v1). */
  projectItems(): ProjectItems;
}

/** The resources of a client of the over-the-air service. */
export interface LokaliseApiOta {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The over-the-air bundles of a project. */
  otaBundleManagement(): OtaBundleManagement;

  /** What apps get over the air. */
  otaBundlePublishing(): OtaBundlePublishing;

  /** The periods in which apps keep the bundle that they have. */
  otaFreezePeriods(): OtaFreezePeriods;

  /** The tokens that apps get bundles with. */
  otaSdkTokens(): OtaSdkTokens;

  /** How much apps use the over-the-air service. */
  otaUsageStatistics(): OtaUsageStatistics;
}

/** The resources of a client that gets over-the-air bundles. */
export interface LokaliseOtaBundles {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing a client does not show the token.
   */
  readonly clientData: ClientData;

  /** The over-the-air bundle that an app is to use. */
  otaBundles(): OtaBundles;
}

export interface LokaliseAuth {
  /**
   * The settings that every call reads anew: a change of it counts from the next call on.
   * Printing the object does not show the client secret.
   */
  authData: AuthData;
}

export interface AuditLogs {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface BillingDetails {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Branches {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Comments {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Contributors {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Files {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface GlossaryTerms {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Jwts {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Keys {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Languages {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Orders {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaBundleManagement {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaBundlePublishing {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaBundles {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaFreezePeriods {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaSdkTokens {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface OtaUsageStatistics {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface PaymentCards {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface PermissionTemplates {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface ProjectItems {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Projects {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface QueuedProcesses {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Screenshots {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Segments {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Snapshots {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Tasks {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface TeamUsers {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Teams {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface TranslationMemories {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface TranslationProviders {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface TranslationStatuses {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Translations {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface UserGroups {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

export interface Webhooks {
  /** The settings of the client that this resource came from. */
  readonly clientData: ClientData;
}

/**
 * The audit logs of a team (API v1).
 *
 * @see <https://developers.lokalise.com/reference/list-audit-logs>
 */
export declare class AuditLogs {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists audit events, a page at a time, by cursor.
   *
   * @param request_params Which events, how many, and the cursor.
   * @param options What this call does differently.
   * @returns A page of events, and the cursor of the next one.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-audit-logs>
   */
  list(request_params?: AuditLogParams, options?: CallOptions): ListPromise<CursorPaginatedResultV1<AuditEventV1>, AuditEventV1>
}

/**
 * The billing details of a team.
 *
 * @see <https://developers.lokalise.com/reference/retrieve-team-user-billing-details>
 */
export declare class BillingDetails {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Gets the billing details of a team.
   *
   * @param team_id The team.
   * @param options What this call does differently.
   * @returns The details.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-team-user-billing-details>
   */
  get(team_id: string | number, options?: CallOptions): Promise<TeamUserBillingDetails>
  /**
   * Sets the billing details of a team that has none.
   *
   * @param billing_details_params The details.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The details set.
   * @throws ApiError when the call fails, TypeError when `billing_details_params` has no
   * JSON form.
   * @see <https://developers.lokalise.com/reference/create-team-user-billing-details>
   */
  create(billing_details_params: BillingDetailsParams, request_params: TeamOnly, options?: CallOptions): Promise<TeamUserBillingDetails>
  /**
   * Changes the billing details of a team.
   *
   * @param team_id The team.
   * @param billing_details_params The new details.
   * @param options What this call does differently.
   * @returns The details as they are now.
   * @throws ApiError when the call fails, TypeError when `billing_details_params` has no
   * JSON form.
   * @see <https://developers.lokalise.com/reference/update-team-user-billing-details>
   */
  update(team_id: string | number, billing_details_params: BillingDetailsParams, options?: CallOptions): Promise<TeamUserBillingDetails>
}

/**
 * The branches of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-branches>
 */
export declare class Branches {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the branches of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of branches.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-branches>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Branch>, Branch>
  /**
   * Creates a branch of a project whose branching is on.
   *
   * @param branch_params The new branch.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The branch created.
   * @throws ApiError when the call fails, TypeError when `branch_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-a-branch>
   */
  create(branch_params: BranchParams, request_params: ProjectOnly, options?: CallOptions): Promise<Branch>
  /**
   * Gets one branch.
   *
   * @param branch_id The branch.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The branch.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-branch>
   */
  get(branch_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Branch>
  /**
   * Renames a branch.
   *
   * @param branch_id The branch.
   * @param branch_params Its new name.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The branch as it is now.
   * @throws ApiError when the call fails, TypeError when `branch_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-branch>
   */
  update(branch_id: string | number, branch_params: BranchParams, request_params: ProjectOnly, options?: CallOptions): Promise<Branch>
  /**
   * Deletes a branch with all that is in it. There is no way back.
   *
   * @param branch_id The branch.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the branch, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-branch>
   */
  delete(branch_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<BranchDeleted>
  /**
   * Merges a branch into another one, the main one unless `body` names it.
   *
   * @param branch_id The branch to merge.
   * @param request_params The project.
   * @param body Where to merge to, and how conflicts end.
   * @param options What this call does differently.
   * @returns Both branches, and that they are merged.
   * @throws ApiError when the call fails, TypeError when `body` has no JSON form.
   * @see <https://developers.lokalise.com/reference/merge-a-branch>
   */
  merge(branch_id: string | number, request_params: ProjectOnly, body?: MergeBranchParams, options?: CallOptions): Promise<BranchMerged>
}

/**
 * The comments on keys.
 *
 * @see <https://developers.lokalise.com/reference/list-all-comments>
 */
export declare class Comments {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the comments on a key, a page at a time.
   *
   * @param request_params The project, the key, and which page.
   * @param options What this call does differently.
   * @returns A page of comments.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-comments>
   */
  list(request_params: KeyProjectPagination, options?: CallOptions): ListPromise<PaginatedResult<Comment>, Comment>
  /**
   * Adds one comment or several to a key.
   *
   * @param comment_params The comments.
   * @param request_params The project and the key.
   * @param options What this call does differently.
   * @returns The comments created.
   * @throws ApiError when the call fails, TypeError when `comment_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-comments>
   */
  create(comment_params: CommentData | CommentData[], request_params: ProjectAndKey, options?: CallOptions): Promise<Comment[]>
  /**
   * Gets one comment.
   *
   * @param comment_id The comment.
   * @param request_params The project and the key.
   * @param options What this call does differently.
   * @returns The comment.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-comment>
   */
  get(comment_id: string | number, request_params: ProjectAndKey, options?: CallOptions): Promise<Comment>
  /**
   * Deletes a comment; only its author can.
   *
   * @param comment_id The comment.
   * @param request_params The project and the key.
   * @param options What this call does differently.
   * @returns The ID of the comment, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-comment>
   */
  delete(comment_id: string | number, request_params: ProjectAndKey, options?: CallOptions): Promise<CommentDeleted>
  /**
   * Lists the comments on all keys of a project, a page at a time.
   *
   * @param params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of comments.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-project-comments>
   */
  list_project_comments(params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Comment>, Comment>
}

/**
 * The people who work on a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-contributors>
 */
export declare class Contributors {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the contributors of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of contributors.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-contributors>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Contributor>, Contributor>
  /**
   * Adds one contributor or several to a project.
   *
   * @param contributor_params The contributors.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The contributors added.
   * @throws ApiError when the call fails, TypeError when `contributor_params` has no
   * JSON form.
   * @see <https://developers.lokalise.com/reference/create-contributors>
   */
  create(contributor_params: ContributorCreateData | ContributorCreateData[], request_params: ProjectOnly, options?: CallOptions): Promise<Contributor[]>
  /**
   * Gets one contributor.
   *
   * @param contributor_id The contributor.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The contributor.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-contributor>
   */
  get(contributor_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Contributor>
  /**
   * Gets the contributor that the token belongs to.
   *
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The contributor.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-me-as-a-contributor>
   */
  me(request_params: ProjectOnly, options?: CallOptions): Promise<Contributor>
  /**
   * Changes the rights and languages of a contributor.
   *
   * @param contributor_id The contributor.
   * @param contributor_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The contributor as it is now.
   * @throws ApiError when the call fails, TypeError when `contributor_params` has no
   * JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-contributor>
   */
  update(contributor_id: string | number, contributor_params: ContributorUpdateData, request_params: ProjectOnly, options?: CallOptions): Promise<Contributor>
  /**
   * Removes a contributor from a project.
   *
   * @param contributor_id The contributor.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The contributor, and that it is removed.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-contributor>
   */
  delete(contributor_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<ContributorDeleted>
}

/**
 * The translation files of a project: upload and download.
 *
 * @see <https://developers.lokalise.com/reference/list-all-files>
 */
export declare class Files {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the file names that keys are assigned to, a page at a time.
   *
   * @param request_params The project, which files, and which page.
   * @param options What this call does differently.
   * @returns A page of files.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-files>
   */
  list(request_params: ListFileParams, options?: CallOptions): ListPromise<PaginatedResult<File>, File>
  /**
   * Uploads a file. The service takes it in behind the scenes: the process tells how far
   * it is.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param upload The file in Base64, and how to take it in.
   * @param options What this call does differently.
   * @returns The process, which `queuedProcesses().get` follows.
   * @throws ApiError when the call fails, TypeError when `upload` has no JSON form.
   * @see <https://developers.lokalise.com/reference/upload-a-file>
   */
  upload(project_id: string, upload: UploadFileParams, options?: CallOptions): Promise<QueuedProcess>
  /**
   * Uploads a file that already is in the file storage service.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param upload Which file, and how to take it in.
   * @param options What this call does differently.
   * @returns The process, which `queuedProcesses().get` follows.
   * @throws ApiError when the call fails, TypeError when `upload` has no JSON form.
   * @see <https://developers.lokalise.com/reference/upload-a-file>
   */
  uploadFromFss(project_id: string, upload: UploadFileFromFssParams, options?: CallOptions): Promise<QueuedProcess>
  /**
   * Exports a project as a zip file. Large projects need {@link Files.async_download}:
   * of one that is too large, `responseTooBig` is true and, unless the client is
   * `silent`, a warning goes to the console.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param download The format, and what to export.
   * @param options What this call does differently.
   * @returns Where the zip file is, for a limited time.
   * @throws ApiError when the call fails, TypeError when `download` has no JSON form.
   * @see <https://developers.lokalise.com/reference/download-files>
   */
  download(project_id: string, download: DownloadFileParams, options?: CallOptions): Promise<DownloadBundle>
  /**
   * Exports a project of any size behind the scenes.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param download The format, and what to export.
   * @param options What this call does differently.
   * @returns `process_id` only: `queuedProcesses().get` gives the rest, at the end
   * `details.download_url`.
   * @throws ApiError when the call fails, TypeError when `download` has no JSON form.
   * @see <https://developers.lokalise.com/reference/download-files-async>
   */
  async_download(project_id: string, download: DownloadFileParams, options?: CallOptions): Promise<QueuedProcess>
  /**
   * Deletes a file and the keys that are in no other one. There is no way back.
   *
   * @param file_id The file.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the file is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-file>
   */
  delete(file_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<FileDeleted>
}

/**
 * The glossary of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-glossary-terms>
 */
export declare class GlossaryTerms {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists glossary terms, a page at a time, by cursor.
   *
   * @param request_params The project, how many terms, and the cursor.
   * @param options What this call does differently.
   * @returns A page of terms, and the cursor of the next one.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-glossary-terms>
   */
  list(request_params: ListTermsParams, options?: CallOptions): ListPromise<CursorPaginatedResult<GlossaryTerm>, GlossaryTerm>
  /**
   * Gets one glossary term.
   *
   * @param term_id The term.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The term.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-glossary-term>
   */
  get(term_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<GlossaryTerm>
  /**
   * Creates glossary terms.
   *
   * @param term_params The terms.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The terms created, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `term_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-glossary-terms>
   */
  create(term_params: CreateTermsParams, request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<GlossaryTerm>>
  /**
   * Changes glossary terms.
   *
   * @param term_params The new values, with the ID of each term.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The terms changed, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `term_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-glossary-terms>
   */
  update(term_params: UpdateTermsParams, request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<GlossaryTerm>>
  /**
   * Deletes glossary terms.
   *
   * @param term_ids The terms.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns How many are deleted, and which failed.
   * @throws ApiError when the call fails, TypeError when `term_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/delete-glossary-terms>
   */
  delete(term_ids: number[], request_params: ProjectOnly, options?: CallOptions): Promise<TermsDeleted>
}

/**
 * Tokens for the over-the-air service.
 *
 * @see <https://developers.lokalise.com/reference/create-a-jwt>
 */
export declare class Jwts {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Creates a JSON Web Token for a project: the `apiKey` of a `LokaliseApiOta`, for 30
   * minutes.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param body The service that the token is for; `ota` unless given.
   * @param options What this call does differently.
   * @returns The token.
   * @throws ApiError when the call fails, TypeError when `body` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-jwt>
   */
  create(project_id: string, body?: JwtParams, options?: CallOptions): Promise<Jwt>
}

/**
 * The keys of a project: what translations are translations of.
 *
 * @see <https://developers.lokalise.com/reference/list-all-keys>
 */
export declare class Keys {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists keys, a page at a time, 100 unless `limit` says otherwise (at most 500).
   *
   * @param request_params The project, which keys, what to include of each, and which
   * page or cursor.
   * @param options What this call does differently.
   * @returns A page of keys, and the cursor of the next one when `pagination` is
   * `cursor`.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-keys>
   */
  list(request_params: KeyParamsWithPagination, options?: CallOptions): ListPromise<CursorPaginatedResult<Key>, Key>
  /**
   * Creates keys, at most 500 in a call.
   *
   * @param key_params The keys.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The keys created, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-keys>
   */
  create(key_params: CreateKeyParams, request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<Key>>
  /**
   * Gets one key.
   *
   * @param key_id The key.
   * @param request_params The project, and what to include.
   * @param options What this call does differently.
   * @returns The key.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-key>
   */
  get(key_id: string | number, request_params: GetKeyParams, options?: CallOptions): Promise<Key>
  /**
   * Changes a key.
   *
   * @param key_id The key.
   * @param key_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The key as it is now.
   * @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-key>
   */
  update(key_id: string | number, key_params: UpdateKeyData, request_params: ProjectOnly, options?: CallOptions): Promise<Key>
  /**
   * Deletes a key with its translations. There is no way back.
   *
   * @param key_id The key.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the key is removed.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-key>
   */
  delete(key_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<KeyDeleted>
  /**
   * Changes several keys.
   *
   * @param key_params The new values, with the ID of each key.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The keys changed, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/bulk-update>
   */
  bulk_update(key_params: BulkUpdateKeyParams, request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<Key>>
  /**
   * Deletes several keys with their translations. There is no way back.
   *
   * @param key_ids The keys.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the keys are removed.
   * @throws ApiError when the call fails, TypeError when `key_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/delete-multiple-keys>
   */
  bulk_delete(key_ids: number[] | string[], request_params: ProjectOnly, options?: CallOptions): Promise<KeysBulkDeleted>
}

/**
 * The languages of a project, and those that Lokalise knows.
 *
 * @see <https://developers.lokalise.com/reference/list-project-languages>
 */
export declare class Languages {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the languages that Lokalise knows, a page at a time.
   *
   * @param params Which page.
   * @param options What this call does differently.
   * @returns A page of languages.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-system-languages>
   */
  system_languages(params?: PaginationParams, options?: CallOptions): ListPromise<PaginatedResult<Language>, Language>
  /**
   * Lists the languages of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of languages.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-project-languages>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Language>, Language>
  /**
   * Adds one language or several to a project.
   *
   * @param raw_body The languages.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The languages added, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `raw_body` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-languages>
   */
  create(raw_body: CreateLanguageParams | CreateLanguageParams[], request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<Language>>
  /**
   * Gets one language of a project.
   *
   * @param lang_id The language.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The language.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-language>
   */
  get(lang_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Language>
  /**
   * Changes a language of a project.
   *
   * @param lang_id The language.
   * @param lang_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The language as it is now.
   * @throws ApiError when the call fails, TypeError when `lang_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-language>
   */
  update(lang_id: string | number, lang_params: UpdateLanguageParams, request_params: ProjectOnly, options?: CallOptions): Promise<Language>
  /**
   * Removes a language from a project with all its translations. There is no way back.
   *
   * @param lang_id The language.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the language is removed.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-language>
   */
  delete(lang_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<LanguageDeleted>
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
 * A client that manages the over-the-air (OTA) service: bundles, freezes, SDK tokens, usage.
 *
 * Its `apiKey` is the `jwt` that {@link Jwts.create} gives, which is valid for 30 minutes.
 *
 * @see <https://developers.lokalise.com/docs/ota-api>
 */
export declare class LokaliseApiOta {
  /**
   * @param params Options; `apiKey`, the JSON Web Token, is required. `header` is not used.
   * @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
   */
  constructor(params: ClientParams)
}

/**
 * A client of the Lokalise API v1, which has the audit logs.
 *
 * @see <https://developers.lokalise.com/reference/list-audit-logs>
 */
export declare class LokaliseApiV1 {
  /**
   * @param params Options; `apiKey` is required.
   * @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
   */
  constructor(params: ClientParams)
}

/**
 * A client of the Lokalise API vantage/v1, which has the items of projects.
 *
 * @see <https://developers.lokalise.com/reference/lokalise-rest-api>
 */
export declare class LokaliseApiVantage {
  /**
   * @param params Options; `apiKey` is required.
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
   * @param options Retries, timeouts, proxies and the like; see {@link AuthOptions}.
   * @throws Error without client ID or secret, `TypeError` when an argument has the wrong type.
   */
  constructor(clientId: string, clientSecret: string, host?: string, version?: string, options?: AuthOptions)
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
   * @param options What this call does differently.
   * @returns The tokens; `expires_in` is in seconds.
   * @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when `code` is no
   * non-empty string; nothing is sent then.
   */
  token(code: string, options?: CallOptions): Promise<RequestTokenResponse>
  /**
   * Gets a new access token. The refresh token stays valid: keep it.
   *
   * @param refreshToken The `refresh_token` that {@link LokaliseAuth.token} gave.
   * @param options What this call does differently.
   * @returns The new access token; `expires_in` is in seconds.
   * @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when
   * `refreshToken` is no non-empty string; nothing is sent then.
   */
  refresh(refreshToken: string, options?: CallOptions): Promise<RefreshTokenResponse>
}

/**
 * A client that gets over-the-air (OTA) bundles as an app does.
 *
 * @see <https://developers.lokalise.com/docs/ota-api>
 */
export declare class LokaliseOtaBundles {
  /**
   * @param params Options; `apiKey`, the SDK token, is required. `header` is not used.
   * @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
   */
  constructor(params: ClientParams)
}

/**
 * The translation orders of a team.
 *
 * @see <https://developers.lokalise.com/reference/list-all-orders>
 */
export declare class Orders {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the orders of a team, a page at a time.
   *
   * @param request_params The team, and which page.
   * @param options What this call does differently.
   * @returns A page of orders.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-orders>
   */
  list(request_params: TeamWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Order>, Order>
  /**
   * Places an order, which costs money unless it is a dry run.
   *
   * @param order_params What to translate, by whom, and how it is paid.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The order placed.
   * @throws ApiError when the call fails, TypeError when `order_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-an-order>
   */
  create(order_params: CreateOrderParams, request_params: TeamOnly, options?: CallOptions): Promise<Order>
  /**
   * Gets one order.
   *
   * @param order_id The order.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The order.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-an-order>
   */
  get(order_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<Order>
}

/**
 * The over-the-air bundles of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-bundles>
 */
export declare class OtaBundleManagement {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the bundles of a project.
   *
   * @param request_params The team and the project.
   * @param options What this call does differently.
   * @returns The bundles.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-bundles>
   */
  list(request_params: OtaTeamProject, options?: CallOptions): Promise<OtaBundle[]>
  /**
   * Gets one bundle.
   *
   * @param bundleId The bundle.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The bundle.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/get-a-bundle>
   */
  get(bundleId: string | number, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaBundle>
  /**
   * Changes a bundle.
   *
   * @param bundleId The bundle.
   * @param bundleParams The new values.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The bundle as it is now.
   * @throws ApiError when the call fails, TypeError when `bundleParams` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-bundle>
   */
  update(bundleId: string | number, bundleParams: OtaBundleUpdateData, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaBundle>
  /**
   * Deletes a bundle. There is no way back.
   *
   * @param bundleId The bundle.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The ID of the bundle, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-bundle>
   */
  delete(bundleId: string | number, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaResourceDeleted>
}

/**
 * What apps get over the air.
 *
 * @see <https://developers.lokalise.com/reference/publish-a-bundle>
 */
export declare class OtaBundlePublishing {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Publishes a bundle: production apps get it.
   *
   * @param bundleId The bundle.
   * @param request_params The team, the project and the framework.
   * @param options What this call does differently.
   * @returns Nothing.
   * @throws ApiError when the call fails, TypeError when `bundleId` has no JSON form.
   * @see <https://developers.lokalise.com/reference/publish-a-bundle>
   */
  publish(bundleId: number | string, request_params: OtaTeamProjectFramework, options?: CallOptions): Promise<null>
  /**
   * Stages a bundle: prerelease apps get it.
   *
   * @param bundleId The bundle.
   * @param request_params The team, the project and the framework.
   * @param options What this call does differently.
   * @returns Nothing.
   * @throws ApiError when the call fails, TypeError when `bundleId` has no JSON form.
   * @see <https://developers.lokalise.com/reference/stage-a-bundle>
   */
  stage(bundleId: number | string, request_params: OtaTeamProjectFramework, options?: CallOptions): Promise<null>
}

/**
 * The over-the-air bundle that an app is to use.
 *
 * @see <https://developers.lokalise.com/reference/get-a-bundle-for-an-app>
 */
export declare class OtaBundles {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Gets the bundle for a version of an app.
   *
   * @param bundle_params The app's version, and which bundle it has.
   * @param request_params The project and the framework.
   * @param options What this call does differently.
   * @returns Where the bundle is.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/get-a-bundle-for-an-app>
   */
  get(bundle_params: OtaRequestBundleParams, request_params: OtaProjectFramework, options?: CallOptions): Promise<OtaBundleArchive>
}

/**
 * The periods in which apps keep the bundle that they have.
 *
 * @see <https://developers.lokalise.com/reference/list-freeze-periods>
 */
export declare class OtaFreezePeriods {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the freeze periods of a project.
   *
   * @param requestParams The team, the project and the framework.
   * @param options What this call does differently.
   * @returns The freeze periods.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-freeze-periods>
   */
  list(requestParams: OtaTeamProjectFramework, options?: CallOptions): Promise<OtaFreezePeriod[]>
  /**
   * Creates a freeze period.
   *
   * @param freezeParams The freeze period.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The freeze period created.
   * @throws ApiError when the call fails, TypeError when `freezeParams` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-a-freeze-period>
   */
  create(freezeParams: OtaFreezePeriodParams, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaFreezePeriod>
  /**
   * Changes a freeze period.
   *
   * @param freezeId The freeze period.
   * @param freezeParams The new values.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The freeze period as it is now.
   * @throws ApiError when the call fails, TypeError when `freezeParams` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-freeze-period>
   */
  update(freezeId: string | number, freezeParams: OtaFreezePeriodParams, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaFreezePeriod>
  /**
   * Deletes a freeze period.
   *
   * @param freezeId The freeze period.
   * @param requestParams The team and the project.
   * @param options What this call does differently.
   * @returns The ID of the freeze period, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-freeze-period>
   */
  delete(freezeId: string | number, requestParams: OtaTeamProject, options?: CallOptions): Promise<OtaResourceDeleted>
}

/**
 * The tokens that apps get bundles with.
 *
 * @see <https://developers.lokalise.com/reference/list-sdk-tokens>
 */
export declare class OtaSdkTokens {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the SDK tokens of a project.
   *
   * @param request_params The team and the project.
   * @param options What this call does differently.
   * @returns The tokens.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-sdk-tokens>
   */
  list(request_params: OtaTeamProject, options?: CallOptions): Promise<OtaSdkToken[]>
  /**
   * Creates an SDK token. For its first minute the service may refuse it.
   *
   * @param request_params The team and the project.
   * @param options What this call does differently.
   * @returns The token created.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/create-an-sdk-token>
   */
  create(request_params: OtaTeamProject, options?: CallOptions): Promise<OtaSdkToken>
  /**
   * Deletes an SDK token: apps that use it get no more bundles.
   *
   * @param tokenId The token.
   * @param request_params The team and the project.
   * @param options What this call does differently.
   * @returns The ID of the token, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-an-sdk-token>
   */
  delete(tokenId: string | number, request_params: OtaTeamProject, options?: CallOptions): Promise<OtaResourceDeleted>
}

/**
 * How much apps use the over-the-air service.
 *
 * @see <https://developers.lokalise.com/reference/get-usage-statistics>
 */
export declare class OtaUsageStatistics {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Gets the usage of a project in a period.
   *
   * @param bundle_params The period, and what to count by.
   * @param request_params The team and the project.
   * @param options What this call does differently.
   * @returns The numbers.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/get-usage-statistics>
   */
  get(bundle_params: OtaUsageParams, request_params: OtaTeamProject, options?: CallOptions): Promise<OtaStatistics>
}

/**
 * The payment cards of the user.
 *
 * @see <https://developers.lokalise.com/reference/list-all-cards>
 */
export declare class PaymentCards {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the payment cards, a page at a time.
   *
   * @param request_params Which page.
   * @param options What this call does differently.
   * @returns A page of cards.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-cards>
   */
  list(request_params?: PaginationParams, options?: CallOptions): ListPromise<PaginatedResult<PaymentCard>, PaymentCard>
  /**
   * Adds a payment card.
   *
   * @param card_params The card.
   * @param options What this call does differently.
   * @returns The card added.
   * @throws ApiError when the call fails, TypeError when `card_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-card>
   */
  create(card_params: CreateCardParams, options?: CallOptions): Promise<PaymentCard>
  /**
   * Gets one payment card.
   *
   * @param card_id The card.
   * @param options What this call does differently.
   * @returns The card.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-card>
   */
  get(card_id: string | number, options?: CallOptions): Promise<PaymentCard>
  /**
   * Removes a payment card.
   *
   * @param card_id The card.
   * @param options What this call does differently.
   * @returns The ID of the card, and that it is removed.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-card>
   */
  delete(card_id: string | number, options?: CallOptions): Promise<CardDeleted>
}

/**
 * The permission templates of a team.
 *
 * @see <https://developers.lokalise.com/reference/list-all-permission-templates>
 */
export declare class PermissionTemplates {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the permission templates of a team.
   *
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns A page of templates.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-permission-templates>
   */
  list(request_params: TeamOnly, options?: CallOptions): ListPromise<PaginatedResult<PermissionTemplate>, PermissionTemplate>
}

/**
 * The items of a project (API vantage/v1).
 *
 * @see <https://developers.lokalise.com/reference/list-project-items>
 */
export declare class ProjectItems {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the items of a project, a page at a time, by cursor.
   *
   * @param request_params The project, which items, how many, and the cursor in `after`.
   * @param options What this call does differently.
   * @returns A page of items, and the cursor of the next one.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-project-items>
   */
  list(request_params: ProjectItemParams, options?: CallOptions): ListPromise<CursorPaginatedResultVantage<ProjectItemVantage>, ProjectItemVantage>
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
   * @param options What this call does differently.
   * @returns A page of projects.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-projects>
   */
  list(request_params?: ProjectListParams, options?: CallOptions): ListPromise<PaginatedResult<Project>, Project>
  /**
   * Creates a project in the team of `team_id`, or in the token's own team.
   *
   * @param project_params The new project; `name` is required.
   * @param options What this call does differently.
   * @returns The project created.
   * @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-project>
   */
  create(project_params: CreateProjectParams, options?: CallOptions): Promise<Project>
  /**
   * Gets one project.
   *
   * @param project_id The project, with `:branch` behind it for a branch.
   * @param options What this call does differently.
   * @returns The project.
   * @throws ApiError when the call fails, such as with code 404 for an unknown project.
   * @see <https://developers.lokalise.com/reference/retrieve-a-project>
   */
  get(project_id: string, options?: CallOptions): Promise<Project>
  /**
   * Changes name and description of a project.
   *
   * @param project_id The project.
   * @param project_params The new values; `name` is required.
   * @param options What this call does differently.
   * @returns The project as it is now.
   * @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-project>
   */
  update(project_id: string, project_params: UpdateProjectParams, options?: CallOptions): Promise<Project>
  /**
   * Deletes a project with all that is in it. There is no way back.
   *
   * @param project_id The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that it is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-project>
   */
  delete(project_id: string, options?: CallOptions): Promise<ProjectDeleted>
  /**
   * Deletes all keys and translations of a project. There is no way back.
   *
   * @param project_id The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that its keys are deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/empty-a-project>
   */
  empty(project_id: string, options?: CallOptions): Promise<ProjectEmptied>
}

/**
 * What the service does behind the scenes: uploads, exports and the like.
 *
 * @see <https://developers.lokalise.com/reference/list-all-processes>
 */
export declare class QueuedProcesses {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the processes of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of processes.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-processes>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<QueuedProcess>, QueuedProcess>
  /**
   * Gets one process: its `status`, and `details` when it has finished.
   *
   * @param process_id The process.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The process.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-process>
   */
  get(process_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<QueuedProcess>
}

/**
 * The screenshots of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-screenshots>
 */
export declare class Screenshots {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the screenshots of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of screenshots.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-screenshots>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Screenshot>, Screenshot>
  /**
   * Adds one screenshot or several.
   *
   * @param raw_body The screenshots, each image in Base64.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The screenshots added, and what went wrong with others.
   * @throws ApiError when the call fails, TypeError when `raw_body` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-screenshots>
   */
  create(raw_body: CreateScreenshotParams | CreateScreenshotParams[], request_params: ProjectOnly, options?: CallOptions): Promise<BulkResult<Screenshot>>
  /**
   * Gets one screenshot.
   *
   * @param screenshot_id The screenshot.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The screenshot.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-screenshot>
   */
  get(screenshot_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Screenshot>
  /**
   * Changes a screenshot.
   *
   * @param screenshot_id The screenshot.
   * @param screenshot_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The screenshot as it is now.
   * @throws ApiError when the call fails, TypeError when `screenshot_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-screenshot>
   */
  update(screenshot_id: string | number, screenshot_params: UpdateScreenshotParams, request_params: ProjectOnly, options?: CallOptions): Promise<Screenshot>
  /**
   * Deletes a screenshot. There is no way back.
   *
   * @param screenshot_id The screenshot.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the screenshot is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-screenshot>
   */
  delete(screenshot_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<ScreenshotDeleted>
}

/**
 * The segments of translations, in projects whose segmentation is on.
 *
 * @see <https://developers.lokalise.com/reference/list-all-segments-for-key-language>
 */
export declare class Segments {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the segments of a key in one language.
   *
   * @param request_params The project, the key, the language, and which segments.
   * @param options What this call does differently.
   * @returns The segments.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-segments-for-key-language>
   */
  list(request_params: ListSegmentParams, options?: CallOptions): Promise<Segment[]>
  /**
   * Gets one segment.
   *
   * @param segment_number The number of the segment, from 1.
   * @param request_params The project, the key and the language.
   * @param options What this call does differently.
   * @returns The segment.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-segment-for-key-language>
   */
  get(segment_number: string | number, request_params: GetSegmentParams, options?: CallOptions): Promise<Segment>
  /**
   * Changes a segment.
   *
   * @param segment_number The number of the segment, from 1.
   * @param segment_params The new values.
   * @param request_params The project, the key and the language.
   * @param options What this call does differently.
   * @returns The segment as it is now.
   * @throws ApiError when the call fails, TypeError when `segment_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-segment>
   */
  update(segment_number: string | number, segment_params: UpdateSegmentBodyParams, request_params: UpdateSegmentReqParams, options?: CallOptions): Promise<Segment>
}

/**
 * The snapshots of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-snapshots>
 */
export declare class Snapshots {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the snapshots of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of snapshots.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-snapshots>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Snapshot>, Snapshot>
  /**
   * Takes a snapshot of a project.
   *
   * @param snapshot_params The title.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The snapshot taken.
   * @throws ApiError when the call fails, TypeError when `snapshot_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-a-snapshot>
   */
  create(snapshot_params: CreateSnapshotParams, request_params: ProjectOnly, options?: CallOptions): Promise<Snapshot>
  /**
   * Restores a snapshot as a copy of the project.
   *
   * @param snapshot_id The snapshot.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The project that the copy is.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/restore-a-snapshot>
   */
  restore(snapshot_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Project>
  /**
   * Deletes a snapshot. There is no way back.
   *
   * @param snapshot_id The snapshot.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the snapshot is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-snapshot>
   */
  delete(snapshot_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<SnapshotDeleted>
}

/**
 * The tasks of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-tasks>
 */
export declare class Tasks {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the tasks of a project, a page at a time.
   *
   * @param request_params The project, which tasks, and which page.
   * @param options What this call does differently.
   * @returns A page of tasks.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-tasks>
   */
  list(request_params: ListTaskParams, options?: CallOptions): ListPromise<PaginatedResult<Task>, Task>
  /**
   * Creates a task.
   *
   * @param task_params The task.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The task created.
   * @throws ApiError when the call fails, TypeError when `task_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-task>
   */
  create(task_params: CreateTaskParams, request_params: ProjectOnly, options?: CallOptions): Promise<Task>
  /**
   * Gets one task.
   *
   * @param task_id The task.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The task.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-task>
   */
  get(task_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Task>
  /**
   * Changes a task.
   *
   * @param task_id The task.
   * @param task_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The task as it is now.
   * @throws ApiError when the call fails, TypeError when `task_params` has no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-task>
   */
  update(task_id: string | number, task_params: UpdateTaskParams, request_params: ProjectOnly, options?: CallOptions): Promise<Task>
  /**
   * Deletes a task. There is no way back.
   *
   * @param task_id The task.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the task is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-task>
   */
  delete(task_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<TaskDeleted>
}

/**
 * The teams that the user is in.
 *
 * @see <https://developers.lokalise.com/reference/list-all-teams>
 */
export declare class Teams {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the teams, a page at a time.
   *
   * @param request_params Which page.
   * @param options What this call does differently.
   * @returns A page of teams.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-teams>
   */
  list(request_params?: PaginationParams, options?: CallOptions): ListPromise<PaginatedResult<Team>, Team>
  /**
   * Gets one team.
   *
   * @param id The team.
   * @param options What this call does differently.
   * @returns The team.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-team>
   */
  get(id: number | string, options?: CallOptions): Promise<Team>
}

/**
 * The users of a team.
 *
 * @see <https://developers.lokalise.com/reference/list-team-users>
 */
export declare class TeamUsers {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the users of a team, a page at a time.
   *
   * @param request_params The team, and which page.
   * @param options What this call does differently.
   * @returns A page of users.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-team-users>
   */
  list(request_params: TeamWithPagination, options?: CallOptions): ListPromise<PaginatedResult<TeamUser>, TeamUser>
  /**
   * Gets one user of a team.
   *
   * @param team_user_id The user.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The user.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-team-user>
   */
  get(team_user_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<TeamUser>
  /**
   * Changes the role of a user in a team.
   *
   * @param team_user_id The user.
   * @param team_user_params The new role.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The user as it is now.
   * @throws ApiError when the call fails, TypeError when `team_user_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-team-user>
   */
  update(team_user_id: string | number, team_user_params: TeamUserParams, request_params: TeamOnly, options?: CallOptions): Promise<TeamUser>
  /**
   * Removes a user from a team.
   *
   * @param team_user_id The user.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The ID of the team, and that the user is removed.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-team-user>
   */
  delete(team_user_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<TeamUserDeleted>
}

/**
 * The translation memories that a project uses.
 *
 * @see <https://developers.lokalise.com/reference/list-translation-memories>
 */
export declare class TranslationMemories {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the translation memories of a project.
   *
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The memories.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-translation-memories>
   */
  list(request_params: ProjectOnly, options?: CallOptions): Promise<TranslationMemory[]>
}

/**
 * The translation providers that a team can order from.
 *
 * @see <https://developers.lokalise.com/reference/list-all-providers>
 */
export declare class TranslationProviders {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the providers, a page at a time.
   *
   * @param request_params The team, and which page.
   * @param options What this call does differently.
   * @returns A page of providers.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-providers>
   */
  list(request_params: TeamWithPagination, options?: CallOptions): ListPromise<PaginatedResult<TranslationProvider>, TranslationProvider>
  /**
   * Gets one provider.
   *
   * @param provider_id The provider.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The provider.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-provider>
   */
  get(provider_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<TranslationProvider>
}

/**
 * The translations of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-translations>
 */
export declare class Translations {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists translations, a page at a time.
   *
   * @param request_params The project, which translations, and which page or cursor.
   * @param options What this call does differently.
   * @returns A page of translations, and the cursor of the next one when `pagination` is
   * `cursor`.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-translations>
   */
  list(request_params: ListTranslationParams, options?: CallOptions): ListPromise<CursorPaginatedResult<Translation>, Translation>
  /**
   * Gets one translation.
   *
   * @param translation_id The translation.
   * @param request_params The project, and what to include.
   * @param options What this call does differently.
   * @returns The translation.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-translation>
   */
  get(translation_id: string | number, request_params: GetTranslationParams, options?: CallOptions): Promise<Translation>
  /**
   * Changes a translation.
   *
   * @param translation_id The translation.
   * @param translation_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The translation as it is now.
   * @throws ApiError when the call fails, TypeError when `translation_params` has no
   * JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-translation>
   */
  update(translation_id: string | number, translation_params: UpdateTranslationParams, request_params: ProjectOnly, options?: CallOptions): Promise<Translation>
}

/**
 * The translation statuses of a project's own.
 *
 * @see <https://developers.lokalise.com/reference/list-all-custom-translation-statuses>
 */
export declare class TranslationStatuses {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the statuses of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of statuses.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-custom-translation-statuses>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<TranslationStatus>, TranslationStatus>
  /**
   * Creates a status.
   *
   * @param translation_status_params The status.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The status created.
   * @throws ApiError when the call fails, TypeError when `translation_status_params` has
   * no JSON form.
   * @see <https://developers.lokalise.com/reference/create-a-custom-translation-status>
   */
  create(translation_status_params: CreateTranslationStatusParams, request_params: ProjectOnly, options?: CallOptions): Promise<TranslationStatus>
  /**
   * Gets one status.
   *
   * @param translation_status_id The status.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The status.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-custom-translation-status>
   */
  get(translation_status_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<TranslationStatus>
  /**
   * Changes a status.
   *
   * @param translation_status_id The status.
   * @param translation_status_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The status as it is now.
   * @throws ApiError when the call fails, TypeError when `translation_status_params` has
   * no JSON form.
   * @see <https://developers.lokalise.com/reference/update-a-custom-translation-status>
   */
  update(translation_status_id: string | number, translation_status_params: UpdateTranslationStatusParams, request_params: ProjectOnly, options?: CallOptions): Promise<TranslationStatus>
  /**
   * Deletes a status. There is no way back.
   *
   * @param translation_status_id The status.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the status is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-custom-translation-status>
   */
  delete(translation_status_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<TranslationStatusDeleted>
  /**
   * Lists the colours that statuses can have.
   *
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The colours.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-available-colors-for-custom-translation-statuses>
   */
  available_colors(request_params: ProjectOnly, options?: CallOptions): Promise<TranslationStatusColors>
}

/**
 * The user groups of a team.
 *
 * @see <https://developers.lokalise.com/reference/list-all-groups>
 */
export declare class UserGroups {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the groups of a team, a page at a time.
   *
   * @param request_params The team, and which page.
   * @param options What this call does differently.
   * @returns A page of groups.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-groups>
   */
  list(request_params: TeamWithPagination, options?: CallOptions): ListPromise<PaginatedResult<UserGroup>, UserGroup>
  /**
   * Creates a group.
   *
   * @param user_group_params The group.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The group created.
   * @throws ApiError when the call fails, TypeError when `user_group_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-a-group>
   */
  create(user_group_params: UserGroupParams, request_params: TeamOnly, options?: CallOptions): Promise<UserGroup>
  /**
   * Gets one group.
   *
   * @param user_group_id The group.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The group.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-group>
   */
  get(user_group_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<UserGroup>
  /**
   * Changes a group.
   *
   * @param user_group_id The group.
   * @param user_group_params The new values.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The group as it is now.
   * @throws ApiError when the call fails, TypeError when `user_group_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-group>
   */
  update(user_group_id: string | number, user_group_params: UserGroupParams, request_params: TeamOnly, options?: CallOptions): Promise<UserGroup>
  /**
   * Deletes a group. There is no way back.
   *
   * @param user_group_id The group.
   * @param request_params The team.
   * @param options What this call does differently.
   * @returns The ID of the team, and that the group is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-group>
   */
  delete(user_group_id: string | number, request_params: TeamOnly, options?: CallOptions): Promise<UserGroupDeleted>
  /**
   * Adds users to a group.
   *
   * @param team_id The team.
   * @param group_id The group.
   * @param user_ids The users.
   * @param options What this call does differently.
   * @returns The group as it is now.
   * @throws ApiError when the call fails, TypeError when `user_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/add-members-to-group>
   */
  add_members_to_group(team_id: string | number, group_id: string | number, user_ids: string[] | number[], options?: CallOptions): Promise<UserGroup>
  /**
   * Removes users from a group.
   *
   * @param team_id The team.
   * @param group_id The group.
   * @param user_ids The users.
   * @param options What this call does differently.
   * @returns The group as it is now.
   * @throws ApiError when the call fails, TypeError when `user_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/remove-members-from-group>
   */
  remove_members_from_group(team_id: string | number, group_id: string | number, user_ids: string[] | number[], options?: CallOptions): Promise<UserGroup>
  /**
   * Gives a group access to projects.
   *
   * @param team_id The team.
   * @param group_id The group.
   * @param project_ids The projects.
   * @param options What this call does differently.
   * @returns The group as it is now.
   * @throws ApiError when the call fails, TypeError when `project_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/add-projects-to-group>
   */
  add_projects_to_group(team_id: string | number, group_id: string | number, project_ids: string[] | number[], options?: CallOptions): Promise<UserGroup>
  /**
   * Takes a group's access to projects away.
   *
   * @param team_id The team.
   * @param group_id The group.
   * @param project_ids The projects.
   * @param options What this call does differently.
   * @returns The group as it is now.
   * @throws ApiError when the call fails, TypeError when `project_ids` has no JSON form.
   * @see <https://developers.lokalise.com/reference/remove-projects-from-group>
   */
  remove_projects_from_group(team_id: string | number, group_id: string | number, project_ids: string[] | number[], options?: CallOptions): Promise<UserGroup>
}

/**
 * The webhooks of a project.
 *
 * @see <https://developers.lokalise.com/reference/list-all-webhooks>
 */
export declare class Webhooks {
  /** @param clientData The settings of a client, such as its `clientData`. */
  constructor(clientData: ClientData)
  /**
   * Lists the webhooks of a project, a page at a time.
   *
   * @param request_params The project, and which page.
   * @param options What this call does differently.
   * @returns A page of webhooks.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/list-all-webhooks>
   */
  list(request_params: ProjectWithPagination, options?: CallOptions): ListPromise<PaginatedResult<Webhook>, Webhook>
  /**
   * Creates a webhook.
   *
   * @param webhook_params The URL, and which events go there.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The webhook created, with its `secret`.
   * @throws ApiError when the call fails, TypeError when `webhook_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/create-a-webhook>
   */
  create(webhook_params: CreateWebhookParams, request_params: ProjectOnly, options?: CallOptions): Promise<Webhook>
  /**
   * Gets one webhook.
   *
   * @param webhook_id The webhook.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The webhook.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/retrieve-a-webhook>
   */
  get(webhook_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<Webhook>
  /**
   * Changes a webhook.
   *
   * @param webhook_id The webhook.
   * @param webhook_params The new values.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The webhook as it is now.
   * @throws ApiError when the call fails, TypeError when `webhook_params` has no JSON
   * form.
   * @see <https://developers.lokalise.com/reference/update-a-webhook>
   */
  update(webhook_id: string | number, webhook_params: UpdateWebhookParams, request_params: ProjectOnly, options?: CallOptions): Promise<Webhook>
  /**
   * Deletes a webhook. There is no way back.
   *
   * @param webhook_id The webhook.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The ID of the project, and that the webhook is deleted.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/delete-a-webhook>
   */
  delete(webhook_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<WebhookDeleted>
  /**
   * Replaces the secret of a webhook: the old one no longer comes in `X-Secret`.
   *
   * @param webhook_id The webhook.
   * @param request_params The project.
   * @param options What this call does differently.
   * @returns The new secret.
   * @throws ApiError when the call fails.
   * @see <https://developers.lokalise.com/reference/regenerate-a-webhook-secret>
   */
  regenerate_secret(webhook_id: string | number, request_params: ProjectOnly, options?: CallOptions): Promise<WebhookRegenerated>
}
