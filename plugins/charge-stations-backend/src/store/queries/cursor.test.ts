import { decodeCursor, encodeCursor, toPage } from './cursor';

describe('cursors', () => {
  it('come back as they were given out', () => {
    expect(decodeCursor(encodeCursor([17, 4]), { length: 2 })).toEqual([17, 4]);
  });

  it.each([
    ['not base64 of JSON', 'ü'],
    ['of another list', encodeCursor([1])],
    ['of something else', Buffer.from('{"a":1}').toString('base64url')],
    ['of texts', Buffer.from('["a","b"]').toString('base64url')],
  ])('that are %s are refused with what to do', (_, cursor) => {
    expect(() => decodeCursor(cursor, { length: 2 })).toThrow(
      /begin with the first page/,
    );
  });

  it('are given out only when there is a next page', () => {
    const options = {
      limit: 2,
      item: (row: number) => row,
      key: (row: number) => [row],
    };
    expect(toPage({ ...options, rows: [1, 2] })).toEqual({ items: [1, 2] });
    expect(toPage({ ...options, rows: [1, 2, 3] })).toEqual({
      items: [1, 2],
      nextCursor: encodeCursor([2]),
    });
  });
});
