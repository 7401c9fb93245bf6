const { GOOD, directed } = require('./directed_calls');
const { deepText, itemText } = require('./json_text');
const { Random } = require('./random');
const { HTML, reply } = require('./replies');

const large = new Random(7);
const LARGE_PAGE = `{"projects":[${large.times(2000, (index) => itemText(large, index)).join(',')}]}`;
/** What came in `name`, a count that parseInt cannot read though Number can. */
const counted = (name) =>
  directed(`${name} Infinity`, 'projects.list', [], {
    replies: [
      reply(200, '{"projects":[]}', {
        headers: ['total-count', 'page-count', 'limit', 'page'].map((each) => [
          `x-pagination-${each}`,
          each === name ? 'Infinity' : '2',
        ]),
      }),
    ],
    wanted: ['count-nan'],
  });

const ANSWERS = [
  ...['total-count', 'page-count', 'limit', 'page'].map(counted),
  directed('an empty cursor', 'keys.list', [{ project_id: '1.2' }], {
    replies: [reply(200, '{"keys":[]}', { headers: [['x-pagination-next-cursor', '']] })],
    wanted: ['empty-cursor'],
  }),
  directed('an audit event', 'auditLogs.list', [], {
    replies: [reply(200, '{"data":[{"time":1,"class_uid":2}],"has_more":true}')],
    wanted: ['event-fields'],
  }),
  directed('no pagination headers', 'projects.list', []),
  directed('2,000 items', 'projects.list', [], {
    replies: [reply(200, LARGE_PAGE, { encoding: 'gzip' })],
  }),
  directed('deeply nested', 'projects.get', ['1.2'], {
    replies: [reply(200, `{"a":${deepText(900)}}`)],
  }),
  directed('__proto__ in an item', 'projects.list', [], {
    replies: [reply(200, '{"projects":[{"a":1,"__proto__":{"b":2},"c":3}]}')],
    wanted: ['proto-key'],
  }),
  directed('__proto__ in the answer', 'projects.get', ['1.2'], {
    replies: [reply(200, '{"__proto__":null,"name":"x"}')],
    wanted: ['proto-key'],
  }),
  directed('__proto__ deeper', 'projects.get', ['1.2'], {
    replies: [reply(200, '{"a":{"__proto__":[1]}}')],
  }),
  ...['null', '5', '"text"', 'true', '[]'].flatMap((body) =>
    ['projects.list', 'projects.create', 'projects.get', 'projects.update', 'auth.token'].map(
      (id) =>
        directed(
          `answered ${body}`,
          id,
          ['1.2'].slice(0, id.endsWith('list') || id.endsWith('create') ? 0 : 1),
          {
            replies: [reply(200, body)],
            wanted: ['wrong-shape'],
          },
        ),
    ),
  ),
  ...['{}', '{"projects":{}}', '{"projects":null}', '{"projects":[1]}', '{"projects":[[]]}'].map(
    (body) =>
      directed(`answered ${body}`, 'projects.list', [], {
        replies: [reply(200, body)],
        wanted: ['wrong-shape'],
      }),
  ),
  ...['5', '"text"', '[]', '[{"a":1}]', 'true'].map((body) =>
    directed(`answered ${body}`, 'projects.delete', ['1.2'], { replies: [reply(200, body)] }),
  ),
  directed('answered null', 'projects.empty', ['1.2'], {
    replies: [reply(200, 'null')],
    wanted: ['wrong-shape'],
  }),
  directed('204', 'projects.get', ['1.2'], { replies: [reply(204, '')], wanted: ['wrong-shape'] }),
  directed('BOM', 'projects.get', ['1.2'], { replies: [reply(200, '\ufeff{"a":"\ufeff"}')] }),
  directed('invalid UTF-8', 'projects.get', ['1.2'], {
    replies: [reply(200, Buffer.from('{"a":"\xff\xc3(\xf0\x9f"}', 'latin1'))],
  }),
  ...['gzip', 'x-gzip', 'deflate', 'deflate-raw', 'br', 'identity', 'unheard-of'].map((encoding) =>
    directed(`body in ${encoding}`, 'projects.list', [], {
      replies: [{ ...GOOD.page, encoding, chunked: true }],
    }),
  ),
  ...['', 'Teapot', 'Très bien', 'OK  then'].map((reason) =>
    directed(`the reason "${reason}"`, 'projects.get', ['1.2'], {
      replies: [{ ...reply(418, HTML), reason }],
    }),
  ),
  ...['', HTML, '{"cut":', '{"a":1}x', '\ufeff'].flatMap((body) =>
    [200, 205, 404, 429, 502].map((status) =>
      directed(`${status} with ${JSON.stringify(body.slice(0, 8))}`, 'projects.get', ['1.2'], {
        replies: [reply(status, body)],
      }),
    ),
  ),
];

module.exports = { ANSWERS };
