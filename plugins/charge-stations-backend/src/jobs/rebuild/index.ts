export * from './rebuildStation';
