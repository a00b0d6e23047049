import { ConfigurationMessage } from '../../model';

const KINDS: Record<number, ConfigurationMessage['messageKind']> = {
  2: 'call',
  3: 'callResult',
  4: 'callError',
};

/** Messages of one connection, a second apart, as a conversation has them. */
export function conversation(
  frames: Array<['<' | '>', unknown[], string?]>,
): ConfigurationMessage[] {
  return frames.map(([direction, frame, action], index) => ({
    id: index + 1,
    connectionId: 'c',
    seq: index,
    receivedAt: index * 1000,
    source: 'live',
    protocol: 'ocpp1.6',
    direction: direction === '>' ? 'fromStation' : 'toStation',
    messageKind: KINDS[Number(frame[0])],
    messageId: String(frame[1]),
    action: action ?? (frame[0] === 2 ? String(frame[2]) : null),
    raw: JSON.stringify(frame),
  }));
}

/** GetConfiguration.conf with these keys. */
export function configurationOf(
  values: Record<string, string>,
  unknownKey: string[] = [],
) {
  return {
    configurationKey: Object.entries(values).map(([key, value]) => ({
      key,
      readonly: true,
      value,
    })),
    unknownKey,
  };
}
