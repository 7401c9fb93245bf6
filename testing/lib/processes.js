'use strict';

const { randomUUID } = require('node:crypto');
const { dated } = require('./ids.js');
const { ApiFailure } = require('./reply.js');

/**
 * @import { Author } from './keys.js'
 * @import { Project } from './project.js'
 */

/**
 * @typedef {object} Process
 * @property {object} data
 * @property {number} looks how often it has been looked at
 * @property {string} message
 * @property {string} [outcome] its last status, once it has that
 * @property {object} details
 * @property {() => object} work what it is for; gives the details of the outcome
 */

const STEPS = ['queued', 'pre_processing', 'running', 'post_processing'];

/**
 * Nothing runs in the background: a process goes one step on each time that somebody looks at it,
 * so that tests neither wait nor race.
 *
 * @param {Project} project
 * @param {{type: string, work: () => object}} task
 * @param {Author} by
 * @returns {{id: string, process: Process}}
 */
function startProcess(project, { type, work }, { author, now }) {
  const id = randomUUID();
  const data = { process_id: id, type, ...author, ...dated('created_at', now) };
  /** @type {Process} */
  const process = { data, looks: 0, message: '', details: {}, work };
  project.processes.set(id, process);
  return { id, process };
}

/**
 * @param {Process} process
 * @returns {object} as the API gives it
 */
function look(process) {
  const status = STEPS[process.looks] ?? finish(process);
  process.looks += 1;
  const { data, message, details } = process;
  return { ...data, status, message, details };
}

/**
 * The work is done at the look that finds it finished, and once.
 *
 * @param {Process} process
 * @returns {string}
 */
function finish(process) {
  if (process.outcome) return process.outcome;
  try {
    process.details = process.work();
    process.outcome = 'finished';
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    process.message = error.message;
    process.outcome = 'failed';
  }
  return process.outcome;
}

module.exports = { look, startProcess };
