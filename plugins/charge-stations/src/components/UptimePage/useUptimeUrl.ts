import type {
  ApiAvailabilityGrouping,
  AvailabilityQuery,
} from '@forecourt/plugin-charge-stations-common';
import { isDay } from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { dayRangeFrom, dayRangePatch } from './dayRange';
import type { DayRange } from './dayRange';
import { orderAfterClick, uptimeOrderFrom } from './uptimeOrder';
import type { UptimeColumn } from './uptimeOrder';

const CLOSED: SearchPatch = {
  ofStation: undefined,
  ofPort: undefined,
  day: undefined,
};

/** What rows can be about, in the order in which they are offered. */
export const GROUPINGS: ApiAvailabilityGrouping[] = [
  'port',
  'station',
  'site',
  'owner',
  'model',
  'fleet',
];

/** Which stations the figures are of. */
export type UptimeFilter = Pick<
  AvailabilityQuery,
  'identity' | 'site' | 'owner' | 'model'
>;

/** A day of a port. */
export interface PortAndDay {
  identity: string;
  port: string;
  day: string;
}

/** The page's state in the address: by which rulebook, of what, in which order, and which day is open. */
export function useUptimeUrl() {
  const { parameters, patch } = useSearchPatch();
  const text = (name: string) => parameters.get(name) ?? undefined;
  const order = uptimeOrderFrom(parameters);
  const opened = openedFrom(parameters);
  return {
    profile: text('profile'),
    by: GROUPINGS.find(it => it === parameters.get('by')) ?? 'port',
    range: dayRangeFrom(parameters),
    filter: {
      identity: text('identity'),
      site: text('site'),
      owner: text('owner'),
      model: text('model'),
    } as UptimeFilter,
    order,
    opened,
    /** Other rows: a day that was open need not be among them. */
    choose: (changes: SearchPatch) => patch({ ...changes, ...CLOSED }),
    chooseRange: (range: DayRange) =>
      patch({ ...dayRangePatch(range), ...CLOSED }),
    sortBy: (column: UptimeColumn) => {
      const next = orderAfterClick(order, column);
      patch({ sort: next.column, order: next.direction }, { replace: true });
    },
    /** Opening is a step that "back" undoes; going from one day to the next is not. */
    open: (next?: PortAndDay) =>
      patch(
        next
          ? { ofStation: next.identity, ofPort: next.port, day: next.day }
          : CLOSED,
        { replace: opened !== undefined && next !== undefined },
      ),
  };
}

function openedFrom(parameters: URLSearchParams): PortAndDay | undefined {
  const identity = parameters.get('ofStation');
  const port = parameters.get('ofPort');
  const day = parameters.get('day');
  return identity && port && isDay(day) ? { identity, port, day } : undefined;
}
