import { Protocol } from '../model';

/** What can be wrong with a call, whatever a version of OCPP-J calls it. */
export type RpcFault =
  /** No version knows the action. */
  | 'notImplemented'
  /** The action is known, but not for this receiver. */
  | 'notSupported'
  | 'internalError'
  /** The message is incomplete. */
  | 'protocolError'
  | 'securityError'
  /** Not JSON, or not built as a message or its payload has to be. */
  | 'formation'
  /** A field has a value that is not allowed. */
  | 'property'
  /** A field is missing, or there too often. */
  | 'occurrence'
  /** A field has the wrong type. */
  | 'type'
  /** The version has no such message type. */
  | 'messageType'
  /** The message cannot be read as one, for example because it has no id. */
  | 'unreadable'
  | 'generic';

const COMMON = {
  notImplemented: 'NotImplemented',
  notSupported: 'NotSupported',
  internalError: 'InternalError',
  protocolError: 'ProtocolError',
  securityError: 'SecurityError',
  property: 'PropertyConstraintViolation',
  type: 'TypeConstraintViolation',
  generic: 'GenericError',
} as const;

const VERSION_2 = {
  ...COMMON,
  formation: 'FormatViolation',
  occurrence: 'OccurrenceConstraintViolation',
  messageType: 'MessageTypeNotSupported',
  unreadable: 'RpcFrameworkError',
} as const;

/**
 * How each version spells a fault on the wire: OCPP-J 1.6 §4.2.3, OCPP 2.x part 4 §4.3.
 * 1.6 keeps its two odd spellings on purpose (OCPP-J 1.6 errata 2019-12 §5.1, §5.2).
 */
export const errorCodes: Record<Protocol, Record<RpcFault, string>> = {
  'ocpp1.6': {
    ...COMMON,
    formation: 'FormationViolation',
    occurrence: 'OccurenceConstraintViolation',
    // Never sent: 1.6 answers neither.
    messageType: COMMON.generic,
    unreadable: COMMON.generic,
  },
  'ocpp2.0.1': VERSION_2,
  'ocpp2.1': VERSION_2,
};

/** Codes of any version, read from stations: they mix the spellings up. */
const READABLE = new Set(
  Object.values(errorCodes).flatMap(codes => Object.values(codes)),
);

/** Whether some version of OCPP-J defines this error code. */
export function isErrorCode(code: string): boolean {
  return READABLE.has(code);
}
