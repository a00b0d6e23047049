export * from './ReplayedConnection';
