import { PlannedSpans } from './api/silences';
import { WindowsOf } from './store';
import { StationQueries } from './store/queries';

/** What was planned for a station, out of the windows for it and for what it belongs to. */
export function createPlannedSpans(options: {
  stations: Pick<StationQueries, 'get'>;
  windowsOf: WindowsOf;
}): PlannedSpans {
  const { stations, windowsOf } = options;
  return async ({ identity, from, to }) => {
    const placement = (await stations.get(identity))?.placement;
    const windows = await windowsOf({
      identity,
      site: placement?.site ?? null,
      owner: placement?.owner ?? null,
      model: placement?.model ?? null,
      from,
      to,
    });
    return windows.filter(({ kind }) => kind === 'planned');
  };
}
