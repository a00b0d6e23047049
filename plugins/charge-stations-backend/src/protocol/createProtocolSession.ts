import { Protocol } from '../model';
import { MirrorSession, ObservingSession, OcppSession } from './session';
import { OcppVersion } from './session/OcppVersion';
import {
  ProtocolSession,
  ProtocolSessionOptions,
  ReplaySession,
} from './types';
import { v16 } from './v16';
import { v201, v21 } from './v2';

const versions: Readonly<Record<Protocol, OcppVersion>> = {
  'ocpp1.6': v16,
  'ocpp2.0.1': v201,
  'ocpp2.1': v21,
};

/** A subprotocol that a session can be made for. */
export type SupportedProtocol = Protocol;

/** The subprotocols the listener may agree on: the station's order decides. */
export const supportedProtocols: readonly SupportedProtocol[] = [
  'ocpp1.6',
  'ocpp2.0.1',
  'ocpp2.1',
];

/** Starts the OCPP side of one connection. */
export function createProtocolSession(
  options: ProtocolSessionOptions & { protocol: Protocol },
): ReplaySession {
  const { protocol, ...session } = options;
  return new OcppSession(versions[protocol], session);
}

/** Overhears a station and another CSMS on one connection. */
export function createObservingSession(
  options: ProtocolSessionOptions & { protocol: Protocol },
): ObservingSession {
  const { protocol, ...session } = options;
  return new ObservingSession(versions[protocol], session, { copies: false });
}

/** Takes copies of what a station and its CSMS say, and says nothing. */
export function createMirrorSession(
  options: ProtocolSessionOptions & { protocol: Protocol },
): ProtocolSession {
  const { protocol, ...session } = options;
  return new MirrorSession(
    new ObservingSession(versions[protocol], session, { copies: true }),
  );
}
