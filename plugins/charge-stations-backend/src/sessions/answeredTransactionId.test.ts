import { answeredTransactionId } from './answeredTransactionId';

describe('answeredTransactionId', () => {
  it.each([
    ['the id of an answer', '[3,"1",{"transactionId":42}]', 42],
    ['an error', '[4,"1","InternalError","",{}]', null],
    ['an answer without one', '[3,"1",null]', null],
    ['no JSON', 'x', null],
    ['no answer', null, null],
  ])('%s', (_, answer, id) => {
    expect(answeredTransactionId(answer)).toBe(id);
  });
});
