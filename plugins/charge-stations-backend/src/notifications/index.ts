export { decide, faultsOf, isForgotten, toldNames } from './decide';
export type { Decision, Message } from './decision';
export { type Fault, found, observe } from './fault';
export { type Fleet, fleetOf, type TellableStation } from './fleet';
export { type Meanings, meaningsOf } from './meanings';
export { type Payload, payloadOf } from './payload';
export { defaultRules, type NotificationRules } from './rules';
export type { Muted } from './situation';
export { utc } from './times';
