import {
  chargeStationsCredentialUpdatePermission,
  chargeStationsEvidenceImportPermission,
  chargeStationsHistoryRebuildPermission,
  chargeStationsIncidentAcknowledgePermission,
  chargeStationsIncidentCommentPermission,
  chargeStationsLinkCheckPermission,
  chargeStationsPermissions,
  chargeStationsStationReadPermission,
  chargeStationsStationTriggerPermission,
  chargeStationsWindowPlanPermission,
  chargeStationsStorageReadPermission,
} from './permissions';

it.each([
  [chargeStationsStationReadPermission, 'charge-stations.station.read', 'read'],
  [
    chargeStationsCredentialUpdatePermission,
    'charge-stations.credential.update',
    'update',
  ],
  [
    chargeStationsStationTriggerPermission,
    'charge-stations.station.trigger',
    'update',
  ],
  [
    chargeStationsEvidenceImportPermission,
    'charge-stations.evidence.import',
    'create',
  ],
  [
    chargeStationsHistoryRebuildPermission,
    'charge-stations.history.rebuild',
    'update',
  ],
  [
    chargeStationsIncidentAcknowledgePermission,
    'charge-stations.incident.acknowledge',
    'update',
  ],
  [
    chargeStationsIncidentCommentPermission,
    'charge-stations.incident.comment',
    'create',
  ],
  [chargeStationsWindowPlanPermission, 'charge-stations.window.plan', 'create'],
  [chargeStationsLinkCheckPermission, 'charge-stations.link.check', 'update'],
  [chargeStationsStorageReadPermission, 'charge-stations.storage.read', 'read'],
])('policies can name %j', (permission, name, action) => {
  expect(permission).toMatchObject({
    type: 'basic',
    name,
    attributes: { action },
  });
  expect(chargeStationsPermissions).toContain(permission);
});
