'use strict';

/** The package in an application, the way npm installs it. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { ROOT, binaryName, install, pack, run, temporaryFolder } = require('./installed.js');

const CLASSES = [
  'ApiError',
  'AuditLogs',
  'AuthError',
  'AuthenticationError',
  'BillingDetails',
  'Branches',
  'Comments',
  'ConflictError',
  'ConnectionError',
  'Contributors',
  'Files',
  'GlossaryTerms',
  'InternalServerError',
  'Jwts',
  'Keys',
  'Languages',
  'LokaliseApi',
  'LokaliseApiOAuth',
  'LokaliseApiOta',
  'LokaliseApiV1',
  'LokaliseApiVantage',
  'LokaliseAuth',
  'LokaliseOtaBundles',
  'NotFoundError',
  'Orders',
  'OtaBundleManagement',
  'OtaBundlePublishing',
  'OtaBundles',
  'OtaFreezePeriods',
  'OtaSdkTokens',
  'OtaUsageStatistics',
  'PayloadTooLargeError',
  'PaymentCards',
  'PermissionDeniedError',
  'PermissionTemplates',
  'ProjectItems',
  'Projects',
  'QueuedProcesses',
  'RateLimitError',
  'Screenshots',
  'Segments',
  'Snapshots',
  'Tasks',
  'TeamUsers',
  'Teams',
  'TimeoutError',
  'TranslationMemories',
  'TranslationProviders',
  'TranslationStatuses',
  'Translations',
  'UserGroups',
  'Webhooks',
];

/** @type {string} */
let content;
before(() => {
  ({ content } = pack(temporaryFolder()));
});

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} program One that prints JSON.
 */
