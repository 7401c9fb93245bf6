const { anyText, arrayText, deepText, itemText, objectText } = require('./json_text');
const { word } = require('./values');

const JSON_TYPE = ['content-type', 'application/json'];
const REASONS = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  404: 'Not Found',
};
const ERROR_STATUSES = [
  400, 401, 403, 404, 406, 409, 413, 423, 429, 500, 502, 503, 504, 418, 300, 304,
];
const HTML = '<html>\r\n<head><title>429 Too Many Requests</title></head></html>';
const COUNTS = [
  '0',
  '1',
  '2',
  '3',
  '100',
  '5000',
  '',
  'abc',
  '1.9',
  '-1',
  '-0',
  '0x10',
  '1e3',
  '+5',
  '1_0',
  'Infinity',
  '99999999999999999999',
  '1, 2',
  'é',
];

function reply(status, body, more = {}) {
  const { headers = [], ...rest } = more;
  return {
    status,
    reason: REASONS[status] ?? 'Some Reason',
    body,
    ...rest,
    headers: [JSON_TYPE, ...headers],
  };
}

function pagination(random) {
  if (random.chance(0.2)) return [];
  const headers = [];
  for (const name of ['total-count', 'page-count', 'limit', 'page']) {
    if (random.chance(0.06)) continue;
    const value = random.chance(0.75) ? String(1 + random.int(4)) : random.pick(COUNTS);
    const spelling = random.pick(['X-Pagination-', 'x-pagination-', 'X-PAGINATION-']);
    headers.push([spelling + name, value]);
    if (random.chance(0.04)) headers.push([`x-pagination-${name}`, '7']);
  }
  if (random.chance(0.1)) headers.push(['X-Response-Too-Big', random.pick(['', '1', 'false'])]);
  if (random.chance(0.1)) headers.push(['x-pagination-next-cursor', random.pick(['', 'abc', 'é'])]);
  return headers;
}

/** One item, or what else there may be, under the root. */
const rooted = (random, root, inner) =>
  objectText(random, 1, [...(random.chance(0.5) ? [['project_id', '"1.2"']] : []), [root, inner]]);

function bulkBody(random, root) {
  const items = random.times(random.int(4), (index) => itemText(random, index)).join(',');
  const errors = random.pick([
    '[{"message":"No","code":400,"key_name":"a"}]',
    '[]',
    'null',
    '{"a":1}',
  ]);
  const list = [[root, `[${items}]`]];
  return objectText(random, 1, random.chance(0.6) ? [...list, ['errors', errors]] : list);
}

function cursorV1Body(random, root) {
  const items = random.times(random.int(4), (index) => itemText(random, index)).join(',');
  return objectText(random, 1, [
    [root, `[${items}]`],
    ['next_cursor', random.pick(['"abc"', '""', 'null', '7'])],
    ['has_more', random.pick(['true', 'false', 'null', '"yes"'])],
  ]);
}

function pageBody(random, root) {
  // Past 64 KB our client reads bodies another way.
  const count = random.weighted([
    [10, random.int(4)],
    [2, 30],
    [1, 400],
  ]);
  const items = random.times(count, (index) => itemText(random, index));
  const list = [root, `[${items.join(',')}]`];
  return objectText(random, 1, random.chance(0.5) ? [list] : [['team_id', '7'], list]);
}

const BODIES = {
  page: (random, row) => pageBody(random, row.root),
  list: (random, row) => pageBody(random, row.root),
  cursor: (random, row) => pageBody(random, row.root),
  cursorV1: (random, row) => cursorV1Body(random, row.root),
  bulk: (random, row) => bulkBody(random, row.root),
  root: (random, row) => rooted(random, row.root, itemText(random, 0)),
  value: (random, row) => rooted(random, row.root, anyText(random, 2)),
  data: (random, row) =>
    rooted(random, row.root, random.pick([itemText(random, 0), '[]', '[{"id":1}]'])),
  download: (random) => objectText(random, 2, [['bundle_url', '"https://x.test/a.zip"']]),
  nothing: (random) => random.pick(['{}', '{"ok":true}', '[]', '1']),
  object: (random) => (random.chance(0.6) ? itemText(random, 0) : objectText(random, 3)),
  bare: (random) => objectText(random, 2, [['project_id', '"1.2"']]),
  token: (random) =>
    objectText(random, random.int(2), [
      ['access_token', '"t-1"'],
      ['refresh_token', '"r-1"'],
      ['expires_in', '3600'],
      ['token_type', '"Bearer"'],
    ]),
};

