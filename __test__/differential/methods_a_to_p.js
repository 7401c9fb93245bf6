// Rows of methods.js: `name: [HTTP method, path, arguments, reply]`.

const {
  api,
  bare,
  body,
  bulk,
  cursor,
  download,
  id,
  items,
  list,
  member,
  object,
  page,
  params,
  root,
  value,
} = require('./row');

const ROWS = [
  ...api('branches', {
    list: ['GET', 'projects/{project_id}/branches', [params('request_params')], page('branches')],
    create: [
      'POST',
      'projects/{project_id}/branches',
      [body('branch_params'), params('request_params')],
      root('branch'),
    ],
    get: [
      'GET',
      'projects/{project_id}/branches/{branch_id}',
      [id('branch_id'), params('request_params')],
      root('branch'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/branches/{branch_id}',
      [id('branch_id'), body('branch_params'), params('request_params')],
      root('branch'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/branches/{branch_id}',
      [id('branch_id'), params('request_params')],
      bare(),
    ],
    merge: [
      'POST',
      'projects/{project_id}/branches/{branch_id}/merge',
      [id('branch_id'), params('request_params'), body('body')],
      bare(),
    ],
  }),
  ...api('comments', {
    list: [
      'GET',
      'projects/{project_id}/keys/{key_id}/comments',
      [params('request_params')],
      page('comments'),
    ],
    create: [
      'POST',
      'projects/{project_id}/keys/{key_id}/comments',
      [items('comment_params'), params('request_params')],
      list('comments'),
    ],
    get: [
      'GET',
      'projects/{project_id}/keys/{key_id}/comments/{comment_id}',
      [id('comment_id'), params('request_params')],
      root('comment'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/keys/{key_id}/comments/{comment_id}',
      [id('comment_id'), params('request_params')],
      bare(),
    ],
    list_project_comments: [
      'GET',
      'projects/{project_id}/comments',
      [params('params')],
      page('comments'),
    ],
  }),
  ...api('contributors', {
    list: [
      'GET',
      'projects/{project_id}/contributors',
      [params('request_params')],
      page('contributors'),
    ],
    create: [
      'POST',
      'projects/{project_id}/contributors',
      [items('contributor_params'), params('request_params')],
      list('contributors'),
    ],
    get: [
      'GET',
      'projects/{project_id}/contributors/{contributor_id}',
      [id('contributor_id'), params('request_params')],
      root('contributor'),
    ],
    me: [
      'GET',
      'projects/{project_id}/contributors/me',
      [params('request_params')],
      root('contributor'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/contributors/{contributor_id}',
      [id('contributor_id'), body('contributor_params'), params('request_params')],
      root('contributor'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/contributors/{contributor_id}',
      [id('contributor_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('files', {
    list: ['GET', 'projects/{project_id}/files', [params('request_params')], page('files')],
    upload: [
      'POST',
      'projects/{project_id}/files/upload',
      [id('project_id'), body('upload')],
      root('process'),
    ],
    uploadFromFss: [
      'POST',
      'projects/{project_id}/files/upload-from-fss',
      [id('project_id'), body('upload')],
      root('process'),
    ],
    download: [
      'POST',
      'projects/{project_id}/files/download',
      [id('project_id'), body('download')],
      download(),
    ],
    async_download: [
      'POST',
      'projects/{project_id}/files/async-download',
      [id('project_id'), body('download')],
      object(),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/files/{file_id}',
      [id('file_id'), params('request_params')],
      download(),
    ],
  }),
  ...api('glossaryTerms', {
    list: [
      'GET',
      'projects/{project_id}/glossary-terms',
      [params('request_params')],
      cursor('data'),
    ],
    get: [
      'GET',
      'projects/{project_id}/glossary-terms/{term_id}',
      [id('term_id'), params('request_params')],
      root('data'),
    ],
    create: [
      'POST',
      'projects/{project_id}/glossary-terms',
      [body('term_params'), params('request_params')],
      bulk('data'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/glossary-terms',
      [body('term_params'), params('request_params')],
      bulk('data'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/glossary-terms',
      [member('term_ids'), params('request_params')],
      value('data'),
    ],
  }),
  ...api('jwt', {
    create: ['POST', 'projects/{project_id}/tokens', [id('project_id'), body('body')], object()],
  }),
  ...api('keys', {
    list: ['GET', 'projects/{project_id}/keys', [params('request_params')], cursor('keys')],
    create: [
      'POST',
      'projects/{project_id}/keys',
      [body('key_params'), params('request_params')],
      bulk('keys'),
    ],
    get: [
      'GET',
      'projects/{project_id}/keys/{key_id}',
      [id('key_id'), params('request_params')],
      root('key'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/keys/{key_id}',
      [id('key_id'), body('key_params'), params('request_params')],
      root('key'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/keys/{key_id}',
      [id('key_id'), params('request_params')],
      bare(),
    ],
    bulk_update: [
      'PUT',
      'projects/{project_id}/keys',
      [body('key_params'), params('request_params')],
      bulk('keys'),
    ],
    bulk_delete: [
      'DELETE',
      'projects/{project_id}/keys',
      [member('key_ids'), params('request_params')],
      bare(),
    ],
  }),
  ...api('languages', {
    system_languages: ['GET', 'system/languages', [params('params')], page('languages')],
    list: ['GET', 'projects/{project_id}/languages', [params('request_params')], page('languages')],
    create: [
      'POST',
      'projects/{project_id}/languages',
      [items('raw_body'), params('request_params')],
      bulk('languages'),
    ],
    get: [
      'GET',
      'projects/{project_id}/languages/{lang_id}',
      [id('lang_id'), params('request_params')],
      root('language'),
    ],
    update: [
      'PUT',
      'projects/{project_id}/languages/{lang_id}',
      [id('lang_id'), body('lang_params'), params('request_params')],
      root('language'),
    ],
    delete: [
      'DELETE',
      'projects/{project_id}/languages/{lang_id}',
      [id('lang_id'), params('request_params')],
      bare(),
    ],
  }),
  ...api('orders', {
    list: ['GET', 'teams/{team_id}/orders', [params('request_params')], page('orders')],
    create: [
      'POST',
      'teams/{team_id}/orders',
      [body('order_params'), params('request_params')],
      object(),
    ],
    get: [
      'GET',
      'teams/{team_id}/orders/{order_id}',
      [id('order_id'), params('request_params')],
      object(),
    ],
  }),
  ...api('paymentCards', {
    list: ['GET', 'payment_cards', [params('request_params')], page('payment_cards')],
    create: ['POST', 'payment_cards', [body('card_params')], object()],
    get: ['GET', 'payment_cards/{card_id}', [id('card_id')], root('payment_card')],
    delete: ['DELETE', 'payment_cards/{card_id}', [id('card_id')], bare()],
  }),
  ...api('permissionTemplates', {
    list: ['GET', 'teams/{team_id}/roles', [params('request_params')], page('roles')],
  }),
  ...api('queuedProcesses', {
    list: ['GET', 'projects/{project_id}/processes', [params('request_params')], page('processes')],
    get: [
      'GET',
      'projects/{project_id}/processes/{process_id}',
      [id('process_id'), params('request_params')],
      root('process'),
    ],
  }),
];

module.exports = { ROWS };
