'use strict';

/**
 * The OAuth 2 flow.
 * @module
 */

const native = require('./binding.js');
const { publish } = require('./publish.js');

const Base = publish(native.LokaliseAuth, {
  settings: 'authData',
  // Credentials that pass the constructor; the settings of the twin replace them at once.
  twin: () => ['twin', 'twin'],
  endpointFor: (operation) => ({
    resource: 'LokaliseAuth',
    operation,
    count: 1,
    list: '-',
    method: 'POST',
    path: 'token',
  }),
  immediate: ['auth'],
});

class LokaliseAuth extends Base {}

module.exports = { LokaliseAuth };
