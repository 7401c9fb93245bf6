/**
 * A program that calls every method of every resource, with the types that each takes and gives.
 * It is compiled, not run.
 */

import {
  type AuditEventV1,
  type AuditLogParams,
  type AuditLogs,
  type BillingDetails,
  type BillingDetailsParams,
  type Branch,
  type BranchDeleted,
  type Branches,
  type BranchMerged,
  type BranchParams,
  type BulkResult,
  type BulkUpdateKeyParams,
  type CardDeleted,
  type Comment,
  type CommentData,
  type CommentDeleted,
  type Comments,
  type Contributor,
  type ContributorCreateData,
  type ContributorDeleted,
  type Contributors,
  type ContributorUpdateData,
  type CreateCardParams,
  type CreateKeyParams,
  type CreateLanguageParams,
  type CreateOrderParams,
  type CreateScreenshotParams,
  type CreateSnapshotParams,
  type CreateTaskParams,
  type CreateTermsParams,
  type CreateTranslationStatusParams,
  type CreateWebhookParams,
  type CursorPaginatedResult,
  type CursorPaginatedResultV1,
  type CursorPaginatedResultVantage,
  type DownloadBundle,
  type DownloadFileParams,
  type File,
  type FileDeleted,
  type Files,
  type GetKeyParams,
  type GetSegmentParams,
  type GetTranslationParams,
  type GlossaryTerm,
  type GlossaryTerms,
  type Jwt,
  type JwtParams,
  type Jwts,
  type Key,
  type KeyDeleted,
  type KeyParamsWithPagination,
  type KeyProjectPagination,
  type Keys,
  type KeysBulkDeleted,
  type Language,
  type LanguageDeleted,
  type Languages,
  type ListFileParams,
  type ListSegmentParams,
  type ListTaskParams,
  type ListTermsParams,
  type ListTranslationParams,
  LokaliseApi,
  LokaliseApiOta,
  LokaliseApiV1,
  LokaliseApiVantage,
  LokaliseOtaBundles,
  type MergeBranchParams,
  type Order,
  type Orders,
  type OtaBundle,
  type OtaBundleArchive,
  type OtaBundleManagement,
  type OtaBundlePublishing,
  type OtaBundles,
  type OtaBundleUpdateData,
  type OtaFreezePeriod,
  type OtaFreezePeriodParams,
  type OtaFreezePeriods,
  type OtaProjectFramework,
  type OtaRequestBundleParams,
  type OtaResourceDeleted,
  type OtaSdkToken,
  type OtaSdkTokens,
  type OtaStatistics,
  type OtaTeamProject,
  type OtaTeamProjectFramework,
  type OtaUsageParams,
  type OtaUsageStatistics,
  type PaginatedResult,
  type PaginationParams,
  type PaymentCard,
  type PaymentCards,
  type PermissionTemplate,
  type PermissionTemplates,
  type Project,
  type ProjectAndKey,
  type ProjectItemParams,
  type ProjectItems,
  type ProjectItemVantage,
  type ProjectOnly,
  type ProjectWithPagination,
  type QueuedProcess,
  type QueuedProcesses,
  type Screenshot,
  type ScreenshotDeleted,
  type Screenshots,
  type Segment,
  type Segments,
  type Snapshot,
  type SnapshotDeleted,
  type Snapshots,
  type Task,
  type TaskDeleted,
  type Tasks,
  type Team,
  type TeamOnly,
  type Teams,
  type TeamUser,
  type TeamUserBillingDetails,
  type TeamUserDeleted,
  type TeamUserParams,
  type TeamUsers,
  type TeamWithPagination,
  type TermsDeleted,
  type Translation,
  type TranslationMemories,
  type TranslationMemory,
  type TranslationProvider,
  type TranslationProviders,
  type TranslationStatus,
  type TranslationStatusColors,
  type TranslationStatusDeleted,
  type TranslationStatuses,
  type Translations,
  type UpdateKeyData,
  type UpdateLanguageParams,
  type UpdateScreenshotParams,
  type UpdateSegmentBodyParams,
  type UpdateSegmentReqParams,
  type UpdateTaskParams,
  type UpdateTermsParams,
  type UpdateTranslationParams,
  type UpdateTranslationStatusParams,
  type UpdateWebhookParams,
  type UploadFileFromFssParams,
  type UploadFileParams,
  type UserGroup,
  type UserGroupDeleted,
  type UserGroupParams,
  type UserGroups,
  type Webhook,
  type WebhookDeleted,
  type WebhookRegenerated,
  type Webhooks,
} from '@lokalise/node-api';

