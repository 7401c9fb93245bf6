const { word } = require('./values');

// Written as text, since no JavaScript value can hold a duplicate key or the integer 2 ** 64.
const NUMBERS = [
  '0',
  '-0',
  '-0.0',
  '1',
  '42',
  '-17',
  '3.25',
  '1e3',
  '1E-7',
  '1e400',
  '9007199254740993',
  '18446744073709551616',
  '123456789012345678901234567890',
  '0.1000000000000000055511151231257827',
  '4294967296',
  '-2147483649',
  '1.0',
];
const STRINGS = [
  '""',
  '"\\u0041\\/\\b\\f\\n\\r\\t\\"\\\\"',
  '"\\ud83d\\ude00"',
  '"\\ud800"',
  '"\\u0000"',
  '"\u2028"',
  '"😀 emoji"',
  '"ÿ"',
];
const KEYS = [
  'id',
  'name',
  'code',
  'message',
  'error',
  'details',
  'items',
  'toString',
  'toJSON',
  'constructor',
  'length',
  'stack',
  'then',
  '0',
  '10',
  '2',
  '-1',
  'ключ',
  '',
];

function stringText(random) {
  return random.chance(0.3) ? random.pick(STRINGS) : JSON.stringify(word(random));
}

const gap = (random) => (random.chance(0.05) ? random.pick([' ', '\n  ', '\t', '\r\n']) : '');

function anyText(random, depth) {
  const nested = depth > 0;
  return random.weighted([
    [5, () => stringText(random)],
    [5, () => random.pick(NUMBERS)],
    [2, () => random.pick(['true', 'false', 'null'])],
    [nested ? 2 : 0, () => arrayText(random, depth - 1)],
    [nested ? 3 : 0, () => objectText(random, depth - 1)],
  ])();
}

function arrayText(random, depth) {
  const parts = random.times(random.int(4), () => gap(random) + anyText(random, depth));
  return `[${parts.join(',')}]`;
}

function keyText(random) {
  if (random.chance(0.02)) return random.pick(['"__proto__"', '"\\u006eame"', '"na\\u006de"']);
  return JSON.stringify(random.pick(KEYS));
}

function objectText(random, depth, known = []) {
  const parts = known.map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  for (let left = random.int(5); left > 0; left--) {
    parts.push(`${keyText(random)}:${gap(random)}${anyText(random, depth)}`);
  }
  return `{${gap(random)}${parts.join(',')}}`;
}

/** An item as the API sends it: a fixed shape with varying values, and at times something extra. */
function itemText(random, index) {
  const known = [
    ['project_id', JSON.stringify(`${random.int(1e9)}.${index}`)],
    ['name', stringText(random)],
    ['created_at', JSON.stringify('2024-01-02 03:04:05 (Etc/UTC)')],
    ['created_at_timestamp', String(1_700_000_000 + random.int(1e6))],
    ['team_id', String(random.int(5))],
    ['settings', '{"per_platform_key_names":false,"reviewing":true,"branching":false}'],
    ['statistics', `{"progress_total":${random.int(101)},"languages":[{"id":640,"p":null}]}`],
  ];
  return objectText(random, 1, random.chance(0.8) ? known : known.slice(random.int(7)));
}

/** Deeply nested, deeper than any parser's shortcut, shallow enough for `JSON.stringify`. */
const deepText = (depth) => `${'[{"a":'.repeat(depth)}null${'}]'.repeat(depth)}`;

module.exports = { anyText, arrayText, deepText, itemText, objectText, stringText };
