'use strict';

/** @param {string} text */
function countWords(text) {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** @param {string} text with commas between, as in queries */
function splitList(text) {
  return text.split(',').map((entry) => entry.trim());
}

module.exports = { countWords, splitList };
