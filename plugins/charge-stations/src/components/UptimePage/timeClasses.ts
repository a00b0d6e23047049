import type { ApiTimeClass } from '@forecourt/plugin-charge-stations-common';

/** What a moment of a port can have been, from the best to what does not count. */
export const TIME_CLASSES: ApiTimeClass[] = [
  'up',
  'degraded',
  'down',
  'unknown',
  'unknownOurs',
  'planned',
  'excluded',
  'outside',
];
