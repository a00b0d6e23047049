export { createRegistry } from './createRegistry';
export { RefusedAttempts } from './RefusedAttempts';
