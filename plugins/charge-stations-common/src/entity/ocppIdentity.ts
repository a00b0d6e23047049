import { Entity } from '@backstage/catalog-model';

/**
 * The annotation that ties an entity to a station: the identity the station
 * connects with, which is the last segment of its WebSocket URL (OCPP-J 1.6
 * §3.1.1). Identities are case-sensitive and may hold any character.
 *
 * @public
 */
export const OCPP_IDENTITY_ANNOTATION = 'forecourt.dev/ocpp-identity';

/**
 * The OCPP identity an entity stands for, or undefined where it stands for
 * none. The annotation counts on any kind, so a `Resource` can be a station.
 *
 * @public
 */
export function ocppIdentityOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[OCPP_IDENTITY_ANNOTATION] || undefined;
}

/**
 * The annotation by which a station, its model or its site names runbooks, separated by white space: the id of one, an
 * address, or a page of the portal, each for a code or for all: `GroundFailure=rcd-at-our-quays https://wiki.example/us`.
 *
 * @public
 */
export const RUNBOOKS_ANNOTATION = 'forecourt.dev/runbooks';
