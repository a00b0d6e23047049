export { answeredTransactionId } from './answeredTransactionId';
export { deriveSessions } from './deriveSessions';
export { registerOf } from './registerOf';
export { stoppedAbnormally } from './stopReasons';
