'use strict';

// Process start, require, one call, exit, through this package.
const { LokaliseApi } = require('../index.js');

const [origin, project] = process.argv.slice(2);
new LokaliseApi({ apiKey: 'bench', host: origin }).projects().get(project);
