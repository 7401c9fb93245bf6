'use strict';

const { languageId, newProjectId, teamUuid, timestamp } = require('./ids.js');

/**
 * @import {
 *   ProjectData, ProjectSeed, ProjectSettingsData, ProjectStatisticsData, ProjectStatisticsSeed,
 *   ProjectType,
 * } from '../index.js'
 */

/**
 * @typedef {object} Project
 * @property {Omit<ProjectData, 'statistics' | 'branch'>} data
 * @property {Map<string, ProjectStatisticsData>} branches the numbers of each, `master` included
 */

const MAIN_BRANCH = 'master';

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

const QA_ISSUES = [
  'not_reviewed',
  'unverified',
  'spelling_grammar',
  'inconsistent_placeholders',
  'inconsistent_html',
  'different_number_of_urls',
  'different_urls',
  'leading_whitespace',
  'trailing_whitespace',
  'different_number_of_email_address',
  'different_email_address',
  'different_brackets',
  'different_numbers',
  'double_space',
  'special_placeholder',
  'unbalanced_brackets',
];

/** @param {unknown} value */
function isLanguage(value) {
  return typeof value === 'string' && LANGUAGE.test(value);
}

/**
 * @param {ProjectSeed} seed already checked
 * @param {{now: number, teamId: number, number: number}} defaults
 * @returns {Project}
 */
function makeProject(seed, { now, teamId, number }) {
  const base = seed.base_language_iso ?? 'en';
  const languages = [...new Set([base, ...(seed.languages ?? [])])];
  const created = seed.created_at_timestamp ?? Math.floor(now / 1000);
  const team = seed.team_id ?? teamId;
  const branches = [MAIN_BRANCH, ...(seed.branches ?? [])];
  return {
    data: {
      project_id: seed.project_id ?? newProjectId(),
      project_type: seed.project_type ?? 'localization_files',
      name: seed.name ?? `Project ${number}`,
      description: seed.description ?? '',
      created_at: timestamp(created),
      created_at_timestamp: created,
      created_by: seed.created_by ?? 1001,
      created_by_email: seed.created_by_email ?? 'owner@example.com',
      team_id: team,
      team_uuid: teamUuid(team),
      base_language_id: languageId(base),
      base_language_iso: base,
      settings: { ...DEFAULT_SETTINGS, branching: branches.length > 1, ...seed.settings },
    },
    branches: new Map(
      branches.map((name) => [name, makeStatistics(seed.statistics ?? {}, languages)]),
    ),
  };
}

/**
 * @param {ProjectStatisticsSeed} seed
 * @param {readonly string[]} languages the base language first
 * @returns {ProjectStatisticsData}
 */
function makeStatistics(seed, [base, ...others]) {
  const {
    progress_total = 0,
    keys_total = 0,
    team = 1,
    base_words = 0,
    qa_issues_total = 0,
  } = seed;
  /** @param {string} iso @param {number} progress */
  const language = (iso, progress) => ({
    language_id: languageId(iso),
    language_iso: iso,
    progress,
    words_to_do: Math.round((base_words * (100 - progress)) / 100),
  });
  return {
    progress_total,
    keys_total,
    team,
    base_words,
    qa_issues_total,
    qa_issues: {
      ...Object.fromEntries(QA_ISSUES.map((issue) => [issue, 0])),
      unverified: qa_issues_total,
    },
    languages: [
      language(base, keys_total > 0 ? 100 : 0),
      ...others.map((iso) => language(iso, progress_total)),
    ],
  };
}

/**
 * @param {Project} project
 * @param {string} branch
 */
function emptyBranch(project, branch) {
  const before = project.branches.get(branch);
  if (!before) return;
  const languages = before.languages.map((language) => language.language_iso);
  project.branches.set(branch, makeStatistics({ team: before.team }, languages));
}

/**
 * @param {Project} project
 * @param {string} [branch] named in the reply if it was named in the request
 * @returns {ProjectData}
 */
function showProject({ data, branches }, branch) {
  const statistics = branches.get(branch ?? MAIN_BRANCH);
  if (!statistics) throw new Error(`no branch ${branch}`);
  // A copy, lest a caller of seed() hold the stand-in's own data.
  const { settings, ...rest } = structuredClone(data);
  return {
    ...rest,
    ...(branch === undefined ? {} : { branch }),
    settings,
    statistics: structuredClone(statistics),
  };
}

module.exports = {
  DEFAULT_SETTINGS,
  MAIN_BRANCH,
  PROJECT_TYPES,
  isLanguage,
  makeProject,
  emptyBranch,
  showProject,
};
