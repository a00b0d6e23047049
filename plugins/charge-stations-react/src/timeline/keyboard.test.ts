import { neighbour } from './keyboard';

describe('j and k go from fault to fault', () => {
  it.each([
    ['j begins with the first', undefined, 1, 3],
    ['k begins with the last', undefined, -1, 9],
    ['j goes on', 3, 1, 5],
    ['k goes back', 5, -1, 3],
    ['j stays at the last', 9, 1, 9],
    ['k stays at the first', 3, -1, 3],
    ['a fault that is not here counts as none', 77, 1, 3],
  ] as const)('%s', (_rule, selected, direction, next) => {
    expect(neighbour([3, 5, 9], selected, direction)).toBe(next);
  });

  it('go nowhere without faults', () => {
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });
});
