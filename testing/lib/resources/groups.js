'use strict';

const { jsonObject } = require('../body.js');
const { required } = require('../fields.js');
const { teamPlace } = require('../place.js');
const { json } = require('../reply.js');
const { createdNow, plainResource } = require('./plain.js');

/** @import { Route } from '../router.js' */

const groups = plainResource({
  path: '/api2/teams/:team_id/groups',
  scope: 'team_groups',
  at: teamPlace,
  many: 'user_groups',
  one: null,
  as: { create: 'group', update: 'group' },
  id: 'group_id',
  can: ['list', 'create', 'get', 'update', 'remove'],
  removed: () => ({ group_deleted: true }),
  fresh: (place) => ({
    name: '',
    permissions: { is_admin: false, is_reviewer: false, admin_rights: [], languages: [] },
    ...createdNow(place),
    team_id: place.envelope.team_id,
    projects: [],
    members: [],
    role_id: null,
  }),
});

const groupRoutes = [
  ...groups.routes,
  membership('members', 'users', 'add'),
  membership('members', 'users', 'remove'),
  membership('projects', 'projects', 'add'),
  membership('projects', 'projects', 'remove'),
];

/**
 * @param {'members' | 'projects'} field of the group
 * @param {string} parameter of the request
 * @param {'add' | 'remove'} action
 * @returns {Route}
 */
function membership(field, parameter, action) {
  return groups.collection.special('PUT', `/:id/${field}/${action}`, (place, { request }) => {
    const group = groups.collection.find(place);
    const ids = required(jsonObject(request), parameter, (value) =>
      Array.isArray(value) ? value : undefined,
    );
    const others = group[field].filter((/** @type {unknown} */ id) => !ids.includes(id));
    group[field] = action === 'add' ? [...others, ...ids] : others;
    return json({ ...place.envelope, group });
  });
}

module.exports = { groupRoutes };