const api = new LokaliseApi({ apiKey: 'token' });
const v1 = new LokaliseApiV1({ apiKey: 'token' });
const vantage = new LokaliseApiVantage({ apiKey: 'token' });
const ota = new LokaliseApiOta({ apiKey: 'jwt' });
const otaBundles_ = new LokaliseOtaBundles({ apiKey: 'SDK token' });

export const branches: Branches = api.branches();
export const branchesList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Branch>> => branches.list(request_params);
export const branchesCreate = (
  branch_params: BranchParams,
  request_params: ProjectOnly,
): Promise<Branch> => branches.create(branch_params, request_params);
export const branchesGet = (
  branch_id: string | number,
  request_params: ProjectOnly,
): Promise<Branch> => branches.get(branch_id, request_params);
export const branchesUpdate = (
  branch_id: string | number,
  branch_params: BranchParams,
  request_params: ProjectOnly,
): Promise<Branch> => branches.update(branch_id, branch_params, request_params);
export const branchesDelete = (
  branch_id: string | number,
  request_params: ProjectOnly,
): Promise<BranchDeleted> => branches.delete(branch_id, request_params);
export const branchesMerge = (
  branch_id: string | number,
  request_params: ProjectOnly,
  body?: MergeBranchParams,
): Promise<BranchMerged> => branches.merge(branch_id, request_params, body);

export const comments: Comments = api.comments();
export const commentsList = (
  request_params: KeyProjectPagination,
): Promise<PaginatedResult<Comment>> => comments.list(request_params);
export const commentsCreate = (
  comment_params: CommentData | CommentData[],
  request_params: ProjectAndKey,
): Promise<Comment[]> => comments.create(comment_params, request_params);
export const commentsGet = (
  comment_id: string | number,
  request_params: ProjectAndKey,
): Promise<Comment> => comments.get(comment_id, request_params);
export const commentsDelete = (
  comment_id: string | number,
  request_params: ProjectAndKey,
): Promise<CommentDeleted> => comments.delete(comment_id, request_params);
export const commentsListProjectComments = (
  params: ProjectWithPagination,
): Promise<PaginatedResult<Comment>> => comments.list_project_comments(params);

export const contributors: Contributors = api.contributors();
export const contributorsList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Contributor>> => contributors.list(request_params);
export const contributorsCreate = (
  contributor_params: ContributorCreateData | ContributorCreateData[],
  request_params: ProjectOnly,
): Promise<Contributor[]> => contributors.create(contributor_params, request_params);
export const contributorsGet = (
  contributor_id: string | number,
  request_params: ProjectOnly,
): Promise<Contributor> => contributors.get(contributor_id, request_params);
export const contributorsMe = (request_params: ProjectOnly): Promise<Contributor> =>
  contributors.me(request_params);
export const contributorsUpdate = (
  contributor_id: string | number,
  contributor_params: ContributorUpdateData,
  request_params: ProjectOnly,
): Promise<Contributor> => contributors.update(contributor_id, contributor_params, request_params);
export const contributorsDelete = (
  contributor_id: string | number,
  request_params: ProjectOnly,
): Promise<ContributorDeleted> => contributors.delete(contributor_id, request_params);

export const files: Files = api.files();
export const filesList = (request_params: ListFileParams): Promise<PaginatedResult<File>> =>
  files.list(request_params);
export const filesUpload = (project_id: string, upload: UploadFileParams): Promise<QueuedProcess> =>
  files.upload(project_id, upload);
