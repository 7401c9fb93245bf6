// One row a method. `args` are the argument descriptors that generator and wanted list share:
//   path   one segment of `path`        (`name` as our errors call it and as `path` has it)
//   query  an object of query parameters (`keys`: names worth sending)
//   body   what is sent as JSON
//   text   a string that is required
//   scope  string or array of strings
//   option a string that may be missing
//   items  one object or several, sent as a list
//   member any value, sent under a key
// A `query` may hold path parameters too: `path`. `reply` is the shape that the endpoint answers; most
// have a `root`. A new resource is new rows; nothing else knows a resource.

const aToP = require('./methods_a_to_p');
const ota = require('./methods_ota');
const qToZ = require('./methods_q_to_z');

const projectId = { kind: 'path', name: 'project_id' };
const projectKeys = ['name', 'description', 'team_id', 'base_lang_iso', 'project_type'];
const projectBody = { kind: 'body', name: 'project_params', keys: projectKeys };
const projectQuery = {
  kind: 'query',
  name: 'request_params',
  keys: [
    'filter_team_id',
    'filter_names',
    'include_statistics',
    'include_settings',
    'page',
    'limit',
  ],
};

const api = (collection, rows) =>
  rows.map((row) => ({ id: `${collection}.${row.method}`, client: 'api', collection, ...row }));

const auth = (rows) => rows.map((row) => ({ id: `auth.${row.method}`, client: 'auth', ...row }));

const METHODS = [
  ...aToP.ROWS,
  ...qToZ.ROWS,
  ...ota.ROWS,
  ...api('projects', [
    {
      method: 'list',
      verb: 'GET',
      path: 'projects',
      args: [projectQuery],
      reply: 'page',
      root: 'projects',
    },
    { method: 'create', verb: 'POST', path: 'projects', args: [projectBody], reply: 'object' },
    {
      method: 'get',
      verb: 'GET',
      path: 'projects/{project_id}',
      args: [projectId],
      reply: 'object',
    },
    {
      method: 'update',
      verb: 'PUT',
      path: 'projects/{project_id}',
      args: [projectId, projectBody],
      reply: 'object',
    },
    {
      method: 'delete',
      verb: 'DELETE',
      path: 'projects/{project_id}',
      args: [projectId],
      reply: 'bare',
    },
    {
      method: 'empty',
      verb: 'PUT',
      path: 'projects/{project_id}/empty',
      args: [projectId],
      reply: 'bare',
    },
  ]),
  ...auth([
    {
      method: 'auth',
      args: [
        { kind: 'scope', name: 'scope' },
        { kind: 'option', name: 'redirectUri' },
        { kind: 'option', name: 'state' },
      ],
      reply: 'none',
    },
    {
      method: 'token',
      verb: 'POST',
      path: 'token',
      args: [{ kind: 'text', name: 'code' }],
      reply: 'token',
    },
    {
      method: 'refresh',
      verb: 'POST',
      path: 'token',
      args: [{ kind: 'text', name: 'refresh_token', also: 'refreshToken' }],
      reply: 'token',
    },
  ]),
];

const CLIENTS = ['LokaliseApi', 'LokaliseApiV1', 'LokaliseApiOta', 'LokaliseOtaBundles'];

/** What the official typings call protected: steps on the way of its own methods. */
const INTERNAL = [
  'files.returnBareJSON',
  'glossaryTerms.populateFromBulkDelete',
  'userGroups.populateGroupFromJsonRoot',
];

const methodsOf = (object) =>
  Object.getOwnPropertyNames(object).filter(
    (name) =>
      name !== 'constructor' &&
      typeof Object.getOwnPropertyDescriptor(object, name).value === 'function',
  );

/** All that a library offers, by reflection, as `collection.method`. */
function offered(library) {
  const collections = CLIENTS.flatMap((name) => {
    const client = new library[name]({ apiKey: 'reflection' });
    return methodsOf(library[name].prototype).map((collection) => [collection, client]);
  });
  return collections
    .flatMap(([collection, client]) =>
      methodsOf(Object.getPrototypeOf(client[collection]())).map((name) => `${collection}.${name}`),
    )
    .filter((id) => !INTERNAL.includes(id));
}

module.exports = { METHODS, offered };
