'use strict';

const { ApiFailure, json } = require('../reply.js');
const { booleanParameter, paginate, wholeNumber } = require('../query.js');
const { jsonObject } = require('../body.js');
const { emptyBranch } = require('../branch.js');
const { invalid } = require('../fields.js');
const { projectPlace } = require('../place.js');
const { PROJECT_TYPES, isLanguage, showProject } = require('../project.js');

/**
 * @import { ProjectType } from '../../index.js'
 * @import { Context, Route } from '../router.js'
 * @import { Reply } from '../reply.js'
 */

/** @type {readonly Route[]} */
const projectRoutes = [
  { method: 'GET', path: '/api2/projects', scope: 'read_projects', handle: list },
  { method: 'POST', path: '/api2/projects', scope: 'write_projects', handle: create },
  { method: 'GET', path: '/api2/projects/:project_id', scope: 'read_projects', handle: get },
  { method: 'PUT', path: '/api2/projects/:project_id', scope: 'write_projects', handle: update },
  { method: 'DELETE', path: '/api2/projects/:project_id', scope: 'write_projects', handle: remove },
  {
    method: 'PUT',
    path: '/api2/projects/:project_id/empty',
    scope: 'write_projects',
    handle: empty,
  },
];

/** @param {Context} context @returns {Reply} */
function list({ request: { query }, store }) {
  const team = wholeNumber(query, 'filter_team_id', { least: 1 });
  const names = query.get('filter_names')?.split(',');
  const withStatistics = booleanParameter(query, 'include_statistics', true);
  const withSettings = booleanParameter(query, 'include_settings', true);
  const matching = [...store.projects.values()].filter(
    ({ data }) =>
      (team === undefined || data.team_id === team) && (names?.includes(data.name) ?? true),
  );
  const { items, headers } = paginate(matching, query);
  const projects = items.map((project) => {
    const { settings, statistics, ...rest } = showProject(project);
    return {
      ...rest,
      ...(withSettings ? { settings } : {}),
      ...(withStatistics ? { statistics } : {}),
    };
  });
  return json({ projects }, { headers });
}

/** @param {Context} context @returns {Reply} */
function create({ request, store }) {
  const body = jsonObject(request);
  const type = PROJECT_TYPES.find((known) => known === (body.project_type ?? PROJECT_TYPES[0]));
  if (!type) throw invalid('project_type');
  const segmentation = body.is_segmentation_enabled ?? false;
  if (typeof segmentation !== 'boolean') throw invalid('is_segmentation_enabled');
  const project = store.addProject({
    name: checkName(body.name),
    description: checkDescription(body.description),
    project_type: type,
    team_id: checkTeam(body.team_id, store),
    base_language_iso: checkLanguage(body.base_lang_iso ?? 'en', 'base_lang_iso'),
    languages: checkLanguages(body.languages ?? []),
    settings: { segmentation },
  });
  return json(showProject(project));
}

/** @param {Context} context @returns {Reply} */
function get(context) {
  const { project, named } = projectPlace(context);
  return json(showProject(project, named));
}

/** @param {Context} context @returns {Reply} */
function update(context) {
  const { project, named } = projectPlace(context);
  const body = jsonObject(context.request);
  const name = checkName(body.name);
  const description = checkDescription(body.description) ?? project.data.description;
  Object.assign(project.data, { name, description });
  return json(showProject(project, named));
}

/** @param {Context} context @returns {Reply} */
function remove(context) {
  const { project, named } = projectPlace(context);
  // Nobody who names a branch means the whole project.
  if (named !== undefined) throw new ApiFailure(400, 'Cannot delete a project by its branch');
  const { project_id } = project.data;
  context.store.projects.delete(project_id);
  return json({ project_id, project_deleted: true });
}

/** @param {Context} context @returns {Reply} */
function empty(context) {
  const { branch, envelope } = projectPlace(context);
  emptyBranch(branch);
  return json({ ...envelope, keys_deleted: true });
}

/** @param {unknown} name */
function checkName(name) {
  if (name === undefined) throw new ApiFailure(400, 'Missing `name` parameter');
  if (typeof name !== 'string' || name.trim() === '') throw invalid('name');
  return name;
}

/** @param {unknown} description */
function checkDescription(description) {
  if (description === undefined) return undefined;
  if (typeof description !== 'string') throw invalid('description');
  return description;
}

/** @param {unknown} team @param {Context['store']} store */
function checkTeam(team, store) {
  if (team === undefined) return undefined;
  // Clients may send numbers as strings.
  const id = typeof team === 'string' ? Number(team) : team;
  if (typeof id !== 'number' || !Number.isInteger(id) || !store.hasTeam(id)) {
    throw invalid('team_id');
  }
  return id;
}

/** @param {unknown} iso @param {string} parameter */
function checkLanguage(iso, parameter) {
  if (!isLanguage(iso)) throw invalid(parameter);
  return String(iso);
}

/** @param {unknown} languages */
function checkLanguages(languages) {
  if (!Array.isArray(languages)) throw invalid('languages');
  return languages.map((language) => {
    if (typeof language !== 'object' || language === null) throw invalid('languages');
    const iso = checkLanguage(language.lang_iso, 'languages');
    return language.custom_iso === undefined
      ? iso
      : checkLanguage(language.custom_iso, 'languages');
  });
}

module.exports = { projectRoutes };
