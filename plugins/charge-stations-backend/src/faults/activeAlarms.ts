/**
 * Components whose `Active` is an alarm (X4). Elsewhere active is ordinary life: a contactor closed,
 * a lock engaged, a fan running. Source: OCPP 2.0.1 Part 2, Appendices, Appendix 3 (standardized
 * components) and what it says of each one's Active. Names are folded.
 */
export const ACTIVE_ALARMS: ReadonlySet<string> = new Set([
  'cablebreakawaysensor', // the cable was torn off
  'caseaccesssensor', // a door or panel is open
  'emergencystopsensor', // pressed
  'floodsensor', // water
  'groundisolationprotection', // leakage
  'overcurrentprotection', // tripped
  'shocksensor', // hit
  'temperaturesensor', // above its limit
  'tiltsensor', // leaning
]);
