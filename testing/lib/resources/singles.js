'use strict';

const { jsonObject } = require('../body.js');
const { newSecret } = require('../ids.js');
const { teamPlace, wholeProject } = require('../place.js');
const { json } = require('../reply.js');
const { shelf } = require('../shelves.js');

/**
 * @import { Place } from '../place.js'
 * @import { Context, Route } from '../router.js'
 */

/** Lokalise's own lifetime of a token for over-the-air requests, in milliseconds. */
const JWT_LIFETIME = 30 * 60_000;

const billing = '/api2/teams/:team_id/billing_details';

/**
 * Endpoints without a list behind them, and lists that are always empty.
 *
 * @type {readonly Route[]}
 */
const singleRoutes = [
  {
    method: 'GET',
    path: billing,
    scope: 'read_billing',
    handle: (context) => json(Object.fromEntries(billingOf(teamPlace(context)))),
  },
  { method: 'POST', path: billing, scope: 'write_billing', handle: setBilling },
  { method: 'PUT', path: billing, scope: 'write_billing', handle: setBilling },
  {
    method: 'POST',
    path: '/api2/projects/:project_id/tokens',
    scope: 'write_ota',
    handle: (context) => {
      const { store } = wholeProject(context);
      const jwt = newSecret();
      store.jwts.set(jwt, { expires: store.now() + JWT_LIFETIME });
      return json({ jwt });
    },
  },
  {
    method: 'GET',
    path: '/v1/audit-logs',
    handle: () => json({ data: [], next_cursor: null, has_more: false }),
  },
  {
    method: 'GET',
    path: '/vantage/v1/projects/:project_id/items',
    handle: (context) => {
      wholeProject(context);
      return json({ data: [], meta: { count: 0, cursor: null, hasMore: false } });
    },
  },
];

/** @param {Place} place */
function billingOf({ shelves }) {
  return shelf(shelves, 'billing');
}

/** @param {Context} context */
function setBilling(context) {
  const details = billingOf(teamPlace(context));
  for (const [field, value] of Object.entries(jsonObject(context.request))) {
    details.set(field, /** @type {any} */ (value));
  }
  return json(Object.fromEntries(details));
}

module.exports = { singleRoutes };
