import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { addDays } from '@forecourt/plugin-charge-stations-react';
import {
  aPortDay,
  aProfile,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakePort } from '@forecourt/plugin-charge-stations-react/testUtils';

const DAYS = 90;
const MINUTE = 60_000;

/** Ninety days of each connector of a fleet: most days without a loss, some with a fault or a silence. */
export function availabilityAt(now: number, stations: ApiStation[]) {
  const today = new Date(now).toISOString().slice(0, 10);
  const ports = stations.flatMap(({ identity, lanes }, station) =>
    lanes
      .filter(({ id }) => id !== 'station')
      .map(({ id }, index): FakePort => {
        const seed = station * 7 + index * 3;
        return {
          identity,
          port: id,
          repairs: [(seed % 40) * MINUTE, 3 * (seed % 50) * MINUTE],
          days: Array.from({ length: DAYS }, (_, back) =>
            aPortDay(addDays(today, -back), dayOf(seed + back)),
          ),
        };
      }),
  );
  const profiles = [
    aProfile(),
    aProfile({
      id: 'operational',
      title: 'operational availability',
      target: null,
      verified: false,
      notes: ['One part of it was not seen at its source.'],
    }),
  ];
  return { ports, profiles, spans: {} };
}

function dayOf(seed: number) {
  if (seed % 13 === 0) return { down: (seed % 9) + 1, openings: 1 };
  if (seed % 23 === 0) return { unknown: 24 };
  if (seed % 11 === 0) return { unknown: 3 };
  return {};
}
