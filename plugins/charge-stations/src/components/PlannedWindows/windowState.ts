import type { ApiPlannedWindow } from '@forecourt/plugin-charge-stations-common';

export type WindowState = 'ahead' | 'now' | 'over' | 'cancelled';

export function windowState(
  window: ApiPlannedWindow,
  now: number,
): WindowState {
  if (window.cancelledAt !== undefined) {
    return 'cancelled';
  }
  if (Date.parse(window.to) <= now) {
    return 'over';
  }
  return Date.parse(window.from) <= now ? 'now' : 'ahead';
}
