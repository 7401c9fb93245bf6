const { METHODS } = require('./methods');
const { reply } = require('./replies');

const ROWS = new Map(METHODS.map((row) => [row.id, row]));
const LIBRARY = { api: 'LokaliseApi', auth: 'LokaliseAuth' };
const OPTIONS = { api: { apiKey: 'key-1', host: '{A}' }, auth: ['client', 'secret', '{A}'] };
const GOOD = {
  page: reply(200, '{"projects":[{"project_id":"1.2","name":"Demo"}]}'),
  object: reply(200, '{"project_id":"1.2","name":"Demo"}'),
  bare: reply(200, '{"project_id":"1.2","keys_deleted":true}'),
  token: reply(
    200,
    '{"access_token":"t","refresh_token":"r","expires_in":3600,"token_type":"Bearer"}',
  ),
  none: reply(500, ''),
};

/** A directed case; `wanted` names the entries of the wanted list that it must bring about. */
function directed(name, id, args, { options, replies, wanted, ...more } = {}) {
  const row = ROWS.get(id);
  const plain = OPTIONS[row.client];
  return {
    name: `${id}: ${name}`,
    row,
    library: row.library ?? LIBRARY[row.client],
    options: Array.isArray(plain) ? (options ?? plain) : { ...plain, ...options },
    args: typeof args === 'function' ? args : () => args,
    script: replies ?? [GOOD[row.reply]],
    wanted,
    ...more,
  };
}

const throwing = () => {
  throw new RangeError('thrown by the caller');
};
function circular() {
  const body = {};
  body.self = body;
  return body;
}

const ARGUMENTS = [
  ...['projects.get', 'projects.update', 'projects.delete', 'projects.empty'].flatMap((id) => [
    directed('no project_id', id, [], { wanted: ['missing-path'] }),
    directed('project_id null', id, [null], { wanted: ['missing-path'] }),
    directed('project_id empty', id, [''], { wanted: ['missing-path'] }),
    directed('project_id an empty array', id, [[]], { wanted: ['missing-path'] }),
    directed('project_id an object', id, [{}], { wanted: ['unprintable-path'] }),
    directed('project_id a symbol', id, [Symbol('id')], { wanted: ['unprintable-path'] }),
    directed('project_id a function', id, [() => 1], { wanted: ['unprintable-path'] }),
    directed('project_id an array with an object', id, [['a', [{}]]], {
      wanted: ['unprintable-path'],
    }),
    directed('project_id an array with a function', id, [['a', () => 1]], {
      wanted: ['unprintable-path'],
    }),
    directed('project_id steps up', id, ['../teams/1'], { wanted: ['path-segment'] }),
    directed('project_id cuts the path', id, ['a?x=1'], { wanted: ['path-segment'] }),
    directed('project_id with a fragment', id, ['a#b'], { wanted: ['path-segment'] }),
    ...['.', '..', '%2e%2E', 'p:a/../b', 'p:a/./b', 'p:a/%2E%2e'].map((text) =>
      directed(`project_id ${text}`, id, [text], { wanted: ['path-segment'] }),
    ),
    directed('a branch with slashes', id, ['123abc.01:feature/new-release']),
    directed('an escape is left as it is', id, ['p:f%2Fx']),
    directed('project_id a number', id, [42]),
    directed('project_id zero', id, [0]),
    directed('project_id a BigInt', id, [10n ** 30n]),
  ]),
  ...['projects.create', 'projects.update'].flatMap((id) => {
    const before = id === 'projects.update' ? ['1.2'] : [];
    const case_ = (name, make, wanted) =>
      directed(`body ${name}`, id, () => [...before, make()], { wanted });
    return [
      case_('missing', () => undefined),
      case_('null', () => null),
      case_('an array', () => [{ name: 'a' }, undefined]),
      case_('of text that JSON escapes', () => ({ name: '\ud800 "\u2028 ключ 😀' })),
      case_('of a megabyte', () => ({ name: 'ж'.repeat(500_000) })),
      ...['text', '', 5, 0, true, false, NaN, 5n, Symbol('body')].map((value) =>
        case_(`${typeof value} ${String(value)}`, () => value, ['argument-kind']),
      ),
      case_('a function', () => () => 1, ['argument-kind']),
      case_('circular', circular, ['unsendable-body']),
      case_('with a BigInt', () => ({ n: [1n] }), ['unsendable-body']),
      case_('whose toJSON throws', () => ({ toJSON: throwing }), ['unsendable-body']),
      case_(
        'whose getter throws',
        () => ({
          get name() {
            return throwing();
          },
        }),
        ['unsendable-body'],
      ),
    ];
  }),
  ...[5, 'text', true, 10n, Symbol('params'), () => 1].map((value) =>
    directed(`${typeof value} as parameters`, 'projects.list', [value], {
      wanted: ['argument-kind'],
    }),
  ),
  directed('null as parameters', 'projects.list', [null]),
  directed('values that are left out or listed', 'projects.list', [
    {
      page: undefined,
      limit: null,
      filter_names: ['a', null, 'b c'],
      team: -0,
      flag: false,
      n: NaN,
    },
  ]),
  directed('a plain object as a value', 'projects.list', [{ page: { a: 1 } }], {
    wanted: ['unprintable-query'],
  }),
  directed('an object in a list', 'projects.list', [{ page: [1, [{}]] }], {
    wanted: ['unprintable-query'],
  }),
  directed('a function in a list', 'projects.list', [{ page: ['a', () => 1] }], {
    wanted: ['unprintable-query'],
  }),
  directed('a symbol as a value', 'projects.list', [{ page: Symbol('p') }], {
    wanted: ['unprintable-query'],
  }),
  ...[undefined, null, 5, '', {}, ['a'], Symbol('text')].flatMap((value) => [
    directed(`code ${typeof value}`, 'auth.token', [value], { wanted: ['argument-kind'] }),
    directed(`refresh token ${typeof value}`, 'auth.refresh', [value], {
      wanted: ['argument-kind'],
    }),
  ]),
  ...[undefined, null, 5, {}, true, Symbol('scope'), ['a', 5]].map((value) =>
    directed(`scope ${typeof value}`, 'auth.auth', [value], { wanted: ['argument-kind'] }),
  ),
  directed('lone surrogate', 'auth.token', ['a\ud800b']),
  directed('lone surrogate', 'auth.refresh', ['a\udc00b']),
  directed(
    'all parts',
    'auth.auth',
    [['read_projects', 'write_keys'], 'https://e.com/?a=b', 's t&t'],
    {
      wanted: ['auth-url'],
    },
  ),
  directed('host and version of its own', 'auth.auth', ['read'], {
    options: ['client', 'secret', '{A}/prefix/', 'v7'],
    wanted: ['auth-url'],
  }),
];

