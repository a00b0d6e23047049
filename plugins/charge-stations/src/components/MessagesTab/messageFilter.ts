import type {
  FrameChoice,
  TimeRange,
} from '@forecourt/plugin-charge-stations-react';

export const DIRECTIONS = ['fromStation', 'toStation'] as const;
export const KINDS = [
  'call',
  'callResult',
  'callError',
  'callResultError',
  'send',
  'unknown',
] as const;

/** Which messages the query string asks for: `direction`, `kind`, `action`, `violations`, `q`, `order`. */
export function messageFilterFrom(parameters: URLSearchParams): FrameChoice {
  const direction = parameters.get('direction');
  const kind = parameters.get('kind');
  return {
    direction: DIRECTIONS.find(known => known === direction),
    messageKind: KINDS.find(known => known === kind),
    action: parameters.get('action') || undefined,
    violations: parameters.get('violations') === 'only' ? 'only' : undefined,
    q: parameters.get('q') || undefined,
    order: parameters.get('order') === 'asc' ? 'asc' : 'desc',
  };
}

/** Whether the filter hides anything. */
export function narrows({ order, ...filter }: FrameChoice): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

/**
 * Whether new messages are shown as they come. A search may have to look through all of the range, which is
 * too much to do for every message.
 */
export function isLive(filter: FrameChoice, range: TimeRange): boolean {
  return (
    range.kind === 'relative' && filter.order === 'desc' && !narrows(filter)
  );
}
