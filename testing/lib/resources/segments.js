'use strict';

const { Collection } = require('../collection.js');
const { boolean, given, required, string } = require('../fields.js');
const { translate } = require('../keys.js');
const { languageByIso } = require('../languages.js');
const { projectPlace } = require('../place.js');
const { ApiFailure } = require('../reply.js');
const { showTranslation } = require('../translations.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Located } from '../translations.js'
 */

// The stand-in splits nothing: every translation is its own first segment.
const segments = new Collection({
  path: '/api2/projects/:project_id/keys/:key_id/segments/:language_iso',
  scope: 'keys',
  many: 'segments',
  one: 'segment',
  at: projectPlace,
  items: (place) => new Map([['1', locate(place)]]),
  show,
});

const segmentRoutes = [
  segments.list({ paging: 'whole' }),
  segments.get(),
  segments.update(({ branch, by }, { key, language }, body) => {
    const translation = required(body, 'value', string);
    const { is_fuzzy, ...rest } = given(body, { is_fuzzy: boolean, is_reviewed: boolean });
    const change = { ...rest, ...(is_fuzzy === undefined ? {} : { is_unverified: is_fuzzy }) };
    translate(branch, key, { language_iso: language.lang_iso, translation, ...change }, by);
  }),
];

/** @param {ProjectPlace} place @returns {Located} */
function locate({ branch, params }) {
  const key = branch.keys.get(params.key_id);
  const language = languageByIso(branch, params.language_iso);
  const translation = language && key?.translations.get(language.lang_id);
  if (!key || !translation) throw new ApiFailure(404, 'Segment not found');
  return { key, language, translation };
}

/** @param {Located} located @param {ProjectPlace} place */
function show(located, place) {
  const { translation: value, ...rest } = showTranslation(located, place);
  const { translation_id, key_id, task_id, is_unverified, ...segment } = rest;
  return { ...segment, value };
}

module.exports = { segmentRoutes };
