'use strict';

const { Collection } = require('../collection.js');
const { dated } = require('../ids.js');
const { teamPlace, userPlace } = require('../place.js');
const { createdNow, plainResource } = require('./plain.js');

/** @import { Place } from '../place.js' */

const teams = new Collection({
  path: '/api2/teams',
  scope: 'teams',
  many: 'teams',
  one: 'team',
  at: userPlace,
  items: ({ store }) => new Map(store.teamIds().map((id) => [String(id), showTeam(id)])),
});

/** @param {number} team_id */
function showTeam(team_id) {
  const quota = { users: 0, keys: 0, projects: 0, mau: 0, ai_words: 0 };
  return {
    team_id,
    name: `Team ${team_id}`,
    ...dated('created_at', 0),
    plan: 'Trial',
    quota_usage: quota,
    quota_allowed: quota,
  };
}

const teamUsers = plainResource({
  path: '/api2/teams/:team_id/users',
  scope: 'team_users',
  at: teamPlace,
  many: 'team_users',
  one: 'team_user',
  id: 'user_id',
  can: ['list', 'get', 'update', 'remove'],
  removed: () => ({ team_user_deleted: true }),
  first: (place) => [
    {
      user_id: 1001,
      email: 'owner@example.com',
      fullname: 'Project owner',
      ...createdNow(place),
      role: 'owner',
    },
  ],
});

const orders = plainResource({
  path: '/api2/teams/:team_id/orders',
  scope: 'team_orders',
  at: teamPlace,
  many: 'orders',
  one: null,
  id: 'order_id',
  can: ['list', 'create', 'get'],
  fresh: (place) => ({ status: 'in progress', ...createdNow(place) }),
});

const providers = plainResource({
  path: '/api2/teams/:team_id/translation_providers',
  scope: 'team_orders',
  at: teamPlace,
  many: 'translation_providers',
  one: null,
  id: 'provider_id',
  can: ['list', 'get'],
  first: () => [
    {
      provider_id: 1,
      name: 'Example agency',
      slug: 'example',
      price_pair_min: '0.00',
      website_url: 'https://example.com',
      description: '',
      tiers: [],
      pairs: [],
    },
  ],
});

const roles = plainResource({
  path: '/api2/teams/:team_id/roles',
  scope: 'team_users',
  at: teamPlace,
  many: 'roles',
  one: null,
  id: 'id',
  can: ['list'],
  first: () =>
    ['Manager', 'Developer', 'Content creator', 'Reviewer', 'Translator'].map((role, index) => ({
      id: index + 1,
      role,
      permissions: [],
      description: '',
      tag: '',
      tagColor: 'grey',
      tagInfo: null,
      doesEnableAllReadOnlyLanguages: index < 3,
    })),
});

const cards = plainResource({
  path: '/api2/payment_cards',
  scope: 'payment_cards',
  at: userPlace,
  many: 'payment_cards',
  one: 'payment_card',
  as: { create: null },
  id: 'card_id',
  can: ['list', 'create', 'get', 'remove'],
  removed: (id) => ({ card_id: Number(id), card_deleted: true }),
  fresh: (place) => ({ last4: '4242', brand: 'Visa', ...createdNow(place) }),
});

const teamPlainRoutes = [
  teams.list(),
  teams.get(),
  ...[teamUsers, orders, providers, roles, cards].flatMap(({ routes }) => routes),
];

module.exports = { teamPlainRoutes };
