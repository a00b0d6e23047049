/** Tables that the recorder writes: each row is a station's. */
export const STATION_TABLES = [
  'frames',
  'events',
  'intervals',
  'conditions',
  'condition_evidence',
  'marks',
  'station_state',
  'stations',
];
