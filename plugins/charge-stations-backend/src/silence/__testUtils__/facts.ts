import {
  BootEvent,
  ConnectionClosedEvent,
  ListenerGapEvent,
} from '../../model';
import { Group } from '../cohort';
import { Return, SilenceFacts } from '../types';

const MINUTE = 60_000;
/** 2026-11-22T12:00:00Z, when silences of tests begin; they last ten minutes. */
export const NOON = Date.UTC(2026, 10, 22, 12);
export const BACK = NOON + 10 * MINUTE;

const base = (connectionId: string, seq: number, receivedAt: number) =>
  ({
    identity: 'CP1',
    connectionId,
    seq,
    receivedAt,
    source: 'live',
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
  } as const);

export function closedBy(
  by: ConnectionClosedEvent['by'],
  code = 1006,
): ConnectionClosedEvent {
  return {
    ...base('c1', 99, NOON + 1_000),
    type: 'connectionClosed',
    by,
    code,
    reason: '',
    lastFrameAt: NOON,
  };
}

export const GAP: ListenerGapEvent = {
  ...base('run:r2', 0, NOON),
  type: 'listenerGap',
  from: NOON - MINUTE,
  to: NOON,
};

/** Back after ten minutes: without a boot, with one, or with one that has a reason (2.x). */
export function back(how: 'noBoot' | 'boot' | { reason: string }): Return {
  const boot: BootEvent = {
    ...base('c2', 1, BACK + 500),
    type: 'boot',
    vendor: null,
    model: null,
    serialNumber: null,
    firmwareVersion: null,
    reason: typeof how === 'object' ? how.reason : null,
    registration: 'Accepted',
  };
  return {
    opened: {
      ...base('c2', 0, BACK),
      type: 'connectionOpened',
      protocol: 'ocpp1.6',
      remoteAddress: '192.0.2.7',
      supersedes: null,
    },
    boot: how === 'noBoot' ? null : boot,
  };
}

/** So many went silent of so many; at one site unless said otherwise. */
export function group(gone: number, members: number, silentSites = 1): Group {
  return {
    key: 'key',
    members,
    silent: Array.from({ length: gone - 1 }, (_, index) => `CP${index + 2}`),
    silentSites,
  };
}

/** A station that broke off at noon and is back after ten minutes, with nothing else known. */
export function factsOf(
  differing: Partial<Omit<SilenceFacts, 'cohort' | 'span'>> & {
    cohort?: Partial<SilenceFacts['cohort']>;
    span?: Partial<SilenceFacts['span']>;
  } = {},
): SilenceFacts {
  return {
    now: BACK + MINUTE,
    began: NOON,
    ending: closedBy('station'),
    returned: back('noBoot'),
    planned: [],
    ...differing,
    span: {
      from: NOON,
      to: BACK,
      state: 'offline',
      cause: null,
      ...differing.span,
    },
    cohort: {
      site: null,
      network: null,
      vendorModel: null,
      fleet: group(1, 1),
      isPartial: false,
      ...differing.cohort,
    },
  };
}