function errorBody(random) {
  const message = JSON.stringify(word(random));
  const code = random.pick(['400', '404', '429', '4290', '"400"', 'null', '0']);
  const details = random.pick([
    '{"reason":"x"}',
    '{}',
    '"text"',
    'null',
    '["a"]',
    '{"n":{"m":1}}',
    '7',
  ]);
  const bodies = [
    [3, () => `{"error":{"message":${message},"code":${code},"details":${details}}}`],
    [2, () => `{"error":{"message":${message},"code":${code}}}`],
    [1, () => `{"error":${objectText(random, 2)}}`],
    [2, () => `{"message":${message},"code":${code},"details":${details}}`],
    [2, () => `{"message":${message},"errorCode":"002_TOKEN_EXPIRED","details":${details}}`],
    [1, () => `{"message":${message},"errorCode":${code}}`],
    [2, () => `{"message":${message},"statusCode":${code},"error":"Bad Request"}`],
    [1, () => `{"message":${message},"details":"text"}`],
    [1, () => `{"message":${message}}`],
    [2, () => `{"error":"invalid_request","error_description":${message},"error_uri":""}`],
    [
      1,
      () =>
        `{"error":"invalid_grant","message":${message},"code":9,"stack":"s","name":"n","cause":1}`,
    ],
    [1, () => objectText(random, 2)],
    [1, () => arrayText(random, 2)],
    [1, () => anyText(random, 0)],
    [1, () => HTML],
    [1, () => ''],
  ];
  return random.weighted(bodies)();
}

/** The same body, on another way through the wire. */
function travel(random, plain) {
  const body = Buffer.isBuffer(plain.body) ? plain.body : Buffer.from(plain.body);
  const way = random.weighted([
    [10, () => ({})],
    [1, () => ({ chunked: true })],
    [1, () => ({ untilClose: true })],
    [1, () => ({ encoding: 'gzip' })],
    [0.5, () => ({ encoding: 'gzip', chunked: true })],
    [0.5, () => ({ encoding: 'deflate' })],
    [0.5, () => ({ encoding: 'br' })],
    [0.3, () => ({ encoding: 'x-gzip' })],
    [0.3, () => ({ encoding: 'identity' })],
    [0.5, () => ({ body: Buffer.concat([Buffer.from('\ufeff'), body]) })],
    [0.3, () => ({ body: Buffer.from(body.toString('utf8').replace('e', '\u00e9'), 'latin1') })],
    [0.3, () => ({ reason: random.pick(['', 'OK then', 'Tres bien']) })],
    [0.2, () => ({ headers: [['content-type', 'text/plain; charset=latin1']] })],
  ])();
  return { ...plain, body, ...way };
}

function wrongShape(random, { root = 'projects' }) {
  const bodies = ['null', '[]', '[{"a":1}]', '5', '"text"', 'true', '{}'];
  return random.pick([
    ...bodies,
    ...['{}', '[1]', '[[]]', 'null', '"a"'].map((inner) => `{"${root}":${inner}}`),
  ]);
}

function redirect(random, row) {
  const status = random.pick([301, 302, 303, 307, 308]);
  const location = random.pick(['/moved', '{A}/moved?x=1', '{B}/elsewhere']);
  const last = reply(200, BODIES[row.reply](random, row));
  return [reply(status, '{"moved":true}', { headers: [['location', location]] }), last];
}

const FAULTS = [
  'reset',
  'close',
  'garbage',
  'close-in-body',
  'reset-in-body',
  'bad-encoding',
  'cut-encoding',
];

function fault(random, row) {
  const broken = reply(random.chance(0.8) ? 200 : 400, `${BODIES[row.reply](random, row)}   `);
  const kind = random.pick(FAULTS);
  return { ...broken, fault: kind, ...(kind.endsWith('encoding') ? { encoding: 'gzip' } : {}) };
}

const PAGED = ['page', 'list', 'cursor', 'bulk', 'download'];

/** What the server answers to one call of `row`. */
function script(random, row) {
  const headers = PAGED.includes(row.reply) ? pagination(random) : [];
  return random.weighted([
    [12, () => [travel(random, reply(200, BODIES[row.reply](random, row), { headers }))]],
    [
      1,
      () => [
        travel(random, reply(random.pick([201, 202, 208, 299]), BODIES[row.reply](random, row))),
      ],
    ],
    [6, () => [travel(random, reply(random.pick(ERROR_STATUSES), errorBody(random)))]],
    [0.6, () => [reply(200, wrongShape(random, row), { headers })]],
    [
      0.4,
      () => [reply(200, random.pick(['', HTML, '{"cut":', '[1,]', '{"a":1}x', deepText(600)]))],
    ],
    [0.3, () => [reply(random.pick([204, 205]), '')]],
    [0.6, () => redirect(random, row)],
    [0.6, () => [fault(random, row)]],
  ])();
}

module.exports = { HTML, reply, script };
