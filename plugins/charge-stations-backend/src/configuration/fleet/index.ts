export { ContentJudge, type JudgedContent } from './ContentJudge';
export { compareFleet, type Matrix, type MatrixCell } from './compareFleet';
export { type NumberedContent, SettingNumbers } from './SettingNumbers';
export { ABSENT, type FleetStation, type GiveWay } from './usualOf';
export {
  COMPLIANCE_STATES,
  type ComplianceState,
  complianceStateOf,
  deviationsOf,
} from './stationCompliance';