export const filesUploadFromFss = (
  project_id: string,
  upload: UploadFileFromFssParams,
): Promise<QueuedProcess> => files.uploadFromFss(project_id, upload);
export const filesDownload = (
  project_id: string,
  download: DownloadFileParams,
): Promise<DownloadBundle> => files.download(project_id, download);
export const filesAsyncDownload = (
  project_id: string,
  download: DownloadFileParams,
): Promise<QueuedProcess> => files.async_download(project_id, download);
export const filesDelete = (
  file_id: string | number,
  request_params: ProjectOnly,
): Promise<FileDeleted> => files.delete(file_id, request_params);

export const glossaryTerms: GlossaryTerms = api.glossaryTerms();
export const glossaryTermsList = (
  request_params: ListTermsParams,
): Promise<CursorPaginatedResult<GlossaryTerm>> => glossaryTerms.list(request_params);
export const glossaryTermsGet = (
  term_id: string | number,
  request_params: ProjectOnly,
): Promise<GlossaryTerm> => glossaryTerms.get(term_id, request_params);
export const glossaryTermsCreate = (
  term_params: CreateTermsParams,
  request_params: ProjectOnly,
): Promise<BulkResult<GlossaryTerm>> => glossaryTerms.create(term_params, request_params);
export const glossaryTermsUpdate = (
  term_params: UpdateTermsParams,
  request_params: ProjectOnly,
): Promise<BulkResult<GlossaryTerm>> => glossaryTerms.update(term_params, request_params);
export const glossaryTermsDelete = (
  term_ids: number[],
  request_params: ProjectOnly,
): Promise<TermsDeleted> => glossaryTerms.delete(term_ids, request_params);

export const jwt: Jwts = api.jwt();
export const jwtCreate = (project_id: string, body?: JwtParams): Promise<Jwt> =>
  jwt.create(project_id, body);

export const keys: Keys = api.keys();
export const keysList = (
  request_params: KeyParamsWithPagination,
): Promise<CursorPaginatedResult<Key>> => keys.list(request_params);
export const keysCreate = (
  key_params: CreateKeyParams,
  request_params: ProjectOnly,
): Promise<BulkResult<Key>> => keys.create(key_params, request_params);
export const keysGet = (key_id: string | number, request_params: GetKeyParams): Promise<Key> =>
  keys.get(key_id, request_params);
export const keysUpdate = (
  key_id: string | number,
  key_params: UpdateKeyData,
  request_params: ProjectOnly,
): Promise<Key> => keys.update(key_id, key_params, request_params);
export const keysDelete = (
  key_id: string | number,
  request_params: ProjectOnly,
): Promise<KeyDeleted> => keys.delete(key_id, request_params);
export const keysBulkUpdate = (
  key_params: BulkUpdateKeyParams,
  request_params: ProjectOnly,
): Promise<BulkResult<Key>> => keys.bulk_update(key_params, request_params);
export const keysBulkDelete = (
  key_ids: number[] | string[],
  request_params: ProjectOnly,
): Promise<KeysBulkDeleted> => keys.bulk_delete(key_ids, request_params);

export const languages: Languages = api.languages();
export const languagesSystemLanguages = (
  params?: PaginationParams,
): Promise<PaginatedResult<Language>> => languages.system_languages(params);
export const languagesList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Language>> => languages.list(request_params);
export const languagesCreate = (
  raw_body: CreateLanguageParams | CreateLanguageParams[],
  request_params: ProjectOnly,
): Promise<BulkResult<Language>> => languages.create(raw_body, request_params);
export const languagesGet = (
  lang_id: string | number,
  request_params: ProjectOnly,
): Promise<Language> => languages.get(lang_id, request_params);
export const languagesUpdate = (
  lang_id: string | number,
  lang_params: UpdateLanguageParams,
  request_params: ProjectOnly,
): Promise<Language> => languages.update(lang_id, lang_params, request_params);
export const languagesDelete = (
  lang_id: string | number,
  request_params: ProjectOnly,
): Promise<LanguageDeleted> => languages.delete(lang_id, request_params);

export const orders: Orders = api.orders();
export const ordersList = (request_params: TeamWithPagination): Promise<PaginatedResult<Order>> =>
  orders.list(request_params);
