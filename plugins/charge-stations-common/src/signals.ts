/**
 * Signal channels carry refetch hints only: `{}` means that something changed.
 * Signals are not permission-checked, so no fact may travel in them.
 */

/** Something about one station changed. */
export function stationSignalChannel(identity: string): string {
  return `charge-stations:station:${identity}`;
}

/** Something about any station changed; changes are gathered for a moment. */
export const STATIONS_SIGNAL_CHANNEL = 'charge-stations:stations';
