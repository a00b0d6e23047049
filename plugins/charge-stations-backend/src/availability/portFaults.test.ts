import { Condition } from '../model';
import { CONNECTOR_1, at, fault } from './__testUtils__/history';
import { portFaults } from './portFaults';

function numbers(...conditions: Partial<Condition>[]): number[] {
  return portFaults(
    CONNECTOR_1,
    conditions.map((given, index) => fault({ number: index + 1, ...given })),
  ).map(({ number }) => number);
}

describe('what counts as a fault of a port', () => {
  it.each<[string, Partial<Condition>, boolean]>([
    ['a blocking one', {}, true],
    ['a warning', { blocking: false }, false],
    [
      'one that went on as a warning',
      { blocking: false, blockedUntil: at(1) },
      true,
    ],
    ['one of the station', { scope: 'station' }, true],
    ['one of another connector', { scope: 'connector:2' }, false],
    [
      'a lost connection',
      { scope: 'station', code: 'conn:offline', blocking: false, severity: 2 },
      false,
    ],
  ])('%s', (_, given, counts) => {
    expect(numbers(given)).toEqual(counts ? [1] : []);
  });

  it('a symptom of another blocking fault is not counted beside it', () => {
    expect(numbers({}, { causedBy: 1 })).toEqual([1]);
  });

  it('a state that a component explains is counted: the component’s fault blocks nothing', () => {
    expect(numbers({ blocking: false }, { causedBy: 1 })).toEqual([2]);
  });
});

describe('the end of a fault', () => {
  it('is where it stopped to block', () => {
    const [found] = portFaults(CONNECTOR_1, [
      fault({
        blocking: false,
        blockedUntil: at(2),
        closedAt: at(9),
        closePrecision: 'gap',
      }),
    ]);
    expect(found).toMatchObject({ endedAt: at(2), closePrecision: 'exact' });
  });
});

describe('repeated', () => {
  const first = { openedAt: at(0), closedAt: at(1) };

  it.each([
    ['within seven days of its end', { openedAt: at(1 + 7 * 24) }, true],
    ['later', { openedAt: at(2 + 7 * 24) }, false],
    ['as another code', { openedAt: at(2), code: 'ocpp16:Other' }, false],
    ['on another scope', { openedAt: at(2), scope: 'station' }, false],
    ['before the first one ended', { openedAt: at(0.5) }, false],
  ])('%s', (_, second, expected) => {
    const faults = portFaults(CONNECTOR_1, [
      fault({ number: 1, ...first }),
      fault({ number: 2, ...second }),
    ]);
    expect(faults.map(({ repeated }) => repeated)).toEqual([false, expected]);
  });
});
