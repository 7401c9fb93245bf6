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
    .replace(
      /^export declare class \w+ \{\n[^}]*?constructor\(clientData: [\s\S]*?^\}/gm,
      ofResource,
    )
    .trim();
  const text = `${header.trim()}\n\n${classes}\n`;
  const target = path.join(ROOT, 'index.d.ts');
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
    fs.writeFileSync(target, text);
  }
}

/**
 * What `resource!` gives to every method: the options of a call, and pages that can be iterated.
 * @param {string} text The declaration of a resource's class.
 */
function ofResource(text) {
  return text
    .replace(/^( {3}\* @returns )/gm, '   * @param options What this call does differently.\n$1')
    .replace(/^( {2}(?!constructor)\w+\(.*)(\): Promise)/gm, (_line, start, end) =>
      start.endsWith('(')
        ? `${start}options?: CallOptions${end}`
        : `${start}, options?: CallOptions${end}`,
    )
    .replace(/: Promise<(\w*Paginated\w*)<(\w+)>>$/gm, ': ListPromise<$1<$2>, $2>');
}

module.exports = { assemble };
