'use strict';

const { MAIN_BRANCH, makeBranch } = require('./branch.js');
const { languageId, newProjectId, timestamp, uuidOf } = require('./ids.js');
const { addKey, seededKey } = require('./keys.js');
const { statisticsOf } = require('./statistics.js');

/**
 * @import { ProjectData, ProjectSeed, ProjectSettingsData, ProjectType } from '../index.js'
 * @import { Branch } from './branch.js'
 * @import { Process } from './processes.js'
 * @import { Item, Shelves } from './shelves.js'
 */

/**
 * @typedef {object} Project
 * @property {Omit<ProjectData, 'statistics' | 'branch'>} data
 * @property {Map<string, Branch>} branches by name, `master` included
 * @property {Map<string, Item>} contributors by user id
 * @property {number} unlisted how many people a seed claims beside the contributors
 * @property {Map<string, Process>} processes by id
 * @property {Shelves} shelves everything else that all branches share
 */

/** @type {readonly ProjectType[]} */
const PROJECT_TYPES = [
  'localization_files',
  'paged_documents',
  'content_integration',
  'marketing',
  'marketing_integrations',
];

const LANGUAGE = /^[a-z]{2,3}([_-][a-z0-9]+)*$/i;

/** @type {Readonly<ProjectSettingsData>} */
const DEFAULT_SETTINGS = {
  per_platform_key_names: false,
  reviewing: true,
  auto_toggle_unverified: true,
  offline_translation: false,
  key_editing: true,
  inline_machine_translations: true,
  branching: false,
  segmentation: false,
  contributor_preview_download_enabled: false,
  custom_translation_statuses: false,
  custom_translation_statuses_allow_multiple: false,
};

/** @param {unknown} value */
function isLanguage(value) {
  return typeof value === 'string' && LANGUAGE.test(value);
}

/**
 * @param {ProjectSeed} seed already checked
 * @param {{now: number, teamId: number, number: number, newId: () => number}} defaults
 * @returns {Project}
 */
function makeProject(seed, { now, teamId, number, newId }) {
  const base = seed.base_language_iso ?? 'en';
  const keys = seed.keys ?? [];
  const translated = keys.flatMap(({ translations = {} }) => Object.keys(translations));
  const languages = [...new Set([base, ...(seed.languages ?? []), ...translated])];
  const created = seed.created_at_timestamp ?? Math.floor(now / 1000);
  const team = seed.team_id ?? teamId;
  const author = {
    created_by: seed.created_by ?? 1001,
    created_by_email: seed.created_by_email ?? 'owner@example.com',
  };
  const names = [MAIN_BRANCH, ...(seed.branches ?? [])];
  const branches = names.map((name) =>
    makeBranch(name, languages, { id: newId(), created, author }),
  );
  for (const branch of branches) {
    branch.claims = seed.statistics;
    for (const key of keys) addKey(branch, seededKey(key), { author, now: created * 1000, newId });
  }
  const owner = makeOwner(author, created);
  return {
    data: {
      project_id: seed.project_id ?? newProjectId(),
      project_type: seed.project_type ?? 'localization_files',
      name: seed.name ?? `Project ${number}`,
      description: seed.description ?? '',
      created_at: timestamp(created),
      created_at_timestamp: created,
      ...author,
      team_id: team,
      team_uuid: uuidOf(`team ${team}`),
      base_language_id: languageId(base),
      base_language_iso: base,
      settings: { ...DEFAULT_SETTINGS, branching: names.length > 1, ...seed.settings },
    },
    branches: new Map(branches.map((branch) => [branch.data.name, branch])),
    contributors: new Map([[String(owner.user_id), owner]]),
    unlisted: (seed.statistics?.team ?? 1) - 1,
    processes: new Map(),
    shelves: new Map(),
  };
}

/**
 * @param {{created_by: number, created_by_email: string}} author
 * @param {number} created
 * @returns {Item}
 */
function makeOwner({ created_by, created_by_email }, created) {
  return {
    user_id: created_by,
    email: created_by_email,
    fullname: 'Project owner',
    created_at: timestamp(created),
    created_at_timestamp: created,
    is_admin: true,
    is_reviewer: true,
    languages: [],
    admin_rights: ['upload', 'download', 'keys', 'settings', 'contributors'],
    role_id: 1,
    uuid: uuidOf(`user ${created_by}`),
  };
}

/**
 * @param {Project} project
 * @param {string} [name] of the branch, which is in the reply if it was in the request
 * @returns {ProjectData}
 */
function showProject(project, name) {
  const { data, branches, contributors, unlisted } = project;
  const branch = branches.get(name ?? MAIN_BRANCH);
  if (!branch) throw new Error(`no branch ${name}`);
  // A copy, lest a caller of seed() hold the stand-in's own data.
  const { settings, ...rest } = structuredClone(data);
  return {
    ...rest,
    ...(name === undefined ? {} : { branch: name }),
    settings,
    statistics: statisticsOf(branch, {
      base: data.base_language_iso,
      team: contributors.size + unlisted,
    }),
  };
}

/** @param {Project} project */
function authorOf({ data: { created_by, created_by_email } }) {
  return { created_by, created_by_email };
}

module.exports = {
  DEFAULT_SETTINGS,
  PROJECT_TYPES,
  authorOf,
  isLanguage,
  makeProject,
  showProject,
};
