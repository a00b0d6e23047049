import fc from 'fast-check';
import { readTimestamp } from './timestamp';

const NOON = Date.UTC(2026, 10, 22, 12, 0, 0);

describe('readTimestamp', () => {
  it.each([
    ['2026-11-22T12:00:00Z', NOON],
    ['2026-11-22t12:00:00z', NOON],
    ['2026-11-22T12:00:00.5Z', NOON + 500],
    ['2026-11-22T12:00:00,25Z', NOON + 250],
    ['2026-11-22T12:00:00.123456789Z', NOON + 123],
    ['2026-11-22T12:00Z', NOON],
    ['2026-11-22T13:00:00+01:00', NOON],
    ['2026-11-22T13:00:00+0100', NOON],
    ['2026-11-22T13:00:00+01', NOON],
    ['2026-11-22T08:30:00-03:30', NOON],
    ['2026-11-22T11:59:60Z', NOON],
    ['1970-01-01T00:00:00Z', 0],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['9999-12-31T23:59:59Z', 253_402_300_799_000],
    ['+012026-11-22T12:00:00Z', Date.UTC(12026, 10, 22, 12)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s is read', (text, time) => {
    expect(readTimestamp(text)).toEqual({ time, flaw: null });
  });

  it.each([
    ['2026-11-22T12:00:00', 'no zone'],
    ['2026-11-22 12:00:00', 'no zone'],
    ['2026-11-22 12:00:00Z', 'space'],
  ])('%s is read, with a note: %s', (text, note) => {
    expect(readTimestamp(text)).toEqual({
      time: NOON,
      flaw: expect.stringContaining(note),
    });
  });

  it.each([
    '',
    'now',
    '2026-11-22',
    '12:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T12:60:00Z',
    '2026-11-22T12:00:61Z',
    '2026-11-22T12:00:00+24:00',
    '+999999-01-01T00:00:00Z',
    '1795348800',
    ' 2026-11-22T12:00:00Z',
  ])('%j cannot be read', text => {
    expect(readTimestamp(text).time).toBeNull();
  });

  it('reads back every time that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), date => {
        expect(readTimestamp(date.toISOString()).time).toBe(date.getTime());
      }),
      { seed: 16 },
    );
  });
});
