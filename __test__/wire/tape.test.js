const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { Random, subSeed } = require('../differential/random.js');
const { start, startWorker } = require('../lifecycle/programs.js');
const { client, rejection } = require('./calls.js');
const { recordingServer } = require('./servers.js');

const SEED = Number(process.env.TAPE_SEED ?? Date.now() % 2 ** 32);
const DOCUMENTS = Number(process.env.TAPE_DOCUMENTS ?? 10_000);

/** Bytes from which on a reply may have a tape. */
const WORTH = 4096;

const parse = JSON.parse;

/** @param {string} text */
const padded = (text) => text + ' '.repeat(Math.max(0, WORTH - text.length));

/**
 * A JSON list of `count` times `item`.
 *
 * @param {string | ((index: number) => string)} item
 * @param {number} count
 */
function list(item, count) {
  const make = typeof item === 'string' ? () => item : item;
  return `[${Array.from({ length: count }, (_, index) => make(index)).join(',')}]`;
}

/**
 * A server of texts: `projects/NAME` is answered by the text of this name.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} texts
 */
const textServer = (t, texts) =>
  recordingServer(t, (request, response) => {
    response.end(texts[decodeURIComponent(request.url.split('/').at(-1))]);
  });

/**
 * Hears what `JSON.parse` is given until the test ends.
 *
 * @param {import('node:test').TestContext} t
 * @param {(text: string) => void} [hear]
 */
function parsedTexts(t, hear = () => {}) {
  const texts = new Set();
  t.after(() => {
    JSON.parse = parse;
  });
  JSON.parse = (text, ...rest) => {
    texts.add(text);
    hear(text);
    return parse(text, ...rest);
  };
  return texts;
}

/**
 * What the client makes of a reply of any shape but null, and whether that came as a tape.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} text
 */
async function replyOf(t, text) {
  const server = await textServer(t, { it: text });
  const texts = parsedTexts(t);
  const value = /** @type {any} */ (await client(server).projects().delete('it'));
  JSON.parse = parse;
  return { value, taped: !texts.has(text) };
}

/**
 * Where two values differ that `assert.deepStrictEqual` may take for equal; nothing when nowhere.
 *
 * @param {any} actual
 * @param {any} expected
 * @param {string} place
 * @returns {string | undefined}
 */
function difference(actual, expected, place = '$') {
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(actual, expected) ? undefined : `${place}: not the same scalar`;
  }
  if (typeof actual !== 'object' || actual === null) return `${place}: no object`;
  const prototype = Array.isArray(expected) ? Array.prototype : Object.prototype;
  if (Object.getPrototypeOf(actual) !== prototype) return `${place}: another prototype`;
  if (Array.isArray(actual) !== Array.isArray(expected)) return `${place}: a list or not`;
  if (!Object.isExtensible(actual)) return `${place}: not extensible`;
  const keys = Reflect.ownKeys(expected);
  const found = Reflect.ownKeys(actual);
  if (found.length !== keys.length) return `${place}: ${found.length} keys`;
  for (const [index, key] of keys.entries()) {
    if (found[index] !== key) return `${place}: ${String(found[index])} before ${String(key)}`;
    const descriptor = Object.getOwnPropertyDescriptor(actual, key);
    const wanted = Object.getOwnPropertyDescriptor(expected, key);
    const same =
      'value' in descriptor &&
      descriptor.writable === wanted.writable &&
      descriptor.enumerable === wanted.enumerable &&
      descriptor.configurable === wanted.configurable;
    if (!same) return `${place}.${String(key)}: another kind of property`;
    const below = difference(descriptor.value, wanted.value, `${place}.${String(key)}`);
    if (below) return below;
  }
  return undefined;
}

/**
 * @param {unknown} value
 * @param {string} text
 */
function assertParsed(value, text) {
  const expected = parse(text);
  assert.equal(difference(value, expected), undefined);
  assert.deepStrictEqual(value, expected);
  assert.equal(JSON.stringify(value), JSON.stringify(expected));
}

