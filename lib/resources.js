'use strict';

/**
 * The classes of the API's resources.
 * @module
 */

const native = require('./binding.js');
const { publish } = require('./publish.js');

/** @param {any} Native */
const resource = (Native) =>
  publish(Native, { settings: 'clientData', twin: (clientData) => [clientData] });

class Projects extends resource(native.Projects) {}

module.exports = { Projects };
