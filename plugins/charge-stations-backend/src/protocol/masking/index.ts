export { hideSecrets } from './hideSecrets';
export { maskText, secretsIn } from './maskText';
export type { Mask } from './mask';
