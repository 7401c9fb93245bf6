'use strict';

/** The types are those of the official client, so that a program keeps compiling with this one. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { METHODS } = require('../differential/methods.js');
const { install, pack, temporaryFolder } = require('../packaging/installed.js');
const { MODULES, compile } = require('./compiler.js');

/** The clients, with what else they have than the methods that make resources. */
const CLASSES = [
  { name: 'LokaliseApi', fields: ['clientData'], methods: [] },
  { name: 'LokaliseApiOAuth', fields: ['clientData'], methods: [] },
  { name: 'LokaliseApiOta', fields: ['clientData'], methods: [] },
  { name: 'LokaliseApiV1', fields: ['clientData'], methods: [] },
  { name: 'LokaliseOtaBundles', fields: ['clientData'], methods: [] },
  { name: 'LokaliseAuth', fields: ['authData'], methods: ['auth', 'token', 'refresh'] },
];

/** The resources of the official client: the methods of each, and the client that has it. */
const RESOURCES = new Map();
for (const row of METHODS.filter(({ client }) => client === 'api')) {
  const { collection: name, library: client = 'LokaliseApi', method } = row;
  const known = RESOURCES.get(name);
  RESOURCES.set(name, { client, methods: [...(known?.methods ?? []), method] });
}

/** Merged upstream since the official release. */
const NEWER = ['translationMemories'];

/** Types with a parameter, which are compared with an argument too. */
const GENERIC = [
  'BulkResult',
  'CursorPaginatedResponseV1',
  'CursorPaginatedResult',
  'CursorPaginatedResultV1',
  'PaginatedResult',
];

/**
 * The errors, with the fields that both packages have. Ours have more: the headers and the body of
 * the reply; and their AuthError is no Error. A program that knows theirs need not see that.
 */
const ERRORS = {
  ApiError: ['code', 'details', 'message'],
  AuthError: ['code', 'error', 'error_description', 'error_uri'],
};

/** @returns {string[]} All that the official client exports. */
function officialExports() {
  const file = path.join(MODULES, 'lokalise-official', 'dist', 'main.d.mts');
  const [, list = ''] = /^export \{(.*)\};$/m.exec(fs.readFileSync(file, 'utf8')) ?? [];
  const names = list.split(',').map((name) => name.replace(/^\s*type\s/, '').trim());
  assert.ok(names.length > 100, 'The official typings have another form than before.');
  return names;
}

/** The types that both packages must export. */
const TYPES = officialExports().filter(
  (name) => !Object.hasOwn(ERRORS, name) && CLASSES.every((one) => one.name !== name),
);

const PRELUDE = `
import type * as Official from 'lokalise-official';
import type * as Ours from '@lokalise/node-api';

// Tells types apart that are assignable to one another, such as any and unknown, or optional and
// readonly properties from others.
type Same<X, Y> =
  (<T>() => T extends X ? 1 : 2) extends (<T>() => T extends Y ? 1 : 2) ? true : false;

// The official methods resolve to instances of unnamed classes that implement the interfaces
// exported beside them, ours to the interfaces: another declaration, so never the same type.
type Interchangeable<X, Y> = [X] extends [Y] ? ([Y] extends [X] ? true : false) : false;

// What is ours alone is left out before the comparison; nobody has to know it.
type Without<X, K> = { [P in keyof X as P extends K ? never : P]: X[P] };
type Base<X> = Without<X, 'options' | keyof Ours.ClientOptions>;
type BaseOf<X extends [unknown]> = [Base<X[0]>];

type Within<X, Y> = [X] extends [Y] ? true : false;
type Accepts<X, Y> = Within<Y, X>;

interface T { readonly mark: 'T' }
`;

/**
 * @typedef {object} Claim
 * @property {string} group What it is about, such as a class.
 * @property {string} what
 * @property {string} type A type that must be `true`.
 */

/**
 * @param {string} relation
 * @param {(of: 'Ours' | 'Official') => string} type
 */
