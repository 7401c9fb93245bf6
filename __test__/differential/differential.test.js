const assert = require('node:assert/strict');
const { after, before, describe, it } = require('node:test');
const { inspect } = require('node:util');
const { DIRECTED } = require('./directed');
const { generate } = require('./generate');
const { METHODS, offered } = require('./methods');
const { report, runAll, runPair } = require('./pair');
const { Lane } = require('./server');
const { WANTED } = require('./wanted');

const SEED = Number(process.env.DIFFERENTIAL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CALLS = Number(process.env.DIFFERENTIAL_CALLS ?? 6000);
const ONLY = process.env.DIFFERENTIAL_ONLY;
const LANES = 6;
const SHOWN = 5;

const libraries = {};
const lanes = [];
const applied = new Map(WANTED.map(({ id }) => [id, 0]));
const forced = new Set();
let calls = 0;
let unexplained = 0;
const methods = new Set();

function count(outcome) {
  calls++;
  methods.add(outcome.call.row.id);
  for (const id of outcome.applied) applied.set(id, applied.get(id) + 1);
  if (outcome.differences.length > 0) unexplained++;
}

before(async () => {
  libraries.official = await import('lokalise-official');
  libraries.ours = require('../..');
  for (let index = 0; index < LANES; index++) lanes.push(await new Lane().open());
});

after(async () => {
  await Promise.all(lanes.map((lane) => lane.close()));
});

describe('differential: directed cases', () => {
  for (const call of DIRECTED) {
    it(call.name, async () => {
      const outcome = await runPair(libraries, lanes[0], call);
      count(outcome);
      for (const id of outcome.applied) forced.add(id);
      assert.equal(outcome.differences.length, 0, report(outcome));
      for (const id of call.wanted ?? []) {
        assert.ok(outcome.applied.includes(id), `the wanted difference ${id} did not apply`);
      }
    });
  }

  it('every wanted difference is shown by a directed case', () => {
    const idle = WANTED.map(({ id }) => id).filter((id) => !forced.has(id));
    assert.deepEqual(idle, []);
  });

  it('defect 13: printing a client does not show its token', () => {
    const { LokaliseApi, LokaliseApiOAuth, LokaliseAuth } = libraries.ours;
    const secret = 'very-secret-token';
    const clients = [
      new LokaliseApi({ apiKey: secret }),
      new LokaliseApiOAuth({ apiKey: secret }),
      new LokaliseAuth('client', secret),
      new LokaliseApi({ apiKey: secret }).projects(),
    ];
    for (const client of clients) {
      assert.ok(
        !inspect(client, { depth: 9, showHidden: true }).includes(secret),
        'the secret shows',
      );
    }
    assert.equal(clients[0].clientData.token, secret);
    assert.equal(clients[2].authData.client_secret, secret);
  });

  it('every method of the official client is here, and has a row', () => {
    const rows = METHODS.filter(({ client }) => client === 'api').map(({ id }) => id);
    const { LokaliseApi, LokaliseApiV1, LokaliseApiOta, LokaliseOtaBundles } = libraries.ours;
    const clients = [LokaliseApi, LokaliseApiV1, LokaliseApiOta, LokaliseOtaBundles].map(
      (Client) => new Client({ apiKey: 'reflection' }),
    );
    const official = offered(libraries.official);
    assert.deepEqual([...official].sort(), [...rows].sort());
    for (const id of official) {
      const [collection, method] = id.split('.');
      const owner = clients.find((client) => collection in client)?.[collection]();
      assert.equal(typeof owner?.[method], 'function', id);
    }
  });
});

describe('differential: random calls', () => {
  it(`seed ${SEED}`, async () => {
    const indexes =
      ONLY === undefined ? Array.from({ length: CALLS }, (_, index) => index) : [Number(ONLY)];
    const reports = [];
    await runAll(
      libraries,
      lanes,
      (function* all() {
        for (const index of indexes) yield generate(SEED, index);
      })(),
      (outcome) => {
        count(outcome);
        if (outcome.differences.length > 0 && reports.length < SHOWN)
          reports.push(report(outcome, SEED));
      },
    );
    for (const text of reports) console.error(text);
    assert.equal(reports.length, 0, reports[0]);
  });
});

after(() => {
  const total = [...applied.values()].reduce((sum, each) => sum + each, 0);
  const byId = [...applied].map(([id, times]) => `${id} ${times}`).join(', ');
  console.log(
    `differential: seed ${SEED}, methods ${methods.size} of ${METHODS.length}, calls ${calls}, wanted differences ${total} ` +
      `(by id: ${byId}), unexplained differences ${unexplained}`,
  );
});
