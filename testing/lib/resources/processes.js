'use strict';

const { Collection } = require('../collection.js');
const { wholeProject } = require('../place.js');
const { look } = require('../processes.js');

const processes = new Collection({
  path: '/api2/projects/:project_id/processes',
  scope: 'processes',
  many: 'processes',
  one: 'process',
  at: wholeProject,
  items: ({ project }) => project.processes,
  show: look,
});

const processRoutes = [processes.list(), processes.get()];

module.exports = { processRoutes };
