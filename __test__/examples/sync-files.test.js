'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { it } = require('node:test');

const ROOT = path.join(__dirname, '..', '..');

it('the example goes both ways: what was pushed is what is pulled', () => {
  const { LOKALISE_API_TOKEN: _, ...env } = process.env;
  const said = execFileSync(process.execPath, ['examples/sync-files'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  const lines = said.trim().split('\n');
  assert.deepEqual(lines.slice(0, 2), ['pushed: en, lv', 'keys in the project: 2']);
  const pulled = lines.slice(2).join('\n');
  for (const text of ['en.json', 'lv.json', 'Your cart', 'Pay now', 'Jūsu grozs', 'Maksāt']) {
    assert.ok(pulled.includes(text), `${text} in ${pulled}`);
  }
});
