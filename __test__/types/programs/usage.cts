/**
 * A CommonJS module, and all of the stand-in, as the tests of an application use it.
 * It is compiled, not run.
 */

import lokalise = require('@lokalise/node-api');
import testing = require('@lokalise/node-api/testing');

const { ApiError, AuthError, LokaliseApi, LokaliseApiOAuth, LokaliseAuth } = lokalise;

const everyOption: testing.StandInOptions = {
  port: 0,
  now: () => 0,
  rateLimit: true,
  seed: { projects: [], apiTokens: [], clients: [] },
};

const statistics: testing.ProjectStatisticsSeed = {
  progress_total: 50,
  keys_total: 10,
  team: 2,
  base_words: 100,
  qa_issues_total: 0,
};
const project: testing.ProjectSeed = {
  project_id: '3002780358964f9bab5a92.87762498',
  project_type: 'marketing' satisfies testing.ProjectType,
  name: 'Website',
  description: '',
  created_at_timestamp: 1_537_366_507,
  created_by: 1,
  created_by_email: 'a@example.com',
  team_id: 176692,
  base_language_iso: 'en',
  languages: ['en', 'fr'],
  branches: ['develop'],
  settings: { branching: true, contributor_preview_download_enabled: true },
  statistics,
};
const token: testing.ApiTokenSeed = { token: 'read', readOnly: true };
const oauthClient: testing.ClientSeed = { clientId: 'id', clientSecret: 'secret', name: 'App' };
const seed: testing.Seed = {
  projects: [project],
  apiTokens: ['write', token],
  clients: [oauthClient],
};

const where: testing.FaultTarget = { times: 2, method: 'GET', path: /projects/ };
const fault: testing.Fault = {
  ...where,
  status: 503,
  body: { error: 'down' },
  headers: { 'x-a': 'b' },
  reset: false,
  delay: 10,
};
const limited: testing.RateLimitFault = { html: true, retryAfter: 1, path: '/api2/projects' };

async function walk(): Promise<void> {
  const server: testing.StandIn = await testing.startStandIn(everyOption);
  const { host, url, port, apiKey, teamId, oauth } = server;
  const { clientId, clientSecret }: testing.OAuthClient = oauth;
  console.log(url, port.toFixed(), teamId.toFixed());

  const seeded: testing.Seeded = server.seed(seed);
  const grant: testing.Grant = { scope: ['read_projects'], clientId };
  const auth = new LokaliseAuth(clientId, clientSecret, host);
  const tokens: lokalise.RequestTokenResponse = await auth.token(server.authorize(grant));
  const user: lokalise.LokaliseApi = new LokaliseApiOAuth({ apiKey: tokens.access_token, host });
  const listed: lokalise.PaginatedResult<lokalise.Project> = await user.projects().list();
  console.log(listed.items.length === seeded.projects.length);

  server.failNext(fault);
  server.failNext();
  server.rateLimitNext(limited);
  server.resetNext(where);
  server.delayNext(Number.POSITIVE_INFINITY, where);
  server.clearFaults();
  server.rateLimit = false;

  for (const one of server.requests) describeRequest(one);
  for (const one of seeded.projects) describeProject(one);
  server.clearRequests();
  server.reset();

  const api = new LokaliseApi({ apiKey, host });
  await api
    .projects()
    .get('none')
    .catch((error: unknown) => {
      if (error instanceof ApiError) console.log(error.code, error.details);
      else if (error instanceof AuthError) console.log(error.error, error.error_description);
    });
  await server.close();
  await server[Symbol.asyncDispose]();
}

function describeRequest(request: testing.RecordedRequest): void {
  const { method, path, query, headers, body, status } = request;
  const answered: boolean = status !== null && status < 400;
  console.log(method.length, path.length, query.page, headers['x-api-token'], body, answered);
}

function describeProject({ settings, statistics, ...rest }: testing.ProjectData): void {
  const branch: string | undefined = rest.branch;
  const own: testing.ProjectSettingsData = settings;
  const numbers: testing.ProjectStatisticsData = statistics;
  const languages: testing.LanguageStatisticsData[] = numbers.languages;
  console.log(branch, own.reviewing, numbers.qa_issues.unverified, languages[0]?.words_to_do);
}

export = { walk };
