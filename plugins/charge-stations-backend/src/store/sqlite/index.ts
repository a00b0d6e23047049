export { blame, runStatements, transactionsOf } from './runStatements';
export { type SqliteStatement, toStatements } from './statements';
export { ThreadTransactions } from './ThreadTransactions';