export const ordersCreate = (
  order_params: CreateOrderParams,
  request_params: TeamOnly,
): Promise<Order> => orders.create(order_params, request_params);
export const ordersGet = (order_id: string | number, request_params: TeamOnly): Promise<Order> =>
  orders.get(order_id, request_params);

export const paymentCards: PaymentCards = api.paymentCards();
export const paymentCardsList = (
  request_params?: PaginationParams,
): Promise<PaginatedResult<PaymentCard>> => paymentCards.list(request_params);
export const paymentCardsCreate = (card_params: CreateCardParams): Promise<PaymentCard> =>
  paymentCards.create(card_params);
export const paymentCardsGet = (card_id: string | number): Promise<PaymentCard> =>
  paymentCards.get(card_id);
export const paymentCardsDelete = (card_id: string | number): Promise<CardDeleted> =>
  paymentCards.delete(card_id);

export const permissionTemplates: PermissionTemplates = api.permissionTemplates();
export const permissionTemplatesList = (
  request_params: TeamOnly,
): Promise<PaginatedResult<PermissionTemplate>> => permissionTemplates.list(request_params);

export const queuedProcesses: QueuedProcesses = api.queuedProcesses();
export const queuedProcessesList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<QueuedProcess>> => queuedProcesses.list(request_params);
export const queuedProcessesGet = (
  process_id: string | number,
  request_params: ProjectOnly,
): Promise<QueuedProcess> => queuedProcesses.get(process_id, request_params);

export const screenshots: Screenshots = api.screenshots();
export const screenshotsList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Screenshot>> => screenshots.list(request_params);
export const screenshotsCreate = (
  raw_body: CreateScreenshotParams | CreateScreenshotParams[],
  request_params: ProjectOnly,
): Promise<BulkResult<Screenshot>> => screenshots.create(raw_body, request_params);
export const screenshotsGet = (
  screenshot_id: string | number,
  request_params: ProjectOnly,
): Promise<Screenshot> => screenshots.get(screenshot_id, request_params);
export const screenshotsUpdate = (
  screenshot_id: string | number,
  screenshot_params: UpdateScreenshotParams,
  request_params: ProjectOnly,
): Promise<Screenshot> => screenshots.update(screenshot_id, screenshot_params, request_params);
export const screenshotsDelete = (
  screenshot_id: string | number,
  request_params: ProjectOnly,
): Promise<ScreenshotDeleted> => screenshots.delete(screenshot_id, request_params);

export const segments: Segments = api.segments();
export const segmentsList = (request_params: ListSegmentParams): Promise<Segment[]> =>
  segments.list(request_params);
export const segmentsGet = (
  segment_number: string | number,
  request_params: GetSegmentParams,
): Promise<Segment> => segments.get(segment_number, request_params);
export const segmentsUpdate = (
  segment_number: string | number,
  segment_params: UpdateSegmentBodyParams,
  request_params: UpdateSegmentReqParams,
): Promise<Segment> => segments.update(segment_number, segment_params, request_params);

export const snapshots: Snapshots = api.snapshots();
export const snapshotsList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Snapshot>> => snapshots.list(request_params);
export const snapshotsCreate = (
  snapshot_params: CreateSnapshotParams,
  request_params: ProjectOnly,
): Promise<Snapshot> => snapshots.create(snapshot_params, request_params);
export const snapshotsRestore = (
  snapshot_id: string | number,
  request_params: ProjectOnly,
): Promise<Project> => snapshots.restore(snapshot_id, request_params);
export const snapshotsDelete = (
  snapshot_id: string | number,
  request_params: ProjectOnly,
): Promise<SnapshotDeleted> => snapshots.delete(snapshot_id, request_params);

export const tasks: Tasks = api.tasks();
export const tasksList = (request_params: ListTaskParams): Promise<PaginatedResult<Task>> =>
  tasks.list(request_params);
export const tasksCreate = (
  task_params: CreateTaskParams,
  request_params: ProjectOnly,
): Promise<Task> => tasks.create(task_params, request_params);
export const tasksGet = (task_id: string | number, request_params: ProjectOnly): Promise<Task> =>
  tasks.get(task_id, request_params);
