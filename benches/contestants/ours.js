'use strict';

const { LokaliseApi } = require('../../index.js');

/**
 * @param {string} origin
 * @param {string} project
 */
exports.connect = async (origin, project) => {
  const api = new LokaliseApi({ apiKey: 'bench', host: origin });
  return {
    one: () => api.projects().get(project),
    list: () => api.projects().list({ limit: 100 }),
    keys: () => api.keys().list({ project_id: project, include_translations: 1, limit: 5000 }),
  };
};
