'use strict';

/**
 * @param {string} origin
 * @param {string} project
 */
exports.connect = async (origin, project) => {
  const { LokaliseApi } = await import('lokalise-official');
  const api = new LokaliseApi({ apiKey: 'bench', host: origin });
  return {
    one: () => api.projects().get(project),
    list: () => api.projects().list({ limit: 100 }),
    keys: () => api.keys().list({ project_id: project, include_translations: 1, limit: 5000 }),
  };
};
