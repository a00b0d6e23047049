export { OwnTransactions } from './OwnTransactions';
export { type SqliteStatement, toStatements } from './statements';
export { ThreadTransactions } from './ThreadTransactions';
export type { Transactions } from './Transactions';
