import type {
  ApiAvailability,
  ApiAvailabilityDay,
  ApiAvailabilityDays,
  ApiAvailabilityGrouping,
  ApiAvailabilityItem,
  ApiAvailabilityProfile,
  ApiStation,
  AvailabilityQuery,
} from '@forecourt/plugin-charge-stations-common';

type Millis = ApiAvailabilityDay['millis'];

const NO_TIME: Millis = {
  up: 0,
  degraded: 0,
  down: 0,
  unknown: 0,
  unknownOurs: 0,
  planned: 0,
  excluded: 0,
  outside: 0,
};

/** What is known of a port: its time, day by day. */
export interface FakePort {
  identity: string;
  port: string;
  days: Pick<ApiAvailabilityDay, 'day' | 'millis' | 'openings'>[];
  /** How long each fault took that ended, in milliseconds. */
  repairs?: number[];
}

/** Ports and stations of a made-up fleet, and the rulebooks to judge them by. */
export interface AvailabilitySource {
  ports: FakePort[];
  stations: ApiStation[];
  profiles: ApiAvailabilityProfile[];
}

type Placed = FakePort & { station?: ApiStation };

/** Until when everything is rolled up, whatever is asked. */
export const ROLLED_UP_TO = '2026-11-19T17:10:00.000Z';

/** Figures as the backend adds them up, by the technical formula whatever the rulebook. */
export function availabilityOf(
  source: AvailabilitySource,
  query: AvailabilityQuery,
): Omit<ApiAvailability, 'pageInfo'> {
  const by = query.by ?? 'port';
  const ports = placed(source, query);
  const items = [...new Set(ports.map(port => keyOf(port, by)))]
    .map(key => {
      const own = ports.filter(port => keyOf(port, by) === key);
      return { ...itemOf(key, own), ...namesOf(own[0], by) };
    })
    .sort((a, b) => (a.figure ?? 2) - (b.figure ?? 2));
  return { ...answerTo(source, query), items, total: itemOf('total', ports) };
}

/** The same day by day. */
export function availabilityDaysOf(
  source: AvailabilitySource,
  query: AvailabilityQuery & { port?: string },
): Omit<ApiAvailabilityDays, 'pageInfo'> {
  const items = placed(source, query)
    .filter(({ port }) => !query.port || query.port === port)
    .map(port => ({
      ...itemOf(keyOf(port, 'port'), [port]),
      ...namesOf(port, 'port'),
      days: port.days.map(day => ({ ...day, ...shareOf(day.millis) })),
    }))
    .map(({ key, title, ref, identity, port, figure, coverage, days }) => ({
      key,
      title,
      ref,
      identity: identity ?? '',
      port: port ?? '',
      figure,
      coverage,
      days,
    }));
  return { ...answerTo(source, query), items };
}

function answerTo({ profiles }: AvailabilitySource, query: AvailabilityQuery) {
  const { from = '2026-10-20', to = '2026-11-20' } = query;
  const profile = profiles.find(({ id }) => id === query.profile);
  return {
    profile: profile ?? profiles[0],
    timeZone: 'UTC',
    from,
    to,
    isComplete: true,
    rolledUpTo: ROLLED_UP_TO,
  };
}

/** The ports that a query is about, each with the days in its range. */
function placed(source: AvailabilitySource, query: AvailabilityQuery) {
  const { from = '', to = '9999' } = query;
  return source.ports
    .map(port => ({
      ...port,
      days: port.days.filter(({ day }) => day >= from && day < to),
      station: source.stations.find(it => it.identity === port.identity),
    }))
    .filter(
      ({ identity, station, days }) =>
        days.length > 0 &&
        (!query.identity || query.identity === identity) &&
        (!query.site || query.site === (station?.site ?? 'none')) &&
        (!query.owner || query.owner === (station?.owner ?? 'none')) &&
        (!query.model || query.model === (station?.model ?? 'none')),
    );
}

function keyOf(port: Placed, by: ApiAvailabilityGrouping): string {
  switch (by) {
    case 'fleet':
      return 'fleet';
    case 'station':
      return port.identity;
    case 'port':
      return `${port.identity} ${port.port}`;
    default:
      return port.station?.[by] ?? 'none';
  }
}

function namesOf({ identity, port, station }: Placed, by: string) {
  switch (by) {
    case 'fleet':
      return {};
    case 'station':
    case 'port':
      return {
        identity,
        port: by === 'port' ? port : undefined,
        title: station?.title,
        ref: station?.entityRef,
      };
    default:
      return { ref: station?.[by as 'site' | 'owner' | 'model'] };
  }
}

function itemOf(key: string, ports: Placed[]): ApiAvailabilityItem {
  const days = ports.flatMap(port => port.days);
  const millis = days.map(day => day.millis).reduce(added, NO_TIME);
  const openings = sum(days.map(day => day.openings));
  const repairs = ports
    .flatMap(port => port.repairs ?? [])
    .sort((a, b) => a - b);
  const observedMillis = millis.up + millis.degraded;
  return {
    key,
    ports: ports.length,
    ...shareOf(millis),
    millis,
    openings,
    mttr:
      repairs.length === 0
        ? null
        : {
            count: repairs.length,
            meanMillis: sum(repairs) / repairs.length,
            medianMillis: repairs[Math.floor(repairs.length / 2)],
            p90Millis: repairs[Math.ceil(repairs.length * 0.9) - 1],
            unknownEnds: 0,
          },
    mtbfMillis: openings === 0 ? null : observedMillis / openings,
    observedMillis,
    faultRatePer30PortDays: null,
    repeatRate: null,
    notes: [],
  };
}

function shareOf(millis: Millis) {
  const { up, degraded, down, unknown, unknownOurs } = millis;
  const known = up + degraded + down;
  const inService = known + unknown + unknownOurs;
  return {
    figure: known === 0 ? null : (up + degraded) / known,
    coverage: inService === 0 ? null : known / inService,
  };
}

function added(one: Millis, other: Millis): Millis {
  const names = Object.keys(NO_TIME) as (keyof Millis)[];
  return names.reduce(
    (all, name) => ({ ...all, [name]: one[name] + other[name] }),
    NO_TIME,
  );
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
