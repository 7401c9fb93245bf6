'use strict';

const sdk = require('./sdk.js');

/**
 * @param {string} origin
 * @param {string} project
 */
exports.connect = async (origin, project) => {
  const { LokaliseApi } = await import('lokalise-official');
  return sdk(LokaliseApi, origin, project);
};
