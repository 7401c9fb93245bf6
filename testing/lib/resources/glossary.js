'use strict';

const { jsonObject } = require('../body.js');
const { Collection, entriesOf } = require('../collection.js');
const { integer, listOf, required, text } = require('../fields.js');
const { timestamp } = require('../ids.js');
const { wholeProject } = require('../place.js');
const { json } = require('../reply.js');
const { shelf } = require('../shelves.js');

/** @import { ProjectPlace } from '../place.js' */

const terms = new Collection({
  path: '/api2/projects/:project_id/glossary-terms',
  scope: 'glossary',
  many: 'data',
  one: 'data',
  at: (context) => ({ ...wholeProject(context), envelope: {} }),
  items: ({ shelves }) => shelf(shelves, 'glossary'),
});

// Requests speak of `terms`, replies of `data`.
const glossaryRoutes = [
  terms.list({ paging: 'cursor' }),
  terms.get(),
  terms.special('POST', '', (place, { request }) => {
    const bodies = entriesOf(jsonObject(request), 'terms');
    return json({ data: bodies.map((body) => create(place, body)), meta: meta(bodies) });
  }),
  terms.special('PUT', '', (place, { request }) => {
    const bodies = entriesOf(jsonObject(request), 'terms');
    const data = bodies.map((body) => {
      const term = terms.find(place, required(body, 'id', integer));
      return Object.assign(term, body, { id: term.id, updatedAt: nowOf(place) });
    });
    return json({ data, meta: meta(bodies) });
  }),
  terms.special('DELETE', '', (place, { request }) => {
    const ids = required(jsonObject(request), 'terms', listOf(integer));
    const all = shelf(place.shelves, 'glossary');
    const deleted = ids.filter((id) => all.delete(String(id)));
    const missing = ids.filter((id) => !deleted.includes(id));
    return json({
      data: {
        deleted: { count: deleted.length, ids: deleted },
        failed:
          missing.length === 0
            ? []
            : [{ count: missing.length, ids: missing, message: 'Term not found' }],
      },
    });
  }),
];

/** @param {ProjectPlace} place @param {Record<string, unknown>} body */
function create(place, body) {
  const term = {
    id: place.by.newId(),
    description: '',
    caseSensitive: false,
    translatable: true,
    forbidden: false,
    translations: [],
    tags: [],
    projectId: place.project.data.project_id,
    createdAt: nowOf(place),
    updatedAt: null,
    ...body,
    term: required(body, 'term', text),
  };
  shelf(place.shelves, 'glossary').set(String(term.id), term);
  return term;
}

/** @param {ProjectPlace} place */
function nowOf({ by }) {
  return timestamp(Math.floor(by.now / 1000));
}

/** @param {readonly unknown[]} bodies */
function meta({ length }) {
  return { count: length };
}

module.exports = { glossaryRoutes };
