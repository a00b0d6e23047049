import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { NONE } from '../FleetFaultsPage/fleetFaultsQuery';

/** Stations by the firmware of their last boot, the most common first; `none` where none was reported. */
export function firmwaresOf(
  stations: ApiStation[],
): Array<{ firmware: string; stations: ApiStation[] }> {
  const running = new Map<string, ApiStation[]>();
  for (const station of stations) {
    const firmware = station.boot?.firmwareVersion ?? NONE;
    running.set(firmware, [...(running.get(firmware) ?? []), station]);
  }
  return [...running]
    .map(([firmware, of]) => ({ firmware, stations: of }))
    .sort(
      (a, b) =>
        b.stations.length - a.stations.length ||
        a.firmware.localeCompare(b.firmware, 'en', { numeric: true }),
    );
}
