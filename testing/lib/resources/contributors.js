'use strict';

const { Collection } = require('../collection.js');
const {
  boolean,
  given,
  integer,
  invalid,
  listOf,
  object,
  required,
  string,
  text,
} = require('../fields.js');
const { dated, uuidOf } = require('../ids.js');
const { languageByIso } = require('../languages.js');
const { wholeProject } = require('../place.js');
const { ApiFailure, json } = require('../reply.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Item } from '../shelves.js'
 */

const contributors = new Collection({
  path: '/api2/projects/:project_id/contributors',
  scope: 'contributors',
  many: 'contributors',
  one: 'contributor',
  at: wholeProject,
  items: ({ project }) => project.contributors,
});

const contributorRoutes = [
  contributors.list(),
  contributors.createMany(create),
  // Every token is taken to be the owner's. Before `get`, whose path it would fit.
  contributors.special('GET', '/me', (place) => {
    const contributor = contributors.find(place, place.project.data.created_by);
    return json({ ...place.envelope, contributor });
  }),
  contributors.get(),
  contributors.update((place, contributor, body) => {
    Object.assign(contributor, readFields(place, body));
  }),
  contributors.remove(({ project }, _, id) => {
    project.contributors.delete(id);
    return { contributor_deleted: true };
  }),
];

/** @param {ProjectPlace} place @param {Record<string, unknown>} body @returns {Item} */
function create(place, body) {
  const { contributors: all } = place.project;
  const email = required(body, 'email', text);
  if ([...all.values()].some((other) => other.email === email)) {
    throw new ApiFailure(400, `Contributor already exists: ${email}`);
  }
  const user_id = place.by.newId();
  const contributor = {
    user_id,
    email,
    fullname: given(body, { fullname: string }).fullname ?? '',
    ...dated('created_at', place.by.now),
    is_admin: false,
    is_reviewer: false,
    languages: [],
    admin_rights: [],
    role_id: null,
    ...readFields(place, body),
    uuid: uuidOf(`user ${user_id}`),
  };
  all.set(String(user_id), contributor);
  return contributor;
}

/** @param {ProjectPlace} place @param {Record<string, unknown>} body */
function readFields({ branch }, body) {
  const { languages, ...fields } = given(body, {
    is_admin: boolean,
    is_reviewer: boolean,
    role_id: integer,
    admin_rights: listOf(string),
    languages: listOf(object),
  });
  if (!languages) return fields;
  return {
    ...fields,
    languages: languages.map(({ lang_iso, is_writable }) => {
      const language = languageByIso(branch, String(lang_iso));
      if (!language) throw invalid('languages');
      const { lang_id, lang_name } = language;
      return { lang_id, lang_iso, lang_name, is_writable: is_writable ?? true };
    }),
  };
}

module.exports = { contributorRoutes };
