export { ConfigurationWrites } from './ConfigurationWrites';
export { readWritingSettings } from './readWritingSettings';
