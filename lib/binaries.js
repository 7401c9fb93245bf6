// @ts-nocheck: of all these files and packages, one is there.
'use strict';

/**
 * Where the native binary may be: beside the package, or in a package of its own for the system.
 * Their names are spelled out so that bundlers find them.
 */

module.exports = {
  'darwin-arm64': [
    () => require('../lokalise.darwin-arm64.node'),
    () => require('@lokalise/node-api-darwin-arm64'),
  ],
  'darwin-x64': [
    () => require('../lokalise.darwin-x64.node'),
    () => require('@lokalise/node-api-darwin-x64'),
  ],
  'linux-arm64-gnu': [
    () => require('../lokalise.linux-arm64-gnu.node'),
    () => require('@lokalise/node-api-linux-arm64-gnu'),
  ],
  'linux-arm64-musl': [
    () => require('../lokalise.linux-arm64-musl.node'),
    () => require('@lokalise/node-api-linux-arm64-musl'),
  ],
  'linux-x64-gnu': [
    () => require('../lokalise.linux-x64-gnu.node'),
    () => require('@lokalise/node-api-linux-x64-gnu'),
  ],
  'linux-x64-musl': [
    () => require('../lokalise.linux-x64-musl.node'),
    () => require('@lokalise/node-api-linux-x64-musl'),
  ],
  'win32-arm64-msvc': [
    () => require('../lokalise.win32-arm64-msvc.node'),
    () => require('@lokalise/node-api-win32-arm64-msvc'),
  ],
  'win32-x64-msvc': [
    () => require('../lokalise.win32-x64-msvc.node'),
    () => require('@lokalise/node-api-win32-x64-msvc'),
  ],
};
