/**
 * Programs in processes and in worker threads of their own. A program is a function that stands
 * alone, or its text: it gets the package and its arguments, and no other variable of the test.
 * @module
 */

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');
const { Worker } = require('node:worker_threads');

const ROOT = path.join(__dirname, '..', '..');

/**
 * @param {Function | string} program
 * @param {unknown[]} args
 * @param {boolean} [bare] The package is not loaded: the program gets the path to it.
 */
function textOf(program, args, bare = false) {
  const root = JSON.stringify(ROOT);
  return `(${program})(${bare ? root : `require(${root})`}, ...${JSON.stringify(args)})`;
}

/**
 * @param {import('node:test').TestContext} t A program that outlives its test is killed.
 * @param {Function | string} program
 * @param {unknown[]} [args]
 * @param {{shell?: string, execArgv?: string[], bare?: boolean}} [options] `shell` is what a shell
 * does before.
 */
function start(t, program, args = [], { shell, execArgv = [], bare } = {}) {
  const node = [process.execPath, ...execArgv, '-e', textOf(program, args, bare)];
  const [command, ...rest] = shell ? ['sh', '-c', `${shell}; exec "$0" "$@"`, ...node] : node;
  const child = spawn(command, rest, { stdio: 'pipe' });
  t.after(() => child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text) => {
      said[name] += text;
      child.emit('said');
    });
  }
  // What a program that is gone was still to read.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...said }));

  return {
    child,
    ended,
    /** Waits until the program has printed `text`, `times` times. */
    async saying(text, times = 1) {
      const gone = ended.then(({ stdout, stderr }) => {
        if (stdout.split(text).length <= times) throw new Error(`never said: ${stdout}${stderr}`);
      });
      while (said.stdout.split(text).length <= times) {
        await Promise.race([once(child, 'said'), gone]);
      }
    },
  };
}

/**
 * @param {import('node:test').TestContext} t
 * @param {Function | string} program
 * @param {unknown[]} [args]
 */
function startWorker(t, program, args = []) {
  const worker = new Worker(textOf(program, args), { eval: true, stdout: true, stderr: true });
  t.after(() => worker.terminate());
  const messages = [];
  worker.on('message', (message) => messages.push(message));
  // Rejects when the worker fails.
  const ended = once(worker, 'exit').then(([code]) => ({ code, messages }));
  ended.catch(() => {});
  return { worker, ended };
}

module.exports = { ROOT, start, startWorker };
