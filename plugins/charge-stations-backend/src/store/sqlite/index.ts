export { blame, runStatements } from './runStatements';
export { SuccessiveTransactions } from './SuccessiveTransactions';
export { type SqliteStatement, toStatements } from './statements';
export { ThreadTransactions } from './ThreadTransactions';
