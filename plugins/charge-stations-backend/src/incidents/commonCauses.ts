import { CommonCause, CONNECTION_LOST_CODE, Incident } from '../model';
import { incidentRules as rules } from './rules';

/** Codes by which a station says that its supply fails: `UnderVoltage` of OCPP 1.6 §7.6, and the ChargeX codes. */
const SUPPLY_CODES = ['ocpp16:UnderVoltage', 'chargex:CX006', 'chargex:CX015'];

/** The incidents of a site, and how many stations it has. */
export interface SiteIncidents {
  site: string;
  stations: number;
  incidents: Incident[];
}

/**
 * Finds where at least three stations, and at least 30 % of a site's, went silent or lost their supply within a
 * minute: the cause is then not at one of them. A site of one or two stations never has one.
 */
export function findCommonCauses({
  site,
  stations: ofStations,
  incidents,
}: SiteIncidents): CommonCause[] {
  const hits = incidents
    .filter(({ code }) => isHit(code))
    .sort((a, b) => a.openedAt - b.openedAt);
  const causes: CommonCause[] = [];
  for (let start = 0; start < hits.length; ) {
    const from = hits[start].openedAt;
    const together = hits.filter(
      ({ openedAt }, index) =>
        index >= start && openedAt - from <= rules.commonCause,
    );
    const stations = new Set(together.map(({ identity }) => identity)).size;
    const isCommon =
      stations >= rules.commonStations &&
      stations >= rules.commonShare * ofStations;
    if (isCommon) {
      causes.push({
        site,
        cause: together.some(({ code }) => SUPPLY_CODES.includes(code))
          ? 'grid'
          : 'uplink',
        from,
        stations,
        ofStations,
        incidents: together.map(({ identity, scope, code, openedAt }) => ({
          identity,
          scope,
          code,
          openedAt,
        })),
      });
    }
    start += isCommon ? together.length : 1;
  }
  return causes;
}

function isHit(code: string): boolean {
  return code === CONNECTION_LOST_CODE || SUPPLY_CODES.includes(code);
}
