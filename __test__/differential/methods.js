// One row a method. `args` are the argument descriptors that generator and wanted list share:
//   path   one segment of `path`        (`name` as our errors call it, `at` its place in `path`)
//   query  an object of query parameters (`keys`: names worth sending)
//   body   what is sent as JSON
//   text   a string that is required
//   scope  string or array of strings
//   option a string that may be missing
// `reply` is the shape that the endpoint answers: page (with `root`), object, bare, token, none.
// A new resource is new rows here; nothing else knows a resource.

const projectId = { kind: 'path', name: 'project_id', at: '{project_id}' };
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

/** The collection methods that a library offers and the table does not know yet, as `collection.method`. */
function untested(library) {
  const known = new Set(METHODS.map((row) => row.id));
  const missing = [];
  const client = new library.LokaliseApi({ apiKey: 'reflection' });
  for (const collection of Object.getOwnPropertyNames(library.LokaliseApi.prototype)) {
    if (collection === 'constructor') continue;
    const prototype = Object.getPrototypeOf(client[collection]());
    for (const method of Object.getOwnPropertyNames(prototype)) {
      const { value } = Object.getOwnPropertyDescriptor(prototype, method);
      if (typeof value !== 'function' || method === 'constructor') continue;
      if (!known.has(`${collection}.${method}`)) missing.push(`${collection}.${method}`);
    }
  }
  return missing;
}

module.exports = { METHODS, untested };
