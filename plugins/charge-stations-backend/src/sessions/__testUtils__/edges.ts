import { Millis, SessionEdge } from '../../model';

/** 2026-11-02T08:00:00Z, from which the tests count. */
export const START: Millis = Date.UTC(2026, 10, 2, 8);
export const MINUTE: Millis = 60_000;

let seq = 0;

/** A message so many minutes from START; the station's clock agrees with ours unless said otherwise. */
function edge(
  type: SessionEdge['type'],
  at: number,
  different: Partial<SessionEdge>,
): SessionEdge {
  seq += 1;
  const receivedAt = START + at * MINUTE;
  return {
    type,
    identity: 'CP1',
    ref: { connectionId: 'a', seq },
    source: 'live',
    receivedAt,
    reportedTime: receivedAt,
    transactionId: 1,
    evseId: null,
    connectorId: type === 'start' ? 1 : null,
    reason: null,
    register: { begin: null, end: null },
    ...different,
  };
}

export const start = (at: number, different: Partial<SessionEdge> = {}) =>
  edge('start', at, different);

export const stop = (at: number, different: Partial<SessionEdge> = {}) =>
  edge('stop', at, different);