const between = (relation, type) => `${relation}<${type('Ours')}, ${type('Official')}>`;

/** Types that have more than the official ones: options. */
const EXTENDED = ['AuthData', 'ClientData', 'ClientParams'];

/** @returns {Claim[]} */
function claimsOfTypes() {
  return TYPES.flatMap((name) => (GENERIC.includes(name) ? [name, `${name}<T>`] : [name])).map(
    (name) => ({
      group: 'types',
      what: name,
      type: between('Same', (of) =>
        EXTENDED.includes(name) ? `Base<${of}.${name}>` : `${of}.${name}`,
      ),
    }),
  );
}

/**
 * Methods take what the official ones take, and options behind it.
 * @param {(of: 'Ours' | 'Official') => string} method
 * @param {string} options
 */
const parameters = (method, options = 'Ours.CallOptions') =>
  `Same<Parameters<${method('Ours')}>, [...Parameters<${method('Official')}>, options?: ${options} | undefined]>`;

/** @returns {Claim[]} */
function claimsOfClasses() {
  return CLASSES.flatMap(({ name, fields, methods }) => [
    {
      group: name,
      what: 'constructor',
      type:
        name === 'LokaliseAuth'
          ? `Same<ConstructorParameters<typeof Ours.LokaliseAuth>, [...ConstructorParameters<typeof Official.LokaliseAuth>, options?: Ours.AuthOptions | undefined]>`
          : between('Same', (of) => `BaseOf<ConstructorParameters<typeof ${of}.${name}>>`),
    },
    ...fields.map((field) => ({
      group: name,
      what: field,
      type: between('Same', (of) => `Base<${of}.${name}['${field}']>`),
    })),
    ...methods.flatMap((method) => [
      {
        group: name,
        what: `${method}: parameters`,
        type:
          method === 'auth'
            ? between('Same', (of) => `Parameters<${of}.${name}['${method}']>`)
            : parameters((of) => `${of}.${name}['${method}']`),
      },
      {
        group: name,
        what: `${method}: result`,
        type: between('Same', (of) => `Awaited<ReturnType<${of}.${name}['${method}']>>`),
      },
    ]),
  ]);
}

/** @returns {Claim[]} */
function claimsOfResources() {
  return [...RESOURCES].flatMap(([group, { client, methods }]) => {
    const own = (/** @type {string} */ of) => `ReturnType<${of}.${client}['${group}']>`;
    const names = union(['clientData', ...methods]);
    return [
      {
        group,
        what: 'clientData',
        type: between('Same', (of) => `Base<${own(of)}['clientData']>`),
      },
      ...methods.flatMap((/** @type {string} */ method) => [
        {
          group,
          what: `${method}: parameters`,
          type: parameters((of) => `${own(of)}['${method}']`),
        },
        {
          group,
          what: `${method}: result`,
          type: between('Interchangeable', (of) => `Awaited<ReturnType<${own(of)}['${method}']>>`),
        },
      ]),
      { group, what: 'their methods', type: `Same<keyof ${own('Official')}, ${names}>` },
      { group, what: 'our methods', type: `Same<keyof ${own('Ours')}, ${names}>` },
    ];
  });
}

const union = (/** @type {string[]} */ names) => names.map((name) => `'${name}'`).join(' | ');

/** @returns {Claim[]} */
function claimsOfClients() {
  return CLASSES.filter(({ fields }) => fields.includes('clientData')).map(({ name }) => ({
    group: 'clients',
    what: name,
    type: `Same<Exclude<keyof Ours.${name}, ${union(NEWER)}>, keyof Official.${name}>`,
  }));
}

/** @returns {Claim[]} */
function claimsOfErrors() {
  return Object.entries(ERRORS).flatMap(([group, fields]) => [
    { group, what: 'an instance', type: between('Within', (of) => `${of}.${group}`) },
    ...fields.map((field) => ({
      group,
      what: field,
      type: between('Same', (of) => `Pick<${of}.${group}, '${field}'>`),
    })),
    {
      group,
      what: 'constructor',
      type: between('Accepts', (of) => `ConstructorParameters<typeof ${of}.${group}>`),
    },
  ]);
}

