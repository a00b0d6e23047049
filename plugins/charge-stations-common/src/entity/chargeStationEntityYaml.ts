import { Document, Scalar } from 'yaml';
import {
  CHARGE_STATION_API_VERSION,
  CHARGE_STATION_KIND,
} from './ChargeStationEntityV1alpha1';
import { entityNameForIdentity } from './entityNameForIdentity';
import { OCPP_IDENTITY_ANNOTATION } from './ocppIdentity';
import { ocppVersionOfProtocol } from './ocppVersion';

/**
 * What is known of a station that nobody registered.
 *
 * @public
 */
export interface UnregisteredStationFacts {
  identity: string;
  /** The WebSocket subprotocols it offered, in its order of preference. */
  protocols?: string[];
  vendor?: string;
  serialNumber?: string;
  /** Entity refs, where they can be guessed. */
  owner?: string;
  system?: string;
  model?: string;
}

/** What only a person can know, and what to write in its place. */
const TO_BE_CHECKED = {
  type: ' ac, dc or mixed',
  owner: ' the group or user that answers for it',
};

/**
 * The entity to register for a station, as YAML ready to be copied into a
 * catalog file. What is not known is left out or marked by a comment.
 *
 * @public
 */
export function chargeStationEntityYaml(
  station: UnregisteredStationFacts,
): string {
  const document = new Document(
    {
      apiVersion: CHARGE_STATION_API_VERSION,
      kind: CHARGE_STATION_KIND,
      metadata: {
        name: entityNameForIdentity(station.identity),
        annotations: { [OCPP_IDENTITY_ANNOTATION]: station.identity },
      },
      spec: {
        type: 'ac',
        lifecycle: 'production',
        owner: station.owner ?? 'unknown',
        system: station.system,
        model: station.model,
        vendor: station.vendor,
        serialNumber: station.serialNumber,
        ocppVersion: station.protocols
          ?.map(ocppVersionOfProtocol)
          .find(version => version !== undefined),
      },
    },
    // Quotes what YAML 1.1 readers would take for something else than text, too.
    { compat: 'yaml-1.1', keepUndefined: false },
  );
  for (const [field, comment] of Object.entries(TO_BE_CHECKED)) {
    const node = document.getIn(['spec', field], true);
    if (node instanceof Scalar) {
      node.comment = comment;
    }
  }
  return document.toString({ lineWidth: 0 });
}
