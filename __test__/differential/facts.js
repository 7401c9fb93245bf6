/** What follows from a call and its scripted reply alone, before either library is asked. */

const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function isPlain(value) {
  if (!isRecord(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** True of a value that has no sensible text, here or within an array. */
function isUnprintable(value) {
  if (Array.isArray(value)) return value.some(isUnprintable);
  return typeof value === 'symbol' || typeof value === 'function' || isPlain(value);
}

const named = (kind, ...names) => ({ kind, names });

/** True where a URL parser would take a part of `text` as a step up or on the spot. */
function hasDotSegment(text, isProject) {
  const colon = text.indexOf(':');
  const parts = isProject && colon >= 0 ? text.split('/') : [text];
  return parts.some((part) => /^(\.|%2e){1,2}$/i.test(part));
}

function refusePath(value, { name }) {
  if (value === undefined || value === null) {
    return { id: 'missing-path', exact: `Missing required parameter: ${name}` };
  }
  if (isUnprintable(value)) return { id: 'unprintable-path', ...named('TypeError', name) };
  const text = String(value);
  if (text === '') return { id: 'missing-path', ...named(undefined, name) };
  if (hasDotSegment(text, name === 'project_id'))
    return { id: 'path-segment', ...named(undefined, name) };
  return undefined;
}

function refuseQuery(params, { name, path = [] }) {
  const missing = path.map((place) => refusePath(undefined, { name: place }));
  if (params === undefined || params === null) return missing;
  if (typeof params !== 'object') {
    return [{ id: 'argument-kind', ...named('TypeError', name) }, ...missing];
  }
  const refusals = path.map((place) => refusePath(params[place], { name: place })).filter(Boolean);
  for (const [key, value] of Object.entries(params)) {
    if (!path.includes(key) && isUnprintable(value)) {
      refusals.push({ id: 'unprintable-query', ...named('TypeError', key) });
    }
  }
  // What V8 itself refuses to turn into text is told of the argument as a whole.
  return refusals.map((one) => (one.names ? { ...one, names: [...one.names, name] } : one));
}

function refuseBody(body, { name }) {
  if (body === undefined || body === null) return undefined;
  if (typeof body !== 'object') return { id: 'argument-kind', ...named('TypeError', name) };
  try {
    JSON.stringify(body);
  } catch (cause) {
    return { id: 'unsendable-body', cause, ...named('TypeError', name) };
  }
  return undefined;
}

function refuseItems(value, argument) {
  if (value !== undefined && value !== null) return refuseBody(value, argument);
  return { id: 'argument-kind', ...named('TypeError', argument.name) };
}

function refuseMember(value, { name }) {
  if (value === undefined || value === null) return refusePath(value, { name });
  if (['symbol', 'function'].includes(typeof value)) {
    return { id: 'argument-kind', ...named('TypeError', name) };
  }
  return typeof value === 'object' || typeof value === 'bigint'
    ? refuseBody(Object(value), { name })
    : undefined;
}

const REFUSE = {
  items: refuseItems,
  member: refuseMember,
  path: refusePath,
  query: refuseQuery,
  body: refuseBody,
  // The specification and the official signature spell `refresh_token` differently; either names it.
  text: (value, { name, also = name }) =>
    typeof value === 'string' && value !== ''
      ? undefined
      : { id: 'argument-kind', ...named('TypeError', name, also) },
  scope: (value, { name }) => {
    const texts = Array.isArray(value) ? value : [value];
    const fits = texts.every((item) => typeof item === 'string');
    return fits ? undefined : { id: 'argument-kind', ...named('TypeError', name) };
  },
  option: () => undefined,
};

// The URL parser would drop, cut at or resolve these.
const UNSAFE = /[/\\?#\p{Cc} ]|%(?![0-9a-f]{2})/giu;
const percent = (text) => encodeURIComponent(text.toWellFormed());

function encodeSegment(text, isProject) {
  const colon = isProject ? text.indexOf(':') : -1;
  const safe = text.replace(UNSAFE, (unsafe, at) =>
    unsafe === '/' && colon >= 0 && at > colon ? '/' : percent(unsafe),
  );
  return new URL(`http://h/x${safe}x`).pathname.slice(2, -1);
}

/** The path that keeps every argument in its own segment, without host prefix and version. */
function intendedPath(row, args) {
  let path = row.path;
  const put = (name, value) => {
    path = path.replace(`{${name}}`, () => encodeSegment(String(value), name === 'project_id'));
  };
  row.args.forEach(({ kind, name, path: places = [] }, index) => {
    if (kind === 'path') put(name, args[index]);
    for (const place of places) put(place, args[index][place]);
  });
  return path;
}

function replyFacts(reply) {
  if (reply.status === 204 || reply.fault) return { status: reply.status };
  const body = reply.status === 304 ? '' : (reply.body ?? '');
  const text = new TextDecoder().decode(Buffer.from(body));
  try {
    return { status: reply.status, isJson: true, json: JSON.parse(text) };
  } catch {
    return { status: reply.status };
  }
}

const hasLocation = (reply) =>
  (reply.headers ?? []).some(([name]) => name.toLowerCase() === 'location');
const isRedirect = (reply) =>
  [301, 302, 303, 307, 308].includes(reply.status) && hasLocation(reply);

const isList = (json, root) =>
  isRecord(json) && Array.isArray(json[root]) && json[root].every(isRecord);

const FITS = {
  page: isList,
  list: isList,
  cursor: isList,
  cursorV1: isList,
  bulk: isList,
  root: (json, root) => isRecord(json) && isRecord(json[root]),
  value: (json, root) => isRecord(json) && Object.hasOwn(json, root),
  data: (json, root) => isList(json, root) || (isRecord(json) && isRecord(json[root])),
  // Methods that hand the answer on as it is have no shape to miss.
  bare: (json) => json !== null,
  nothing: () => true,
};

/** True where `json` is what the endpoint is to answer. */
const fits = (row, json) => (FITS[row.reply] ?? isRecord)(json, row.root);

function facts(call) {
  const { row } = call;
  const args = call.args();
  const refusals = row.args
    .flatMap((argument, index) => REFUSE[argument.kind](args[index], argument))
    .filter(Boolean);
  const first = call.script[0];
  const last = call.script[call.script.length - 1];
  const ok = last.status >= 200 && last.status < 300;
  return {
    args,
    refusals,
    path: row.path && refusals.length === 0 ? intendedPath(row, args) : undefined,
    redirect: isRedirect(first) ? { status: first.status } : undefined,
    fault: last.fault,
    ok,
    reply: replyFacts(last),
    fits: (json) => fits(row, json),
  };
}

module.exports = { facts, isRecord };