const KEYS = [
  ...['key_id', 'name', 'a', 'b', 'translations', 'constructor', 'toString', 'valueOf', 'length'],
  ...[
    '',
    '0',
    '1',
    '10',
    '01',
    '-1',
    '1e3',
    '4294967295',
    'é',
    'ключ',
    '😀',
    '\u2028',
    "a'b",
    'if',
  ],
  ...['hasOwnProperty', 'get', 'async', 'a b', `\${a}`, '*/', 'toJSON', 'then', '__proto', 'words'],
];

const INTEGERS = ['0', '1', '-1', '7', '536870911', '536870912', '-536870912', '-536870913'].concat(
  ['2147483647', '-2147483648', '640', '100'],
);
const SCALARS = [
  ...[
    'null',
    'true',
    'false',
    '-0',
    '-0.0',
    '-0e5',
    '1e999',
    '-1e999',
    '2147483648',
    '-2147483649',
  ],
  ...['4294967296', '9007199254740993', '123456789012345678901234567890', '0.1', '1.0', '1E+2'],
  ...['5e-324', '1e-400', '-1.5e-7', '""', '" "', '"null"', '"0"', '"plain"', '"\\"\\\\\\/"'],
  ...['"\\b\\f\\n\\r\\t\\u0000"', '"\\u0041\\u00e9\\u0416"', '"\\ud83d\\ude00"', '"\\ud800"'],
  ...['"\\udc00\\ud800x"', '"\\uD83D"', '"é\u0080ÿ"', '"Ā"', '"Привет, 世界"', '"😀 👩‍👩‍👧"'],
  ...['"\u2028\u2029\u007f"', '"\uFEFF\uFFFD"', '"</script>"', '"2026-03-01 10:00:00 (Etc/UTC)"'],
];

/** @typedef {{key: string, kind: 'integer' | 'scalar' | 'mixed'}[]} Template */

/**
 * Documents as JSON texts. The process keeps the shapes of all objects, 4096 at the most, so that
 * objects have the keys of few templates.
 */
class Documents {
  /** @param {Random} random */
  constructor(random) {
    /** @type {Template[]} */
    this.templates = random.times(20, () => {
      const keys = new Set(random.times(random.int(8), () => random.pick(KEYS)));
      return [...keys].map((key, index) => ({
        key,
        kind: index < 2 ? 'mixed' : random.pick(['integer', 'scalar']),
      }));
    });
    this.random = random;
  }

  /** @param {Random} random */
  with(random) {
    this.random = random;
    return this;
  }

  /** @param {number} depth */
  document(depth = 0) {
    const { random } = this;
    return random.weighted([
      [5, () => this.object(depth)],
      [depth === 0 ? 4 : 2, () => this.objects(depth)],
      [2, () => this.values(depth)],
      [depth === 0 ? 1 : 6, () => this.scalar()],
    ])();
  }

  scalar() {
    const { random } = this;
    return random.weighted([
      [3, () => random.pick(SCALARS)],
      [2, () => random.pick(INTEGERS)],
      [1, () => String(random.int(2 ** 32) - 2 ** 31)],
      [1, () => String((random.next() - 0.5) * 10 ** (random.int(40) - 20))],
      [2, () => JSON.stringify(`${random.pick(['text', 'é', 'слово'])} ${random.int(1000)}`)],
    ])();
  }

  values(depth) {
    const { random } = this;
    const item = () => (depth < 4 ? this.document(depth + 1) : this.scalar());
    return this.list(random.times(random.int(4), item));
  }

  /** Objects of one template. */
  objects(depth) {
    const { random } = this;
    const template = random.pick(this.templates);
    return this.list(random.times(random.int(6), () => this.object(depth + 1, template)));
  }

