const { isDeepStrictEqual, inspect } = require('node:util');
const { facts } = require('./facts');
const { WANTED } = require('./wanted');

// fetch adds these on its own account; ours may leave them out.
const FETCH_OWN = ['accept-language', 'sec-fetch-mode', 'connection', 'accept-encoding'];

function credentialsOf(call) {
  const names = [
    'x-api-token',
    'x-ota-api-token',
    'authorization',
    call.options?.header,
    call.mutation?.authHeader,
  ];
  return names.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
}

/** What ours must do for this call, given what the official client did, and the entries that say so. */
function expectation(call, official) {
  const expected = {
    ...official,
    raw: undefined,
    requests: official.requests.map((request) => ({
      ...request,
      headers: request.headers.map((field) => [...field]),
    })),
    result: official.result && { ...official.result },
    error: official.error && { ...official.error },
    credentials: credentialsOf(call),
    checks: [],
  };
  const known = facts(call);
  const applied = [];
  for (const entry of WANTED) {
    if (!entry.applies(call, expected, known)) continue;
    entry.expect(expected, call, known);
    applied.push(entry.id);
    if (entry.final || expected.final) break;
  }
  return { expected, applied };
}

function fits(expected, actual, raw) {
  if (typeof expected === 'function') return expected(actual, raw);
  if (expected instanceof RegExp) return expected.test(actual);
  return isDeepStrictEqual(expected, actual);
}

const show = (value) =>
  typeof value === 'string' ? value.slice(0, 2000) : inspect(value, { depth: 5, breakLength: 120 });

function compareFields(what, expected, actual, raw, differences) {
  if (typeof expected === 'function') {
    if (!actual || !expected(actual, raw)) {
      differences.push(`${what}: not as wanted: ${show(actual)} (wanted: ${expected})`);
    }
    return;
  }
  if (!expected !== !actual) {
    differences.push(`${what}: expected ${show(expected)}, got ${show(actual)}`);
    return;
  }
  for (const key of Object.keys(expected ?? {})) {
    if (fits(expected[key], actual[key], raw)) continue;
    differences.push(`${what}.${key}: expected ${show(expected[key])}, got ${show(actual[key])}`);
  }
}

function compareHeaders(at, expected, actual, differences) {
  const sorted = (headers) =>
    headers
      .filter(([name]) => !FETCH_OWN.includes(name))
      .map(([name, value]) => `${name}: ${value}`)
      .sort();
  if (!isDeepStrictEqual(sorted(expected), sorted(actual))) {
    differences.push(
      `${at} headers: expected ${show(sorted(expected))}, got ${show(sorted(actual))}`,
    );
  }
  if (!actual.some(([name]) => name === 'accept-encoding')) {
    differences.push(`${at} headers: no accept-encoding`);
  }
  for (const [name] of actual) {
    const known = expected.some(([other]) => other === name);
    if (FETCH_OWN.includes(name) && !known)
      differences.push(`${at} headers: ${name} out of nowhere`);
  }
}

/** Node 24's URL encodes `^` in a path, as RFC 3986 has it and as ours does; earlier ones do not. */
const spelled = (path) =>
  typeof path === 'string' ? path.replace(/^[^?]*/, (own) => own.replaceAll('^', '%5E')) : path;

function compareRequests(expected, actual, differences) {
  if (expected.length !== actual.length) {
    differences.push(`requests: expected ${expected.length}, got ${actual.length}`);
    return;
  }
  expected.forEach((request, index) => {
    const at = `request ${index + 1}`;
    for (const key of ['origin', 'method', 'path', 'body']) {
      const [wanted, sent] = [request[key], actual[index][key]];
      if (fits(wanted, sent) || (key === 'path' && fits(spelled(wanted), sent))) continue;
      differences.push(
        `${at} ${key}: expected ${show(request[key])}, got ${show(actual[index][key])}`,
      );
    }
    compareHeaders(at, request.headers, actual[index].headers, differences);
  });
}

/** The differences between what ours did and what it must do, as lines of text. */
function compare(expected, ours, { anyRequests = false } = {}) {
  const differences = [];
  if (!fits(expected.how, ours.how))
    differences.push(`outcome: expected ${expected.how}, got ${ours.how}`);
  if (!fits(expected.data, ours.data))
    differences.push(`data: expected ${expected.data}, got ${ours.data}`);
  compareFields('result', expected.result, ours.result, ours.raw, differences);
  compareFields('error', expected.error, ours.error, ours.raw, differences);
  if (!anyRequests && expected.requests)
    compareRequests(expected.requests, ours.requests, differences);
  if (differences.length === 0) {
    differences.push(...expected.checks.map((check) => check(ours)).filter(Boolean));
  }
  return differences;
}

module.exports = { compare, expectation };
