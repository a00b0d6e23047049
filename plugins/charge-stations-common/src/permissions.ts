import { createPermission } from '@backstage/plugin-permission-common';

/**
 * See stations, their state and their history. Which stations a caller sees is
 * the catalog's decision; this permission is about the plugin as a whole.
 *
 * @public
 */
export const chargeStationsStationReadPermission = createPermission({
  name: 'charge-stations.station.read',
  attributes: { action: 'read' },
});

/**
 * Set, change over OCPP or remove the password that a station authenticates with, and its security profile.
 *
 * @public
 */
export const chargeStationsCredentialUpdatePermission = createPermission({
  name: 'charge-stations.credential.update',
  attributes: { action: 'update' },
});

/**
 * Ask a station to send a message now, its statuses for example. Nothing of the station changes.
 *
 * @public
 */
export const chargeStationsStationTriggerPermission = createPermission({
  name: 'charge-stations.station.trigger',
  attributes: { action: 'update' },
});

/**
 * Add evidence out of logs, of any station, and see what became of imports.
 *
 * @public
 */
export const chargeStationsEvidenceImportPermission = createPermission({
  name: 'charge-stations.evidence.import',
  attributes: { action: 'create' },
});

/**
 * Make the history of stations anew from their evidence, of any station, and see what became of it.
 *
 * @public
 */
export const chargeStationsHistoryRebuildPermission = createPermission({
  name: 'charge-stations.history.rebuild',
  attributes: { action: 'update' },
});

/**
 * Acknowledge, assign, suppress, resolve, reopen and merge incidents of stations that the caller sees.
 *
 * @public
 */
export const chargeStationsIncidentAcknowledgePermission = createPermission({
  name: 'charge-stations.incident.acknowledge',
  attributes: { action: 'update' },
});

/**
 * Write comments and links on incidents of stations that the caller sees.
 *
 * @public
 */
export const chargeStationsIncidentCommentPermission = createPermission({
  name: 'charge-stations.incident.comment',
  attributes: { action: 'create' },
});

/**
 * Plan work on stations and exclude time from their figures, and cancel either. History stays as it is.
 *
 * @public
 */
export const chargeStationsWindowPlanPermission = createPermission({
  name: 'charge-stations.window.plan',
  attributes: { action: 'create' },
});

/**
 * Have configuration values written to stations that the caller sees. Off unless the portal's configuration allows it.
 *
 * @public
 */
export const chargeStationsConfigurationWritePermission = createPermission({
  name: 'charge-stations.configuration.write',
  attributes: { action: 'update' },
});

/**
 * Save and remove baselines: what configurations should be, of any station.
 *
 * @public
 */
export const chargeStationsBaselineUpdatePermission = createPermission({
  name: 'charge-stations.baseline.update',
  attributes: { action: 'update' },
});

/**
 * Have a link of a specification asked for now. Off unless the portal's configuration allows it.
 *
 * @public
 */
export const chargeStationsLinkCheckPermission = createPermission({
  name: 'charge-stations.link.check',
  attributes: { action: 'update' },
});

/**
 * See what is kept of all stations together: how much, since when, and when it is deleted.
 *
 * @public
 */
export const chargeStationsStorageReadPermission = createPermission({
  name: 'charge-stations.storage.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the charge-stations plugin.
 *
 * @public
 */
export const chargeStationsPermissions = [
  chargeStationsStationReadPermission,
  chargeStationsCredentialUpdatePermission,
  chargeStationsStationTriggerPermission,
  chargeStationsEvidenceImportPermission,
  chargeStationsHistoryRebuildPermission,
  chargeStationsIncidentAcknowledgePermission,
  chargeStationsIncidentCommentPermission,
  chargeStationsWindowPlanPermission,
  chargeStationsConfigurationWritePermission,
  chargeStationsBaselineUpdatePermission,
  chargeStationsLinkCheckPermission,
  chargeStationsStorageReadPermission,
];
