'use strict';

const { countWords } = require('./text.js');

/**
 * @import {
 *   LanguageStatisticsData, ProjectStatisticsData, ProjectStatisticsSeed,
 * } from '../index.js'
 * @import { Branch } from './branch.js'
 */

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

/**
 * @param {Branch} branch
 * @param {{base: string, team: number}} project
 * @returns {ProjectStatisticsData}
 */
function statisticsOf(branch, { base, team }) {
  const { claims } = branch;
  const languages = claims ? claimed(branch, base, claims) : counted(branch, base);
  const others = languages.filter(({ language_iso }) => language_iso !== base);
  const issues = claims?.qa_issues_total ?? 0;
  return {
    progress_total: claims
      ? (claims.progress_total ?? 0)
      : average((others.length > 0 ? others : languages).map(({ progress }) => progress)),
    keys_total: claims ? (claims.keys_total ?? 0) : branch.keys.size,
    team,
    base_words: claims ? (claims.base_words ?? 0) : baseWords(branch, base),
    qa_issues_total: issues,
    qa_issues: {
      ...Object.fromEntries(QA_ISSUES.map((issue) => [issue, 0])),
      unverified: issues,
    },
    languages,
  };
}

/**
 * @param {Branch} branch
 * @param {string} base
 * @param {ProjectStatisticsSeed} claims
 * @returns {LanguageStatisticsData[]}
 */
function claimed({ languages }, base, { progress_total = 0, keys_total = 0, base_words = 0 }) {
  return [...languages.values()].map(({ lang_id, lang_iso }) => {
    const own = lang_iso === base;
    const progress = own ? (keys_total > 0 ? 100 : 0) : progress_total;
    const words_to_do = Math.round((base_words * (100 - progress)) / 100);
    return { language_id: lang_id, language_iso: lang_iso, progress, words_to_do };
  });
}

/**
 * @param {Branch} branch
 * @param {string} base
 * @returns {LanguageStatisticsData[]}
 */
function counted(branch, base) {
  const keys = [...branch.keys.values()];
  const words = new Map(keys.map((key) => [key, wordsIn(branch, base, key)]));
  return [...branch.languages.values()].map(({ lang_id, lang_iso }) => {
    const undone = keys.filter((key) => !key.translations.get(lang_id)?.translation);
    const done = keys.length - undone.length;
    return {
      language_id: lang_id,
      language_iso: lang_iso,
      progress: keys.length === 0 ? 0 : Math.round((100 * done) / keys.length),
      words_to_do: undone.reduce((sum, key) => sum + (words.get(key) ?? 0), 0),
    };
  });
}

/** @param {Branch} branch @param {string} base */
function baseWords(branch, base) {
  return [...branch.keys.values()].reduce((sum, key) => sum + wordsIn(branch, base, key), 0);
}

/** @param {Branch} branch @param {string} base @param {import('./keys.js').Key} key */
function wordsIn(branch, base, key) {
  const language = [...branch.languages.values()].find(({ lang_iso }) => lang_iso === base);
  return language ? countWords(key.translations.get(language.lang_id)?.translation ?? '') : 0;
}

/** @param {number[]} numbers */
function average(numbers) {
  if (numbers.length === 0) return 0;
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

module.exports = { statisticsOf };
