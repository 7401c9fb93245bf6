// Rows of methods.js: `name: [HTTP method, path, arguments, reply]`.

const { api, body, data, id, member, nothing, object, page, params, root } = require('./row');

const ROWS = [
  ...api(
    'otaBundleManagement',
    {
      list: [
        'GET',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundles',
        [params('request_params')],
        page('data'),
      ],
      get: [
        'GET',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}',
        [id('bundleId'), params('requestParams')],
        root('data'),
      ],
      update: [
        'PATCH',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}',
        [id('bundleId'), body('bundleParams'), params('requestParams')],
        root('data'),
      ],
      delete: [
        'DELETE',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}',
        [id('bundleId'), params('requestParams')],
        data('data'),
      ],
    },
    'LokaliseApiOta',
  ),
  ...api(
    'otaBundlePublishing',
    {
      publish: [
        'POST',
        'teams/{teamId}/projects/{lokaliseProjectId}/frameworks/{framework}/publish',
        [member('bundleId'), params('request_params')],
        nothing(),
      ],
      stage: [
        'POST',
        'teams/{teamId}/projects/{lokaliseProjectId}/frameworks/{framework}/stage',
        [member('bundleId'), params('request_params')],
        nothing(),
      ],
    },
    'LokaliseApiOta',
  ),
  ...api(
    'otaBundles',
    {
      get: [
        'GET',
        'lokalise/projects/{lokaliseProjectId}/frameworks/{framework}',
        [params('bundle_params'), params('request_params')],
        root('data'),
      ],
    },
    'LokaliseOtaBundles',
  ),
  ...api(
    'otaFreezePeriods',
    {
      list: [
        'GET',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes',
        [params('requestParams')],
        page('data'),
      ],
      create: [
        'POST',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes',
        [body('freezeParams'), params('requestParams')],
        root('data'),
      ],
      update: [
        'PUT',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes/{freezeId}',
        [id('freezeId'), body('freezeParams'), params('requestParams')],
        root('data'),
      ],
      delete: [
        'DELETE',
        'teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes/{freezeId}',
        [id('freezeId'), params('requestParams')],
        data('data'),
      ],
    },
    'LokaliseApiOta',
  ),
  ...api(
    'otaSdkTokens',
    {
      list: [
        'GET',
        'teams/{teamId}/projects/{lokaliseProjectId}/tokens',
        [params('request_params')],
        page('data'),
      ],
      create: [
        'POST',
        'teams/{teamId}/projects/{lokaliseProjectId}/tokens',
        [params('request_params')],
        root('data'),
      ],
      delete: [
        'DELETE',
        'teams/{teamId}/projects/{lokaliseProjectId}/tokens/{tokenId}',
        [id('tokenId'), params('request_params')],
        data('data'),
      ],
    },
    'LokaliseApiOta',
  ),
  ...api(
    'otaUsageStatistics',
    {
      get: [
        'GET',
        'teams/{teamId}/projects/{lokaliseProjectId}/stats',
        [params('bundle_params'), params('request_params')],
        object(),
      ],
    },
    'LokaliseApiOta',
  ),
];

module.exports = { ROWS };