export const tasksUpdate = (
  task_id: string | number,
  task_params: UpdateTaskParams,
  request_params: ProjectOnly,
): Promise<Task> => tasks.update(task_id, task_params, request_params);
export const tasksDelete = (
  task_id: string | number,
  request_params: ProjectOnly,
): Promise<TaskDeleted> => tasks.delete(task_id, request_params);

export const teamUserBillingDetails: BillingDetails = api.teamUserBillingDetails();
export const teamUserBillingDetailsGet = (
  team_id: string | number,
): Promise<TeamUserBillingDetails> => teamUserBillingDetails.get(team_id);
export const teamUserBillingDetailsCreate = (
  billing_details_params: BillingDetailsParams,
  request_params: TeamOnly,
): Promise<TeamUserBillingDetails> =>
  teamUserBillingDetails.create(billing_details_params, request_params);
export const teamUserBillingDetailsUpdate = (
  team_id: string | number,
  billing_details_params: BillingDetailsParams,
): Promise<TeamUserBillingDetails> =>
  teamUserBillingDetails.update(team_id, billing_details_params);

export const teamUsers: TeamUsers = api.teamUsers();
export const teamUsersList = (
  request_params: TeamWithPagination,
): Promise<PaginatedResult<TeamUser>> => teamUsers.list(request_params);
export const teamUsersGet = (
  team_user_id: string | number,
  request_params: TeamOnly,
): Promise<TeamUser> => teamUsers.get(team_user_id, request_params);
export const teamUsersUpdate = (
  team_user_id: string | number,
  team_user_params: TeamUserParams,
  request_params: TeamOnly,
): Promise<TeamUser> => teamUsers.update(team_user_id, team_user_params, request_params);
export const teamUsersDelete = (
  team_user_id: string | number,
  request_params: TeamOnly,
): Promise<TeamUserDeleted> => teamUsers.delete(team_user_id, request_params);

export const teams: Teams = api.teams();
export const teamsList = (request_params?: PaginationParams): Promise<PaginatedResult<Team>> =>
  teams.list(request_params);
export const teamsGet = (id: number | string): Promise<Team> => teams.get(id);

export const translationMemories: TranslationMemories = api.translationMemories();
export const translationMemoriesList = (
  request_params: ProjectOnly,
): Promise<TranslationMemory[]> => translationMemories.list(request_params);

export const translationProviders: TranslationProviders = api.translationProviders();
export const translationProvidersList = (
  request_params: TeamWithPagination,
): Promise<PaginatedResult<TranslationProvider>> => translationProviders.list(request_params);
export const translationProvidersGet = (
  provider_id: string | number,
  request_params: TeamOnly,
): Promise<TranslationProvider> => translationProviders.get(provider_id, request_params);

export const translationStatuses: TranslationStatuses = api.translationStatuses();
export const translationStatusesList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<TranslationStatus>> => translationStatuses.list(request_params);
export const translationStatusesCreate = (
  translation_status_params: CreateTranslationStatusParams,
  request_params: ProjectOnly,
): Promise<TranslationStatus> =>
  translationStatuses.create(translation_status_params, request_params);
export const translationStatusesGet = (
  translation_status_id: string | number,
  request_params: ProjectOnly,
): Promise<TranslationStatus> => translationStatuses.get(translation_status_id, request_params);
export const translationStatusesUpdate = (
  translation_status_id: string | number,
  translation_status_params: UpdateTranslationStatusParams,
  request_params: ProjectOnly,
): Promise<TranslationStatus> =>
  translationStatuses.update(translation_status_id, translation_status_params, request_params);
export const translationStatusesDelete = (
  translation_status_id: string | number,
  request_params: ProjectOnly,
): Promise<TranslationStatusDeleted> =>
  translationStatuses.delete(translation_status_id, request_params);
export const translationStatusesAvailableColors = (
  request_params: ProjectOnly,
): Promise<TranslationStatusColors> => translationStatuses.available_colors(request_params);

