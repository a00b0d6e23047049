import type {
  ApiTimelineFault,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { fault, timeline } from '../../__testUtils__/fixtures';
import { faultDensity } from './faultDensity';

const hour = (at: number) => new Date(Date.UTC(2026, 10, 17, at)).toISOString();

const from = (
  start: number,
  end: number,
  differences: Partial<ApiTimelineFault> = {},
) => fault({ from: hour(start), to: hour(end), ...differences });

/** Four columns of six hours, as "openings open unseen". */
function columns(
  faults: ApiTimelineFault[],
  spans: ApiTimelineSpan[] = [{ from: hour(0), to: hour(24), state: 'online' }],
  now = hour(24),
) {
  const lanes = [{ id: 'station', spans, faults }];
  return faultDensity({
    timeline: timeline({ lanes }),
    columns: 4,
    now: Date.parse(now),
  }).map(({ openings, open, unseen }) =>
    [openings, open, unseen && 'unseen'].filter(Boolean).join(' '),
  );
}

describe('faultDensity', () => {
  it.each([
    ['nothing', [], ['', '', '', '']],
    [
      'counts where they opened',
      [from(1, 2), from(3, 4), from(13, 14)],
      ['2 blocking', '', '1 blocking', ''],
    ],
    [
      'counts what the server merged',
      [from(1, 2, { merged: 7 })],
      ['7 blocking', '', '', ''],
    ],
    [
      'is open until it closes',
      [from(5, 13)],
      ['1 blocking', 'blocking', 'blocking', ''],
    ],
    [
      'what was open before opened in none',
      [from(0, 7)],
      ['blocking', 'blocking', '', ''],
    ],
    [
      'a fault that prevents charging outranks a warning',
      [from(1, 2), from(1, 8, { blocking: false })],
      ['2 blocking', 'warning', '', ''],
    ],
  ])('%s', (_rule, faults, expected) => {
    expect(columns(faults)).toEqual(expected);
  });

  it('says where nobody could see; the future is not unseen', () => {
    expect(
      columns(
        [],
        [
          { from: hour(2), to: hour(8), state: 'online' },
          { from: hour(8), to: hour(13), state: 'offline' },
        ],
        hour(13),
      ),
    ).toEqual(['', 'unseen', 'unseen', '']);
  });
});
