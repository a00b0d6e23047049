export * from './availability';
export * from './configuration';
export * from './configurationBaseline';
export * from './configurationWrite';
export * from './evidence';
export * from './event';
export * from './health';
export * from './history';
export * from './import';
export * from './incident';
export * from './laneStates';
export * from './matchesPattern';
export * from './plannedWindow';
export * from './notice';
export * from './project';
export * from './rebuild';
export * from './reliability';
export * from './retention';
export * from './review';
export * from './session';
export * from './station';
export * from './storage';
export * from './trace';
export * from './valueChange';
export * from './observer';
export * from './password';
export * from './ports';
export {
  CONNECTION_LOST_CODE,
  OCPP16_ERROR_CODES,
} from '@forecourt/plugin-charge-stations-common';
export type {
  Knowledge,
  Reference,
  Runbook,
} from '@forecourt/plugin-charge-stations-knowledge';