  /** @param {number} depth @param {Template} [template] */
  object(depth, template = this.random.pick(this.templates)) {
    const { random } = this;
    let fields = template;
    if (random.chance(0.05)) fields = fields.toReversed();
    const missing = random.chance(0.1) ? random.int(fields.length) : -1;
    fields = fields.filter((_, index) => index !== missing);
    const members = fields.map(({ key, kind }) => [key, this.field(kind, depth)]);
    return this.braced(
      members.map(([key, value]) => `${JSON.stringify(key)}${this.gap()}:${value}`),
    );
  }

  field(kind, depth) {
    const { random } = this;
    if (kind === 'integer') return random.pick(INTEGERS);
    if (kind === 'scalar') return this.scalar();
    return depth < 4 && random.chance(0.4) ? this.document(depth + 1) : this.scalar();
  }

  list(items) {
    return `[${items.join(`,${this.gap()}`)}]`;
  }

  braced(members) {
    return `{${this.gap()}${members.join(',')}${this.gap()}}`;
  }

  gap() {
    return this.random.chance(0.1) ? this.random.pick([' ', '\n', '\t', '\r\n ']) : '';
  }

  /** What no tape serves. */
  uncovered() {
    const { random } = this;
    const value = () => this.document(2);
    return random.pick([
      () => `{"a":${value()},"b":${value()},"a":${value()}}`,
      () => `{"__proto__":${value()},"a":1}`,
      () => `{"a":{"__proto__":null}}`,
      () => `{"\\u0061":${value()},"b":2}`,
      () => `{"a\\n":${value()}}`,
      () => `{"\\ud800":1,"\\u0061":2,"a":3}`,
      () => '['.repeat(66) + value() + ']'.repeat(66),
      () => `${'{"a":'.repeat(100)}${value()}${'}'.repeat(100)}`,
      () => list((index) => `{"many ${index}":${index}}`, 400),
      () => `{${random.times(300, (index) => `"k${index}":${index}`).join(',')}}`,
    ])();
  }
}

/**
 * The reply of a call: the documents four times over, since rare shapes have no tape.
 *
 * @param {Documents} documents
 * @param {number} count
 */
function reply(documents, count) {
  const { random } = documents;
  const texts = random.times(count, () => documents.document());
  const covered = !random.chance(0.08);
  if (!covered) texts[random.int(count)] = documents.uncovered();
  const all = `[${Array(8).fill(texts.join(',')).join(',')}]`;
  const text = random.weighted([
    [3, `{"a":${all}}`],
    [1, `{"n":-0,"a":${all},"0":"first","s":"é"}`],
    [1, all],
    [1, `{"a":{"b":${all}},"c":[]}`],
  ]);
  return { text: padded(text), covered };
}

