export * from './fold';
export * from './referenceWords';
