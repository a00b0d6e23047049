/** Of the table of stations. */
export const STATION_COLUMNS = [
  'station',
  'missing',
  'reported',
  'site',
  'model',
  'owner',
  'nextStep',
] as const;