describe('a large reply is what JSON.parse makes of it', { timeout: 120_000 }, () => {
  it(`${DOCUMENTS} random documents`, async (t) => {
    const documents = new Documents(new Random(SEED));
    const replies = [];
    for (let left = DOCUMENTS; left > 0; ) {
      const random = new Random(subSeed(SEED, replies.length));
      const count = Math.min(left, 1 + random.int(60));
      replies.push(reply(documents.with(random), count));
      left -= count;
    }
    const texts = Object.fromEntries(replies.map(({ text }, index) => [`reply${index}`, text]));
    const projects = client(await textServer(t, texts)).projects();
    const parsed = parsedTexts(t);
    const call = (_, index) => projects.delete(`reply${index}`);
    const values = await Promise.all(replies.map(call));
    JSON.parse = parse;

    let tapes = 0;
    for (const [index, { text, covered }] of replies.entries()) {
      const told = `TAPE_SEED=${SEED} TAPE_DOCUMENTS=${DOCUMENTS}, reply ${index}`;
      try {
        assertParsed(values[index], text);
        if (!covered) assert.ok(parsed.has(text), 'a tape of what it does not cover');
      } catch (error) {
        throw new Error(`${told}: ${error.message}\n${text.slice(0, 2000)}`, { cause: error });
      }
      if (!parsed.has(text)) tapes += 1;
    }
    const covered = replies.filter((each) => each.covered).length;
    const told = `TAPE_SEED=${SEED}: ${tapes} tapes of ${covered} covered replies`;
    assert.ok(tapes > covered * 0.9, told);
    t.diagnostic(`${told}, ${replies.length} replies in all`);
  });

  const object = '{"id":1,"name":"é","list":[1,"я",null],"more":{"a":-0}}';
  const TAPED = {
    'a list of records': list(object, 100),
    'an object with a list': `{"n":1,"keys":${list(object, 100)},"last":null}`,
    'few records': list(object, 4),
    'scalars alone': list('1,-0,"a",null,2147483648', 1000),
    'empty objects': list('{}', 2000),
    'empty lists': list('[]', 2000),
    'nesting of 64': list(`${'['.repeat(63)}1${']'.repeat(63)}`, 40),
  };
  for (const [what, text] of Object.entries(TAPED)) {
    it(`${what}: by a tape`, async (t) => {
      const { value, taped } = await replyOf(t, padded(text));
      assertParsed(value, text);
      assert.ok(taped);
    });
  }

  const UNTAPED = {
    'a reply that is not large': list(object, 10),
    'a repeated key': padded(list('{"a":1,"b":2,"a":3}', 100)),
    'a repeated key, 64 KB': list('{"a":1,"b":"é","a":[3]}', 5000),
    'a repeated key, 64 KB, Cyrillic': list('{"a":1,"b":"я","a":[3]}', 5000),
    'a key __proto__': padded(list('{"a":1,"__proto__":{"b":1}}', 100)),
    'an escaped key': padded(list('{"a":1,"\\u0062":2}', 100)),
    'nesting of 65': padded(list(`${'['.repeat(64)}1${']'.repeat(64)}`, 40)),
    'more shapes than it is worth': padded(list((index) => `{"k${index}":1}`, 100)),
  };
  for (const [what, text] of Object.entries(UNTAPED)) {
    it(`${what}: by JSON.parse`, async (t) => {
      const { value, taped } = await replyOf(t, text);
      assertParsed(value, text);
      assert.ok(!taped);
    });
  }

  it('one string', async (t) => {
    for (const piece of ['x', 'é', 'Привет', '😀', '\\ud83d\\ude00\\ud800\\n']) {
      const text = `"${piece.repeat(100_000)}"`;
      const { value, taped } = await replyOf(t, text);
      assert.ok(taped && value === parse(text), piece);
    }
  });

  it('many distinct constants, of more than one array', async (t) => {
    const text = list(
      (index) => `{"a":"${index} é","b":["${index} я",${index}.5],"c":${index}}`,
      20_000,
    );
    const { value, taped } = await replyOf(t, text);
    assert.ok(taped && JSON.stringify(value) === JSON.stringify(parse(text)));
    assert.deepStrictEqual(value, parse(text));
  });

  it('fields whose values change their kind', async (t) => {
    const values = ['1', '1.5', 'null', '"a"', '{"b":1}', '[1]', '-0', 'true', '2147483648'];
    for (const first of values) {
      const item = (index) =>
        `{"id":${index},"x":${index < 40 ? first : values[index % 9]},"y":"z"}`;
      const text = padded(list(item, 200));
      const { value, taped } = await replyOf(t, text);
      assertParsed(value, text);
      assert.ok(taped, first);
    }
  });

  it('not JSON: rejects with what V8 says', async (t) => {
    const good = list(object, 200);
    for (const text of [`${good.slice(0, -1)},]`, good.slice(0, -1), `${good}x`, `[01,${good}]`]) {
      const error = await rejection(replyOf(t, text));
      JSON.parse = parse;
      assert.throws(() => parse(text), { name: 'SyntaxError', message: error.message });
      assert.equal(error.details.reason, 'JSON parsing error');
    }
  });
});

