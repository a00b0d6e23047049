import type { ApiAvailabilityExportRow } from '@forecourt/plugin-charge-stations-common';
import { totalOf } from '../../availability';
import { AvailabilityProfile, Millis, TimeClass } from '../../model';
import { PortSums } from '../../store';
import {
  AvailabilityQueries,
  AvailabilityStation,
  DayRange,
} from '../../store/queries';
import { present } from '../present';
import { applyProfile, countedPorts, groupFigure } from './figures';
import { SummedPort } from './portGroups';
import { rolledUp } from './rolledUp';

const collator = new Intl.Collator('en', { numeric: true });

const MINUTE: Millis = 60_000;

/** Stations whose rows are made at once. */
const SLICE = 100;

interface ExportOptions {
  sums: AvailabilityQueries;
  profile: AvailabilityProfile;
  days: DayRange;
  timeZone: string;
  now: Millis;
}

/**
 * One row a port, by identity and port. With a rulebook of the previous twelve months it is one a port and month of the
 * range: its minutes are the month's and its figure is of the twelve that end with it (23 CFR 680.112 asks for both).
 */
export async function* exportRows(
  options: ExportOptions & { stations: AvailabilityStation[] },
): AsyncGenerator<ApiAvailabilityExportRow> {
  const { stations, profile, days } = options;
  for (let start = 0; start < stations.length; start += SLICE) {
    const some = stations.slice(start, start + SLICE);
    const rows = isMonthly(profile)
      ? await rowsByMonth({ ...options, stations: some })
      : await rowsOf({ ...options, stations: some, figureDays: days });
    yield* rows;
  }
}

function isMonthly({ period }: AvailabilityProfile): boolean {
  return period === 'previous12Months';
}

async function rowsByMonth(
  options: ExportOptions & { stations: AvailabilityStation[] },
) {
  const rows: ApiAvailabilityExportRow[] = [];
  for (const month of monthsOf(options.days)) {
    const figureDays = { from: yearBefore(month.to), to: month.to };
    rows.push(...(await rowsOf({ ...options, days: month, figureDays })));
  }
  return rows.sort(
    (a, b) =>
      collator.compare(a.identity, b.identity) ||
      collator.compare(a.port, b.port) ||
      collator.compare(a.from, b.from),
  );
}

async function rowsOf(
  options: ExportOptions & {
    stations: AvailabilityStation[];
    /** The days that the figure is of. */
    figureDays: DayRange;
  },
): Promise<ApiAvailabilityExportRow[]> {
  const { days, figureDays } = options;
  const ports = await portsOf(options, days);
  const wider =
    figureDays.from === days.from && figureDays.to === days.to
      ? ports
      : await portsOf(options, figureDays);
  const byKey = new Map(wider.map(port => [keyOf(port), port]));
  return ports.map(port =>
    toRow(port, byKey.get(keyOf(port)) ?? port, options),
  );
}

async function portsOf(
  options: ExportOptions & { stations: AvailabilityStation[] },
  days: DayRange,
): Promise<SummedPort[]> {
  const { sums, stations, profile } = options;
  const byIdentity = new Map(stations.map(of => [of.identity, of]));
  const read = await sums.readSums({
    ...days,
    identities: [...byIdentity.keys()],
  });
  return countedPorts(
    profile,
    read.flatMap(of => {
      const station = byIdentity.get(of.identity);
      return station ? { sums: of, station } : [];
    }),
  );
}

function keyOf({ sums }: SummedPort): string {
  return `${sums.identity} ${sums.port}`;
}

function toRow(
  { sums, station }: SummedPort,
  ofFigure: SummedPort,
  options: ExportOptions & { figureDays: DayRange },
): ApiAvailabilityExportRow {
  const { profile, days, figureDays, timeZone } = options;
  const applied = applyProfile(profile, figureDays);
  const { value, coverage } = groupFigure(applied, { ports: [ofFigure] });
  const { placement } = station;
  const minutes = (timeClass: TimeClass) => sums.millis[timeClass] / MINUTE;
  return {
    profile: profile.id,
    timeZone,
    ...days,
    identity: sums.identity,
    port: sums.port,
    ...present({
      entityRef:
        placement.entityRefs.length === 1 ? placement.entityRefs[0] : null,
      site: placement.site,
      owner: placement.owner,
      model: placement.model,
    }),
    // A rule of twelve months says nothing of a month that is not over.
    figure: applied.notes.length > 0 && isMonthly(profile) ? null : value,
    coverage,
    upMinutes: minutes('up'),
    degradedMinutes: minutes('degraded'),
    downMinutes: minutes('down'),
    unknownMinutes: minutes('unknown'),
    unknownOursMinutes: minutes('unknownOurs'),
    plannedMinutes: minutes('planned'),
    excludedMinutes: minutes('excluded'),
    outsideMinutes: minutes('outside'),
    ...outage(profile, sums),
    openings: sums.openings,
    rolledUpTo: rolledUp({ ...options, stations: [station] }).rolledUpTo,
  };
}

/** T_outage and T_excluded of 23 CFR 680.116(b). */
function outage(
  { method }: AvailabilityProfile,
  { millis }: PortSums,
): Pick<ApiAvailabilityExportRow, 'outageMinutes' | 'excludedOutageMinutes'> {
  if (method.type !== 'fixedYear') {
    return {};
  }
  const excluded = totalOf(millis, ['planned', 'excluded']);
  return {
    outageMinutes: (totalOf(millis, ['down', 'unknown']) + excluded) / MINUTE,
    excludedOutageMinutes: excluded / MINUTE,
  };
}

/** The months that a range touches, cut to it. */
export function monthsOf({ from, to }: DayRange): DayRange[] {
  const months: DayRange[] = [];
  for (let start = from; start < to; ) {
    const [year, month] = start.split('-').map(Number);
    const next = new Date(Date.UTC(year, month)).toISOString().slice(0, 10);
    const end = next < to ? next : to;
    months.push({ from: start, to: end });
    start = end;
  }
  return months;
}

function yearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(
    4,
  )}`;
}