function answer(folder, name, program) {
  const { status, stdout, stderr } = run(folder, name, program);
  assert.equal(status, 0, stderr);
  // A warning, such as one of an experimental feature, would be the package's own doing.
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('an application with the package', () => {
  /** @type {string} */
  let app;
  before(() => {
    app = temporaryFolder();
    const place = install(app, content);
    fs.copyFileSync(path.join(ROOT, binaryName()), path.join(place, binaryName()));
  });

  it('gets all classes from require', () => {
    const program = `
      const lokalise = require('@lokalise/node-api');
      console.log(JSON.stringify(Object.entries(lokalise).map(([name, of]) => [name, typeof of, of.name])));
    `;
    assert.deepEqual(
      answer(app, 'classes.cjs', program),
      CLASSES.map((name) => [name, 'function', name]),
    );
  });

  it('gets all classes from named imports', () => {
    const program = `
      import { ${CLASSES.join(', ')} } from '@lokalise/node-api';
      console.log(JSON.stringify([${CLASSES.join(', ')}].map((of) => of.name)));
    `;
    assert.deepEqual(answer(app, 'named.mjs', program), CLASSES);
  });

  it('gets all classes from a namespace import and from import()', () => {
    const program = `
      import * as lokalise from '@lokalise/node-api';
      const again = await import('@lokalise/node-api');
      console.log(JSON.stringify({ names: Object.keys(lokalise), one: lokalise === again }));
    `;
    assert.deepEqual(answer(app, 'namespace.mjs', program), { names: CLASSES, one: true });
  });

  // Otherwise `instanceof ApiError` is false in an application that has modules of both kinds.
  it('gets the same classes from require and from import', () => {
    const program = `
      import { createRequire } from 'node:module';
      import * as imported from '@lokalise/node-api';
      const required = createRequire(import.meta.url)('@lokalise/node-api');
      const names = Object.keys(imported);
      console.log(JSON.stringify({
        names,
        same: names.every((name) => imported[name] === required[name]),
        all: names.length === Object.keys(required).length,
      }));
    `;
    assert.deepEqual(answer(app, 'same.mjs', program), { names: CLASSES, same: true, all: true });
  });

  it('gets the same stand-in from require and from import', () => {
    const program = `
      import { createRequire } from 'node:module';
      import * as imported from '@lokalise/node-api/testing';
      import { startStandIn } from '@lokalise/node-api/testing';
      const required = createRequire(import.meta.url)('@lokalise/node-api/testing');
      console.log(JSON.stringify({
        imported: Object.keys(imported),
        required: Object.keys(required),
        same: required.startStandIn === startStandIn,
      }));
    `;
    assert.deepEqual(answer(app, 'stand-in.mjs', program), {
      imported: ['startStandIn'],
      required: ['startStandIn'],
      same: true,
    });
  });

  it('calls the API and ends by itself', () => {
    const program = `
      import { ApiError, LokaliseApi, LokaliseApiOAuth, LokaliseAuth } from '@lokalise/node-api';
      import { startStandIn } from '@lokalise/node-api/testing';
      const lokalise = await startStandIn({ seed: { projects: [{ name: 'Website' }] } });
      const { host, oauth } = lokalise;
      const auth = new LokaliseAuth(oauth.clientId, oauth.clientSecret, host);
      const { access_token } = await auth.token(lokalise.authorize({ scope: 'read_projects' }));
      const api = new LokaliseApiOAuth({ apiKey: access_token, host });
      const { items } = await api.projects().list();
      const error = await api.projects().get('none').catch((error) => error);
      await lokalise.close();
      console.log(JSON.stringify({
        name: items[0].name,
        client: api instanceof LokaliseApi,
        error: error instanceof ApiError,
      }));
    `;
    assert.deepEqual(answer(app, 'call.mjs', program), {
      name: 'Website',
      client: true,
      error: true,
    });
  });

  it('reads the version in package.json', () => {
    const program = `console.log(JSON.stringify(require('@lokalise/node-api/package.json').version));`;
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    assert.equal(answer(app, 'version.cjs', program), version);
  });

  for (const name of [
    'index.js',
    'index.mjs',
    'lib/clients.js',
    'lib/binding.js',
    'types/projects',
    'testing/index.js',
    'testing/lib/stand-in.js',
  ]) {
    it(`does not get ${name}, which may change any time`, () => {
      const specifier = JSON.stringify(`@lokalise/node-api/${name}`);
      const program = `
        (async () => {
          const codes = [];
          try { require(${specifier}); } catch (error) { codes.push(error.code); }
          await import(${specifier}).catch((error) => codes.push(error.code));
          console.log(JSON.stringify(codes));
        })();
      `;
      assert.deepEqual(answer(app, 'deep.cjs', program), [
        'ERR_PACKAGE_PATH_NOT_EXPORTED',
        'ERR_PACKAGE_PATH_NOT_EXPORTED',
      ]);
    });
  }
});

describe('an application with the package of its platform', () => {
  const platform = binaryName().replace(/^lokalise\.(.*)\.node$/, '$1');
  const program = `
    const { LokaliseApi } = require('@lokalise/node-api');
    const { clientData } = new LokaliseApi({ apiKey: 'key' });
    const binary = Object.keys(require.cache).filter((file) => file.endsWith('.node'));
    console.log(JSON.stringify({ token: clientData.token, binary }));
  `;

  /**
   * @param {string} app
   * @param {string} name
   * @param {Buffer} binary
   * @returns {string} The file of the binary.
   */
  function installPlatform(app, name, binary) {
    const place = path.join(app, 'node_modules', '@lokalise', `node-api-${name}`);
    fs.cpSync(path.join(ROOT, 'npm', name), place, { recursive: true });
    const file = path.join(place, `lokalise.${name}.node`);
    fs.writeFileSync(file, binary);
    return file;
  }

  it('has the binary from there', () => {
    const app = temporaryFolder();
    install(app, content);
    const file = installPlatform(app, platform, fs.readFileSync(path.join(ROOT, binaryName())));
    const expected = { token: 'key', binary: [file] };
    assert.deepEqual(answer(app, 'platform.cjs', program), expected);
  });

  const other = platform.replace(/(gnu|musl)$/, (libc) => (libc === 'gnu' ? 'musl' : 'gnu'));
  it('passes by that of another C library', { skip: other === platform }, () => {
    const app = temporaryFolder();
    install(app, content);
    const file = installPlatform(app, platform, fs.readFileSync(path.join(ROOT, binaryName())));
    installPlatform(app, other, Buffer.from('for another system'));
    const found = answer(app, 'platform.cjs', program);
    assert.equal(found.token, 'key');
    assert.ok(found.binary.includes(file), found.binary);
    // And the other way around: whichever comes first.
    fs.renameSync(file, `${file}.moved`);
    fs.writeFileSync(file, 'for another system');
    installPlatform(app, other, fs.readFileSync(path.join(ROOT, binaryName())));
    assert.equal(answer(app, 'platform.cjs', program).token, 'key');
  });
});

describe('an application without a binary', () => {
  const platform = binaryName().replace(/^lokalise\.(.*)\.node$/, '$1');
  const program = `
    try {
      require('@lokalise/node-api');
    } catch (error) {
      console.log(JSON.stringify({ message: error.message, cause: error.cause instanceof Error }));
    }
  `;

  /** @returns {string} */
  function libc() {
    if (process.platform !== 'linux') return 'libc: none';
    const { header } = /** @type {any} */ (process.report.getReport());
    const glibc = header.glibcVersionRuntime;
    return glibc ? `libc: glibc ${glibc}` : 'libc: musl';
  }

  /**
   * @param {string} message
   * @param {string[]} facts
   */
  function tells(message, facts) {
    for (const fact of [
      'The native binary of @lokalise/node-api could not be loaded',
      `${process.platform}-${process.arch}`,
      libc(),
      process.version,
      ...facts,
    ]) {
      assert.ok(message.includes(fact), `"${fact}" is missing:\n${message}`);
    }
  }

  const tried = [
    `lokalise.${process.platform}-${process.arch}`,
    `@lokalise/node-api-${process.platform}-${process.arch}`,
  ];
  // Node's own words.
  const causes = [
    `Cannot find module '../lokalise.${platform}.node'`,
    `Cannot find module '@lokalise/node-api-${platform}'`,
  ];

  it('learns where it is, what was tried and why that failed', () => {
    const app = temporaryFolder();
    install(app, content);
    const { message, cause } = answer(app, 'missing.cjs', program);
    tells(message, [...tried, ...causes]);
    assert.equal(cause, true);
    // Paths of the machine, twelve lines a cause.
    assert.ok(!message.includes('Require stack'), message);
  });

  // Node 20 ends a program whose import of a CommonJS module failed even if it caught the error:
  // what counts there is what the terminal shows.
  it('learns the same from an import', () => {
    const app = temporaryFolder();
    install(app, content);
    const { status, stderr } = run(app, 'missing.mjs', `import '@lokalise/node-api';`);
    assert.equal(status, 1);
    tells(stderr, [...tried, ...causes]);
  });

  it('learns what is wrong with a binary that is there', () => {
    const app = temporaryFolder();
    const file = path.join(install(app, content), binaryName());
    fs.writeFileSync(file, 'no binary');
    tells(answer(app, 'broken.cjs', program).message, [...tried, file]);
  });

  it('can still use the stand-in, which has no native part', () => {
    const app = temporaryFolder();
    install(app, content);
    const testing = `
      const { startStandIn } = require('@lokalise/node-api/testing');
      startStandIn().then(async (lokalise) => {
        await lokalise.close();
        console.log(JSON.stringify(lokalise.host));
      });
    `;
    assert.match(answer(app, 'testing.cjs', testing), /^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
