// The one list of wanted differences. An entry does not excuse a difference: `expect` rewrites what the
// official client did into what ours must do, and ours is then compared with that. A field may become a
// function: ours must satisfy it.
//   defect    the number in the table "Defects of the official client that we correct", or a reason's name
//   applies   (call, expected, facts) -> whether the entry concerns the call
//   expect    (expected, call, facts) -> rewrites `expected`; `expected.checks` asserts beyond equality

const { isRecord } = require('./facts');
const rules = require('./wanted_rules');
const paths = require('./wanted_paths');
const { version } = require('../../package.json');

const { nothingSent, apiError, failed } = require('./expected');

const NETWORK = ['fetch failed', 500, { reason: 'network or fetch error' }];
const LOST_IN_BODY = ['close-in-body', 'reset-in-body', 'bad-encoding', 'cut-encoding'];
const REFUSALS = [
  ['missing-path', 'a path argument that is missing would address the whole collection'],
  ['unprintable-path', 'defect 12 widened to paths: a value without a text is refused'],
  ['unprintable-query', 'defect 12: a value without a text is refused'],
  ['argument-kind', 'an argument of the wrong kind is refused by its name'],
  [
    'unsendable-body',
    'a body that JSON.stringify refuses is refused by its name, with the cause kept',
  ],
];

function expectRefusal(expected, call, { refusals }) {
  nothingSent(expected, call);
  expected.error = (error, raw) =>
    refusals.some((refusal) => rules.refusalFits(refusal, error, raw));
}

const refusalEntries = REFUSALS.map(([id, why]) => ({
  id,
  defect: id.startsWith('unprintable') ? 12 : id,
  why,
  applies: (_call, expected, { refusals }) =>
    expected.how !== 'not constructed' && refusals.some((refusal) => refusal.id === id),
  expect: expectRefusal,
}));

