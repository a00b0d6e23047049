export { distanceTo, findIncident } from './attachActs';
export { findCommonCauses } from './commonCauses';
export { episodeOfCondition, episodeOfMark } from './episodes';
export { foldIncidents } from './foldIncidents';
export { decodeIncidentId, encodeIncidentId } from './incidentId';
export { mergeIncidents } from './mergeIncidents';
export { objectionTo } from './objection';
export { incidentRules } from './rules';
