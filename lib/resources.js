'use strict';

/**
 * The classes of the API's resources.
 * @module
 */

const native = require('./binding.js');
const { endpointOf } = require('./endpoints.js');
const { publish } = require('./publish.js');

/** @param {any} Native */
const resource = (Native) =>
  publish(Native, {
    settings: 'clientData',
    twin: (clientData) => [clientData],
    endpointFor: (operation) => endpointOf(Native.name, operation),
  });

class AuditLogs extends resource(native.AuditLogs) {}
class BillingDetails extends resource(native.BillingDetails) {}
class Branches extends resource(native.Branches) {}
class Comments extends resource(native.Comments) {}
class Contributors extends resource(native.Contributors) {}
class Files extends resource(native.Files) {}
class GlossaryTerms extends resource(native.GlossaryTerms) {}
class Jwts extends resource(native.Jwts) {}
class Keys extends resource(native.Keys) {}
class Languages extends resource(native.Languages) {}
class Orders extends resource(native.Orders) {}
class OtaBundleManagement extends resource(native.OtaBundleManagement) {}
class OtaBundlePublishing extends resource(native.OtaBundlePublishing) {}
class OtaBundles extends resource(native.OtaBundles) {}
class OtaFreezePeriods extends resource(native.OtaFreezePeriods) {}
class OtaSdkTokens extends resource(native.OtaSdkTokens) {}
class OtaUsageStatistics extends resource(native.OtaUsageStatistics) {}
class PaymentCards extends resource(native.PaymentCards) {}
class PermissionTemplates extends resource(native.PermissionTemplates) {}
class ProjectItems extends resource(native.ProjectItems) {}
class Projects extends resource(native.Projects) {}
class QueuedProcesses extends resource(native.QueuedProcesses) {}
class Screenshots extends resource(native.Screenshots) {}
class Segments extends resource(native.Segments) {}
class Snapshots extends resource(native.Snapshots) {}
class Tasks extends resource(native.Tasks) {}
class TeamUsers extends resource(native.TeamUsers) {}
class Teams extends resource(native.Teams) {}
class TranslationMemories extends resource(native.TranslationMemories) {}
class TranslationProviders extends resource(native.TranslationProviders) {}
class TranslationStatuses extends resource(native.TranslationStatuses) {}
class Translations extends resource(native.Translations) {}
class UserGroups extends resource(native.UserGroups) {}
class Webhooks extends resource(native.Webhooks) {}

module.exports = {
  AuditLogs,
  BillingDetails,
  Branches,
  Comments,
  Contributors,
  Files,
  GlossaryTerms,
  Jwts,
  Keys,
  Languages,
  Orders,
  OtaBundleManagement,
  OtaBundlePublishing,
  OtaBundles,
  OtaFreezePeriods,
  OtaSdkTokens,
  OtaUsageStatistics,
  PaymentCards,
  PermissionTemplates,
  ProjectItems,
  Projects,
  QueuedProcesses,
  Screenshots,
  Segments,
  Snapshots,
  Tasks,
  TeamUsers,
  Teams,
  TranslationMemories,
  TranslationProviders,
  TranslationStatuses,
  Translations,
  UserGroups,
  Webhooks,
};
