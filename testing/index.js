'use strict';

// Assigned one by one so that Node finds the names when an ES module imports this file.
module.exports.startStandIn = require('./lib/stand-in.js').startStandIn;
