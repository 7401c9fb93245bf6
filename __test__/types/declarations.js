'use strict';

/**
 * Reads the typings of the package with TypeScript's own parser.
 * @module
 */

const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {object} Declaration
 * @property {string} file Relative to the package.
 * @property {string} path Where it is, such as `LokaliseAuth.token`.
 * @property {string} name
 * @property {string} kind TypeScript's name of its syntax.
 * @property {boolean} exported Whether it is at the top of its file and exported.
 * @property {string} doc The text of its doc comment; empty without one.
 * @property {string[]} parameters
 */

/**
 * @param {string} root
 * @returns {string[]} The files that have typings. `types/header.d.ts` is the beginning of
 * `index.d.ts`.
 */
function typings(root) {
  const types = fs
    .readdirSync(path.join(root, 'types'), { recursive: true })
    .map((name) => String(name).replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.d.ts') && name !== 'header.d.ts')
    .map((name) => `types/${name}`);
  return ['index.d.ts', 'testing/index.d.ts', ...types.sort()];
}

/**
 * @param {string} root The package.
 * @returns {Promise<Declaration[]>} All that its typings declare, down to the fields of literal
 * types.
 */
async function declarations(root) {
  const { API } = await import('typescript/unstable/sync');
  const { SyntaxKind, isModuleDeclaration } = await import('typescript/unstable/ast');
  const files = typings(root);
  const named = new Set([
    SyntaxKind.ClassDeclaration,
    SyntaxKind.InterfaceDeclaration,
    SyntaxKind.TypeAliasDeclaration,
    SyntaxKind.FunctionDeclaration,
    SyntaxKind.VariableDeclaration,
    SyntaxKind.EnumDeclaration,
    SyntaxKind.EnumMember,
    SyntaxKind.PropertyDeclaration,
    SyntaxKind.PropertySignature,
    SyntaxKind.MethodDeclaration,
    SyntaxKind.MethodSignature,
    SyntaxKind.Constructor,
    SyntaxKind.GetAccessor,
    SyntaxKind.SetAccessor,
  ]);

  /** @type {Declaration[]} */
  const found = [];
  const api = new API({ cwd: root });
  try {
    const openFiles = files.map((name) => path.join(root, name));
    const snapshot = api.updateSnapshot({ openFiles });
    for (const file of files) {
      const place = path.join(root, file);
      const source = snapshot.getDefaultProjectForFile(place)?.program.getSourceFile(place);
      if (!source) throw new Error(`TypeScript does not read ${file}`);
      const text = source.text;

      /**
       * @param {any} node
       * @param {string[]} above
       */
      const visit = (node, above) => {
        // What a file adds to the global scope declares nothing of the package's own.
        if (isModuleDeclaration(node)) return;
        let here = above;
        if (named.has(node.kind)) {
          const name =
            node.kind === SyntaxKind.Constructor
              ? 'constructor'
              : text.slice(node.name.getStart(source), node.name.end);
          here = [...above, name];
          const docs = node.jsDoc ?? [];
          found.push({
            file,
            path: here.join('.'),
            name,
            kind: SyntaxKind[node.kind],
            exported:
              above.length === 0 && /^export\b/.test(text.slice(node.getStart(source), node.end)),
            doc: docs
              .map((/** @type {any} */ { pos, end }) => text.slice(pos, end).trim())
              .join('\n'),
            parameters: [...(node.parameters ?? [])].map((parameter) =>
              text.slice(parameter.name.getStart(source), parameter.name.end),
            ),
          });
        }
        node.forEachChild((/** @type {any} */ child) => {
          visit(child, here);
        });
      };
      for (const statement of source.statements) visit(statement, []);
    }
  } finally {
    api.close();
  }
  return found;
}

module.exports = { declarations };
