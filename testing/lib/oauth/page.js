'use strict';

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * @param {string} title
 * @param {string} main
 */
function page(title, main) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
button { font: inherit; padding: 0.5rem 1.5rem; margin-right: 0.5rem; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/**
 * @param {{
 *   clientName: string, scopes: readonly string[], site: string, fields: Record<string, string>,
 * }} consent
 */
function consentPage({ clientName, scopes, site, fields }) {
  const items = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('\n');
  const wishes =
    scopes.length > 0
      ? `<p>It asks for these scopes:</p>\n<ul>\n${items}\n</ul>`
      : '<p>It asks for no scope.</p>';
  const hidden = Object.entries(fields).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return page(
    `Allow ${clientName} to use your Lokalise data?`,
    `${wishes}
<p>Either way you go on to <strong>${escapeHtml(site)}</strong>. This is a stand-in: no real account is involved.</p>
<form method="post" action="/oauth2/auth">
${hidden.join('\n')}
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>`,
  );
}

/** @param {string} reason */
function refusalPage(reason) {
  return page('This authorization link does not work', `<p>${escapeHtml(reason)}</p>`);
}

module.exports = { consentPage, refusalPage };
