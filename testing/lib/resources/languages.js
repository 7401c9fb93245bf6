'use strict';

const { Collection } = require('../collection.js');
const { given, invalid, listOf, oneOf, required, text } = require('../fields.js');
const { completeTranslations } = require('../keys.js');
const {
  PLURAL_FORMS,
  SYSTEM_LANGUAGES,
  addLanguage,
  describeLanguage,
  languageByIso,
} = require('../languages.js');
const { projectPlace, userPlace } = require('../place.js');
const { isLanguage } = require('../project.js');
const { ApiFailure } = require('../reply.js');

/**
 * @import { Language } from '../languages.js'
 * @import { ProjectPlace } from '../place.js'
 */

const languages = new Collection({
  path: '/api2/projects/:project_id/languages',
  scope: 'languages',
  many: 'languages',
  one: 'language',
  at: projectPlace,
  items: ({ branch }) => branch.languages,
});

const systemLanguages = new Collection({
  path: '/api2/system/languages',
  many: 'languages',
  one: 'language',
  at: userPlace,
  items: () => new Map(SYSTEM_LANGUAGES.map((iso) => [iso, describeLanguage(iso)])),
});

const languageRoutes = [
  systemLanguages.list(),
  languages.list(),
  languages.createMany(create, ({ lang_iso }) => ({ lang_iso })),
  languages.get(),
  languages.update(update),
  languages.remove(remove),
];

const code = (/** @type {unknown} */ value) => (isLanguage(value) ? String(value) : undefined);
const forms = listOf(oneOf(PLURAL_FORMS));

/** @param {ProjectPlace} place @param {Record<string, unknown>} body */
function create({ branch, by }, body) {
  const iso = required(body, 'lang_iso', code);
  const custom = given(body, { custom_iso: code, custom_name: text, custom_plural_forms: forms });
  const lang_iso = custom.custom_iso ?? iso;
  refuseTaken(branch, lang_iso);
  const language = addLanguage(branch, iso, {
    lang_iso,
    ...(custom.custom_name ? { lang_name: custom.custom_name } : {}),
    ...(custom.custom_plural_forms ? { plural_forms: custom.custom_plural_forms } : {}),
  });
  for (const key of branch.keys.values()) completeTranslations(branch, key, by);
  return language;
}

/** @param {ProjectPlace} place @param {Language} language @param {Record<string, unknown>} body */
function update({ branch, project }, language, body) {
  const changes = given(body, { lang_iso: code, lang_name: text, plural_forms: forms });
  const { lang_iso } = changes;
  if (lang_iso !== undefined && lang_iso !== language.lang_iso) refuseTaken(branch, lang_iso);
  if (lang_iso !== undefined && isBase(project, language)) {
    project.data.base_language_iso = lang_iso;
    // Branches agree on the base language.
    for (const { languages: others } of project.branches.values()) {
      const other = others.get(String(language.lang_id));
      if (other) other.lang_iso = lang_iso;
    }
  }
  Object.assign(language, changes);
}

/** @param {ProjectPlace} place @param {Language} language @param {string} id */
function remove({ branch, project }, language, id) {
  if (isBase(project, language)) throw invalid('lang_id');
  branch.languages.delete(id);
  for (const { translations } of branch.keys.values()) translations.delete(language.lang_id);
  return { language_deleted: true };
}

/** @param {ProjectPlace['project']} project @param {Language} language */
function isBase({ data }, { lang_iso }) {
  return lang_iso === data.base_language_iso;
}

/** @param {ProjectPlace['branch']} branch @param {string} iso */
function refuseTaken(branch, iso) {
  if (languageByIso(branch, iso)) throw new ApiFailure(400, `Language already exists: ${iso}`);
}

module.exports = { languageRoutes };
