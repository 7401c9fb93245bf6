'use strict';

/**
 * Builds the value of a tape, which `src/core/tape/mod.rs` specifies: it equals what `JSON.parse`
 * makes of the same text.
 *
 * Each shape has one function that makes its objects, an object literal with the shape's keys. It
 * is made of a string, once the shape has come often enough to be worth it; before that, and where
 * the host forbids code made of strings, a loop over the keys gives the same objects more slowly.
 * The keys in that code are JSON strings that the native half has checked, escapes excluded.
 * @module
 */

const native = require('./binding.js');

/**
 * @typedef {(tape: Tape) => object} Maker
 * @typedef {{fields: [key: string, field: number][], uses: number, make: Maker, fast: boolean}} Shape
 */

const INTEGER = 0;
const CONSTANT = 1;

const OBJECT = 1;
const ARRAY = 2;
const INLINE = 3;

/** Objects of a shape from which on a function of its own is worth making. */
const WORTH = 16;

/** Words that are built without a break: they take about a tenth of a millisecond. */
const BREATH = 2048;

/** The shapes that came in this realm, by their numbers. @type {Shape[]} */
const known = [];

// As it is now: what a program makes of the global later is no concern of a reply.
const { Function: FunctionOf } = globalThis;

let mayGenerate = true;

class Tape {
  /**
   * @param {Int32Array} words
   * @param {unknown[]} constants
   * @param {any[]} shapes Of each shape the number or the definition, then the uses.
   */
  constructor(words, constants, shapes) {
    this.words = words;
    this.constants = constants;
    /** @type {Shape[]} */
    this.shapes = [];
    /** @type {Maker[]} */
    this.makers = [];
    this.at = 0;
    for (let place = 0; place < shapes.length; place += 2) {
      const shape = shapeOf(shapes[place], shapes[place + 1]);
      this.shapes.push(shape);
      this.makers.push(shape.make);
    }
  }
}

/**
 * @param {number | string} given
 * @param {number} uses
 */
function shapeOf(given, uses) {
  if (typeof given === 'string') return define(given);
  known[given] ??= define(native.shapeDefinition(given));
  const shape = known[given];
  shape.uses += uses;
  if (!shape.fast && shape.uses >= WORTH && mayGenerate) generate(shape);
  return shape;
}

/** @param {string} definition @returns {Shape} */
function define(definition) {
  const fields = JSON.parse(definition);
  /** @type {Maker} */
  const make = (tape) => {
    /** @type {[string, unknown][]} */
    const entries = [];
    for (const [key, field] of fields) entries.push([key, member(tape, field)]);
    // Defines, as JSON.parse does: an assignment would call setters of Object.prototype.
    return Object.fromEntries(entries);
  };
  return { fields, uses: 0, make, fast: false };
}

/** @param {Shape} shape */
function generate(shape) {
  try {
    shape.make = new FunctionOf('value', codeOf(shape.fields))(value);
    shape.fast = true;
  } catch (error) {
    // Of anything else, such as too deep a stack, the loop makes the objects this time.
    if (!(error instanceof EvalError)) return;
    mayGenerate = false;
    native.withoutTapes();
  }
}

/**
 * The code of a maker. Words of scalars stand at known distances; after a nested value, which
 * moves the tape on by itself, counting begins anew.
 * @param {Shape['fields']} fields
 */
function codeOf(fields) {
  let distance = 0;
  const members = fields.map(([key, field]) => {
    const word = `words[tape.at + ${distance}]`;
    if (field !== INTEGER && field !== CONSTANT) {
      const moved = distance === 0 ? 'value(tape)' : `(tape.at += ${distance}, value(tape))`;
      distance = 0;
      return `${JSON.stringify(key)}: ${moved}`;
    }
    distance += 1;
    return `${JSON.stringify(key)}: ${field === CONSTANT ? `constants[${word}]` : word}`;
  });
  return `'use strict';
return (tape) => {
  const { words, constants } = tape;
  const made = {${members.join(', ')}};
  tape.at += ${distance};
  return made;
};`;
}

/** @param {Tape} tape @param {number} field @returns {unknown} */
function member(tape, field) {
  if (field === INTEGER) return tape.words[tape.at++];
  if (field === CONSTANT) return tape.constants[tape.words[tape.at++]];
  return value(tape);
}

/** @param {Tape} tape @returns {unknown} */
function value(tape) {
  const word = tape.words[tape.at++];
  const rest = word >> 2;
  switch (word & 3) {
    case OBJECT:
      return tape.makers[rest](tape);
    case ARRAY: {
      const made = [];
      for (let left = rest; left > 0; left -= 1) made.push(value(tape));
      return made;
    }
    case INLINE:
      return rest;
    default:
      return tape.constants[rest];
  }
}

/**
 * The value of a whole tape. Replies are objects with one long list: that is where it breaks off.
 * @param {Tape} tape
 * @returns {Generator<void, unknown>}
 */
function* build(tape) {
  const word = tape.words[tape.at];
  if ((word & 3) !== OBJECT) return yield* buildItem(tape);
  tape.at += 1;
  /** @type {[string, unknown][]} */
  const entries = [];
  for (const [key, field] of tape.shapes[word >> 2].fields) {
    const isScalar = field === INTEGER || field === CONSTANT;
    entries.push([key, isScalar ? member(tape, field) : yield* buildItem(tape)]);
  }
  return Object.fromEntries(entries);
}

/** @param {Tape} tape @returns {Generator<void, unknown>} */
function* buildItem(tape) {
  const word = tape.words[tape.at];
  if ((word & 3) !== ARRAY) return value(tape);
  tape.at += 1;
  const made = [];
  let mark = tape.at;
  for (let left = word >> 2; left > 0; left -= 1) {
    made.push(value(tape));
    if (tape.at - mark > BREATH) {
      mark = tape.at;
      yield;
    }
  }
  return made;
}

module.exports = { Tape, build };
