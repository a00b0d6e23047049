export * from './types';
export * from './diffTypes';
export * from './maskedValue';
export * from './variableKey';
export { lookUpMeanings } from './lookUpMeanings';
export { countChanges, isDifference } from './countChanges';
export { diffConfigurations } from './diffConfigurations';
export { applyDiff } from './applyDiff';
export * from './majority';
