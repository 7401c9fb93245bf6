const WORDS = [
  'name',
  'Demo',
  'ключ',
  '日本語',
  'naïve',
  '😀',
  'a b',
  '50%',
  "O'Neil",
  '"q"',
  'x/y',
];
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz0123456789',
  'ABCxyz -_.~!*()\'"',
  '&=+%#?/:;,@$[]{}|^`<>\\',
  'éßñüÅžñ',
  'привет мир',
  '漢字かな交じり',
];
const ODD_TEXTS = [
  '',
  ' ',
  'a b',
  '😀',
  '\ud800',
  'x\udc00y',
  '%',
  '%zz',
  '%41',
  'a%2Fb',
  '100%',
  'a+b',
  'a&b=c',
  'null',
  'undefined',
  'line\nbreak',
  'tab\there',
  '\u0000',
  '\u2028',
  '\u007f',
  'é',
];

// Each of these leaves its path segment, or is changed on the way, in the official client.
const PATH_BREAKERS = [
  '../teams/1',
  '..',
  '.',
  '%2e%2E',
  '.%2e',
  'a/../../b',
  'a/b',
  '/abs',
  '//host/x',
  'a?x=1',
  'a#frag',
  'a\\b',
  'a\tb',
  'a\nb',
  'a ',
  'a%',
  'a%zz',
  'p:main/..',
  'p:./x',
  'p:a?b',
  'p:a#b',
];
const PROJECT_IDS = [
  '3002780358964f9bab5a92.87762498',
  '123abc.01',
  '123abc.01:main',
  '123abc.01:feature/new-release',
  '123abc.01:a:b',
  'p:f/%41',
];

function word(random) {
  if (random.chance(0.4)) return random.pick(WORDS);
  const alphabet = Array.from(random.pick(ALPHABETS));
  return random.times(1 + random.int(12), () => random.pick(alphabet)).join('');
}

const text = (random) => (random.chance(0.3) ? random.pick(ODD_TEXTS) : word(random));

function number(random) {
  return random.pick([
    0,
    -0,
    1,
    2,
    100,
    5000,
    -1,
    1.5,
    1e21,
    1e-7,
    NaN,
    Infinity,
    -Infinity,
    2 ** 53,
  ]);
}

class Stringlike {
  constructor(value) {
    this.value = value;
  }

  toString() {
    return `as-${this.value}`;
  }
}

/** What a careful caller passes. */
function tameScalar(random) {
  return random.weighted([
    [6, () => word(random)],
    [3, () => 1 + random.int(500)],
    [1, () => random.chance(0.5)],
  ])();
}

/** A value with one clear text, or none at all. */
function scalar(random) {
  return random.weighted([
    [8, () => text(random)],
    [4, () => number(random)],
    [2, () => random.chance(0.5)],
    [2, () => undefined],
    [2, () => null],
    [1, () => BigInt(random.int(1000)) * 10n ** BigInt(random.int(25))],
    [1, () => new Date(random.int(2_000_000_000) * 1000)],
    [1, () => new Stringlike(random.int(9))],
  ])();
}

/** A value that has no sensible text: ours refuses it, wherever it stands in a URL. */
function unprintable(random) {
  return random.pick([
    () => ({ a: 1 }),
    () => ({}),
    () => Object.create(null),
    () => Symbol('odd'),
    () => () => 1,
    () => [1, { a: 1 }],
    () => [[Symbol('deep')]],
    () => ['a', () => 1],
  ])();
}

function queryValue(random, odd) {
  if (!odd) return random.chance(0.15) ? random.times(3, () => word(random)) : tameScalar(random);
  return random.weighted([
    [10, () => scalar(random)],
    [3, () => random.times(random.int(4), () => scalar(random))],
    [1, () => [[1, [2, null]], undefined]],
    [1, () => unprintable(random)],
  ])();
}

function pathValue(random, odd) {
  if (!odd) return random.pick(PROJECT_IDS);
  return random.weighted([
    [4, () => random.pick(PATH_BREAKERS)],
    [4, () => scalar(random)],
    [2, () => word(random)],
    [1, () => random.times(random.int(3), () => word(random))],
    [1, () => unprintable(random)],
  ])();
}

/** Something that JSON.stringify takes, with all that it leaves out or rewrites. */
function jsonValue(random, depth) {
  const nested = depth > 0;
  return random.weighted([
    [6, () => text(random)],
    [3, () => number(random)],
    [2, () => random.chance(0.5)],
    [1, () => null],
    [1, () => undefined],
    [0.5, () => new Date(random.int(2_000_000_000) * 1000)],
    [0.5, () => ({ toJSON: () => ({ replaced: 1 }) })],
    [0.3, () => Symbol('left out')],
    [0.3, () => () => 'left out'],
    [nested ? 2 : 0, () => random.times(random.int(4), () => jsonValue(random, depth - 1))],
    [nested ? 2 : 0, () => jsonObject(random, depth - 1)],
  ])();
}

function jsonObject(random, depth, names = WORDS) {
  const object = {};
  for (let left = random.int(5); left > 0; left--) {
    object[random.chance(0.7) ? random.pick(names) : String(random.int(20))] = jsonValue(
      random,
      depth,
    );
  }
  return object;
}

function circular() {
  const body = { name: 'loop' };
  body.self = { body };
  return body;
}

const throwing = () => {
  throw new RangeError('thrown by the caller');
};

/** Bodies that cannot be sent. */
function impossibleBody(random) {
  return random.pick([
    circular,
    () => ({ n: 1n }),
    () => ({ toJSON: throwing }),
    () => Object.defineProperty({}, 'name', { enumerable: true, get: throwing }),
    () => 'text',
    () => 5,
    () => true,
    () => Symbol('body'),
    () => () => 1,
    () => 10n,
  ])();
}

function body(random, odd, names) {
  if (!odd) {
    const value = { name: word(random) };
    for (const name of names) if (random.chance(0.4)) value[name] = tameScalar(random);
    return value;
  }
  return random.weighted([
    [8, () => jsonObject(random, 3, names)],
    [2, () => random.times(random.int(3), () => jsonObject(random, 1, names))],
    [1, () => undefined],
    [1, () => null],
    [1, () => new Stringlike(1)],
    [1, () => new Map([['a', 1]])],
    [2, () => impossibleBody(random)],
  ])();
}

/** The object of query parameters that list methods take. */
function queryParams(random, odd, names, places = []) {
  if (odd && random.chance(0.15)) {
    return random.pick([
      () => undefined,
      () => null,
      () => 5,
      () => 'text',
      () => true,
      () => Symbol('params'),
      () => () => 1,
      () => 10n,
    ])();
  }
  const params = {};
  for (const place of places) {
    if (!odd || random.chance(0.9)) params[place] = pathValue(random, odd && random.chance(0.4));
  }
  for (let left = random.int(5); left > 0; left--) {
    const name = odd && random.chance(0.4) ? text(random) : random.pick(names);
    params[name] = queryValue(random, odd && random.chance(0.6));
  }
  return params;
}

module.exports = { body, jsonObject, pathValue, queryParams, text, word };
