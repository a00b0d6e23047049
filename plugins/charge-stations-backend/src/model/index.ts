export * from './evidence';
export * from './event';
export * from './history';
export * from './project';
export * from './station';
export * from './ports';
