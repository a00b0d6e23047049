import { ConnectionClosedEvent } from '../model';
import { Ending } from './types';

/** RFC 6455 §7.4.1: nothing was said, the other side was just gone. */
const VANISHED = 1006;

/**
 * How a connection ended, as far as it says who ended it: `sudden`, so that station and network look alike;
 * `deliberate`, by the station itself; `refused`, by us for what the station sent.
 */
export type ClosingKind = 'sudden' | 'deliberate' | 'refused';

/** Null where no connection of the station ended, or where it ended for a reason that is not the station's. */
export function closingKind(ending: Ending | null): ClosingKind | null {
  if (ending?.type !== 'connectionClosed') {
    return null;
  }
  switch (ending.by) {
    case 'liveness':
      return 'sudden';
    case 'station':
      return ending.code === VANISHED ? 'sudden' : 'deliberate';
    case 'protocol':
      return 'refused';
    default:
      return null;
  }
}

/** The closing in words. */
export function closingWords({ by, code }: ConnectionClosedEvent): string {
  switch (by) {
    case 'liveness':
      return 'It left our pings unanswered, so we cut the connection: the station or the network between was gone.';
    case 'protocol':
      return `We closed the connection with ${code} for what the station sent.`;
    case 'shutdown':
      return `We closed the connection with ${code} because we stopped.`;
    case 'superseded':
      return 'We closed the connection because a newer one took its place.';
    case 'upstream':
      return `The upstream CSMS closed the connection with ${code}.`;
    default:
      return code === VANISHED
        ? 'The connection broke off without a word (1006): the station or the network between was gone.'
        : `The station closed the connection itself, with ${code}.`;
  }
}
