import type {
  ApiCondition,
  ApiConditionDetail,
  ApiIncident,
  ApiStationCondition,
} from '@forecourt/plugin-charge-stations-common';
import {
  aConditionDetail,
  anIncident,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { HOUR, iso, MINUTE } from './times';

const CODES: Partial<ApiCondition>[] = [
  { code: 'ocpp16:GroundFailure', errorCode: 'GroundFailure', severity: 1 },
  {
    code: 'ocpp16:ConnectorLockFailure',
    errorCode: 'ConnectorLockFailure',
    severity: 2,
    vendorErrorCode: 'E117',
    info: 'Lock did not close',
  },
  {
    code: 'ocpp16:WeakSignal',
    errorCode: 'WeakSignal',
    severity: 5,
    blocking: false,
    vendorErrorCode: undefined,
    info: undefined,
  },
];

/** Past faults, the newest first, after the one that is open now. */
export function historyOf(options: {
  index: number;
  condition: ApiStationCondition;
  now: number;
}): ApiConditionDetail[] {
  const { index, condition, now } = options;
  const past = Array.from({ length: index % 5 }, (_, number) => {
    const openedAt = now - (number + 1) * 4 * HOUR - index * MINUTE;
    return aConditionDetail({
      ...CODES[(index + number) % CODES.length],
      number: number + 1,
      scope: `connector:${1 + (number % 2)}`,
      ...times(openedAt),
      closedAt: iso(openedAt + (12 + index) * MINUTE),
      closeReason: number % 2 ? 'reboot' : 'cleared',
      closePrecision: number % 2 ? 'gap' : 'exact',
      badges: number === 1 ? ['backdated'] : [],
    });
  });
  if (condition !== 'faulted' && condition !== 'warning') {
    return past;
  }
  const present = aConditionDetail({
    ...CODES[condition === 'faulted' ? index % 2 : 2],
    number: past.length + 1,
    ...times(now - (20 + index) * MINUTE),
    count: 1 + (index % 3),
  });
  return [present, ...past];
}

/** One incident for each fault. */
export function incidentsOf(
  conditions: Record<string, ApiConditionDetail[]>,
): Record<string, ApiIncident[]> {
  return Object.fromEntries(
    Object.entries(conditions).map(([identity, details]) => [
      identity,
      details.map(({ condition }) =>
        anIncident({
          id: `incident-${condition.number}`,
          identity,
          scope: condition.scope,
          code: condition.code,
          severity: condition.severity,
          blocking: condition.blocking,
          openedAt: condition.openedAt,
          lastSeenAt: condition.lastSeenAt,
          faults: [condition.number],
          ...(condition.closedAt
            ? {
                state: 'resolved',
                stateSince: condition.closedAt,
                endedAt: condition.closedAt,
              }
            : {}),
        }),
      ),
    ]),
  );
}

function times(openedAt: number) {
  return {
    openedAt: iso(openedAt),
    firstSeenAt: iso(openedAt + 1000),
    lastSeenAt: iso(openedAt + 5 * MINUTE),
  };
}
