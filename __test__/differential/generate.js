const { METHODS } = require('./methods');
const { script } = require('./replies');
const { Random, subSeed } = require('./random');
const values = require('./values');

const SCOPES = ['read_projects', 'write_keys', 'read_team_users'];
const TOKENS = [
  'key-1',
  'a.b.c',
  'k'.repeat(80),
  ' padded ',
  'ключ',
  'line\nbreak',
  'é',
  '\u0000',
  'a b',
];

const ARGUMENTS = {
  path: (random, odd) => values.pathValue(random, odd),
  query: (random, odd, { keys, path }) => values.queryParams(random, odd, keys, path),
  body: (random, odd, { keys }) => values.body(random, odd, keys),
  items: (random, odd, { keys }) =>
    random.chance(0.5)
      ? values.body(random, odd, keys)
      : random.times(random.int(3), () => values.body(random, odd && random.chance(0.2), keys)),
  member: (random, odd) =>
    odd
      ? random.pick([values.body(random, odd, ['id']), values.text(random), 7, null, undefined])
      : random.times(1 + random.int(3), () => random.int(1000)),
  text: (random, odd) =>
    odd && random.chance(0.4)
      ? random.pick([undefined, null, '', 5, {}, ['a'], Symbol('text'), true, 10n])
      : values.text(random) || 'code',
  scope: (random, odd) => {
    if (odd && random.chance(0.3)) {
      return random.pick([undefined, null, 5, {}, true, Symbol('scope'), ['a', 5], [null], 10n]);
    }
    const one = () => (odd ? values.text(random) : random.pick(SCOPES));
    return random.chance(0.5) ? one() : random.times(random.int(4), one);
  },
  option: (random, odd) =>
    random.pick([
      undefined,
      'https://example.com/back?a=b&c',
      values.word(random),
      odd ? '' : 'state',
      null,
    ]),
};

function args(random, row, odd) {
  const list = row.args.map((argument) =>
    ARGUMENTS[argument.kind](random, odd && random.chance(0.7), argument),
  );
  // Leaving an argument out is not the same as passing undefined to `arguments.length`.
  return odd && random.chance(0.05) ? list.slice(0, -1) : list;
}

/** Options that change what is sent, and some that must be refused. */
function oddOptions(random) {
  return random.weighted([
    [
      2,
      () => ({
        header: random.pick(['X-Custom', 'authorization', 'x-Api-Token', '', 'bad name', null]),
      }),
    ],
    [2, () => ({ tokenType: random.pick(['Bearer', ' Token ', '', 'Basic x', 'é']) })],
    [2, () => ({ apiKey: random.pick(TOKENS) })],
    [
      2,
      () => ({
        userAgent: random.pick(['mine/1.0', ' padded/2 ', '', '  ', null, 'naïve', 'ключ', 'a\nb']),
      }),
    ],
    [
      2,
      () => ({
        host: random.pick(['{A}/', '{A}/proxy', '{A}/proxy/', '{A}/api2', '{A}/p/api2/']),
      }),
    ],
    [1, () => ({ host: random.pick(['', 'nonsense', '{b}', 'http://', '/relative', 'ftp:']) })],
    [
      1,
      () => ({
        version: random.pick(['api2', 'v1', 'vantage/v1', 'api2/', undefined, null]),
      }),
    ],
    [1, () => ({ requestTimeout: random.pick([-1, 1.5, NaN, '5', Infinity, 2 ** 53]) })],
    [1, () => ({ requestTimeout: random.pick([0, 30_000, null, undefined]) })],
    [1, () => ({ enableCompression: random.pick([true, false, 1, null]) })],
    [1, () => ({ silent: random.pick([true, false, 0]) })],
    [0.5, () => ({ apiKey: random.pick(['', '  ', undefined, null, 5, {}]) })],
  ])();
}

function oddMutation(random) {
  return random.pick([
    { token: 'later' },
    { token: 'later', tokenType: 'Later' },
    { authHeader: 'x-later' },
    { version: 'v9' },
    { host: '{B}' },
    { userAgent: 'later/1' },
    { requestTimeout: 20_000 },
    { requestTimeout: -5 },
    { enableCompression: true },
  ]);
}

function apiOptions(random, odd) {
  const plain = { apiKey: 'key-1', host: '{A}' };
  if (!odd) return random.chance(0.1) ? { ...plain, enableCompression: true, silent: true } : plain;
  return { ...plain, ...oddOptions(random) };
}

function authOptions(random, odd) {
  if (!odd) return ['client', 'secret', '{A}'];
  return random.pick([
    ['client', 'secret', '{A}/prefix'],
    ['client', 'secret', '{A}/prefix/'],
    ['client', 'secret', '{A}', 'v7'],
    ['client', 'secret', '{A}', 'oauth2/'],
    ['клиент', 'se&cret', '{A}'],
    ['client', 'secret', 'nonsense'],
    ['', 'secret', '{A}'],
    ['client', undefined, '{A}'],
    ['client', '', '{A}'],
  ]);
}

/** Call number `index` of `seed`; made twice, it gives two calls that share nothing and are equal. */
function generate(seed, index) {
  const random = new Random(subSeed(seed, index));
  const row = random.pick(METHODS);
  const isApi = row.client === 'api';
  const oddity = random.weighted([
    [5, 'none'],
    [4, 'args'],
    [isApi ? 1.5 : 1, 'options'],
    [isApi ? 0.7 : 0.3, 'mutation'],
  ]);
  const any = random.chance(0.25) ? 'LokaliseApiOAuth' : 'LokaliseApi';
  const argumentSeed = random.int(2 ** 32);
  return {
    name: `#${index}`,
    row,
    library: isApi ? (row.library ?? any) : 'LokaliseAuth',
    options: isApi
      ? apiOptions(random, oddity === 'options')
      : authOptions(random, oddity === 'options'),
    mutation:
      oddity === 'mutation' ? (isApi ? oddMutation(random) : { client_id: 'later' }) : undefined,
    args: () => args(new Random(argumentSeed), row, oddity === 'args'),
    script: row.reply === 'none' ? [{ status: 500 }] : script(random, row),
  };
}

module.exports = { generate };
