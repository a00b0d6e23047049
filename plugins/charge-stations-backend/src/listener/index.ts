export { readListenerConfig, type ListenerConfig } from './config';
export { readPasswordRotation, type PasswordRotation } from './securityConfig';
export { createListener } from './listener';
export { waitForPort } from './waitForPort';
export { hashPassword, verifyPassword, type PasswordHash } from './password';
export type {
  ConnectionInfo,
  Listener,
  ListenerOptions,
  HandshakeNotice,
} from './types';