const OPTION_CASES = [
  directed('no user agent given', 'projects.list', [], { wanted: ['user-agent'] }),
  ...['mine/1.0', '  padded ', '', '   '].map((userAgent) =>
    directed(`user agent "${userAgent}"`, 'projects.list', [], { options: { userAgent } }),
  ),
  directed('host with a path', 'projects.get', ['1.2'], {
    options: { host: '{A}/proxy/' },
    wanted: ['host-prefix'],
  }),
  directed('host with the version', 'projects.list', [], { options: { host: '{A}/api2' } }),
  directed('host with both', 'projects.list', [], {
    options: { host: '{A}/p/api2/' },
    wanted: ['host-prefix'],
  }),
  directed('host with a path', 'auth.token', ['c'], {
    options: ['client', 'secret', '{A}/proxy'],
    wanted: ['host-prefix'],
  }),
  directed('version after a slash', 'projects.list', [], {
    options: { version: '/{b}/api2' },
    wanted: ['version-slashes'],
  }),
  directed('version before a slash', 'projects.list', [], {
    options: { version: 'v1/' },
    wanted: ['version-slashes'],
  }),
  directed('version that is no path', 'projects.list', [], {
    options: { version: 'a b' },
    wanted: ['version-invalid'],
  }),
  ...['', 'nonsense', '{b}', 'http://'].map((host) =>
    directed(`host "${host}"`, 'projects.list', [], {
      options: { host },
      wanted: ['host-invalid'],
    }),
  ),
  directed('host invalid', 'auth.token', ['c'], {
    options: ['c', 's', 'nonsense'],
    wanted: ['host-invalid'],
  }),
  directed('host invalid', 'auth.auth', ['s'], {
    options: ['c', 's', 'nonsense'],
    wanted: ['host-invalid'],
  }),
  directed('a token that no header takes', 'projects.list', [], {
    options: { apiKey: 'ключ' },
    wanted: ['header-text'],
  }),
  directed('a token that splits headers', 'projects.list', [], {
    options: { apiKey: 'a\r\nx: y' },
    wanted: ['header-text'],
  }),
  directed('OAuth with a header option', 'projects.list', [], {
    library: 'LokaliseApiOAuth',
    options: { header: 'x-ignored', tokenType: ' Token ' },
  }),
  ...[
    { apiKey: '' },
    { apiKey: ' ' },
    { apiKey: undefined },
    { apiKey: 7 },
    { userAgent: null },
    { requestTimeout: null },
  ].map((options) =>
    directed(`apiKey ${JSON.stringify(options)}`, 'projects.list', [], { options }),
  ),
  ...[-1, 0.5, NaN, '30'].map((requestTimeout) =>
    directed(`requestTimeout ${requestTimeout}`, 'projects.list', [], {
      options: { requestTimeout },
    }),
  ),
  ...[{ tokenType: null }, { tokenType: 5 }, { userAgent: 5 }].map((options) =>
    directed(`options ${JSON.stringify(options)}`, 'projects.list', [], {
      options,
      wanted: ['option-kind'],
    }),
  ),
  {
    ...directed('no options at all', 'projects.list', [], { wanted: ['option-kind'] }),
    options: undefined,
  },
  directed('host empty', 'auth.auth', ['s'], { options: ['c', 's', ''], wanted: ['host-invalid'] }),
  directed('no secret', 'auth.auth', ['s'], { options: ['client'] }),
  directed('no client id', 'auth.auth', ['s'], { options: [] }),
];

module.exports = { ARGUMENTS, GOOD, OPTION_CASES, directed };
