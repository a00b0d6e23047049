import { RegisteredStation } from '../model';
import { SupportedProtocol } from '../protocol';

/** Why a handshake did not become a connection. */
export type RefusalReason =
  | 'malformedRequest'
  | 'noSubprotocol'
  | 'unsupportedSubprotocol'
  | 'unknownStation'
  | 'ambiguousStation'
  | 'authenticationFailed'
  | 'wrongProfile'
  | 'invalidCertificate'
  | 'foreignCertificate'
  | 'tooManyFailures'
  | 'notReady';

/** An HTTP answer in place of the upgrade. */
export interface HttpRefusal {
  result: 'refuse';
  reason: RefusalReason;
  status: number;
  /** One line for whoever reads the station's log. */
  message: string;
  /** For our log, where it may say more than the peer may know. */
  detail?: string;
  headers?: Record<string, string>;
}

/** The upgrade completes without a subprotocol and the socket closes at once. */
export interface SocketRefusal {
  result: 'acceptThenClose';
  reason: RefusalReason;
  /** WebSocket close code. */
  code: number;
  message: string;
  detail?: string;
}

export type Refusal = HttpRefusal | SocketRefusal;

/** What becomes of a handshake. `identity` is null where the path names none. */
export type HandshakeDecision = { identity: string | null } & (
  | {
      result: 'accept';
      station: RegisteredStation;
      protocol: SupportedProtocol;
    }
  | Refusal
);

/** Whether a refusal counts as a failed handshake of its address. */
export function isFailure(reason: RefusalReason): boolean {
  // The first is our doing, and the second may be a neighbour's behind the same address.
  return reason !== 'notReady' && reason !== 'tooManyFailures';
}
