import type {
  ApiConditionDetail,
  ApiConnection,
  ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aCodeCoverage,
  aConditionRunbook,
  anUnregistered,
  aSpecificationLink,
  aStationGap,
  aStorage,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { availabilityAt } from './availability';
import { baselinesAt } from './baselines';
import { configurationAt, matrix } from './configuration';
import {
  conformanceOf,
  connectionsOf,
  messagesOf,
  reportsOf,
  sessionsOf,
  silenceOf,
} from './evidence';
import { historyOf, incidentsOf } from './faults';
import { knowledgeAt } from './knowledge';
import { reliabilityOf } from './reliability';
import { conditionOf, ocpiOf, stationOf } from './stations';
import { HOUR, iso, MINUTE } from './times';

/** A fleet with a bit of everything, as it might look at `now`; the same for the same `now`. */
export function worldAt(now: number): Required<Omit<FakeWorld, 'failure'>> {
  const conditions: Record<string, ApiConditionDetail[]> = {};
  const frames: Record<string, ApiListedFrame[]> = {};
  const connections: Record<string, ApiConnection[]> = {};
  const stations = Array.from({ length: 230 }, (_, index) => {
    const identity = `CP${String(index + 1).padStart(3, '0')}`;
    const condition = conditionOf(index);
    conditions[identity] = historyOf({ index, condition, now });
    frames[identity] = messagesOf(conditions[identity]);
    connections[identity] = connectionsOf(now);
    return stationOf({
      identity,
      index,
      condition,
      now,
      openFaults: conditions[identity]
        .map(it => it.condition)
        .filter(it => !it.closedAt),
    });
  });
  const unregistered = ['NEW-7', 'DE*ABC*E0001'].map((identity, index) =>
    anUnregistered({
      identity,
      firstSeenAt: iso(now - 30 * HOUR),
      lastSeenAt: iso(now - (index + 1) * MINUTE),
    }),
  );
  const conformance = Object.fromEntries(
    stations.map(({ identity }) => [identity, conformanceOf(now)]),
  );
  const reliability = reliabilityOf(stations.length);
  const reports = { [stations[0].identity]: reportsOf(now) };
  return {
    stations,
    conditions,
    frames,
    connections,
    silences: { [stations[0].identity]: [silenceOf(now)] },
    conformance,
    runbookProblems: [],
    ocpi: Object.fromEntries(
      stations.map(({ identity, lanes }) => [identity, ocpiOf(lanes)]),
    ),
    reports,
    incidents: incidentsOf(conditions),
    commonCauses: [],
    coverage: {
      codes: [
        aCodeCoverage(),
        aCodeCoverage({
          code: 'ocpp16:GroundFailure',
          isExplained: true,
          runbook: 'own',
        }),
      ],
      stations: [aStationGap()],
      links: [aSpecificationLink()],
    },
    reliability,
    storage: aStorage({ measuredAt: iso(now) }),
    unregistered,
    knownKeys: [],
    ...availabilityAt(now, stations),
    windows: [],
    ...knowledgeAt(),
    sessions: { [stations[0].identity]: sessionsOf(now) },
    configurations: Object.fromEntries(
      stations.map(({ identity }) => [identity, configurationAt(now)]),
    ),
    configurationMatrix: matrix,
    runbooks: [],
    conditionRunbook: aConditionRunbook(),
    ...baselinesAt(now),
  };
}
