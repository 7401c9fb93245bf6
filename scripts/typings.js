'use strict';

/**
 * Writes `index.d.ts`: `types/header.d.ts` and behind it what the napi build made of the Rust doc
 * comments.
 * @module
 */

const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/** @param {string} generated The file that the napi build wrote. */
function assemble(generated) {
  const header = fs
    .readFileSync(path.join(ROOT, 'types', 'header.d.ts'), 'utf8')
    .replaceAll(" from './", " from './types/");
  const classes = fs
    .readFileSync(generated, 'utf8')
    // A doc comment that went through a macro comes out as a Rust raw string.
    .replace(/^(\s*(?:\/\*\*|\*) ?)r#*" ?/gm, '$1')
    .replace(/[ \t]+$/gm, '')
    // The loader's own export, which this package does not pass on.
    .replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*export declare const __napiBindingTarget.*\n/, '')
    .trim();
  const text = `${header.trim()}\n\n${classes}\n`;
  const target = path.join(ROOT, 'index.d.ts');
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
    fs.writeFileSync(target, text);
  }
}

module.exports = { assemble };
