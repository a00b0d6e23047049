import { aCondition } from '../../testing';
import { faultFilterFrom, matchesFilter, narrows } from './faultFilter';

const fault = aCondition({
  code: 'ocpp16:GroundFailure',
  scope: 'connector:2',
  severity: 1,
});

describe('faultFilter', () => {
  it.each([
    ['', true],
    ['code=ocpp16:GroundFailure', true],
    ['code=ocpp16:WeakSignal', false],
    ['connector=connector:2', true],
    ['connector=station', false],
    ['severity=1', true],
    ['severity=4', false],
    ['open=true', true],
    ['code=ocpp16:GroundFailure&severity=4', false],
  ])('%s shows an open S1 ground fault of connector 2: %s', (search, shown) => {
    const filter = faultFilterFrom(new URLSearchParams(search));
    expect(matchesFilter(fault, filter)).toBe(shown);
  });

  it('hides a closed fault when only open ones are asked for', () => {
    const closed = aCondition({ closedAt: '2026-11-19T15:00:00.000Z' });
    expect(matchesFilter(closed, { openOnly: true })).toBe(false);
  });

  it.each(['severity=0', 'severity=6', 'severity=high', 'open=yes', ''])(
    'does not narrow by %s, which is no filter',
    search => {
      expect(narrows(faultFilterFrom(new URLSearchParams(search)))).toBe(false);
    },
  );
});
