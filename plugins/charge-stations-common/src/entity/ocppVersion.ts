/**
 * The OCPP versions that an entity may name.
 *
 * @public
 */
export const OCPP_VERSIONS = ['1.6', '2.0.1', '2.1'] as const;

/**
 * One of {@link OCPP_VERSIONS}.
 *
 * @public
 */
export type OcppVersion = (typeof OCPP_VERSIONS)[number];

/**
 * The catalog's API entity that describes a version of OCPP.
 *
 * @public
 */
export function ocppApiRef(version: OcppVersion): string {
  return `api:default/ocpp-${version}`;
}

/**
 * The version behind a WebSocket subprotocol, by its IANA name (`ocpp1.6`),
 * or undefined where the portal does not know it.
 *
 * @public
 */
export function ocppVersionOfProtocol(
  protocol: string,
): OcppVersion | undefined {
  return OCPP_VERSIONS.find(version => protocol === `ocpp${version}`);
}

/**
 * What people call a WebSocket subprotocol: `OCPP 1.6` for `ocpp1.6`; as it is where the portal does not know it.
 *
 * @public
 */
export function protocolName(protocol: string): string {
  const version = ocppVersionOfProtocol(protocol);
  return version ? `OCPP ${version}` : protocol;
}
