'use strict';

const { LokaliseApi, LokaliseApiOAuth } = require('./lib/clients.js');
const { LokaliseAuth } = require('./lib/auth.js');
const { ApiError, AuthError } = require('./lib/errors.js');
const { Projects } = require('./lib/resources.js');

// One by one, since Node finds the names for ESM imports by reading these lines.
module.exports.ApiError = ApiError;
module.exports.AuthError = AuthError;
module.exports.LokaliseApi = LokaliseApi;
module.exports.LokaliseApiOAuth = LokaliseApiOAuth;
module.exports.LokaliseAuth = LokaliseAuth;
module.exports.Projects = Projects;
