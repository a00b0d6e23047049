import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Clock,
  EvidenceRecorder,
  ListenerObserver,
  Millis,
  PendingEvidence,
  Protocol,
  SecurityNotice,
  SecurityProfile,
  StationAdmission,
} from '../model';
import {
  ObservingSession,
  ProtocolSession,
  ProtocolSessionOptions,
  SettledCall,
  SupportedProtocol,
  TriggerRequest,
} from '../protocol';
import { ListenerConfig } from './config';
import { RefusalReason } from './decision';
import { Timers } from './timers';

/** Everything the listener needs; it knows nothing of where evidence or stations are kept. */
export interface ListenerOptions {
  config: ListenerConfig;
  admission: StationAdmission;
  recorder: EvidenceRecorder;
  /** Makes the OCPP side of one connection. */
  createSession: (
    options: ProtocolSessionOptions & { protocol: SupportedProtocol },
  ) => ProtocolSession;
  /** Overhears a station and an upstream CSMS on one connection. Default: without a memory. */
  createObservingSession?: (
    options: ProtocolSessionOptions & { protocol: SupportedProtocol },
  ) => ObservingSession;
  /** Takes copies from a gateway on one connection. Default: without a memory. */
  createMirrorSession?: ListenerOptions['createSession'];
  clock: Clock;
  logger: LoggerService;
  /** Turns a secret or personal value into a keyed hash; handed to every session. */
  mask: (value: string) => string;
  /** Unique over the listener's whole history, at most 64 characters. */
  createConnectionId: () => string;
  /** Told of every handshake that failed through the peer's doing (security whitepaper A00.FR.323). */
  onSecurityEvent?: (notice: HandshakeNotice) => void;
  /** Counts what happens. */
  observer?: ListenerObserver;
  /** Ids of our calls. Default: random UUIDs. */
  createMessageId?: () => string;
  /** Subprotocols we agree on. Default: all that a session can be made for. */
  protocols?: readonly SupportedProtocol[];
  /** Default: Node's timers. */
  timers?: Timers;
}

/** What the listener noticed; `type` says what. */
export interface HandshakeNotice extends SecurityNotice {
  type: RefusalReason | 'tlsFailed' | 'untrustedHeaders';
}

/** A station's current connection. */
export interface ConnectionInfo {
  connectionId: string;
  identity: string;
  protocol: Protocol;
  remoteAddress: string;
  /** How it proved itself at the handshake. */
  securityProfile: SecurityProfile;
  openedAt: Millis;
  /** When the station last gave a sign of life. */
  lastFrameAt: Millis;
  /** Who speaks with it in our place: an upstream CSMS by name, or `mirror`; null where it is us. */
  upstream: string | null;
}

/** The running listener. */
export interface Listener {
  /**
   * Opens the port.
   *
   * @throws ForwardedError when it cannot be opened.
   */
  start(): Promise<{ port: number }>;
  /** Closes every connection with 1012 and waits, for a bounded time, until all evidence is stored. */
  stop(): Promise<void>;
  /** Whether the port accepts sockets. */
  isListening(): boolean;
  /** By identity: for each station the newest connection. */
  connections(): ReadonlyMap<string, ConnectionInfo>;
  /**
   * What an upstream CSMS and this station said that is not stored yet; undefined where there is nothing.
   * Nobody else's messages go on before they are stored.
   */
  pendingEvidence(identity: string): PendingEvidence | undefined;
  /**
   * Calls a station and resolves with its answer, once that is stored.
   *
   * @throws ConflictError when the station is not connected; nothing was sent.
   * @throws InputError when the call breaks its schema; it was not sent.
   * @throws ConflictError when too many calls wait for it already, or somebody else speaks with it; nothing was sent.
   * @throws ServiceUnavailableError when no answer came.
   */
  request(options: {
    identity: string;
    action: string;
    payload: Record<string, unknown>;
  }): Promise<SettledCall>;
  /** Asks a station for the status of all its connectors, in as many calls as that takes; throws like `request`. */
  requestStatuses(options: { identity: string }): Promise<SettledCall[]>;
  /**
   * Asks a station for a message and resolves with its answer; throws like `request`.
   *
   * @throws InputError where the station's version has no call for that message.
   */
  trigger(options: TriggerRequest & { identity: string }): Promise<SettledCall>;
}
