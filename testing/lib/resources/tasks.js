'use strict';

const { Collection } = require('../collection.js');
const {
  boolean,
  given,
  integer,
  invalid,
  listOf,
  object,
  oneOf,
  required,
  string,
  text,
} = require('../fields.js');
const { dated } = require('../ids.js');
const { languageByIso } = require('../languages.js');
const { projectPlace } = require('../place.js');
const { listFilter } = require('../query.js');
const { shelf } = require('../shelves.js');
const { countWords } = require('../text.js');

/**
 * @import { ProjectPlace } from '../place.js'
 * @import { Item } from '../shelves.js'
 */

/** @typedef {Record<string, unknown>} Body */

const tasks = new Collection({
  path: '/api2/projects/:project_id/tasks',
  scope: 'tasks',
  many: 'tasks',
  one: 'task',
  at: projectPlace,
  items: ({ shelves }) => shelf(shelves, 'tasks'),
});

const taskRoutes = [
  tasks.list({ filter }),
  tasks.create(create),
  tasks.get(),
  tasks.update(update),
  tasks.remove(({ shelves }, _, id) => {
    shelf(shelves, 'tasks').delete(id);
    return { task_deleted: true };
  }),
];

const CHANGEABLE = {
  title: text,
  description: string,
  due_date: string,
  auto_close_languages: boolean,
  auto_close_task: boolean,
  auto_close_items: boolean,
  closing_tags: listOf(string),
  do_lock_translations: boolean,
};

/** @param {URLSearchParams} query @returns {(task: Item) => boolean} */
function filter(query) {
  const title = query.get('filter_title');
  const byStatus = listFilter(query, 'filter_statuses');
  return (task) => (title === null || task.title === title) && byStatus([task.status]);
}

/** @param {ProjectPlace} place @param {Body} body */
function create(place, body) {
  const { shelves, project, by } = place;
  const fields = given(body, {
    ...CHANGEABLE,
    source_language_iso: text,
    task_type: oneOf(['translation', 'automatic_translation', 'lqa_by_ai', 'review']),
    parent_task_id: integer,
    custom_translation_status_ids: listOf(integer),
  });
  const keys = findKeys(place, body);
  const words_count = keys.reduce((sum, key) => sum + wordsOf(place, key), 0);
  const counts = { keys_count: keys.length, words_count };
  const task = {
    task_id: by.newId(),
    description: '',
    status: 'created',
    progress: 0,
    due_date: null,
    due_date_timestamp: null,
    ...counts,
    ...dated('created_at', by.now),
    ...by.author,
    can_be_parent: fields.parent_task_id === undefined,
    task_type: 'translation',
    parent_task_id: null,
    closing_tags: [],
    do_lock_translations: false,
    source_language_iso: project.data.base_language_iso,
    auto_close_languages: true,
    auto_close_task: true,
    auto_close_items: true,
    ...completed(undefined),
    custom_translation_status_ids: [],
    ...fields,
    title: required(body, 'title', text),
    languages: required(body, 'languages', listOf(object)).map((language) => ({
      ...readLanguage(place, language),
      keys: keys.map(({ key_id }) => key_id),
      status: 'created',
      progress: 0,
      ...counts,
      ...completed(undefined),
    })),
  };
  shelf(shelves, 'tasks').set(String(task.task_id), task);
  return task;
}

/** @param {ProjectPlace} place @param {Item} task @param {Body} body */
function update(place, task, body) {
  const {
    close_task,
    languages = [],
    ...fields
  } = given(body, {
    ...CHANGEABLE,
    close_task: boolean,
    languages: listOf(object),
  });
  const changes = languages.map((language) => ({
    ...readLanguage(place, language),
    ...(language.close_language ? closed(place) : {}),
  }));
  Object.assign(task, fields, close_task ? closed(place) : {});
  for (const change of changes) {
    const language = task.languages.find(
      (/** @type {Item} */ { language_iso }) => language_iso === change.language_iso,
    );
    if (language) Object.assign(language, change);
    else throw invalid('languages');
  }
}

/** @param {ProjectPlace} place */
function closed({ by }) {
  return { status: 'completed', progress: 100, ...completed(by) };
}

/** @param {ProjectPlace['by'] | undefined} by */
function completed(by) {
  return {
    ...(by ? dated('completed_at', by.now) : { completed_at: null, completed_at_timestamp: null }),
    completed_by: by?.author.created_by ?? null,
    completed_by_email: by?.author.created_by_email ?? null,
  };
}

/** @param {ProjectPlace} place @param {Body} body */
function readLanguage({ branch, project }, body) {
  const language_iso = required(body, 'language_iso', text);
  if (!languageByIso(branch, language_iso)) throw invalid('languages');
  const { users = [], groups = [] } = given(body, {
    users: listOf(integer),
    groups: listOf(integer),
  });
  return {
    language_iso,
    users: users.map((user_id) => {
      const { email = '', fullname = '' } = project.contributors.get(String(user_id)) ?? {};
      return { user_id, email, fullname };
    }),
    groups: groups.map((id) => ({ id, name: `Group ${id}` })),
  };
}

/** @param {ProjectPlace} place @param {Body} body */
function findKeys({ branch }, body) {
  const { keys = [] } = given(body, { keys: listOf(integer) });
  return keys.map((id) => {
    const key = branch.keys.get(String(id));
    if (!key) throw invalid('keys');
    return key;
  });
}

/** @param {ProjectPlace} place @param {import('../keys.js').Key} key */
function wordsOf({ branch, project }, key) {
  const base = languageByIso(branch, project.data.base_language_iso);
  return countWords((base && key.translations.get(base.lang_id)?.translation) ?? '');
}

module.exports = { taskRoutes };
