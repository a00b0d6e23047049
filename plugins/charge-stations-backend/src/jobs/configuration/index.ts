export { ConfigurationIntake } from './ConfigurationIntake';
export { ConfigurationReads } from './ConfigurationReads';
export { readReadingSettings } from './readSettings';
export { Snapshots } from './Snapshots';