/** Claims that are false, by the errors that each must give. */
const FALSEHOODS = {
  'Same<1, 2>': 'TS2322',
  'Same<any, unknown>': 'TS2322',
  'Same<{ a?: 1 }, { a: 1 | undefined }>': 'TS2322',
  'Same<{ readonly a: 1 }, { a: 1 }>': 'TS2322',
  'Same<Ours.Project, Official.ProjectSettings>': 'TS2322',
  'Interchangeable<{ a: 1; b: 2 }, { a: 1 }>': 'TS2322',
  'Same<Ours.NoSuchType, Official.Project>': 'TS2322, TS2694',
  'Same<Ours.Project, Official.NoSuchType>': 'TS2322, TS2694',
};

/** @type {Claim[]} */
const CLAIMS = [
  ...claimsOfTypes(),
  ...claimsOfClasses(),
  ...claimsOfResources(),
  ...claimsOfClients(),
  ...claimsOfErrors(),
  ...Object.keys(FALSEHOODS).map((type) => ({ group: 'falsehoods', what: type, type })),
];

/**
 * One program has all claims, a line each, since it takes a second to compile one.
 * @type {import('./compiler.js').Diagnostic[]}
 */
let errors;
const firstLine = PRELUDE.split('\n').length + 1;

before(() => {
  const app = temporaryFolder();
  install(app, pack(temporaryFolder()).content);
  fs.symlinkSync(
    path.join(MODULES, 'lokalise-official'),
    path.join(app, 'node_modules', 'lokalise-official'),
    'junction',
  );
  const lines = CLAIMS.map(({ type }, index) => `export const claim${index}: ${type} = true;`);
  fs.writeFileSync(path.join(app, 'claims.mts'), [PRELUDE, ...lines].join('\n'));
  errors = compile(app, ['claims.mts']);
});

/**
 * @param {string} group
 * @returns {string[]} Its claims that are wrong, each with the errors; and errors of no claim.
 */
function refuted(group) {
  const claimAt = (/** @type {number} */ line) => CLAIMS[line - firstLine];
  const strange = errors.filter(({ file, line }) => file !== 'claims.mts' || !claimAt(line));
  const wrong = CLAIMS.filter((claim) => claim.group === group).flatMap((claim) => {
    const codes = errors.filter(({ line }) => claimAt(line) === claim).map(({ code }) => code);
    return codes.length > 0 ? [`${claim.what}: ${codes.sort().join(', ')}`] : [];
  });
  return [...strange.map(({ text }) => text), ...wrong];
}

describe('the types that both packages export', () => {
  it('are the same', (t) => {
    const differences = refuted('types');
    t.diagnostic(`types compared: ${TYPES.length}, differences: ${differences.length}`);
    assert.deepEqual(differences, []);
  });
});

describe('the classes that both packages have', () => {
  for (const { name } of CLASSES) {
    it(`take and give the same: ${name}`, () => {
      assert.deepEqual(refuted(name), []);
    });
  }

  it('have only resources that the official client has, all of them compared', () => {
    assert.deepEqual(refuted('clients'), []);
  });

  for (const name of Object.keys(ERRORS)) {
    it(`are to a program what the official ones are: ${name}`, () => {
      assert.deepEqual(refuted(name), []);
    });
  }
});

describe('the resources that both packages have', () => {
  for (const name of RESOURCES.keys()) {
    it(`have the same methods, which take and give the same: ${name}()`, () => {
      assert.deepEqual(refuted(name), []);
    });
  }
});

describe('this comparison', () => {
  it('finds differences, and names that are missing', () => {
    assert.deepEqual(
      refuted('falsehoods'),
      Object.entries(FALSEHOODS).map(([type, code]) => `${type}: ${code}`),
    );
  });
});
