'use strict';

const { booleanParameter, listFilter } = require('../query.js');

/**
 * @import { Key } from '../keys.js'
 * @import { ProjectPlace } from '../place.js'
 * @import { Located } from '../translations.js'
 */

/**
 * All of Lokalise's filters but `filter_qa_issues`: the stand-in knows no such issues.
 *
 * @param {URLSearchParams} query
 * @param {ProjectPlace} place
 * @returns {(key: Key) => boolean}
 */
function keyFilter(query, { branch }) {
  const byName = listFilter(query, 'filter_keys');
  const byId = listFilter(query, 'filter_key_ids');
  const byTag = listFilter(query, 'filter_tags');
  const byPlatform = listFilter(query, 'filter_platforms');
  const byFile = listFilter(query, 'filter_filenames');
  const untranslated = booleanParameter(query, 'filter_untranslated', false);
  const archived = query.get('filter_archived') ?? 'include';
  return ({ key_id, fields, translations }) =>
    byId([key_id]) &&
    byName(Object.values(fields.key_name)) &&
    byTag(fields.tags) &&
    byPlatform(fields.platforms) &&
    byFile(Object.values(fields.filenames)) &&
    (archived === 'include' || fields.is_archived === (archived === 'only')) &&
    (!untranslated ||
      [...branch.languages.values()].some(
        ({ lang_id }) => !translations.get(lang_id)?.translation,
      ));
}

/**
 * @param {URLSearchParams | undefined} query
 * @returns {(located: Located) => boolean}
 */
function languageFilter(query) {
  if (!query) return () => true;
  const wanted = listFilter(query, 'filter_translation_lang_ids');
  return ({ language }) => wanted([language.lang_id]);
}

module.exports = { keyFilter, languageFilter };
