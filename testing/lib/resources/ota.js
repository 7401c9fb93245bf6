'use strict';

const { newSecret } = require('../ids.js');
const { wholeProject } = require('../place.js');
const { json } = require('../reply.js');
const { shelf } = require('../shelves.js');
const { plainResource } = require('./plain.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Context, Route } from '../router.js'
 * @import { Item } from '../shelves.js'
 */

const PROJECT = '/v3/teams/:teamId/projects/:lokaliseProjectId';

/** @param {Context} context */
function otaPlace(context) {
  const params = { ...context.params, project_id: context.params.lokaliseProjectId };
  return { ...wholeProject({ ...context, params }), envelope: {} };
}

const common = /** @type {const} */ ({
  at: otaPlace,
  many: 'data',
  one: 'data',
  id: 'id',
  paging: 'whole',
});
const removed = (/** @type {string} */ id) => ({ data: { id: Number(id), deleted: true } });

/** @param {{store: ProjectPlace['store']}} place */
const createdAt = ({ store }) => new Date(store.now()).toISOString();

const bundles = plainResource({
  ...common,
  path: `${PROJECT}/bundles`,
  shelf: 'ota bundles',
  can: ['list', 'get', 'update', 'remove'],
  updateBy: 'PATCH',
  removed,
  first: (place) => [
    {
      id: 1,
      projectId: place.project.data.project_id,
      isPrerelease: false,
      isProduction: false,
      createdAt: createdAt(place),
      createdBy: place.by.author.created_by_email,
      framework: 'android_sdk',
      description: '',
      isFrozen: false,
      lokaliseId: 1,
      fileId: 'bundle',
      fileUrl: 'https://example.com/bundle.zip',
      modifiedAt: createdAt(place),
    },
  ],
});

const freezes = plainResource({
  ...common,
  path: `${PROJECT}/bundle-freezes`,
  shelf: 'ota freezes',
  can: ['list', 'create', 'update', 'remove'],
  removed,
  fresh: ({ project }) => ({ projectId: project.data.project_id, framework: 'android_sdk' }),
});

const tokens = plainResource({
  ...common,
  path: `${PROJECT}/tokens`,
  shelf: 'ota tokens',
  can: ['list', 'remove'],
  removed,
});

/** @type {readonly Route[]} */
const otaRoutes = [
  ...bundles.routes,
  ...freezes.routes,
  ...tokens.routes,
  // Unlike other things, made without a body.
  tokens.collection.special('POST', '', (place) => {
    const token = newSecret();
    place.store.sdkTokens.add(token);
    const item = {
      id: place.by.newId(),
      token,
      projectId: place.project.data.project_id,
      lokaliseId: place.by.author.created_by,
      createdAt: createdAt(place),
    };
    shelf(place.shelves, 'ota tokens').set(String(item.id), item);
    return json({ data: item });
  }),
  { method: 'POST', path: `${PROJECT}/frameworks/:framework/publish`, handle: done },
  { method: 'POST', path: `${PROJECT}/frameworks/:framework/stage`, handle: done },
  { method: 'GET', path: `${PROJECT}/stats`, handle: statistics },
  {
    method: 'GET',
    path: '/v3/lokalise/projects/:lokaliseProjectId/frameworks/:framework',
    handle: (context) => {
      otaPlace(context);
      return json({ data: { url: 'https://example.com/bundle.zip', version: 1 } });
    },
  },
];

/** @param {Context} context */
function done(context) {
  otaPlace(context);
  return { status: 204, headers: {}, body: '' };
}

/** @param {Context} context */
function statistics(context) {
  const { project } = otaPlace(context);
  const { query } = context.request;
  return json({
    lokaliseProjectId: project.data.project_id,
    from: query.get('dateFrom'),
    to: query.get('dateTo'),
    sdk: query.get('framework'),
    daily: [],
    monthly: [],
    totals: { downloads: 0, trafficMb: 0, trafficBytes: '0' },
  });
}

module.exports = { otaRoutes };
