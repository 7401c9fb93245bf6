'use strict';

const { MAIN_BRANCH } = require('./branch.js');
const { authorOf } = require('./project.js');
const { ApiFailure } = require('./reply.js');

/**
 * @import { Branch } from './branch.js'
 * @import { Author } from './keys.js'
 * @import { Project } from './project.js'
 * @import { Context } from './router.js'
 * @import { Shelves } from './shelves.js'
 * @import { Store } from './store.js'
 */

/**
 * @typedef {object} Place what the path of a request leads to, and where its resources live
 * @property {Store} store
 * @property {Record<string, string>} params from the path, decoded
 * @property {Record<string, string | number>} envelope what replies begin with
 * @property {Shelves} shelves
 */

/**
 * @typedef {Place & {project: Project, branch: Branch, by: Author, named?: string}} ProjectPlace
 *   `named`: the branch, if the address names one
 */

/**
 * A project, or with `ID:NAME` one of its branches, which is `master` unless named.
 *
 * @param {Context} context
 * @returns {ProjectPlace}
 */
function projectPlace({ params, store }) {
  const [, id, named] = /^([^:]*)(?::(.*))?$/s.exec(params.project_id) ?? [];
  const project = store.projects.get(id);
  if (!project) throw new ApiFailure(404, 'Project not found');
  const branch = project.branches.get(named ?? MAIN_BRANCH);
  if (!branch) throw new ApiFailure(404, 'Branch not found');
  return {
    store,
    params,
    project,
    branch,
    named,
    envelope: { project_id: id, ...(named === undefined ? {} : { branch: named }) },
    shelves: branch.shelves,
    by: { author: authorOf(project), now: store.now(), newId: () => store.newId() },
  };
}

/**
 * For what all branches of a project share.
 *
 * @param {Context} context
 * @returns {ProjectPlace}
 */
function wholeProject(context) {
  const place = projectPlace(context);
  const { project } = place;
  return { ...place, envelope: { project_id: project.data.project_id }, shelves: project.shelves };
}

/** @param {Context} context @returns {Place} */
function teamPlace({ params, store }) {
  const team_id = Number(params.team_id);
  if (!store.hasTeam(team_id)) throw new ApiFailure(404, 'Team not found');
  return { store, params, envelope: { team_id }, shelves: store.teamShelves(team_id) };
}

/** @param {Context} context @returns {Place} what belongs to the user, or to Lokalise itself */
function userPlace({ params, store }) {
  return { store, params, envelope: {}, shelves: store.shelves };
}

module.exports = { projectPlace, teamPlace, userPlace, wholeProject };
