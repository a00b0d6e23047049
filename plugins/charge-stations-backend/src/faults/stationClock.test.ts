import { emptyState } from './state';
import { stationClockOf } from './stationClock';

it.each([
  ['nothing was said yet', [], null],
  ['two reports may be chance', [2000, 2000], null],
  [
    'its clock is ahead: our time minus its is negative',
    [-2100, -2000, -1900],
    2000,
  ],
  ['its clock is behind', [120_000, 119_000, 121_000], -120_000],
  ['one late report changes nothing', [2000, 2000, 9_000_000], -2000],
])('%s', (_case, offsets, skew) => {
  const state = emptyState('CP1');
  const clock = { ...state.clock, offsets };
  expect(stationClockOf({ ...state, clock } as never)).toEqual({
    skew,
    samples: offsets.length,
    corrected: false,
    suspect: false,
  });
});

it('says what is taken off its reports, and that they are not believed', () => {
  const state = emptyState('CP1');
  const clock = { offsets: [120_000], skew: 120_000, suspect: true };
  expect(stationClockOf({ ...state, clock } as never)).toEqual({
    skew: null,
    samples: 1,
    corrected: true,
    suspect: true,
  });
});
