const { isDeepStrictEqual } = require('node:util');
const { isRecord } = require('./facts');
const { canonical } = require('./observe');

// How the entries of wanted.js rewrite or judge, where that takes more than a line.

function refusalFits({ exact, kind, names, cause }, error, raw) {
  if (exact !== undefined) return error.message === exact && raw instanceof Error;
  const ofKind = kind === undefined ? raw instanceof Error : error.kind === kind;
  if (!ofKind || !names.some((name) => name !== '' && error.message.includes(name))) return false;
  return (
    cause === undefined ||
    (raw.cause instanceof cause.constructor && raw.cause.message === cause.message)
  );
}

const isSameOrigin = (requests) => requests.every(({ origin }) => origin === requests[0].origin);

const RESERVED = ['stack', 'cause', '__proto__'];

/** What the server must not replace on an error is left out of it. */
function expectFields(error, { status, json }) {
  if (!isRecord(json) || !RESERVED.some((name) => Object.hasOwn(json, name))) return;
  const fields = Object.entries({ code: status, ...json });
  const kept = Object.fromEntries(fields.filter(([name]) => !RESERVED.includes(name)));
  error.own = canonical(kept);
  error.json = JSON.stringify(kept);
}

/** `null` for an option is the same as none, as with the other options. */
function expectAnswer(expected) {
  expected.how = 'resolved';
  expected.error = undefined;
  expected.result = () => true;
  expected.requests = undefined;
  expected.final = true;
}

/** The shapes of which the official client makes objects of its own, item by item. */
const MAKES_ITEMS = ['page', 'list', 'cursor', 'cursorV1', 'bulk', 'object', 'root'];

/** The part of the answer that the caller gets, or the list that is part of what it gets. */
const wholeOf = ({ reply, root }, json) => (reply === 'object' ? json : json[root]);

const itemsOf = (row, json) => [wholeOf(row, json)].flat();

function expectItems({ result }, row, json) {
  const whole = wholeOf(row, json);
  if (result.isArray || !Array.isArray(whole)) {
    result.value = canonical(whole);
    result.json = JSON.stringify(whole);
    result.spread = canonical(spread(whole));
    return;
  }
  // `items` is a page's last property, but for the cursor.
  const around = (text, inner) => {
    const head = text.slice(0, text.indexOf('"items":') + '"items":'.length);
    const tail = row.reply === 'cursor' ? text.slice(text.lastIndexOf(',"nextCursor":')) : '}';
    return head + inner + tail;
  };
  result.value = around(result.value, canonical(whole));
  result.spread = result.value;
  result.json = around(result.json, JSON.stringify(whole));
}

const spread = (value) => ({ ...value });

function expectServerMessage(expected, _call, { reply }) {
  const { json } = reply;
  const texts = [json.errorCode, json.details].filter((text) => typeof text === 'string');
  expected.error = (error, raw) =>
    error.kind === 'ApiError' &&
    raw.message === json.message &&
    raw.code === reply.status &&
    texts.every((text) => JSON.stringify(raw.details ?? {}).includes(JSON.stringify(text)));
}

function sameFields(own, code) {
  const { error, ...rest } = JSON.parse(own);
  return (
    typeof error === 'string' &&
    error !== '' &&
    isDeepStrictEqual(rest, { code, error_description: '' })
  );
}

function saysShape(call, error, reply) {
  const text = `${error.message} ${error.own}`;
  if (!/expected/i.test(text)) return false;
  const came = reply.status === 204 ? 'no content' : reply.json === null ? 'null|no content' : '.';
  return call.row.client === 'auth' || new RegExp(came, 'i').test(text);
}

/** The numbers come before `items`, which may hold anything. */
function expectNoNaN({ result }) {
  const end = (text) => text.indexOf('"responseTooBig"');
  const zero = (text, wrong) =>
    text.slice(0, end(text)).replaceAll(wrong, ':0') + text.slice(end(text));
  result.value = zero(result.value, ':NaN');
  result.spread = zero(result.spread, ':NaN');
  result.json = zero(result.json, ':null');
  result.methods = result.methods.replaceAll('=NaN', '=0');
}

module.exports = {
  MAKES_ITEMS,
  expectAnswer,
  expectFields,
  expectItems,
  expectServerMessage,
  isSameOrigin,
  itemsOf,
  refusalFits,
  sameFields,
  saysShape,
  expectNoNaN,
};
