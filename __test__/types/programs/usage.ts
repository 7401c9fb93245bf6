/**
 * A program that uses all of the API's client, as one written for the official client does.
 * It is compiled, not run.
 */

import {
  type AbortSignalLike,
  ApiError,
  AuthenticationError,
  type AuthOptions,
  type CallOptions,
  type ClientData,
  type ClientOptions,
  type ClientParams,
  ConflictError,
  ConnectionError,
  type CreateProjectParams,
  type IApiError,
  InternalServerError,
  type ListPromise,
  type Logger,
  LokaliseApi,
  LokaliseApiOAuth,
  LokaliseAuth,
  NotFoundError,
  type PaginatedResult,
  type PaginationParams,
  PayloadTooLargeError,
  PermissionDeniedError,
  type Project,
  type ProjectDeleted,
  type ProjectEmptied,
  type ProjectListParams,
  type ProjectSettings,
  type ProjectStatistics,
  Projects,
  type RateLimit,
  RateLimitError,
  type RequestSummary,
  TimeoutError,
  type UpdateProjectParams,
} from '@lokalise/node-api';

const everyOption: ClientParams = {
  apiKey: 'token',
  header: 'x-api-token',
  enableCompression: true,
  tokenType: '',
  host: 'https://api.lokalise.com',
  version: 'api2',
  requestTimeout: 30_000,
  silent: true,
  userAgent: 'my-app/1.0',
};

const pace: RateLimit = { requestsPerSecond: 3, concurrentPerProject: 2 };
const logger: Logger = {
  error: (line) => console.error(line),
  warn: (line) => console.warn(line),
  info: (line) => console.info(line),
  debug: (line) => console.debug(line),
};
const moreOptions: ClientOptions = {
  maxRetries: 3,
  totalTimeout: 120_000,
  rateLimit: pace,
  serializeWrites: true,
  maxResponseBytes: 10_000_000,
  fetch: globalThis.fetch,
  transport: 'auto',
  proxy: 'http://user:password@proxy.test:3128',
  ca: ['-----BEGIN CERTIFICATE-----', Buffer.from('')],
  logger,
  logLevel: 'debug',
};
export const careful = new LokaliseApi({ ...everyOption, ...moreOptions, logger: console });
export const modest = new LokaliseApi({ apiKey: 'token', rateLimit: true, ca: 'PEM' });

const authOptions: AuthOptions = { maxRetries: 2, totalTimeout: 10_000 };
export const auth = new LokaliseAuth('id', 'secret', undefined, undefined, authOptions);

export async function iterated(signal: AbortSignal): Promise<string[]> {
  const options: CallOptions = {
    signal,
    requestTimeout: 5000,
    maxRetries: 1,
    headers: { 'X-Trace': '1', 'X-Number': 2 },
  };
  const names: string[] = [];
  for await (const project of lokaliseApi.projects().list({ limit: 100 }, options)) {
    names.push(project.name);
  }
  const list: ListPromise<PaginatedResult<Project>, Project> = lokaliseApi.projects().list();
  for await (const page of list.pages()) names.push(String(page.currentPage));
  await lokaliseApi.projects().get('1', { signal: AbortSignal.timeout(1000) });
  await auth.token('code', options);
  return names;
}

export function wrapped(signal: AbortSignalLike): AbortSignalLike {
  const aborts = new Set<() => void>();
  signal.addEventListener('abort', () => {
    for (const abort of aborts) abort();
  });
  const own: AbortSignalLike = {
    aborted: signal.aborted,
    reason: signal.reason,
    addEventListener: (_type, listener) => aborts.add(listener),
    removeEventListener: (_type, listener) => aborts.delete(listener),
  };
  own.removeEventListener('abort', () => {});
  return own;
}

export function described(error: ApiError): string {
  const request: RequestSummary | undefined = error.request;
  return request ? `${request.method} ${request.url} (${error.attempts})` : error.message;
}

