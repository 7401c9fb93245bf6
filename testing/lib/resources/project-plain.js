'use strict';

const { projectPlace, wholeProject } = require('../place.js');
const { showProject } = require('../project.js');
const { json } = require('../reply.js');
const { createdNow, plainResource } = require('./plain.js');

/** @import { ProjectPlace } from '../place.js' */

/** @param {ProjectPlace} place */
const author = ({ by }) => by.author;

const snapshots = plainResource({
  path: '/api2/projects/:project_id/snapshots',
  scope: 'snapshots',
  at: projectPlace,
  many: 'snapshots',
  one: 'snapshot',
  id: 'snapshot_id',
  can: ['list', 'create', 'remove'],
  removed: () => ({ snapshot_deleted: true }),
  fresh: (place) => ({ title: '', ...createdNow(place), ...author(place) }),
});

const screenshots = plainResource({
  path: '/api2/projects/:project_id/screenshots',
  scope: 'screenshots',
  at: projectPlace,
  many: 'screenshots',
  one: 'screenshot',
  id: 'screenshot_id',
  can: ['list', 'createMany', 'get', 'update', 'remove'],
  blame: 'title',
  removed: () => ({ screenshot_deleted: true }),
  fresh: (place) => ({
    key_ids: [],
    keys: [],
    url: 'https://example.com/screenshot.png',
    title: '',
    description: '',
    screenshot_tags: [],
    width: 1,
    height: 1,
    ...createdNow(place),
  }),
});

const statuses = plainResource({
  path: '/api2/projects/:project_id/custom_translation_statuses',
  scope: 'custom_translation_statuses',
  at: projectPlace,
  many: 'custom_translation_statuses',
  one: 'custom_translation_status',
  id: 'status_id',
  can: ['list', 'create', 'get', 'update', 'remove'],
  removed: () => ({ custom_translation_status_deleted: true }),
  fresh: () => ({ title: '', color: '#61bd4f' }),
});

const translationMemories = plainResource({
  path: '/api2/projects/:project_id/translation-memories',
  scope: 'projects',
  at: wholeProject,
  many: 'translation_memories',
  one: null,
  id: 'id',
  can: ['list'],
  paging: 'whole',
  first: () => [{ id: 1, name: 'Default' }],
});

const projectPlainRoutes = [
  ...snapshots.routes,
  // Lokalise makes a new project of it; the stand-in, whose snapshots hold nothing, an empty one.
  snapshots.collection.special('POST', '/:id', (place) => {
    const { title } = snapshots.collection.find(place);
    const { team_id, base_language_iso } = place.project.data;
    const name = `${place.project.data.name} (${title || 'snapshot'})`;
    return json(showProject(place.store.addProject({ name, team_id, base_language_iso })));
  }),
  ...screenshots.routes,
  // Before the one below, whose path it would fit.
  statuses.collection.special('GET', '/colors', () =>
    json({ colors: ['#61bd4f', '#f2d600', '#ff9f1a', '#eb5a46', '#c377e0', '#0079bf'] }),
  ),
  ...statuses.routes,
  ...translationMemories.routes,
];

module.exports = { projectPlainRoutes };
