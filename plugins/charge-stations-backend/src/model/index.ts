export * from './evidence';
export * from './event';
export * from './health';
export * from './history';
export * from './project';
export * from './station';
export * from './observer';
export * from './ports';
export { OCPP16_ERROR_CODES } from '@forecourt/plugin-charge-stations-common';