export const translations: Translations = api.translations();
export const translationsList = (
  request_params: ListTranslationParams,
): Promise<CursorPaginatedResult<Translation>> => translations.list(request_params);
export const translationsGet = (
  translation_id: string | number,
  request_params: GetTranslationParams,
): Promise<Translation> => translations.get(translation_id, request_params);
export const translationsUpdate = (
  translation_id: string | number,
  translation_params: UpdateTranslationParams,
  request_params: ProjectOnly,
): Promise<Translation> => translations.update(translation_id, translation_params, request_params);

export const userGroups: UserGroups = api.userGroups();
export const userGroupsList = (
  request_params: TeamWithPagination,
): Promise<PaginatedResult<UserGroup>> => userGroups.list(request_params);
export const userGroupsCreate = (
  user_group_params: UserGroupParams,
  request_params: TeamOnly,
): Promise<UserGroup> => userGroups.create(user_group_params, request_params);
export const userGroupsGet = (
  user_group_id: string | number,
  request_params: TeamOnly,
): Promise<UserGroup> => userGroups.get(user_group_id, request_params);
export const userGroupsUpdate = (
  user_group_id: string | number,
  user_group_params: UserGroupParams,
  request_params: TeamOnly,
): Promise<UserGroup> => userGroups.update(user_group_id, user_group_params, request_params);
export const userGroupsDelete = (
  user_group_id: string | number,
  request_params: TeamOnly,
): Promise<UserGroupDeleted> => userGroups.delete(user_group_id, request_params);
export const userGroupsAddMembersToGroup = (
  team_id: string | number,
  group_id: string | number,
  user_ids: string[] | number[],
): Promise<UserGroup> => userGroups.add_members_to_group(team_id, group_id, user_ids);
export const userGroupsRemoveMembersFromGroup = (
  team_id: string | number,
  group_id: string | number,
  user_ids: string[] | number[],
): Promise<UserGroup> => userGroups.remove_members_from_group(team_id, group_id, user_ids);
export const userGroupsAddProjectsToGroup = (
  team_id: string | number,
  group_id: string | number,
  project_ids: string[] | number[],
): Promise<UserGroup> => userGroups.add_projects_to_group(team_id, group_id, project_ids);
export const userGroupsRemoveProjectsFromGroup = (
  team_id: string | number,
  group_id: string | number,
  project_ids: string[] | number[],
): Promise<UserGroup> => userGroups.remove_projects_from_group(team_id, group_id, project_ids);

export const webhooks: Webhooks = api.webhooks();
export const webhooksList = (
  request_params: ProjectWithPagination,
): Promise<PaginatedResult<Webhook>> => webhooks.list(request_params);
export const webhooksCreate = (
  webhook_params: CreateWebhookParams,
  request_params: ProjectOnly,
): Promise<Webhook> => webhooks.create(webhook_params, request_params);
export const webhooksGet = (
  webhook_id: string | number,
  request_params: ProjectOnly,
): Promise<Webhook> => webhooks.get(webhook_id, request_params);
export const webhooksUpdate = (
  webhook_id: string | number,
  webhook_params: UpdateWebhookParams,
  request_params: ProjectOnly,
): Promise<Webhook> => webhooks.update(webhook_id, webhook_params, request_params);
export const webhooksDelete = (
  webhook_id: string | number,
  request_params: ProjectOnly,
): Promise<WebhookDeleted> => webhooks.delete(webhook_id, request_params);
export const webhooksRegenerateSecret = (
  webhook_id: string | number,
  request_params: ProjectOnly,
): Promise<WebhookRegenerated> => webhooks.regenerate_secret(webhook_id, request_params);

export const auditLogs: AuditLogs = v1.auditLogs();
export const auditLogsList = (
  request_params?: AuditLogParams,
): Promise<CursorPaginatedResultV1<AuditEventV1>> => auditLogs.list(request_params);

export const otaBundleManagement: OtaBundleManagement = ota.otaBundleManagement();
export const otaBundleManagementList = (request_params: OtaTeamProject): Promise<OtaBundle[]> =>
  otaBundleManagement.list(request_params);
