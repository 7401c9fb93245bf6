const HUNG_AFTER_MS = 8000;

/** A text that differs where two values differ: key order, -0, undefined and holes included, classes not. */
function canonical(value) {
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, at) => (at in value ? canonical(item) : 'hole')).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const own = Object.keys(value).map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${own.join(',')}}`;
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

function textOf(make) {
  try {
    return make();
  } catch (error) {
    return `throws ${error.name}`;
  }
}

const PAGE_METHODS = [
  'hasNextPage',
  'hasPrevPage',
  'isLastPage',
  'isFirstPage',
  'nextPage',
  'prevPage',
  'hasNextCursor',
];

function describeValue(value) {
  const isObject = value !== null && typeof value === 'object';
  const methods = PAGE_METHODS.filter((name) => isObject && typeof value[name] === 'function');
  return {
    value: canonical(value),
    json: textOf(() => JSON.stringify(value)),
    spread: isObject ? canonical({ ...value }) : undefined,
    isArray: Array.isArray(value),
    plainItems: !isObject || !Object.hasOwn(value, 'items') || Array.isArray(value.items),
    methods: methods.map((name) => `${name}=${canonical(value[name]())}`).join(' '),
    ownMethods: methods.filter((name) => Object.hasOwn(value, name)).join(' '),
  };
}

function describeError(error, library) {
  const isObject = error !== null && typeof error === 'object';
  const isError = error instanceof Error;
  let kind = 'plain';
  if (error instanceof library.ApiError) kind = 'ApiError';
  else if (error instanceof library.AuthError) kind = 'AuthError';
  else if (isError) kind = error instanceof TypeError ? 'TypeError' : 'Error';
  return {
    kind,
    name: isObject ? error.name : undefined,
    message: isObject ? error.message : undefined,
    own: isObject ? canonical(error) : undefined,
    json: textOf(() => JSON.stringify(error)),
    text: isError ? textOf(() => String(error)) : undefined,
  };
}

function fill(lane, value) {
  if (typeof value === 'string') return lane.fill(value);
  if (Array.isArray(value)) return value.map((item) => fill(lane, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(lane, item)]));
}

function construct(library, lane, call) {
  const options = fill(lane, call.options);
  const Client = library[call.library];
  return Array.isArray(options) ? new Client(...options) : new Client(options);
}

function target(client, lane, call) {
  // The collection is taken first: a change of the client's data must reach one that is in use.
  const collection = call.row.collection ? client[call.row.collection]() : client;
  const data = call.row.client === 'api' ? client.clientData : client.authData;
  if (call.mutation) Object.assign(data, fill(lane, call.mutation));
  return { collection, data };
}

async function settle(pending) {
  let timer;
  const hung = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ how: 'hung' }), HUNG_AFTER_MS);
  });
  const done = pending.then(
    (value) => ({ how: 'resolved', raw: value }),
    (error) => ({ how: 'rejected', raw: error }),
  );
  const outcome = await Promise.race([done, hung]);
  clearTimeout(timer);
  return outcome;
}

async function perform(library, lane, call) {
  let client;
  try {
    client = construct(library, lane, call);
  } catch (error) {
    return { how: 'not constructed', raw: error };
  }
  const { collection, data } = target(client, lane, call);
  const before = canonical(data);
  let outcome;
  try {
    const result = collection[call.row.method](...call.args());
    outcome =
      typeof result?.then === 'function' ? await settle(result) : { how: 'returned', raw: result };
  } catch (error) {
    outcome = { how: 'threw', raw: error };
  }
  return { ...outcome, data: before };
}

/** Makes one call through one library and tells all that a caller and a server can see of it. */
async function observe(library, lane, call) {
  lane.begin(call.script);
  const { how, raw, data } = await perform(library, lane, call);
  const seen = { how, data, raw, requests: lane.requests };
  if (how === 'resolved' || how === 'returned') seen.result = describeValue(raw);
  else if (how !== 'hung') seen.error = describeError(raw, library);
  return seen;
}

module.exports = { canonical, observe };
