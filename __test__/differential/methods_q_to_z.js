// Rows of methods.js: `name: [HTTP method, path, arguments, reply]`.

const {
  api,
  bare,
  body,
  bulk,
  cursor,
  cursorV1,
  id,
  items,
  member,
  object,
  page,
  params,
  root,
} = require('./row');

const ROWS = [
  ...api('screenshots', {
    list: [
      'GET',
      'projects/{project_id}/screenshots',
      [params('request_params')],
      page('screenshots'),
    ],
    create: [
      'POST',
      'projects/{project_id}/screenshots',
      [items('raw_body'), params('request_params')],
      bulk('screenshots'),
    ],
    get: [
      'GET',
      'projects/{project_id}/screenshots/{screenshot_id}',
      [id('screenshot_id'), params('request_params')],
      root('screenshot'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/screenshots/{screenshot_id}',
      [id('screenshot_id'), body('screenshot_params'), params('request_params')],
      root('screenshot'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/screenshots/{screenshot_id}',
      [id('screenshot_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('segments', {
    list: [
      'GET',
      'projects/{project_id}/keys/{key_id}/segments/{language_iso}',
      [params('request_params')],
      page('segments'),
    ],
    get: [
      'GET',
      'projects/{project_id}/keys/{key_id}/segments/{language_iso}/{segment_number}',
      [id('segment_number'), params('request_params')],
      root('segment'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/keys/{key_id}/segments/{language_iso}/{segment_number}',
      [id('segment_number'), body('segment_params'), params('request_params')],
      root('segment'),
    ],
  }),
  ...api('snapshots', {
    list: ['GET', 'projects/{project_id}/snapshots', [params('request_params')], page('snapshots')],
    create: [
      'POST',
      'projects/{project_id}/snapshots',
      [body('snapshot_params'), params('request_params')],
      root('snapshot'),
    ],
    restore: [
      'POST',
      'projects/{project_id}/snapshots/{snapshot_id}',
      [id('snapshot_id'), params('request_params')],
      bare(),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/snapshots/{snapshot_id}',
      [id('snapshot_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('tasks', {
    list: ['GET', 'projects/{project_id}/tasks', [params('request_params')], page('tasks')],
    create: [
      'POST',
      'projects/{project_id}/tasks',
      [body('task_params'), params('request_params')],
      root('task'),
    ],
    get: [
      'GET',
      'projects/{project_id}/tasks/{task_id}',
      [id('task_id'), params('request_params')],
      root('task'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/tasks/{task_id}',
      [id('task_id'), body('task_params'), params('request_params')],
      root('task'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/tasks/{task_id}',
      [id('task_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('teamUserBillingDetails', {
    get: ['GET', 'teams/{team_id}/billing_details', [id('team_id')], object()],
    create: [
      'POST',
      'teams/{team_id}/billing_details',
      [body('billing_details_params'), params('request_params')],
      object(),
    ],
    update: [
      'PUT',
      'teams/{team_id}/billing_details',
      [id('team_id'), body('billing_details_params')],
      object(),
    ],
  }),
  ...api('teamUsers', {
    list: ['GET', 'teams/{team_id}/users', [params('request_params')], page('team_users')],
    get: [
      'GET',
      'teams/{team_id}/users/{team_user_id}',
      [id('team_user_id'), params('request_params')],
      root('team_user'),
    ],
    update: [
      'PUT',
      'teams/{team_id}/users/{team_user_id}',
      [id('team_user_id'), body('team_user_params'), params('request_params')],
      root('team_user'),
    ],
    delete: [
      'DELETE',
      'teams/{team_id}/users/{team_user_id}',
      [id('team_user_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('teams', {
    list: ['GET', 'teams', [params('request_params')], page('teams')],
    get: ['GET', 'teams/{id}', [id('id')], root('team')],
  }),
  ...api('translationProviders', {
    list: [
      'GET',
      'teams/{team_id}/translation_providers',
      [params('request_params')],
      page('translation_providers'),
    ],
    get: [
      'GET',
      'teams/{team_id}/translation_providers/{provider_id}',
      [id('provider_id'), params('request_params')],
      object(),
    ],
  }),
  ...api('translationStatuses', {
    list: [
      'GET',
      'projects/{project_id}/custom_translation_statuses',
      [params('request_params')],
      page('custom_translation_statuses'),
    ],
    create: [
      'POST',
      'projects/{project_id}/custom_translation_statuses',
      [body('translation_status_params'), params('request_params')],
      root('custom_translation_status'),
    ],
    get: [
      'GET',
      'projects/{project_id}/custom_translation_statuses/{translation_status_id}',
      [id('translation_status_id'), params('request_params')],
      root('custom_translation_status'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/custom_translation_statuses/{translation_status_id}',
      [id('translation_status_id'), body('translation_status_params'), params('request_params')],
      root('custom_translation_status'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/custom_translation_statuses/{translation_status_id}',
      [id('translation_status_id'), params('request_params')],
      bare(),
    ],
    available_colors: [
      'GET',
      'projects/{project_id}/custom_translation_statuses/colors',
      [params('request_params')],
      bare(),
    ],
  }),
  ...api('translations', {
    list: [
      'GET',
      'projects/{project_id}/translations',
      [params('request_params')],
      cursor('translations'),
    ],
    get: [
      'GET',
      'projects/{project_id}/translations/{translation_id}',
      [id('translation_id'), params('request_params')],
      root('translation'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/translations/{translation_id}',
      [id('translation_id'), body('translation_params'), params('request_params')],
      root('translation'),
    ],
  }),
  ...api('userGroups', {
    list: ['GET', 'teams/{team_id}/groups', [params('request_params')], page('user_groups')],
    create: [
      'POST',
      'teams/{team_id}/groups',
      [body('user_group_params'), params('request_params')],
      root('group'),
    ],
    get: [
      'GET',
      'teams/{team_id}/groups/{user_group_id}',
      [id('user_group_id'), params('request_params')],
      object(),
    ],
    update: [
      'PUT',
      'teams/{team_id}/groups/{user_group_id}',
      [id('user_group_id'), body('user_group_params'), params('request_params')],
      root('group'),
    ],
    delete: [
      'DELETE',
      'teams/{team_id}/groups/{user_group_id}',
      [id('user_group_id'), params('request_params')],
      bare(),
    ],
    add_members_to_group: [
      'PUT',
      'teams/{team_id}/groups/{group_id}/members/add',
      [id('team_id'), id('group_id'), member('user_ids')],
      root('group'),
    ],
    remove_members_from_group: [
      'PUT',
      'teams/{team_id}/groups/{group_id}/members/remove',
      [id('team_id'), id('group_id'), member('user_ids')],
      root('group'),
    ],
    add_projects_to_group: [
      'PUT',
      'teams/{team_id}/groups/{group_id}/projects/add',
      [id('team_id'), id('group_id'), member('project_ids')],
      root('group'),
    ],
    remove_projects_from_group: [
      'PUT',
      'teams/{team_id}/groups/{group_id}/projects/remove',
      [id('team_id'), id('group_id'), member('project_ids')],
      root('group'),
    ],
  }),
  ...api('webhooks', {
    list: ['GET', 'projects/{project_id}/webhooks', [params('request_params')], page('webhooks')],
    create: [
      'POST',
      'projects/{project_id}/webhooks',
      [body('webhook_params'), params('request_params')],
      root('webhook'),
    ],
    get: [
      'GET',
      'projects/{project_id}/webhooks/{webhook_id}',
      [id('webhook_id'), params('request_params')],
      root('webhook'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/webhooks/{webhook_id}',
      [id('webhook_id'), body('webhook_params'), params('request_params')],
      root('webhook'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/webhooks/{webhook_id}',
      [id('webhook_id'), params('request_params')],
      bare(),
    ],
    regenerate_secret: [
      'PATCH',
      'projects/{project_id}/webhooks/{webhook_id}/secret/regenerate',
      [id('webhook_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api(
    'auditLogs',
    {
      list: ['GET', 'audit-logs', [params('request_params')], cursorV1()],
    },
    'LokaliseApiV1',
  ),
];

module.exports = { ROWS };
