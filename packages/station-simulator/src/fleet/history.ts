import { DateTime } from 'luxon';
import { createRandom, seedFor } from '../random';
import { Step } from '../scenario/step';
import { play } from '../station/play';
import { playPast } from '../station/playPast';
import { Script, wait } from '../station/script';
import { Station } from '../station/Station';
import { together } from '../station/together';
import { HistoryLine, mergeLines } from '../transport/jsonl';
import { everydayUse } from './everydayUse';
import { Fleet, FleetStation, Happening } from './fleet';
import { profileOf } from './profileOf';

export interface FleetHistoryOptions {
  fleet: Fleet;
  /** Length of the past in days. */
  days: number;
  /** Its end, milliseconds since the epoch. */
  until: number;
  /** By default the fleet's. */
  seed?: number;
}

/** A list of steps and when they begin, milliseconds since the epoch. */
interface Appointment {
  at: number;
  steps: Step[];
}

const DAY_MS = 24 * 3_600_000;

/** The past of a whole fleet in the order of its time; the same options give the same lines. */
export function fleetHistory(options: FleetHistoryOptions): HistoryLine[] {
  return mergeLines(
    options.fleet.stations.map(station => stationHistory(options, station)),
  );
}

function stationHistory(
  options: FleetHistoryOptions,
  member: FleetStation,
): HistoryLine[] {
  const { fleet } = options;
  const seed = seedFor({
    seed: options.seed ?? fleet.seed,
    name: member.identity,
  });
  const from = options.until - options.days * DAY_MS;
  const absent = member.absentSince ?? 0;
  const until = options.until - absent;
  const profile = profileOf({ fleet, member });
  const plan = [
    ...sessions({ fleet, member, seed, from, until }),
    ...happenings({ fleet, member, until: options.until }),
    ...openFaults(member, options.until),
  ].filter(({ at }) => at >= from && at < until);

  return playPast({
    identity: member.identity,
    profile: {
      ...profile,
      firmware: member.firmwareBefore ?? profile.firmware,
    },
    seed,
    from,
    until,
    script: station => month(station, { plan, from }),
    finalCloseCode: absent > 0 ? 1006 : undefined,
    readsConfiguration: true,
  });
}

/** Boots some time in the first two minutes, then keeps all appointments. */
function* month(
  station: Station,
  options: { plan: Appointment[]; from: number },
): Script {
  const { plan, from } = options;
  const begin = station.pick({ min: 1_000, max: 120_000 });
  yield* wait(begin);
  yield* play(station, [{ type: 'boot' }]);
  yield* together(
    plan.map(function* keep({ at, steps }): Script {
      yield* wait(Math.max(0, at - from - begin));
      yield* play(station, steps);
    }),
  );
}

function sessions(options: {
  fleet: Fleet;
  member: FleetStation;
  seed: number;
  from: number;
  until: number;
}): Appointment[] {
  const { fleet, member, seed, from, until } = options;
  const site = fleet.sites[member.site];
  const { station, traffic } = fleet.models[member.model];
  const visits = everydayUse({
    random: createRandom(seed),
    from,
    until,
    timeZone: site.timeZone,
    arrivals: site.arrivals,
    traffic: {
      ...traffic,
      sessionsPerDay: member.sessionsPerDay ?? traffic.sessionsPerDay,
    },
    connectors: station.connectors,
  });
  return visits.map(({ at, step }) => ({ at, steps: [step] }));
}

/** The station's own and its site's, at the site's local time. */
function happenings(options: {
  fleet: Fleet;
  member: FleetStation;
  until: number;
}): Appointment[] {
  const { fleet, member, until } = options;
  const site = fleet.sites[member.site];
  const lastDay = DateTime.fromMillis(until, { zone: site.timeZone });
  const appointments = ({ daysAgo, at, steps }: Happening) =>
    daysAgo.map(days => {
      const [hour, minute] = at.split(':').map(Number);
      const time = lastDay.startOf('day').minus({ days }).set({ hour, minute });
      return { at: time.toMillis(), steps };
    });
  return [...site.history, ...member.history].flatMap(appointments);
}

function openFaults(member: FleetStation, until: number): Appointment[] {
  return member.openFaults.map(({ since, ...fault }) => ({
    at: until - since,
    steps: [
      {
        type: 'fault',
        ...fault,
        hold: { min: 0, max: 0 },
        clear: { type: 'never' },
      },
    ],
  }));
}
