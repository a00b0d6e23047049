import type {
  ApiConditionDetail,
  ApiConformance,
  ApiConnection,
  ApiListedFrame,
  ApiReport,
  ApiSession,
  ApiSilence,
} from '@forecourt/plugin-charge-stations-common';
import {
  aConnection,
  aFinding,
  aListedFrame,
  aReport,
  aSilence,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { HOUR, iso, MINUTE } from './times';

/** The messages that faults were made from, oldest first, the last with something wrong about it. */
export function messagesOf(history: ApiConditionDetail[]): ApiListedFrame[] {
  const frames = history
    .flatMap(({ evidence }) => evidence.map(it => it.frame))
    .map((frame, index) =>
      aListedFrame({
        ...frame,
        seq: history.length - index,
        violations:
          index === 0
            ? [{ rule: 'time', path: '/timestamp', message: 'It has no zone.' }]
            : [],
      }),
    );
  return frames.reverse();
}

export function connectionsOf(now: number): ApiConnection[] {
  const lost = aConnection({
    openedAt: iso(now - 9 * HOUR),
    closed: {
      at: iso(now - 3 * HOUR),
      code: 1006,
      reason: 'No answer to a ping',
      by: 'liveness',
      cause: 'noLife',
      lastFrameAt: iso(now - 3 * HOUR - MINUTE),
    },
    next: { openedAt: iso(now - 2 * HOUR), booted: false },
  });
  return [
    aConnection({
      connectionId: 'c3d4',
      openedAt: iso(now - 2 * HOUR),
      state: 'open',
      booted: false,
      closed: undefined,
    }),
    lost,
  ];
}

export function silenceOf(now: number): ApiSilence {
  const from = iso(now - 5 * HOUR);
  return aSilence({ from, began: from, to: iso(now - 5 * HOUR + 10 * MINUTE) });
}

/** One that goes on, and one that ended abnormally. */
export function sessionsOf(now: number): ApiSession[] {
  return [
    {
      scope: 'connector:1',
      from: iso(now - 50 * MINUTE),
      end: 'open',
      transactionId: '43',
    },
    {
      scope: 'connector:1',
      from: iso(now - 9 * HOUR),
      to: iso(now - 7 * HOUR),
      end: 'told',
      transactionId: '42',
      energyKilowattHours: 18.2,
      reason: 'EmergencyStop',
      abnormal: true,
    },
  ];
}

export function conformanceOf(now: number): ApiConformance {
  const when = {
    firstAt: iso(now - 20 * HOUR),
    lastAt: iso(now - HOUR),
  };
  return {
    messages: 12_300,
    protocols: ['ocpp1.6'],
    clock: {
      samples: 4_100,
      offset: -2_400,
      driftPerDay: 1_200,
      connections: [
        { ...when, connectionId: 'c3d4', samples: 3_000, offset: -2_400 },
        { ...when, connectionId: 'a1b2', samples: 1_100, offset: 3_600_000 },
      ],
    },
    findings: [
      aFinding(when),
      aFinding({
        ...when,
        kind: 'transition',
        severity: 'worthKnowing',
        subject: 'Charging → Reserved',
        count: 1,
        reference: {
          specification: 'ocpp-1.6',
          title: 'OCPP 1.6 edition 2',
          section: '4.9',
          words: 'OCPP 1.6 edition 2 §4.9',
          state: 'unverified',
        },
        sentence: 'The table of states has no such step.',
      }),
    ],
  };
}

export function reportsOf(now: number): ApiReport[] {
  const when = {
    startedAt: iso(now - 2 * HOUR),
    lastPartAt: iso(now - 2 * HOUR + 3_000),
  };
  return [
    aReport({ ...when, state: 'incomplete', missing: [1], missingCount: 1 }),
    aReport({ ...when, requestId: 6 }),
  ];
}
