import { RegisteredStation, SecurityProfile } from '../model';
import { SupportedProtocol } from '../protocol';
import { StationRole } from './upstream/role';

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
  | 'revokedCertificate'
  | 'tooManyFailures'
  | 'unknownUpstream'
  | 'upstreamRefused'
  | 'upstreamUnreachable'
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
      role: StationRole;
      /** What it showed of itself. */
      securityProfile: SecurityProfile;
    }
  | Refusal
);

/** Not the peer's doing, but ours, an upstream CSMS's, or a neighbour's behind the same address. */
const NO_FAILURES = new Set<RefusalReason>([
  'notReady',
  'tooManyFailures',
  'unknownUpstream',
  'upstreamUnreachable',
]);

/** What an upstream CSMS says of a password that is wrong. */
const WRONG_PASSWORD = new Set([401, 403]);

/** Whether a refusal counts as a failed handshake of its address. */
export function isFailure(refusal: Refusal): boolean {
  if (refusal.reason === 'upstreamRefused') {
    return refusal.result === 'refuse' && WRONG_PASSWORD.has(refusal.status);
  }
  return !NO_FAILURES.has(refusal.reason);
}
