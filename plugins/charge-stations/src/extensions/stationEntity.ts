import {
  chargeStationsStationReadPermission,
  OCPP_IDENTITY_ANNOTATION,
} from '@forecourt/plugin-charge-stations-common';

/** An entity of any kind is a station when it carries the identity's annotation. */
export const isStationEntity = {
  [`metadata.annotations.${OCPP_IDENTITY_ANNOTATION}`]: { $exists: true },
};

/** Types by which the catalog tells sites and models of stations from other systems and components. */
export const isSiteEntity = { kind: 'System', 'spec.type': 'charging-site' };
export const isModelEntity = {
  kind: 'Component',
  'spec.type': 'station-model',
};

/**
 * Hides what would only be a refusal on somebody else's page. The action is named so
 * that a policy deciding by attributes sees the permission as the backend asks for it.
 */
export const mayReadStations = {
  permissions: {
    $contains: `${chargeStationsStationReadPermission.name}#read`,
  },
};
