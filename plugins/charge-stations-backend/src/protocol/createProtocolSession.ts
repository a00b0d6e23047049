import { NotImplementedError } from '@backstage/errors';
import { Protocol } from '../model';
import { ProtocolSession, ProtocolSessionOptions } from './types';
import { V16Session } from './v16';

type SessionFactory = (options: ProtocolSessionOptions) => ProtocolSession;

const factories = {
  'ocpp1.6': options => new V16Session(options),
} satisfies Partial<Record<Protocol, SessionFactory>>;

/** A subprotocol that a session can be made for. */
export type SupportedProtocol = keyof typeof factories;

/** The subprotocols the listener may agree on, in no order: the station's order decides. */
export const supportedProtocols: readonly SupportedProtocol[] = ['ocpp1.6'];

/**
 * Starts the OCPP side of one connection.
 *
 * @throws NotImplementedError for a subprotocol that is not among {@link supportedProtocols}.
 */
export function createProtocolSession(
  options: ProtocolSessionOptions & { protocol: Protocol },
): ProtocolSession {
  const { protocol, ...session } = options;
  const create: Partial<Record<Protocol, SessionFactory>> = factories;
  const factory = create[protocol];
  if (!factory) {
    throw new NotImplementedError(`No session speaks ${protocol} yet`);
  }
  return factory(session);
}
