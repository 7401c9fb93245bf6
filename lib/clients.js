'use strict';

/**
 * The clients, and which resources each has.
 * @module
 */

const native = require('./binding.js');
const { endpointOf } = require('./endpoints.js');
const { publish } = require('./publish.js');
const resources = require('./resources.js');

/** @typedef {import('./publish.js').Class} Class */

/** A key that passes the constructor; the settings of the twin replace it at once. */
const twin = () => [{ apiKey: 'twin' }];

/** @param {Class} Native */
const client = (Native) =>
  publish(Native, {
    settings: 'clientData',
    twin,
    endpointFor: (name) => endpointOf(Native.name, name),
  });

/**
 * @param {any} made
 * @param {unknown} settings
 */
const isUntouched = (made, settings) =>
  made.clientData === settings && Object.keys(made).length === 1;

/**
 * Gives a client class the methods that make its resources.
 * @param {Class} Client
 * @param {Record<string, Class>} methods
 */
function offer(Client, methods) {
  for (const [name, Resource] of Object.entries(methods)) {
    /** @type {WeakMap<object, {settings: unknown, made: any}>} */
    const known = new WeakMap();
    const value = {
      // Programs write `client.projects()` for every call. A native object costs more to make
      // than the call itself, so that each client has one, as long as nobody put anything on it.
      /** @this {any} */
      [name]() {
        const settings = this.clientData;
        const one = known.get(this);
        if (one && one.settings === settings && isUntouched(one.made, settings)) return one.made;
        const made = new Resource(settings);
        known.set(this, { settings, made });
        return made;
      },
    }[name];
    Object.defineProperty(Client.prototype, name, { value, writable: true, configurable: true });
  }
}

class LokaliseApi extends client(native.LokaliseApi) {}
offer(LokaliseApi, {
  branches: resources.Branches,
  comments: resources.Comments,
  contributors: resources.Contributors,
  files: resources.Files,
  glossaryTerms: resources.GlossaryTerms,
  jwt: resources.Jwts,
  keys: resources.Keys,
  languages: resources.Languages,
  orders: resources.Orders,
  paymentCards: resources.PaymentCards,
  permissionTemplates: resources.PermissionTemplates,
  projects: resources.Projects,
  queuedProcesses: resources.QueuedProcesses,
  screenshots: resources.Screenshots,
  segments: resources.Segments,
  snapshots: resources.Snapshots,
  tasks: resources.Tasks,
  teamUserBillingDetails: resources.BillingDetails,
  teamUsers: resources.TeamUsers,
  teams: resources.Teams,
  translationMemories: resources.TranslationMemories,
  translationProviders: resources.TranslationProviders,
  translationStatuses: resources.TranslationStatuses,
  translations: resources.Translations,
  userGroups: resources.UserGroups,
  webhooks: resources.Webhooks,
});

// Node-API has no inheritance between classes: this makes one of the other.
class LokaliseApiOAuth extends client(native.LokaliseApiOAuth) {}
Object.setPrototypeOf(LokaliseApiOAuth.prototype, LokaliseApi.prototype);

class LokaliseApiV1 extends client(native.LokaliseApiV1) {}
offer(LokaliseApiV1, { auditLogs: resources.AuditLogs });

class LokaliseApiVantage extends client(native.LokaliseApiVantage) {}
offer(LokaliseApiVantage, { projectItems: resources.ProjectItems });

class LokaliseApiOta extends client(native.LokaliseApiOta) {}
offer(LokaliseApiOta, {
  otaBundleManagement: resources.OtaBundleManagement,
  otaBundlePublishing: resources.OtaBundlePublishing,
  otaFreezePeriods: resources.OtaFreezePeriods,
  otaSdkTokens: resources.OtaSdkTokens,
  otaUsageStatistics: resources.OtaUsageStatistics,
});

class LokaliseOtaBundles extends client(native.LokaliseOtaBundles) {}
offer(LokaliseOtaBundles, { otaBundles: resources.OtaBundles });

module.exports = {
  LokaliseApi,
  LokaliseApiOAuth,
  LokaliseApiV1,
  LokaliseApiVantage,
  LokaliseApiOta,
  LokaliseOtaBundles,
};
