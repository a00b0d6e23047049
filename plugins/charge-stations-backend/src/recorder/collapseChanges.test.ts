import { Condition, HistoryChange, Interval } from '../model';
import { collapseChanges } from './collapseChanges';

function put(number: number, to: number | null): HistoryChange {
  return { type: 'putInterval', interval: intervalOf(number, to) };
}

function intervalOf(number: number, to: number | null): Interval {
  return {
    identity: 'cp1',
    number,
    lane: 'station',
    from: 1,
    to,
    state: 'online',
    cause: null,
    status: null,
    source: 'live',
  };
}

function close(number: number, to: number): HistoryChange {
  return { type: 'closeInterval', identity: 'cp1', number, to };
}

function drop(number: number): HistoryChange {
  return { type: 'deleteInterval', identity: 'cp1', number };
}

describe('collapseChanges', () => {
  it.each([
    ['the last put of a number wins', [put(1, null), put(1, 5)], [[1, 5]], []],
    ['a deletion takes back a put', [put(1, null), drop(1)], [], [1]],
    [
      'a put after a deletion stays',
      [put(1, null), drop(1), put(1, 7)],
      [[1, 7]],
      [1],
    ],
    ['an end goes into a put', [put(1, null), close(1, 5)], [[1, 5]], []],
    ['a deletion takes back an end', [close(1, 5), drop(1)], [], [1]],
    ['a put replaces an end', [close(1, 5), put(1, 7)], [[1, 7]], []],
    [
      'numbers do not meet',
      [put(1, 5), put(2, null), drop(3)],
      [
        [1, 5],
        [2, null],
      ],
      [3],
    ],
  ])('%s', (_rule, changes, intervals, deleted) => {
    const collapsed = collapseChanges(changes);
    expect(collapsed.intervals).toEqual(
      intervals.map(([number, to]) => intervalOf(number as number, to)),
    );
    expect(collapsed.closedIntervals).toEqual([]);
    expect(collapsed.deletedIntervals).toEqual(
      deleted.map(number => ({ identity: 'cp1', number })),
    );
  });

  it('of an interval that was stored before, the last end alone is left', () => {
    const collapsed = collapseChanges([close(1, 5), close(1, 6), put(2, null)]);
    expect(collapsed.closedIntervals).toEqual([
      { identity: 'cp1', number: 1, to: 6 },
    ]);
    expect(collapsed.intervals).toEqual([intervalOf(2, null)]);
  });

  it('the same number of two stations is two rows', () => {
    const other = { ...intervalOf(1, null), identity: 'cp2' };
    const collapsed = collapseChanges([
      put(1, null),
      { type: 'putInterval', interval: other },
    ]);
    expect(collapsed.intervals).toHaveLength(2);
  });

  it('the last put of a condition wins, every link to it stays', () => {
    const condition = { identity: 'cp1', number: 1, count: 1 } as Condition;
    const link = {
      identity: 'cp1',
      conditionNumber: 1,
      evidence: { connectionId: 'conn', seq: 1 },
      effect: 'sighted',
    } as const;
    const collapsed = collapseChanges([
      { type: 'putCondition', condition },
      { type: 'linkEvidence', ...link },
      { type: 'putCondition', condition: { ...condition, count: 2 } },
      { type: 'linkEvidence', ...link },
    ]);
    expect(collapsed.conditions).toEqual([{ ...condition, count: 2 }]);
    expect(collapsed.links).toEqual([link, link]);
  });
});
