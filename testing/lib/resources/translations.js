'use strict';

const { Collection } = require('../collection.js');
const { required } = require('../fields.js');
const { translate } = require('../keys.js');
const { projectPlace } = require('../place.js');
const { booleanParameter, listFilter } = require('../query.js');
const { readTranslation, showTranslation, translationsOf } = require('../translations.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Located } from '../translations.js'
 */

const translations = new Collection({
  path: '/api2/projects/:project_id/translations',
  scope: 'translations',
  many: 'translations',
  one: 'translation',
  at: projectPlace,
  items: allTranslations,
  show: showTranslation,
});

const translationRoutes = [
  translations.list({ filter, paging: 'pages or cursor' }),
  translations.get(),
  translations.update((place, { key, language }, body) => {
    // Unlike everything else about it, the text must be there.
    required(body, 'translation', (value) => value ?? undefined);
    const change = { language_iso: language.lang_iso, ...readTranslation(body) };
    translate(place.branch, key, change, place.by);
  }),
];

/** @param {ProjectPlace} place @returns {Map<string, Located>} ids ascending, as cursors need it */
function allTranslations({ branch }) {
  const all = [...branch.keys.values()].flatMap((key) => translationsOf(branch, key));
  all.sort((a, b) => a.translation.translation_id - b.translation.translation_id);
  return new Map(all.map((located) => [String(located.translation.translation_id), located]));
}

/** @param {URLSearchParams} query @returns {(located: Located) => boolean} */
function filter(query) {
  const byLanguage = listFilter(query, 'filter_lang_id');
  const reviewed = booleanParameter(query, 'filter_is_reviewed', false);
  const unverified = booleanParameter(query, 'filter_unverified', false);
  const untranslated = booleanParameter(query, 'filter_untranslated', false);
  return ({ language, translation }) =>
    byLanguage([language.lang_id]) &&
    (!reviewed || translation.is_reviewed) &&
    (!unverified || translation.is_unverified) &&
    (!untranslated || translation.translation === '');
}

module.exports = { translationRoutes };
