/** Of the table of codes. */
export const CODE_COLUMNS = [
  'code',
  'device',
  'missing',
  'faults',
  'stations',
  'firstSeen',
  'lastSeen',
  'nextStep',
] as const;