export const lokaliseApi = new LokaliseApi({ apiKey: process.env.LOKALISE_API_KEY ?? '' });
export const configured: LokaliseApi = new LokaliseApi(everyOption);
export const forUser: LokaliseApi = new LokaliseApiOAuth({ apiKey: 'access token' });

export function settingsOf(client: LokaliseApi): ClientData {
  const data = client.clientData;
  data.token = 'another token';
  data.requestTimeout = 5000;
  const { token, tokenType, authHeader, enableCompression, silent }: ClientData = data;
  const host: string | undefined = data.host;
  const version: string | undefined = data.version;
  const userAgent: string | undefined = data.userAgent;
  return {
    token,
    tokenType,
    authHeader,
    enableCompression,
    silent,
    host,
    version: version ?? 'api2',
    requestTimeout: data.requestTimeout ?? 0,
    userAgent,
  };
}

export async function listProjects(): Promise<string[]> {
  const projects = await lokaliseApi.projects().list();
  const first = projects.items[0]?.name;
  const names = projects.items.map(({ name }) => name);
  return projects.hasNextPage() && first !== undefined ? [first, ...names] : names;
}

const paging: PaginationParams = { page: 2, limit: 10 };
const filter: ProjectListParams = {
  ...paging,
  filter_team_id: 176692,
  filter_names: 'Website,Shop',
  include_statistics: '0',
  include_settings: 1,
};

export async function everyPage(): Promise<Project[]> {
  const found: Project[] = [];
  let page: PaginatedResult<Project> = await lokaliseApi.projects().list(filter);
  for (;;) {
    found.push(...page.items);
    if (page.isLastPage()) return found;
    page = await lokaliseApi.projects().list({ ...filter, page: page.nextPage() });
  }
}

export function describePage(page: PaginatedResult<Project>): string {
  const { totalResults, totalPages, resultsPerPage, currentPage, responseTooBig, items } = page;
  const numbers: number[] = [totalResults, totalPages, resultsPerPage, currentPage];
  const links = [page.hasPrevPage() && page.prevPage(), page.hasNextPage() && page.nextPage()];
  const ends: boolean[] = [page.isFirstPage(), page.isLastPage(), responseTooBig];
  return [...numbers, ...links, ...ends, items.length].join(' ');
}

// Any list is one of things that nobody has looked at yet.
export const anyPage = (page: PaginatedResult): unknown => page.items[0];

const everyField: CreateProjectParams = {
  name: 'Website',
  team_id: '176692',
  description: 'The texts of our site',
  languages: [{ lang_iso: 'en' }, { lang_iso: 'pt_BR', custom_iso: 'pt' }],
  base_lang_iso: 'en',
  project_type: 'localization_files',
  is_segmentation_enabled: false,
  content_integration: 'contentful',
};

export async function lifeOfAProject(): Promise<[ProjectEmptied, ProjectDeleted]> {
  const projects = lokaliseApi.projects();
  const created: Project = await projects.create(everyField);
  const { project_id } = await projects.get(created.project_id);
  const change: UpdateProjectParams = { name: 'Web', description: 'New' };
  const updated: Project = await projects.update(project_id, change);
  await projects.update(`${project_id}:branch`, { name: updated.name });
  const emptied = await projects.empty(project_id);
  const deleted = await projects.delete(project_id);
  const done: boolean = emptied.keys_deleted && deleted.project_deleted;
  return done ? [emptied, deleted] : [await projects.empty(project_id), deleted];
}

export function describeProject(project: Project): Array<string | number | undefined> {
  const ids: Array<string | undefined> = [project.project_id, project.uuid, project.team_uuid];
  const texts: string[] = [
    project.project_type,
    project.name,
    project.description,
    project.created_at,
    project.created_by_email,
    project.base_language_iso,
  ];
  const numbers: number[] = [
    project.created_at_timestamp,
    project.created_by,
    project.team_id,
    project.base_language_id,
  ];
  return [...ids, ...texts, ...numbers];
}

