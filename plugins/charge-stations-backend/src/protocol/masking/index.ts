export { maskText } from './maskText';
export type { Mask } from './maskText';
