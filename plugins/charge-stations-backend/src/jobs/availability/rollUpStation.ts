import { stationDays } from '../../availability';
import { Millis } from '../../model';
import { addDays, dayAt, startOfDay } from '../../model/zonedTime';
import { AvailabilityStore, DueStation, WindowsOf } from '../../store';

/** Days that are added up at once: of a busy station some milliseconds. */
const PIECE_DAYS = 31;

/** Sums that are as far as this need not know where the history begins, which takes longer than they do. */
const RECENT: Millis = PIECE_DAYS * 24 * 60 * 60 * 1000;

/**
 * Brings the sums of a station's ports up to the present: from the earliest change of its history that they do not have,
 * or from where they end. Cut short, it goes on with the piece that was not done.
 */
export async function rollUpStation(options: {
  store: AvailabilityStore;
  station: DueStation;
  /** In which days begin. */
  timeZone: string;
  now: Millis;
  windowsOf: WindowsOf;
  /** Lets others have their turn between two pieces; false ends it. */
  pause: () => Promise<boolean>;
}): Promise<void> {
  const { store, station, timeZone, now, windowsOf, pause } = options;
  const { identity } = station;
  const rolledTo = await store.takeInChanges(identity);
  const isRecent = rolledTo !== null && rolledTo > now - RECENT;
  const begin = isRecent ? rolledTo : await store.historyBegin(identity);
  if (begin === null || begin >= now) {
    await store.replaceDays({ identity, from: '', days: [], rolledTo: now });
    return;
  }
  const isWhole = rolledTo === null || rolledTo < begin;
  let day = dayAt(isWhole ? begin : rolledTo, timeZone);
  let replaced = isWhole ? '' : day;
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
    await store.replaceDays({
      identity,
      from: replaced,
      to: isLast ? undefined : nextDay,
      days: stationDays({
        ...station,
        ...history,
        windows,
        window,
        timeZone,
      }),
      rolledTo: window.to,
    });
    if (isLast || !(await pause())) {
      return;
    }
    day = nextDay;
    replaced = nextDay;
  }
}
