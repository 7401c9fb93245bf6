'use strict';

/**
 * Makes the values of reply bodies. Small ones are parsed at once. The values of large ones are
 * built in slices of a few milliseconds, between which timers and other work have their turn.
 * `src/bridge/bodies.rs` states the form of a body, and must be changed together with this file.
 * @module
 */

// Taken now: a test that fakes the clock replaces the globals, and a reply must come all the same.
const { hrtime } = process;
const { setImmediate } = require('node:timers');
const native = require('./binding.js');

/** @typedef {{work: Generator<void, unknown>, resolve: (value: unknown) => void, reject: (error: unknown) => void}} Job */

/** Words of a tape that is built at once. */
const SMALL = 8192;

/** Milliseconds of one slice. */
const SLICE = 3;

/** @returns {number} Milliseconds. */
function now() {
  const [seconds, nanoseconds] = hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** What is being built, the oldest first: it is done before the next is begun. @type {Job[]} */
const jobs = [];

/**
 * @param {any[]} body
 * @returns {Generator<void, unknown>}
 */
function* parse([texts, count, words, constantCount, ...shapes]) {
  if (words === undefined) return JSON.parse(native.takeText(texts, 0));
  let constants = count === 0 ? [] : JSON.parse(native.takeText(texts, 0));
  if (count > 1) {
    const first = constants;
    constants = new Array(constantCount);
    let place = copy(first, constants, 0);
    for (let index = 1; index < count; index += 1) {
      yield;
      place = copy(JSON.parse(native.takeText(texts, index)), constants, place);
    }
    yield;
  }
  // Loaded for the first large body: many programs never meet one.
  const { Tape, build } = require('./tape.js');
  return yield* build(new Tape(words, constants, shapes));
}

/**
 * @param {unknown[]} from
 * @param {unknown[]} to
 * @param {number} place
 */
function copy(from, to, place) {
  for (let index = 0; index < from.length; index += 1) to[place + index] = from[index];
  return place + from.length;
}

function slice() {
  const end = now() + SLICE;
  while (jobs.length > 0) {
    step(jobs[0]);
    if (now() >= end) break;
  }
  if (jobs.length > 0) setImmediate(slice);
}

/** @param {Job} job */
function step({ work, resolve, reject }) {
  try {
    const { done, value } = work.next();
    if (!done) return;
    resolve(value);
  } catch (error) {
    reject(error);
  }
  jobs.shift();
}

/**
 * @param {any[]} body
 * @returns {boolean} Whether it is built in well below a slice, and need not wait for larger ones.
 */
const isSmall = ([, count, words]) => count <= 1 && words !== undefined && words.length <= SMALL;

/**
 * @param {any[]} body
 * @returns {Promise<any>} Its value.
 */
async function unpack(body) {
  if (isSmall(body)) {
    const work = parse(body);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }
  return new Promise((resolve, reject) => {
    jobs.push({ work: parse(body), resolve, reject });
    if (jobs.length === 1) setImmediate(slice);
  });
}

module.exports = { unpack };
