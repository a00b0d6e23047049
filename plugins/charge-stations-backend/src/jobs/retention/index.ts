export { readRetention } from './readRetention';
export { Retention } from './Retention';
export type { BeforeDeletion } from './StationRetention';
export { StorageReports } from './StorageReports';
