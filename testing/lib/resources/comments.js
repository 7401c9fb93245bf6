'use strict';

const { Collection } = require('../collection.js');
const { required, text } = require('../fields.js');
const { dated } = require('../ids.js');
const { projectPlace } = require('../place.js');
const { ApiFailure } = require('../reply.js');
const { shelf } = require('../shelves.js');

/**
 * @import { Key } from '../keys.js'
 * @import { ProjectPlace } from '../place.js'
 */

const comments = new Collection({
  path: '/api2/projects/:project_id/keys/:key_id/comments',
  scope: 'comments',
  many: 'comments',
  one: 'comment',
  at: projectPlace,
  items: (place) => {
    const { key_id } = keyOf(place);
    const all = [...shelf(place.shelves, 'comments')];
    return new Map(all.filter(([, comment]) => comment.key_id === key_id));
  },
});

const projectComments = new Collection({
  path: '/api2/projects/:project_id/comments',
  scope: 'comments',
  many: 'comments',
  one: 'comment',
  at: projectPlace,
  items: ({ shelves }) => shelf(shelves, 'comments'),
});

const commentRoutes = [
  projectComments.list(),
  comments.list(),
  comments.createMany((place, body) => addComment(place, keyOf(place), body)),
  comments.get(),
  comments.remove(({ shelves }, _, id) => {
    shelf(shelves, 'comments').delete(id);
    return { comment_deleted: true };
  }),
];

/** @param {ProjectPlace} place */
function keyOf({ branch, params }) {
  const key = branch.keys.get(params.key_id);
  if (!key) throw new ApiFailure(404, `Not found in \`keys\`: ${params.key_id}`);
  return key;
}

/**
 * @param {ProjectPlace} place
 * @param {Key} key
 * @param {readonly Record<string, unknown>[]} bodies
 */
function addComments(place, key, bodies) {
  for (const body of bodies) addComment(place, key, body);
}

/** @param {ProjectPlace} place @param {Key} key @param {Record<string, unknown>} body */
function addComment({ shelves, by }, { key_id }, body) {
  const comment = {
    comment_id: by.newId(),
    key_id,
    comment: required(body, 'comment', text),
    added_by: by.author.created_by,
    added_by_email: by.author.created_by_email,
    ...dated('added_at', by.now),
  };
  shelf(shelves, 'comments').set(String(comment.comment_id), comment);
  return comment;
}

module.exports = { addComments, commentRoutes };
