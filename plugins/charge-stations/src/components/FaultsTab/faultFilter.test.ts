import { faultFilterFrom, narrows } from './faultFilter';

const filterOf = (search: string) =>
  faultFilterFrom(new URLSearchParams(search));

describe('faultFilter', () => {
  it.each([
    ['code=ocpp16:GroundFailure', { code: 'ocpp16:GroundFailure' }],
    ['connector=connector:2', { scope: 'connector:2' }],
    ['severity=4', { severity: 4 }],
    ['open=true', { open: true }],
    ['code=conn:offline&open=true', { code: 'conn:offline', open: true }],
  ])('%s narrows', (search, filter) => {
    expect(filterOf(search)).toEqual(filter);
    expect(narrows(filterOf(search))).toBe(true);
  });

  it.each([
    '',
    'severity=0',
    'severity=6',
    'severity=1.5',
    'severity=high',
    'open=yes',
    'code=',
    'connector=',
  ])('"%s" is no filter', search => {
    expect(narrows(filterOf(search))).toBe(false);
  });
});