const WANTED = [
  ...refusalEntries,
  ...paths.entries(expectRefusal),
  {
    id: 'user-agent',
    defect: 2,
    why: 'the version is a constant of the build',
    applies: (_call, { requests }) =>
      requests.some(({ headers }) =>
        headers.some(([, value]) => value === 'node-lokalise-api/unknown'),
      ),
    expect: ({ requests }) => {
      for (const { headers } of requests) {
        const field = headers.find(([name]) => name === 'user-agent');
        field[1] = field[1].replace('unknown', version);
      }
    },
  },
  {
    id: 'redirect-credentials',
    defect: 5,
    why: 'credentials do not leave the origin they were meant for',
    applies: (call, { requests }, { redirect }) =>
      call.row.verb === 'GET' && redirect && !rules.isSameOrigin(requests),
    expect: (expected) => {
      for (const request of expected.requests.slice(1)) {
        request.headers = request.headers.filter(([name]) => !expected.credentials.includes(name));
      }
    },
  },
  {
    id: 'redirect-write',
    defect: 5,
    why: 'a write is replayed only by 307 and 308 within the origin',
    final: true,
    applies: (call, { requests }, { redirect }) =>
      call.row.verb !== 'GET' &&
      requests.length > 1 &&
      redirect &&
      !(rules.isSameOrigin(requests) && redirect.status >= 307),
    expect: (expected, call, { redirect }) => {
      expected.requests.length = 1;
      failed(expected);
      const kind = call.row.client === 'auth' ? 'AuthError' : 'ApiError';
      // Any failure of the way to the authorization server has the code 500.
      const codes = kind === 'AuthError' ? [redirect.status, 500] : [redirect.status];
      expected.error = (error, raw) =>
        error.kind === kind &&
        codes.includes(raw.code) &&
        /redirect/i.test(raw.error ?? raw.message);
    },
  },
  {
    id: 'timeout-in-body',
    defect: 3,
    why: 'the timeout covers the whole call',
    applies: (_call, { requests }, { fault }) => requests.length > 0 && fault === 'stall-in-body',
    expect: (expected, call) => {
      const after = call.options.requestTimeout;
      apiError(expected, `Request timed out after ${after}ms`, 408, { reason: 'timeout' });
    },
  },
  {
    id: 'lost-in-body',
    defect: 'lost-in-body',
    why: 'a reply lost or undecodable half-way is a network failure, not a JSON error (as with defect 3)',
    applies: (_call, { requests }, { fault }) =>
      requests.length > 0 && LOST_IN_BODY.includes(fault),
    expect: (expected, call) => {
      if (call.row.client === 'api') return apiError(expected, ...NETWORK);
      failed(expected);
      expected.error = {
        kind: 'AuthError',
        own: (own) => /"error":".+"/.test(own) && /"code":500/.test(own),
      };
    },
  },
  {
    id: 'error-message',
    defect: 8,
    why: "the server's message, its string code among the details",
    applies: (call, { error }, { reply }) =>
      call.row.client === 'api' &&
      error?.message === 'An unknown error occurred' &&
      typeof reply.json?.message === 'string',
    expect: rules.expectServerMessage,
  },
  {
    id: 'wrong-shape',
    defect: 'wrong-shape',
    why: 'a reply that is not what the endpoint answers is an error that says so',
    applies: (call, { requests }, { ok, fault, reply, fits }) =>
      call.row.reply !== 'none' &&
      requests.length > 0 &&
      ok &&
      !fault &&
      ((reply.status === 204 && call.row.reply !== 'nothing') ||
        (reply.isJson && !fits(reply.json))),
    expect: (expected, call, { reply }) => {
      failed(expected);
      expected.error = (error, raw) => raw instanceof Error && rules.saysShape(call, error, reply);
    },
  },
  {
    id: 'proto-key',
    defect: 'proto-key',
    why: '`__proto__` in a reply is data, as JSON.parse has it',
    applies: (call, { how }, { reply }) =>
      how === 'resolved' &&
      rules.MAKES_ITEMS.includes(call.row.reply) &&
      rules.itemsOf(call.row, reply.json).some((item) => Object.hasOwn(item, '__proto__')),
    expect: (expected, call, { reply }) => rules.expectItems(expected, call.row, reply.json),
  },
  {
    id: 'event-fields',
    defect: 'event-fields',
    why: 'an audit event has the fields received, in their order, and no others that are undefined',
    applies: ({ row }, { how }) => row.id === 'auditLogs.list' && how === 'resolved',
    expect: (expected, call, { reply }) => rules.expectItems(expected, call.row, reply.json),
  },
  {
    id: 'oauth-not-object',
    defect: 10,
    why: 'an OAuth error that is not an object has the same fields as any',
    final: true,
    applies: (call, { error }, { ok, reply }) =>
      call.row.client === 'auth' &&
      error?.kind === 'plain' &&
      !ok &&
      reply.isJson &&
      !isRecord(reply.json),
    expect: (expected, _call, { reply }) => {
      expected.error = {
        kind: 'AuthError',
        own: (own) => rules.sameFields(own, reply.status),
      };
    },
  },
  {
    id: 'auth-error',
    defect: 10,
    why: 'OAuth rejects with an Error that has the same own fields',
    applies: (_call, { error }) => error?.kind === 'plain',
    expect: ({ error, checks }, _call, { reply }) => {
      rules.expectFields(error, reply);
      error.kind = 'AuthError';
      delete error.name;
      delete error.message;
      delete error.text;
      // The server may have sent a field of that name, which goes before.
      checks.push(({ raw }) =>
        typeof raw.stack === 'string' || Object.keys(raw).includes('stack')
          ? undefined
          : 'the error has no stack',
      );
    },
  },
  {
    id: 'option-kind',
    defect: 'option-kind',
    why: "an option of the wrong kind is an error, at the latest when it is needed; its words are not V8's",
    applies: (_call, { error }) =>
      error?.kind === 'TypeError' &&
      /is not a function|Cannot (read|destructure)/.test(error.message),
    expect: (expected, call) => {
      expected.data = () => true;
      if (Object.values(call.options ?? {}).includes(null)) return rules.expectAnswer(expected);
      expected.how = (how) => how === 'not constructed' || how === 'rejected';
      expected.error = (_error, raw) => raw instanceof Error;
    },
  },
  {
    id: 'header-text',
    defect: 'header-text',
    why: "what cannot be a header is refused, in our words rather than undici's",
    applies: (_call, { error, requests }) =>
      requests.length === 0 &&
      error?.kind === 'TypeError' &&
      /^Headers|ByteString/.test(error.message),
    expect: (expected) => {
      expected.error = (_error, raw) => raw instanceof Error;
    },
  },
  {
    id: 'count-nan',
    defect: 'count-nan',
    why: 'a pagination header that is no count gives 0, as with every other such header',
    applies: (_call, { result }) =>
      /^{"totalResults".*?:NaN.*?"responseTooBig"/.test(result?.value ?? ''),
    expect: rules.expectNoNaN,
  },
  {
    id: 'empty-cursor',
    defect: 11,
    why: 'an empty cursor ends the listing',
    applies: (_call, { result }) => /,"nextCursor":""}$/.test(result?.value ?? ''),
    expect: ({ result }) => {
      result.methods = result.methods.replace('hasNextCursor=true', 'hasNextCursor=false');
    },
  },
  {
    id: 'details-key',
    defect: 'details-key',
    why: 'own keys of an ApiError are `code` and, where given, `details` (API_FACTS, "relied on")',
    applies: (_call, { error }) =>
      error?.kind === 'ApiError' && error.own.endsWith(',"details":undefined}'),
    expect: ({ error }) => {
      error.own = error.own.replace(',"details":undefined}', '}');
    },
  },
  {
    id: 'reason-phrase',
    defect: 'reason-phrase',
    why: 'a reason phrase that is not ASCII is dropped: clients are to ignore it anyway (RFC 9112, section 4)',
    applies: (_call, { error }) =>
      error?.kind === 'ApiError' && /"statusText":"[^"]*\ufffd/.test(error.own),
    expect: ({ error }) => {
      error.own = error.own.replace(/("statusText":)"[^"]*"/, '$1""');
      error.json = error.json.replace(/("statusText":)"[^"]*"/, '$1""');
      error.text = error.text.replace(/(statusText: )[^,]*/, '$1');
    },
  },
  {
    id: 'error-extras',
    defect: 9,
    why: 'cause, headers and body of an error can be read, and are not enumerable',
    applies: (_call, { error }) => error?.kind === 'ApiError',
    expect: ({ error, checks, requests }) => {
      if (requests.length === 0) return;
      const extra = error.message === 'fetch failed' ? ['cause'] : ['headers', 'body'];
      if (/^Request timed out/.test(error.message)) extra.length = 0;
      for (const name of extra) {
        checks.push(({ raw }) =>
          raw[name] === undefined ? `the error has no \`${name}\`` : undefined,
        );
      }
    },
  },
];

module.exports = { WANTED };
