import { OcppVersion } from '../scenario/vocabulary';
import { Dialect } from './Dialect';
import { Station } from './Station';
import { v16 } from './v16/dialect';
import { v201, v21 } from './v2/dialect';

const DIALECTS: Record<OcppVersion, Dialect> = {
  '1.6': v16,
  '2.0.1': v201,
  '2.1': v21,
};

/** How a station says what happens to it. */
export function dialectOf(station: Station): Dialect {
  return DIALECTS[station.profile.ocpp];
}
