export type { ClockFigures } from './clock';
export type { Finding, FindingKind, Sighting } from './findings';
export { Glance } from './glance';
export { violationKind } from './noted';
export { gatherReports } from './reports';
export type { Report } from './reports';
export { Reviewer } from './review';
export type { Review } from './review';
export { errorCodesOf, ruleOf } from './specification';
