import {
  dayRangeFrom,
  dayRangePatch,
  daysOfRange,
  daysWithBars,
} from './dayRange';

const TODAY = '2028-03-01';

describe('the range of days', () => {
  it.each([
    ['', '2027-12-03', '2028-03-02'],
    ['range=90d', '2027-12-03', '2028-03-02'],
    ['range=30d', '2028-02-01', '2028-03-02'],
    ['range=month', '2028-03-01', '2028-03-02'],
    ['range=year', '2028-01-01', '2028-03-02'],
    ['range=12m', '2027-03-01', '2028-03-01'],
    ['from=2027-01-01&to=2028-01-01', '2027-01-01', '2028-01-01'],
    ['from=2027-02-30&to=2028-01-01', '2027-12-03', '2028-03-02'],
    ['from=2028-01-01&to=2027-01-01&range=30d', '2028-02-01', '2028-03-02'],
    ['from=2020-01-01&to=2028-01-01', '2027-12-03', '2028-03-02'],
  ])('?%s is from %s to before %s', (search, from, to) => {
    const range = dayRangeFrom(new URLSearchParams(search));
    expect(daysOfRange(range, TODAY)).toEqual({ from, to });
  });

  it.each([
    { kind: 'preset', preset: 'month' } as const,
    { kind: 'custom', from: '2027-01-01', to: '2027-01-02' } as const,
  ])('comes back out of the address: %j', range => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(dayRangePatch(range))) {
      if (value) {
        parameters.set(name, value);
      }
    }
    expect(dayRangeFrom(parameters)).toEqual(range);
  });

  it('has bars for its last 90 days', () => {
    expect(daysWithBars({ from: '2027-01-01', to: '2028-01-01' })).toEqual({
      from: '2027-10-03',
      to: '2028-01-01',
    });
    expect(daysWithBars({ from: '2027-12-30', to: '2028-01-01' })).toEqual({
      from: '2027-12-30',
      to: '2028-01-01',
    });
  });
});
