// How rows of methods.js are said in short: the kinds of arguments, and the shapes of replies.

const QUERY = ['page', 'limit', 'pagination', 'cursor', 'filter_names', 'include_comments'];
const BODY = ['title', 'description', 'keys', 'languages', 'is_private', 'value'];

/** An argument that is one segment of the path. */
const id = (name) => ({ kind: 'path', name });
/** An object: path parameters by their names, the rest in the query. */
const params = (name) => ({ kind: 'query', name, keys: QUERY });
/** What is sent as JSON. */
const body = (name) => ({ kind: 'body', name, keys: BODY });
/** One object or several, sent as a list under a key. */
const items = (name) => ({ kind: 'items', name, keys: BODY });
/** Any value, sent under a key. */
const member = (name) => ({ kind: 'member', name });

const shape = (reply) => (root) => ({ reply, root });

/** The rows of one collection; `library` has it when no client of API 2.0 does. */
function api(collection, methods, library) {
  return Object.entries(methods).map(([method, [verb, path, args, reply]]) => {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const own = args.filter(({ kind }) => kind === 'path').map(({ name }) => name);
    const rest = places.filter((name) => !own.includes(name));
    // Of two objects of parameters the last one has those of the path.
    const last = args.findLast(({ kind }) => kind === 'query');
    const filled = args.map((one) => (one === last ? { ...one, path: rest } : one));
    const row = { id: `${collection}.${method}`, client: 'api', collection, method, library };
    return { ...row, verb, path, args: filled, ...reply };
  });
}

module.exports = {
  api,
  body,
  id,
  items,
  member,
  params,
  bare: shape('bare'),
  bulk: shape('bulk'),
  cursor: shape('cursor'),
  cursorV1: () => ({ reply: 'cursorV1', root: 'data' }),
  data: shape('data'),
  download: shape('download'),
  list: shape('list'),
  nothing: shape('nothing'),
  object: shape('object'),
  page: shape('page'),
  root: shape('root'),
  value: shape('value'),
};
