import { stationDays } from '../../availability';
import { Millis } from '../../model';
import { addDays, dayAt, startOfDay } from '../../model/zonedTime';
import {
  AvailabilityStore,
  DueStation,
  StationSums,
  SUMS_OVERLAP,
  WindowsOf,
} from '../../store';

/** Days that are added up at once: of a busy station some milliseconds. */
const PIECE_DAYS = 31;

/** Sums that are as far as this need not know where the history begins, which takes longer than they do. */
const RECENT: Millis = PIECE_DAYS * 24 * 60 * 60 * 1000;

/**
 * The sums of a station's ports from where they are up to the present, or from the earliest change that they do not have.
 * Each piece stands for itself: when the last ones are not written, the next time goes on with them.
 */
export async function* rollUpStation(options: {
  store: Pick<AvailabilityStore, 'historyBegin' | 'readHistory'>;
  station: DueStation;
  changes?: { from: Millis; ids: number[] };
  /** In which days begin. */
  timeZone: string;
  now: Millis;
  windowsOf: WindowsOf;
}): AsyncGenerator<StationSums> {
  const { store, station, changes, timeZone, now, windowsOf } = options;
  const { identity } = station;
  let takenIn = changes?.ids ?? [];
  const rolledTo =
    station.rolledTo === null
      ? null
      : Math.min(station.rolledTo - SUMS_OVERLAP, changes?.from ?? Infinity);
  const isRecent = rolledTo !== null && rolledTo > now - RECENT;
  const begin = isRecent ? rolledTo : await store.historyBegin(identity);
  if (begin === null || begin >= now) {
    yield { identity, from: '', days: [], rolledTo: now, takenIn };
    return;
  }
  const isWhole = rolledTo === null || rolledTo < begin;
  let day = dayAt(isWhole ? begin : rolledTo, timeZone);
  let from = isWhole ? '' : day;
  for (;;) {
    const nextDay = addDays(day, PIECE_DAYS);
    const next = startOfDay(nextDay, timeZone);
    const isLast = next >= now;
    const window = {
      from: startOfDay(day, timeZone),
      to: isLast ? now : next,
    };
    const history = await store.readHistory({ identity, ...window });
    const windows = await windowsOf({ ...station, ...window });
    yield {
      identity,
      from,
      to: isLast ? undefined : nextDay,
      days: stationDays({ ...station, ...history, windows, window, timeZone }),
      rolledTo: window.to,
      takenIn,
    };
    if (isLast) {
      return;
    }
    day = nextDay;
    from = nextDay;
    takenIn = [];
  }
}
