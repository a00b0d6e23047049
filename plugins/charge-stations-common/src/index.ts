export * from './api';
export * from './conditionEvents';
export * from './connectionCode';
export * from './signals';
export * from './trace/openOcppTrace';
export * from './entity';
export * from './permissions';
export * from './ocpp16';
