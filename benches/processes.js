'use strict';

/**
 * The processes that a bench is made of: the server and the contestants.
 * @module
 */

const { execFileSync, fork, spawn } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');
const readline = require('node:readline');

/**
 * @typedef {import('./workloads.js').Contestant} Contestant
 * @typedef {import('./contestant.js').Report} Report
 * @typedef {import('./contestant.js').Task} Task
 * @typedef {{run: (task: Task) => Promise<Report>, end: () => void}} Runner
 */

const ROOT = path.join(__dirname, '..');
const PROJECT = '3002780358964f9bab5a92.87762498';

/** The environment without what makes TLS libraries read files at the start: that costs 90 ms. */
const ENVIRONMENT = { ...process.env };
for (const name of ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_OPTIONS']) {
  delete ENVIRONMENT[name];
}

/** @param {string} name @returns {string} */
const program = (name) =>
  path.join(ROOT, 'target', 'release', process.platform === 'win32' ? `${name}.exe` : name);

function build() {
  const args = ['build', '--release', '--locked', '--package', 'lokalise-benches', '--bins'];
  execFileSync('cargo', args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
}

/** @returns {Promise<{origin: string, end: () => void}>} */
async function startServer() {
  const child = spawn(program('server'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(readline.createInterface(child.stdout), 'line');
  return { origin: `http://127.0.0.1:${line}`, end: () => child.stdin.end() };
}

/**
 * @param {Contestant} name
 * @param {string} origin
 * @param {string[]} [execArgv]
 * @returns {Promise<Runner>}
 */
async function start(name, origin, execArgv = []) {
  return name === 'reqwest' ? startReqwest(origin) : startNode(name, origin, execArgv);
}

/** @param {string} name @param {string} origin @param {string[]} execArgv */
async function startNode(name, origin, execArgv) {
  const file = path.join(__dirname, 'contestant.js');
  const child = fork(file, [name, origin, PROJECT], { env: ENVIRONMENT, execArgv });
  await once(child, 'message');
  return {
    /** @param {Task} task */
    run: async (task) => {
      child.send(task);
      const [report] = await once(child, 'message');
      return report;
    },
    end: () => child.disconnect(),
  };
}

const PATHS = {
  one: `/api2/projects/${PROJECT}`,
  list: '/api2/projects?limit=100',
  keys: `/api2/projects/${PROJECT}/keys?include_translations=1&limit=5000`,
};

/** @param {string} origin */
async function startReqwest(origin) {
  const child = spawn(program('ceiling'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = readline.createInterface(child.stdout);
  return {
    /** @param {Task} task */
    run: async ({ call, concurrency, ms }) => {
      child.stdin.write(`${JSON.stringify({ url: origin + PATHS[call], concurrency, ms })}\n`);
      const [line] = await once(lines, 'line');
      return { gap: 0, rss: 0, peak: 0, ...JSON.parse(line) };
    },
    end: () => child.stdin.end(),
  };
}

/**
 * @param {string} file
 * @param {string} origin
 * @returns {Promise<number>} The seconds of a process from its start to its exit.
 */
async function timeProcess(file, origin) {
  const began = performance.now();
  const args = [path.join(__dirname, file), origin, PROJECT];
  const child = spawn(process.execPath, args, { env: ENVIRONMENT, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${file} exited with ${code}`);
  return (performance.now() - began) / 1000;
}

module.exports = { build, start, startServer, timeProcess };
