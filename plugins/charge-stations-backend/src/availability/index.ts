export * from './classifyPort';
export * from './daysOf';
export * from './millis';
export * from './openingHours';
export * from './portFaults';
export * from './portsOf';
export * from './stationDays';
