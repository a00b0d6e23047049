export { hideSecrets } from './hideSecrets';
export { maskText } from './maskText';
export type { Mask } from './maskText';
