'use strict';

const { LokaliseApi } = require('../../index.js');
const sdk = require('./sdk.js');

/**
 * @param {string} origin
 * @param {string} project
 */
exports.connect = async (origin, project) => sdk(LokaliseApi, origin, project);
