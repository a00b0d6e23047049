export * from './errorCodes';
export * from './frame';
export * from './messages';
export * from './parseFrame';
export * from './rules';