export const otaBundleManagementGet = (
  bundleId: string | number,
  requestParams: OtaTeamProject,
): Promise<OtaBundle> => otaBundleManagement.get(bundleId, requestParams);
export const otaBundleManagementUpdate = (
  bundleId: string | number,
  bundleParams: OtaBundleUpdateData,
  requestParams: OtaTeamProject,
): Promise<OtaBundle> => otaBundleManagement.update(bundleId, bundleParams, requestParams);
export const otaBundleManagementDelete = (
  bundleId: string | number,
  requestParams: OtaTeamProject,
): Promise<OtaResourceDeleted> => otaBundleManagement.delete(bundleId, requestParams);

export const otaBundlePublishing: OtaBundlePublishing = ota.otaBundlePublishing();
export const otaBundlePublishingPublish = (
  bundleId: number | string,
  request_params: OtaTeamProjectFramework,
): Promise<null> => otaBundlePublishing.publish(bundleId, request_params);
export const otaBundlePublishingStage = (
  bundleId: number | string,
  request_params: OtaTeamProjectFramework,
): Promise<null> => otaBundlePublishing.stage(bundleId, request_params);

export const otaBundles: OtaBundles = otaBundles_.otaBundles();
export const otaBundlesGet = (
  bundle_params: OtaRequestBundleParams,
  request_params: OtaProjectFramework,
): Promise<OtaBundleArchive> => otaBundles.get(bundle_params, request_params);

export const otaFreezePeriods: OtaFreezePeriods = ota.otaFreezePeriods();
export const otaFreezePeriodsList = (
  requestParams: OtaTeamProjectFramework,
): Promise<OtaFreezePeriod[]> => otaFreezePeriods.list(requestParams);
export const otaFreezePeriodsCreate = (
  freezeParams: OtaFreezePeriodParams,
  requestParams: OtaTeamProject,
): Promise<OtaFreezePeriod> => otaFreezePeriods.create(freezeParams, requestParams);
export const otaFreezePeriodsUpdate = (
  freezeId: string | number,
  freezeParams: OtaFreezePeriodParams,
  requestParams: OtaTeamProject,
): Promise<OtaFreezePeriod> => otaFreezePeriods.update(freezeId, freezeParams, requestParams);
export const otaFreezePeriodsDelete = (
  freezeId: string | number,
  requestParams: OtaTeamProject,
): Promise<OtaResourceDeleted> => otaFreezePeriods.delete(freezeId, requestParams);

export const otaSdkTokens: OtaSdkTokens = ota.otaSdkTokens();
export const otaSdkTokensList = (request_params: OtaTeamProject): Promise<OtaSdkToken[]> =>
  otaSdkTokens.list(request_params);
export const otaSdkTokensCreate = (request_params: OtaTeamProject): Promise<OtaSdkToken> =>
  otaSdkTokens.create(request_params);
export const otaSdkTokensDelete = (
  tokenId: string | number,
  request_params: OtaTeamProject,
): Promise<OtaResourceDeleted> => otaSdkTokens.delete(tokenId, request_params);

export const otaUsageStatistics: OtaUsageStatistics = ota.otaUsageStatistics();
export const otaUsageStatisticsGet = (
  bundle_params: OtaUsageParams,
  request_params: OtaTeamProject,
): Promise<OtaStatistics> => otaUsageStatistics.get(bundle_params, request_params);

export const projectItems: ProjectItems = vantage.projectItems();
export const projectItemsList = (
  request_params: ProjectItemParams,
): Promise<CursorPaginatedResultVantage<ProjectItemVantage>> => projectItems.list(request_params);

export async function allKeys(project_id: string): Promise<Key[]> {
  const found: Key[] = [];
  let cursor: string | null = '';
  do {
    const page: CursorPaginatedResult<Key> = await keys.list({
      project_id,
      pagination: 'cursor',
      ...(cursor ? { cursor } : {}),
    });
    found.push(...page.items);
    cursor = page.hasNextCursor() ? page.nextCursor : null;
  } while (cursor !== null);
  return found;
}
