'use strict';

const { branchRoutes } = require('./branches.js');
const { commentRoutes } = require('./comments.js');
const { contributorRoutes } = require('./contributors.js');
const { fileRoutes } = require('./files.js');
const { glossaryRoutes } = require('./glossary.js');
const { groupRoutes } = require('./groups.js');
const { keyRoutes } = require('./keys.js');
const { languageRoutes } = require('./languages.js');
const { otaRoutes } = require('./ota.js');
const { processRoutes } = require('./processes.js');
const { projectPlainRoutes } = require('./project-plain.js');
const { projectRoutes } = require('./projects.js');
const { segmentRoutes } = require('./segments.js');
const { singleRoutes } = require('./singles.js');
const { taskRoutes } = require('./tasks.js');
const { teamPlainRoutes } = require('./team-plain.js');
const { translationRoutes } = require('./translations.js');
const { webhookRoutes } = require('./webhooks.js');

/** A new resource is a file in this folder and its name here. */
const resourceRoutes = [
  ...projectRoutes,
  ...branchRoutes,
  ...commentRoutes,
  ...contributorRoutes,
  ...fileRoutes,
  ...glossaryRoutes,
  ...groupRoutes,
  ...keyRoutes,
  ...languageRoutes,
  ...otaRoutes,
  ...processRoutes,
  ...projectPlainRoutes,
  ...segmentRoutes,
  ...singleRoutes,
  ...taskRoutes,
  ...teamPlainRoutes,
  ...translationRoutes,
  ...webhookRoutes,
];

module.exports = { resourceRoutes };
