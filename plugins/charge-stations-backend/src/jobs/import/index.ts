export * from './Imports';