describe('a large reply and what is hostile', { timeout: 120_000 }, () => {
  it('calls no setter of Object.prototype', async (t) => {
    const names = ['tape_setter', 'tape_fixed'];
    t.after(() => {
      for (const name of names) delete Object.prototype[name];
    });
    let calls = 0;
    const set = () => {
      calls += 1;
    };
    Object.defineProperty(Object.prototype, names[0], { set, configurable: true });
    Object.defineProperty(Object.prototype, names[1], { value: 1, configurable: true });
    const item = '{"tape_setter":{"tape_setter":1,"tape_fixed":[]},"tape_fixed":"é"}';
    // By a loop over the keys first, then by a function of the shape's own.
    for (const count of [2, 2, 100, 100]) {
      for (const text of [
        list(item, count),
        `{"tape_setter":${list(item, count)},"tape_fixed":1}`,
      ]) {
        if (count === 2 && text[0] === '{') continue;
        const { value, taped } = await replyOf(t, padded(text));
        assert.ok(taped);
        assert.equal(JSON.stringify(value), text);
        assert.deepEqual(Object.keys((value.tape_setter ?? value)[0]), names);
      }
    }
    assert.equal(calls, 0);
  });

  it('keys that look like code are keys', async (t) => {
    const keys = [
      '];process.exit();//',
      "'};process.exit();//",
      ': 0}; process.exit(); ({',
      '\u2028process.exit()\u2028//',
      `\${process.exit()}`,
      '`+process.exit()+`',
      '*/process.exit()/*',
      '</script>',
      '\u2029',
      'get a',
      '[process.exit()]',
      'constructor',
    ];
    const item = JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, index])));
    for (const count of [4, 100, 100]) {
      const text = padded(list(item, count));
      const { value, taped } = await replyOf(t, text);
      assert.ok(taped);
      assertParsed(value, text);
      assert.deepEqual(Object.keys(value.at(-1)), keys);
    }
  });
});

/** Gets each of the replies and says of each whether it is right, and whether it was a tape. */
const getEach = async ({ LokaliseApi }, host, names) => {
  const assert = require('node:assert/strict');
  const { parentPort } = require('node:worker_threads');
  const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
  const parse = JSON.parse;
  const said = [];
  for (const name of names) {
    const text = await (await fetch(`${host}/${name}`)).text();
    let taped = true;
    JSON.parse = (given, ...rest) => {
      if (given === text) taped = false;
      return parse(given, ...rest);
    };
    const value = await projects.delete(name);
    JSON.parse = parse;
    assert.deepStrictEqual(value, parse(text));
    assert.equal(JSON.stringify(value), JSON.stringify(parse(text)));
    said.push(taped);
  }
  if (parentPort) parentPort.postMessage(said);
  else console.log(JSON.stringify(said));
};

describe('a large reply elsewhere', { timeout: 120_000 }, () => {
  const record = '{"id":1,"name":"é","list":[1,"я",{"a":-0}],"0":null}';
  const texts = {
    few: padded(list(record, 4)),
    many: padded(`{"a":${list(record, 500)},"b":1}`),
    other: padded(list(`{"b":${record},"a":"x"}`, 500)),
  };
  const names = ['few', 'many', 'other', 'many'];

  it('in a process', async (t) => {
    const { host } = await textServer(t, texts);
    const { code, stdout, stderr } = await start(t, getEach, [host, names]).ended;
    assert.deepEqual([code, stdout, stderr], [0, '[true,true,true,true]\n', '']);
  });

  it('where code made of strings is forbidden, it soon comes without tapes', async (t) => {
    const { host } = await textServer(t, texts);
    const execArgv = ['--disallow-code-generation-from-strings'];
    const { code, stdout, stderr } = await start(t, getEach, [host, names], { execArgv }).ended;
    assert.deepEqual([code, stdout, stderr], [0, '[true,true,false,false]\n', '']);
  });

  it('in a worker thread, and in the main thread at the same time', async (t) => {
    const server = await textServer(t, texts);
    const workers = [1, 2].map(() => startWorker(t, getEach, [server.host, names]));
    const projects = client(server).projects();
    const values = await Promise.all(names.map((name) => projects.delete(name)));
    for (const [index, name] of names.entries()) assertParsed(values[index], texts[name]);
    for (const { ended } of workers) {
      assert.deepEqual(await ended, { code: 0, messages: [[true, true, true, true]] });
    }
  });
});

