export * from './types';
export * from './diffTypes';
export * from './maskedValue';
export * from './variableKey';
