'use strict';

/**
 * The calls of an SDK, the official one or ours: they are the same.
 * @param {any} LokaliseApi
 * @param {string} origin
 * @param {string} project
 */
module.exports = (LokaliseApi, origin, project) => {
  const api = new LokaliseApi({ apiKey: 'bench', host: origin });
  return {
    one: () => api.projects().get(project),
    list: () => api.projects().list({ limit: 100 }),
    keys: () => api.keys().list({ project_id: project, include_translations: 1, limit: 5000 }),
  };
};
