'use strict';

const { MAIN_BRANCH, makeBranch } = require('../branch.js');
const { jsonObject } = require('../body.js');
const { Collection } = require('../collection.js');
const { given, integer, oneOf, required, text } = require('../fields.js');
const { mergeBranch } = require('../merge.js');
const { projectPlace } = require('../place.js');
const { ApiFailure, json } = require('../reply.js');

/**
 * @import { Branch } from '../branch.js'
 * @import { ProjectPlace } from '../place.js'
 * @import { Context } from '../router.js'
 */

const branches = new Collection({
  path: '/api2/projects/:project_id/branches',
  scope: 'branches',
  many: 'branches',
  one: 'branch',
  at: branchesPlace,
  items: ({ project }) =>
    new Map(
      [...project.branches.values()].map((branch) => [String(branch.data.branch_id), branch]),
    ),
  show: ({ data }) => data,
});

const branchRoutes = [
  branches.list(),
  branches.create(create),
  branches.get(),
  branches.update(({ project }, branch, body) => {
    refuseMain(branch);
    const { name } = given(body, { name: text });
    if (name === undefined || name === branch.data.name) return;
    refuseTaken(project, name);
    project.branches.delete(branch.data.name);
    branch.data.name = name;
    project.branches.set(name, branch);
  }),
  branches.remove(({ project }, branch) => {
    refuseMain(branch);
    project.branches.delete(branch.data.name);
    return { branch_deleted: true };
  }),
  branches.special('POST', '/:id/merge', merge),
];

/**
 * Replies do not name the branch that the address names: `branch` is the resource here.
 *
 * @param {Context} context
 * @returns {ProjectPlace}
 */
function branchesPlace(context) {
  const place = projectPlace(context);
  return { ...place, envelope: { project_id: place.project.data.project_id } };
}

/**
 * A new branch has all that the one in the address has, under ids of its own.
 *
 * @param {ProjectPlace} place
 * @param {Record<string, unknown>} body
 */
function create({ project, branch: source, by }, body) {
  const name = required(body, 'name', text);
  refuseTaken(project, name);
  const created = Math.floor(by.now / 1000);
  const branch = makeBranch(name, [], { id: by.newId(), created, author: by.author });
  branch.claims = source.claims;
  mergeBranch(source, branch, { by, winner: 'source' });
  project.branches.set(name, branch);
  project.data.settings.branching = true;
  return branch;
}

/** @param {ProjectPlace} place @param {Context} context */
function merge(place, { request }) {
  const source = branches.find(place);
  const { target_branch_id, force_conflict_resolve_using } = given(
    request.text === '' ? {} : jsonObject(request),
    { target_branch_id: integer, force_conflict_resolve_using: oneOf(['source', 'target']) },
  );
  const main = place.project.branches.get(MAIN_BRANCH);
  const target = target_branch_id === undefined ? main : branches.find(place, target_branch_id);
  if (!target || target === source) throw new ApiFailure(400, 'Cannot merge a branch into itself');
  mergeBranch(source, target, { by: place.by, winner: force_conflict_resolve_using ?? 'source' });
  return json({
    ...place.envelope,
    branch_merged: true,
    branch: source.data,
    target_branch: target.data,
  });
}

/** @param {Branch} branch */
function refuseMain({ data: { name } }) {
  if (name === MAIN_BRANCH) throw new ApiFailure(400, `Cannot change the branch ${MAIN_BRANCH}`);
}

/** @param {ProjectPlace['project']} project @param {string} name */
function refuseTaken(project, name) {
  if (project.branches.has(name)) throw new ApiFailure(400, `Branch already exists: ${name}`);
}

module.exports = { branchRoutes };
