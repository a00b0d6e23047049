export * from './conditionRow';
export * from './eventRef';
export * from './eventRow';
export * from './frameRow';
export * from './intervalRow';
export * from './markRow';
export * from './stationRow';
export * from './values';