export function describeSettings(settings: ProjectSettings): boolean[] {
  return [
    settings.per_platform_key_names,
    settings.reviewing,
    settings.auto_toggle_unverified,
    settings.offline_translation,
    settings.key_editing,
    settings.inline_machine_translations,
    settings.branching,
    settings.segmentation,
    settings.custom_translation_statuses,
    settings.custom_translation_statuses_allow_multiple,
  ];
}

export function describeStatistics(statistics: ProjectStatistics): number[] {
  const { qa_issues } = statistics;
  const [language] = statistics.languages;
  const iso: string = language?.language_iso ?? 'en';
  return [
    statistics.progress_total,
    statistics.keys_total,
    statistics.team,
    statistics.base_words,
    statistics.qa_issues_total,
    qa_issues.not_reviewed,
    qa_issues.unverified,
    qa_issues.spelling_grammar,
    qa_issues.inconsistent_placeholders,
    qa_issues.inconsistent_html,
    qa_issues.different_number_of_urls,
    qa_issues.different_urls,
    qa_issues.leading_whitespace,
    qa_issues.trailing_whitespace,
    qa_issues.different_number_of_email_address,
    qa_issues.different_email_address,
    qa_issues.different_brackets,
    qa_issues.different_numbers,
    qa_issues.double_space,
    qa_issues.special_placeholder,
    qa_issues.unbalanced_brackets,
    language?.language_id ?? iso.length,
    language?.progress ?? 0,
    language?.words_to_do ?? 0,
  ];
}

export async function projectOrNothing(projectId: string): Promise<Project | undefined> {
  try {
    return await lokaliseApi.projects().get(projectId);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 404) return undefined;
    const reason: string | number | boolean | undefined = error.details?.reason;
    const requestId: string = error.requestId ?? error.headers?.['x-request-id'] ?? 'unknown';
    throw new Error(`${error.toString()}, ${reason}, ${requestId}: ${error.body ?? ''}`, {
      cause: error,
    });
  }
}

// An application's own tests make such errors, and servers of its own speak of them.
export const made: ApiError = new ApiError('Project not found', 404, { reason: 'none' });
export const retryLater = (error: unknown): boolean =>
  error instanceof RateLimitError ||
  error instanceof InternalServerError ||
  error instanceof ConnectionError ||
  error instanceof TimeoutError;
export const giveUp = (error: ApiError): boolean =>
  error instanceof AuthenticationError ||
  error instanceof PermissionDeniedError ||
  error instanceof NotFoundError ||
  error instanceof ConflictError ||
  error instanceof PayloadTooLargeError;
export const asData: IApiError = { message: made.message, code: made.code };
export const plain: Error = made;

export class CachingClient extends LokaliseApi {
  private readonly known = new Map<string, Project>();

  constructor(
    params: ClientParams,
    private readonly limit = 100,
  ) {
    super({ ...params, silent: true });
  }

  override projects(): Projects {
    this.clientData.version = 'api2';
    return super.projects();
  }

  async project(id: string): Promise<Project> {
    const project = this.known.get(id) ?? (await this.projects().get(id));
    if (this.known.size < this.limit) this.known.set(id, project);
    return project;
  }
}

export class UserClient extends LokaliseApiOAuth {
  async names(): Promise<string[]> {
    const { items } = await this.projects().list({ limit: 5000 });
    return items.map(({ name }) => name);
  }
}

export class NamedProjects extends Projects {
  override list(
    params: ProjectListParams = {},
    options?: CallOptions,
  ): ListPromise<PaginatedResult<Project>, Project> {
    return super.list({ ...params, filter_names: this.clientData.userAgent ?? '' }, options);
  }
}

export const resource: Projects = new NamedProjects(lokaliseApi.clientData);

// As a test of the application replaces a method.
LokaliseApi.prototype.projects = () => resource;
Projects.prototype.get = async (id: string) => resource.get(id);

// As an application passes the class to what makes clients.
export const clientOf = (Client: typeof LokaliseApi, apiKey: string) => new Client({ apiKey });
export const clients = [clientOf(LokaliseApi, 'one'), clientOf(LokaliseApiOAuth, 'other')];
