'use strict';

/**
 * Builds with cargo, and says what was made.
 * @module
 */

const { spawnSync } = require('node:child_process');

/**
 * @param {string} folder The workspace.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} variables
 * @returns {{name: string, program: string}[]} The programs.
 */
function programs(folder, args, variables) {
  const { error, status, stdout } = spawnSync(
    'cargo',
    [...args, '--locked', '--message-format=json-render-diagnostics'],
    {
      cwd: folder,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  );
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((message) => message.executable)
    .map((message) => ({ name: message.target.name, program: message.executable }));
}

module.exports = { programs };
