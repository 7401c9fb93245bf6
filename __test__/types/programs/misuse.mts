/**
 * Mistakes that the compiler must find. Each comment names the error that is expected in the line
 * behind it; a mistake that compiles makes its comment an error.
 */

import {
  ApiError,
  AuthError,
  type ClientParams,
  LokaliseApi,
  LokaliseApiOAuth,
  LokaliseAuth,
  PaginatedResult,
  type Project,
  type ProjectListParams,
} from '@lokalise/node-api';
import { startStandIn } from '@lokalise/node-api/testing';

const api = new LokaliseApi({ apiKey: 'token' });
const auth = new LokaliseAuth('id', 'secret');
const projects = api.projects();
const page = await projects.list();
const project = await projects.get('id');

// Clients

// @ts-expect-error TS2554
new LokaliseApi();
// @ts-expect-error TS2345
new LokaliseApi(null);
// @ts-expect-error TS2559
new LokaliseApi('token');
// @ts-expect-error TS2322
new LokaliseApi({ apiKey: 1 });
// @ts-expect-error TS2561
new LokaliseApi({ apikey: 'token' });
// @ts-expect-error TS2379
new LokaliseApi({ apiKey: process.env.LOKALISE_API_KEY });
// @ts-expect-error TS2322
new LokaliseApi({ apiKey: 'token', requestTimeout: '1s' });
// @ts-expect-error TS2322
new LokaliseApiOAuth({ apiKey: 'token', silent: 'yes' });
// @ts-expect-error TS2353
export const retries: ClientParams = { apiKey: 'token', retries: 3 };
// @ts-expect-error TS2540
api.clientData = { ...api.clientData };
// @ts-expect-error TS2322
api.clientData.token = undefined;
// @ts-expect-error TS2339
api.apiKey;
// @ts-expect-error TS2348
LokaliseApi({ apiKey: 'token' });

// OAuth 2

// @ts-expect-error TS2554
new LokaliseAuth('id');
// @ts-expect-error TS2345
new LokaliseAuth('id', 1);
// @ts-expect-error TS2345
new LokaliseAuth('id', 'secret', new URL('https://app.lokalise.com'));
// @ts-expect-error TS2554
auth.auth();
// @ts-expect-error TS2322
auth.auth(['read_projects', 1]);
// @ts-expect-error TS2345
auth.auth('read_projects', 'http://example.com', 1);
// @ts-expect-error TS2554
await auth.token();
// @ts-expect-error TS2345
await auth.token(new URL('http://example.com').searchParams.get('code'));
// @ts-expect-error TS2345
await auth.refresh(undefined);
// @ts-expect-error TS2339
auth.token('code').access_token;
// @ts-expect-error TS2339
(await auth.refresh('token')).refresh_token;

// Projects

// @ts-expect-error TS2322
await projects.list({ page: '2' });
// @ts-expect-error TS2353
await projects.list({ project_id: 'id' });
// @ts-expect-error TS2322
export const withBoolean: ProjectListParams = { include_settings: true };
// @ts-expect-error TS2554
await projects.create();
// @ts-expect-error TS2741
await projects.create({ description: 'no name' });
// @ts-expect-error TS2322
await projects.create({ name: 'Website', project_type: 'website' });
// @ts-expect-error TS2741
await projects.create({ name: 'Website', languages: [{ custom_iso: 'en' }] });
// @ts-expect-error TS2554
await projects.get();
// @ts-expect-error TS2345
await projects.get(1);
// @ts-expect-error TS2554
await projects.update('id');
// @ts-expect-error TS2741
await projects.update('id', { description: 'no name' });
// @ts-expect-error TS2353
await projects.update('id', { name: 'Website', team_id: 1 });
// @ts-expect-error TS2345
await projects.delete(['id']);
// @ts-expect-error TS2554
await projects.empty();
// @ts-expect-error TS2339
projects.remove('id');

// Results

// @ts-expect-error TS2532
page.items[0].name;
// @ts-expect-error TS2540
page.totalResults = 1;
// @ts-expect-error TS2339
page.hasNext();
// @ts-expect-error TS2322
export const name: string = page.nextPage();
// @ts-expect-error TS2339
project.keys;
// @ts-expect-error TS2322
export const uuid: string = project.uuid;
// @ts-expect-error TS2740
export const incomplete: Project = { project_id: 'id', name: 'Website' };
// @ts-expect-error TS2693
new PaginatedResult();

// Errors

// @ts-expect-error TS2554
new ApiError('message');
// @ts-expect-error TS2345
new ApiError('message', '404');
// @ts-expect-error TS2322
new ApiError('message', 404, { deep: {} });
// @ts-expect-error TS2322
new AuthError({ code: '400' });
const error = new ApiError('message', 404);
// @ts-expect-error TS2540
error.headers = {};
// @ts-expect-error TS2322
export const body: string = error.body;

// Modules

// @ts-expect-error TS2307
import('@lokalise/node-api/lib/clients.js');
// @ts-expect-error TS2307
import('@lokalise/node-api/types/projects');

// The stand-in

// @ts-expect-error TS2353
await startStandIn({ host: 'localhost' });
const standIn = await startStandIn();
// @ts-expect-error TS2322
standIn.seed({ projects: [{ name: 1 }] });
// @ts-expect-error TS2741
standIn.authorize({});
// @ts-expect-error TS2322
standIn.failNext({ status: '500' });
// @ts-expect-error TS2353
standIn.rateLimitNext({ status: 429 });
// @ts-expect-error TS2554
standIn.delayNext();
// @ts-expect-error TS2339
standIn.requests.push({});
// @ts-expect-error TS2540
standIn.host = 'http://localhost';