describe('the building of large replies', { timeout: 120_000 }, () => {
  const COUNT = 40_000;
  const page = (name) => {
    const item = (index) =>
      `{"page":"${name}","id":${index},"text":"t ${index % 5000}","tags":[1]}`;
    return `{"page":"${name}","keys":${list(item, COUNT)}}`;
  };

  it('leaves turns to timers and to other work', async (t) => {
    const server = await textServer(t, { it: page('it') });
    let building = false;
    let turns = 0;
    let fired = 0;
    const turn = () => {
      turns += 1;
      if (building) setImmediate(turn);
    };
    const fire = () => {
      fired += 1;
      if (building) setTimeout(fire, 0);
    };
    // The building begins with the constants.
    parsedTexts(t, () => {
      if (building) return;
      building = true;
      setImmediate(turn);
      setTimeout(fire, 0);
    });
    const value = /** @type {any} */ (await client(server).projects().get('it'));
    const seen = [turns, fired];
    building = false;
    assert.ok(seen[0] > 0 && seen[1] > 0, String(seen));
    assert.equal(value.keys.length, COUNT);
  });

  it('gives several in the order in which they came', async (t) => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const server = await textServer(t, Object.fromEntries(names.map((name) => [name, page(name)])));
    const begun = [];
    parsedTexts(t, (text) => {
      const name = names.find((name) => text.startsWith(`["${name}"`));
      if (name) begun.push(name);
    });
    const settled = [];
    const projects = client(server).projects();
    const get = async (name) => {
      const value = /** @type {any} */ (await projects.get(name));
      settled.push(name);
      return value;
    };
    const values = await Promise.all(names.map(get));
    JSON.parse = parse;
    assert.deepEqual(settled, begun);
    assert.deepEqual(settled.toSorted(), names.toSorted());
    for (const [index, name] of names.entries()) {
      assert.ok(JSON.stringify(values[index]) === page(name), name);
    }
  });

  it('keeps no small reply waiting for all the large ones', async (t) => {
    const small = padded(list('{"id":1}', 20));
    const server = await textServer(t, { large: page('large'), small });
    const projects = client(server).projects();
    let isBuilt = false;
    const large = Promise.all(Array.from({ length: 30 }, () => projects.get('large'))).then(() => {
      isBuilt = true;
    });
    const begun = new Promise((resolve) => parsedTexts(t, resolve));
    await begun;
    JSON.parse = parse;
    await projects.delete('small');
    assert.equal(isBuilt, false);
    await large;
  });

  it('goes on where a test fakes the clock, or a program replaces Function', async (t) => {
    const server = await textServer(t, { it: page('it'), small: padded(list('{"new":1}', 20)) });
    const { Function: original } = globalThis;
    t.after(() => {
      globalThis.Function = original;
    });
    globalThis.Function = /** @type {any} */ (
      class {
        constructor() {
          throw new Error('replaced');
        }
      }
    );
    t.mock.timers.enable({ apis: ['setImmediate', 'setTimeout', 'Date'] });
    const value = /** @type {any} */ (await client(server).projects().get('it'));
    assert.equal(value.keys.length, COUNT);
    assert.deepEqual(await client(server).projects().delete('small'), parse(list('{"new":1}', 20)));
  });
});
