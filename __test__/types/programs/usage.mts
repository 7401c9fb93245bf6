/**
 * The OAuth 2 flow as the official client's documentation shows it, in an ES module.
 * It is compiled, not run.
 */

import type * as lokalise from '@lokalise/node-api';
import type {
  AuthData,
  IAuthError,
  RefreshTokenResponse,
  RequestTokenResponse,
} from '@lokalise/node-api';
import { ApiError, AuthError, LokaliseApiOAuth, LokaliseAuth } from '@lokalise/node-api';
import { type StandIn, startStandIn } from '@lokalise/node-api/testing';

const lokaliseAuth = new LokaliseAuth('client id', 'client secret');
const elsewhere = new LokaliseAuth('id', 'secret', 'https://app.example.com', 'oauth2');

const url: string = lokaliseAuth.auth(
  ['read_projects', 'write_team_groups'],
  'http://example.com/redirect',
  'random123',
);
const shorter: string[] = [
  lokaliseAuth.auth('read_projects'),
  elsewhere.auth('read_projects write_projects', 'http://example.com/redirect'),
];

try {
  const response: RequestTokenResponse = await lokaliseAuth.token('code');
  const { access_token, refresh_token, expires_in, token_type } = response;
  const until: number = Date.now() + Number(expires_in) * 1000;

  const refreshed: RefreshTokenResponse = await lokaliseAuth.refresh(refresh_token);
  const scopes: string[] = refreshed.scope.split(' ');

  const lokaliseApi = new LokaliseApiOAuth({ apiKey: access_token, tokenType: token_type });
  const projects = await lokaliseApi.projects().list();
  const name: string | undefined = projects.items[0]?.name;
  const more: boolean = projects.hasNextPage();
  console.log(url, shorter, until, scopes, name, more, refreshed.access_token);
} catch (error) {
  if (error instanceof AuthError) {
    const { code, error: kind, error_description, error_uri }: IAuthError = error;
    console.error(code, kind, error_description, error_uri, error.message, error.headers);
    console.error(error.body?.slice(0, 100));
  } else if (error instanceof ApiError) {
    console.error(error.code, error.message, error.details);
  } else {
    throw error;
  }
}

const data: AuthData = elsewhere.authData;
data.host = 'https://app.lokalise.com';
elsewhere.authData = { ...data, client_id: 'id', client_secret: 'secret', version: 'oauth2' };

export class RetryingAuth extends LokaliseAuth {
  override async token(code: string): Promise<RequestTokenResponse> {
    return super.token(code).catch(() => super.token(code));
  }
}

export const made = [
  new AuthError({ code: 400, error: 'invalid_request', error_description: 'Bad', error_uri: '' }),
  new AuthError({ error: 'timeout', more: true }),
];

// The namespace, and what import() gives, have the same classes.
const imported: typeof lokalise = await import('@lokalise/node-api');
export const client: lokalise.LokaliseApi = new imported.LokaliseApi({ apiKey: 'token' });
export const first = async (): Promise<lokalise.Project | undefined> =>
  (await client.projects().list({ limit: 1 })).items[0];

/** A test of the application, against the stand-in. */
const standIn: StandIn = await startStandIn({ seed: { projects: [{ name: 'Website' }] } });
const api = new LokaliseApiOAuth({ apiKey: standIn.apiKey, host: standIn.host });
console.log((await api.projects().list()).totalResults === standIn.requests.length);
await standIn.close();
