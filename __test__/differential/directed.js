const { ANSWERS } = require('./directed_answers');
const { ARGUMENTS, GOOD, OPTION_CASES, directed } = require('./directed_calls');
const { reply } = require('./replies');

const API_ERRORS = [
  '{"error":{"message":"No","code":404,"details":{"a":"b","n":1}}}',
  '{"error":{"message":"No","code":404}}',
  '{"error":{"message":"No","code":"404","details":"text"}}',
  '{"error":{}}',
  '{"error":{"message":null,"code":0,"details":[1]}}',
  '{"message":"No","code":404,"details":{"a":"b"}}',
  '{"message":"No","errorCode":4041,"details":null}',
  '{"message":"No","statusCode":403,"error":"Forbidden"}',
  '{"error":"text"}',
  '{"error":{"message":"No","details":{"toString":1,"a":{"toString":2}}}}',
  '{"unheard":"of"}',
  '[]',
  '7',
  'null',
];
const NEW_MESSAGES = [
  '{"message":"Token expired","errorCode":"002_TOKEN_EXPIRED","details":{"a":"b"}}',
  '{"message":"Token expired","errorCode":"002_TOKEN_EXPIRED"}',
  '{"message":"Too many requests","details":"text"}',
  '{"message":"Only this"}',
];
const OAUTH_ERRORS = [
  '{"error":"invalid_request","error_description":"code: Code must be 40 characters long","error_uri":""}',
  '{"error":{"message":"No","code":400}}',
  '{"code":"own","message":"own","name":"own","stack":"own","cause":"own"}',
  '{"message":"No","errorCode":"x"}',
  '{"error":{"toString":1}}',
  '{"__proto__":{"a":1},"error":"x"}',
  '{}',
];
const NOT_OBJECTS = ['null', '5', '"text"', 'true', '["a"]'];

const ERRORS = [
  ...[...API_ERRORS, ...NEW_MESSAGES].flatMap((body) =>
    [400, 429].map((status) =>
      directed(`${status} ${body}`, 'projects.get', ['1.2'], {
        replies: [reply(status, body)],
        wanted: NEW_MESSAGES.includes(body) ? ['error-message'] : ['error-extras'],
      }),
    ),
  ),
  ...OAUTH_ERRORS.map((body) =>
    directed(`400 ${body}`, 'auth.token', ['c'], {
      replies: [reply(400, body)],
      wanted: ['auth-error'],
    }),
  ),
  ...NOT_OBJECTS.map((body) =>
    directed(`400 ${body}`, 'auth.refresh', ['r'], {
      replies: [reply(400, body)],
      wanted: ['oauth-not-object'],
    }),
  ),
  ...['', '<html>'].flatMap((body) =>
    [200, 400, 502].map((status) =>
      directed(`${status} with "${body}"`, 'auth.token', ['c'], { replies: [reply(status, body)] }),
    ),
  ),
];

const BEFORE_REPLY = ['reset', 'close', 'garbage'];
const IN_BODY = ['close-in-body', 'reset-in-body', 'bad-encoding', 'cut-encoding'];
const FAULTS = [
  ['projects.list', 'page'],
  ['projects.create', 'object'],
  ['auth.token', 'token'],
].flatMap(([id, shape]) => [
  ...BEFORE_REPLY.map((fault) =>
    directed(fault, id, id === 'auth.token' ? ['c'] : [], { replies: [{ fault }] }),
  ),
  ...IN_BODY.flatMap((fault) =>
    [200, 400].map((status) =>
      directed(`${fault}, ${status}`, id, id === 'auth.token' ? ['c'] : [], {
        replies: [
          {
            ...GOOD[shape],
            status,
            fault,
            ...(fault.endsWith('encoding') ? { encoding: 'gzip' } : {}),
          },
        ],
        wanted: ['lost-in-body'],
      }),
    ),
  ),
]);

// Under load a client may give up before it has sent anything, so the requests are not compared.
const timeout = (name, fault, wanted) =>
  directed(name, 'projects.list', [], {
    options: { requestTimeout: 150 },
    replies: [{ ...GOOD.page, fault }],
    anyRequests: true,
    wanted,
  });
const TIMEOUTS = [
  timeout('no answer in time', 'stall'),
  timeout('no headers in time', 'stall-in-head'),
  timeout('no end of the body in time', 'stall-in-body', ['timeout-in-body']),
  directed('nothing listens', 'projects.list', [], { options: { host: 'http://127.0.0.1:1' } }),
];

const moved = (status, location) =>
  reply(status, '{"moved":1}', { headers: [['location', location]] });
const REDIRECTS = [301, 302, 303, 307, 308].flatMap((status) => [
  ...['/moved?x=1', '{A}/moved#f', 'sibling', '?q'].map((location) =>
    directed(`${status} to ${location}`, 'projects.list', [{ page: 1 }], {
      replies: [moved(status, location), GOOD.page],
    }),
  ),
  ...['LokaliseApi', 'LokaliseApiOAuth'].map((library) =>
    directed(`${library}, ${status} to another origin`, 'projects.list', [], {
      library,
      options: { header: 'x-custom' },
      replies: [moved(status, '{B}/x'), GOOD.page],
      wanted: ['redirect-credentials'],
    }),
  ),
  ...[
    'projects.create',
    'projects.update',
    'projects.delete',
    'projects.empty',
    'auth.token',
  ].flatMap((id) =>
    ['/moved', '{B}/moved'].map((location) => {
      const replayed = status >= 307 && location.startsWith('/');
      const args = id === 'projects.create' ? [{ name: 'a' }] : ['1.2', { name: 'a' }];
      const good =
        { create: 'object', update: 'object', token: 'token' }[id.split('.')[1]] ?? 'bare';
      return directed(`${status} to ${location}`, id, args, {
        replies: [moved(status, location), GOOD[good]],
        wanted: replayed ? [] : ['redirect-write'],
      });
    }),
  ),
  directed(`${status} without a location`, 'projects.list', [], {
    replies: [reply(status, '{"moved":1}')],
  }),
]);
const ENDLESS = [
  directed('redirects without end', 'projects.list', [], { replies: [moved(302, '/again')] }),
  directed('20 redirects', 'projects.list', [], {
    replies: [...Array.from({ length: 20 }, () => moved(302, '/again')), GOOD.page],
  }),
];

const MUTATIONS = [
  { token: 'later' },
  { token: 'later', tokenType: 'Later', authHeader: 'x-later' },
  { host: '{B}', version: 'v9' },
  { userAgent: 'later/1' },
  { requestTimeout: -1 },
].map((mutation) =>
  directed(`changed to ${JSON.stringify(mutation)}`, 'projects.get', ['1.2'], { mutation }),
);

const AUTH_MUTATIONS = [
  directed('changed secret', 'auth.token', ['c'], { mutation: { client_secret: 'later' } }),
  directed('changed host', 'auth.refresh', ['r'], { mutation: { host: '{B}', version: 'v9' } }),
  directed('changed id', 'auth.auth', ['s'], { mutation: { client_id: 'later' } }),
];

const DIRECTED = [
  ...ARGUMENTS,
  ...OPTION_CASES,
  ...ANSWERS,
  ...ERRORS,
  ...FAULTS,
  ...TIMEOUTS,
  ...REDIRECTS,
  ...ENDLESS,
  ...MUTATIONS,
  ...AUTH_MUTATIONS,
];

module.exports = { DIRECTED };
