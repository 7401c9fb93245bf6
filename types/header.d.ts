import type { AuditEventV1, AuditLogParams } from './audit-logs';
import type { AuthData, AuthOptions, RefreshTokenResponse, RequestTokenResponse } from './auth';
import type {
  Branch,
  BranchDeleted,
  BranchMerged,
  BranchParams,
  MergeBranchParams,
} from './branches';
import type { ClientData, ClientParams } from './client';
import type {
  Comment,
  CommentData,
  CommentDeleted,
  KeyProjectPagination,
  ProjectAndKey,
} from './comments';
import type {
  PaginationParams,
  ProjectOnly,
  ProjectWithPagination,
  TeamOnly,
  TeamWithPagination,
} from './common';
import type {
  Contributor,
  ContributorCreateData,
  ContributorDeleted,
  ContributorUpdateData,
} from './contributors';
import type {
  DownloadBundle,
  DownloadFileParams,
  File,
  FileDeleted,
  ListFileParams,
  UploadFileFromFssParams,
  UploadFileParams,
} from './files';
import type {
  CreateTermsParams,
  GlossaryTerm,
  ListTermsParams,
  TermsDeleted,
  UpdateTermsParams,
} from './glossary-terms';
import type { Jwt, JwtParams } from './jwt';
import type {
  BulkUpdateKeyParams,
  CreateKeyParams,
  GetKeyParams,
  Key,
  KeyDeleted,
  KeyParamsWithPagination,
  KeysBulkDeleted,
  UpdateKeyData,
} from './keys';
import type {
  CreateLanguageParams,
  Language,
  LanguageDeleted,
  UpdateLanguageParams,
} from './languages';
import type { CallOptions, ListPromise } from './options';
import type { CreateOrderParams, Order } from './orders';
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
} from './ota';
import type { CardDeleted, CreateCardParams, PaymentCard } from './payment-cards';
import type { PermissionTemplate } from './permission-templates';
import type {
  CreateProjectParams,
  Project,
  ProjectDeleted,
  ProjectEmptied,
  ProjectListParams,
  UpdateProjectParams,
} from './projects';
import type { QueuedProcess } from './queued-processes';
import type {
  BulkResult,
  CursorPaginatedResult,
  CursorPaginatedResultV1,
  PaginatedResult,
} from './results';
import type {
  CreateScreenshotParams,
  Screenshot,
  ScreenshotDeleted,
  UpdateScreenshotParams,
} from './screenshots';
import type {
  GetSegmentParams,
  ListSegmentParams,
  Segment,
  UpdateSegmentBodyParams,
  UpdateSegmentReqParams,
} from './segments';
import type { CreateSnapshotParams, Snapshot, SnapshotDeleted } from './snapshots';
import type {
  CreateTaskParams,
  ListTaskParams,
  Task,
  TaskDeleted,
  UpdateTaskParams,
} from './tasks';
import type { BillingDetailsParams, TeamUserBillingDetails } from './team-user-billing-details';
import type { TeamUser, TeamUserDeleted, TeamUserParams } from './team-users';
import type { Team } from './teams';
import type { TranslationMemory } from './translation-memories';
import type { TranslationProvider } from './translation-providers';
import type {
  CreateTranslationStatusParams,
  TranslationStatus,
  TranslationStatusColors,
  TranslationStatusDeleted,
  UpdateTranslationStatusParams,
} from './translation-statuses';
import type {
  GetTranslationParams,
  ListTranslationParams,
  Translation,
  UpdateTranslationParams,
} from './translations';
import type { UserGroup, UserGroupDeleted, UserGroupParams } from './user-groups';
import type {
  CursorPaginatedResultVantage,
  ProjectItemParams,
  ProjectItemVantage,
} from './vantage';
import type {
  CreateWebhookParams,
  UpdateWebhookParams,
  Webhook,
  WebhookDeleted,
  WebhookRegenerated,
} from './webhooks';

export type * from './audit-logs';
export type * from './auth';
export type * from './branches';
export type * from './client';
export type * from './comments';
export type * from './common';
export type * from './contributors';
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
} from './errors';
export type * from './files';
export type * from './glossary-terms';
export type * from './jwt';
export type * from './keys';
export type * from './languages';
export type * from './options';
export type * from './orders';
export type * from './ota';
export type * from './payment-cards';
export type * from './permission-templates';
export type * from './projects';
export type * from './queued-processes';
export type * from './results';
export type * from './screenshots';
export type * from './segments';
export type * from './snapshots';
export type * from './tasks';
export type * from './team-user-billing-details';
export type * from './team-users';
export type * from './teams';
export type * from './translation-memories';
export type * from './translation-providers';
export type * from './translation-statuses';
export type * from './translations';
export type * from './user-groups';
export type * from './vantage';
export type * from './webhook-events';
export type * from './webhooks';

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
