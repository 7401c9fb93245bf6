'use strict';

const { Collection } = require('../collection.js');
const { given, listOf, object, required, string } = require('../fields.js');
const { newSecret } = require('../ids.js');
const { wholeProject } = require('../place.js');
const { json } = require('../reply.js');
const { shelf } = require('../shelves.js');

const webhooks = new Collection({
  path: '/api2/projects/:project_id/webhooks',
  scope: 'webhooks',
  many: 'webhooks',
  one: 'webhook',
  at: wholeProject,
  items: ({ shelves }) => shelf(shelves, 'webhooks'),
});

// Nothing is ever sent to them.
const webhookRoutes = [
  webhooks.list(),
  webhooks.create(({ shelves }, body) => {
    const webhook = {
      webhook_id: newSecret(),
      branch: null,
      secret: newSecret(),
      event_lang_map: [],
      ...given(body, READERS),
      url: required(body, 'url', url),
      events: required(body, 'events', READERS.events),
    };
    shelf(shelves, 'webhooks').set(webhook.webhook_id, webhook);
    return webhook;
  }),
  webhooks.get(),
  webhooks.update((_, webhook, body) => {
    Object.assign(webhook, given(body, READERS));
  }),
  webhooks.remove(({ shelves }, _, id) => {
    shelf(shelves, 'webhooks').delete(id);
    return { webhook_deleted: true };
  }),
  webhooks.special('PATCH', '/:id/secret/regenerate', (place) => {
    const webhook = webhooks.find(place);
    webhook.secret = newSecret();
    return json({ ...place.envelope, secret: webhook.secret });
  }),
];

const READERS = {
  url,
  branch: string,
  events: listOf(string),
  event_lang_map: listOf(object),
};

/** @param {unknown} value */
function url(value) {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)
    ? value
    : undefined;
}

module.exports = { webhookRoutes };
