import { scopesOf, windowsOf } from '../../availability';
import { PlannedWindow } from '../../model';
import { PlannedWindowStore, WindowsOf } from '../../store';

const PAGE = 500;

/** Reads the windows that count for a station in a range. */
export function readWindows(
  windows: Pick<PlannedWindowStore, 'list'>,
): WindowsOf {
  return async station => {
    const found: PlannedWindow[] = [];
    let page: PlannedWindow[];
    do {
      page = await windows.list({
        scopes: scopesOf(station),
        from: station.from,
        to: station.to,
        limit: PAGE,
        offset: found.length,
      });
      found.push(...page);
    } while (page.length === PAGE);
    return windowsOf(found, station);
  };
}
