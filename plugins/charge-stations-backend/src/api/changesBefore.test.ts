import { Mark, MarkKind } from '../model';
import { presentChangesBefore } from './changesBefore';

const OPENED = Date.UTC(2026, 10, 19, 14);
const MINUTE = 60_000;
const fault = { identity: 'CP1', openedAt: OPENED };

/** A mark so many minutes before the fault. */
const mark = (
  minutes: number,
  kind: MarkKind = 'boot',
  detail: string | null = null,
): Mark => ({
  identity: 'CP1',
  number: minutes,
  at: OPENED - minutes * MINUTE,
  kind,
  detail,
  evidence: { connectionId: 'a', seq: 1, part: 0 },
  source: 'live',
});

it.each<[string, Mark[], string[]]>([
  ['nothing', [], []],
  ['an hour before', [mark(60)], ['boot 60']],
  ['more than an hour before', [mark(61)], []],
  ['at the opening itself, which may follow from it', [mark(0)], []],
  ['after it', [mark(-1)], []],
  [
    'several of a kind are one line, dated by the nearest',
    [mark(50), mark(20), mark(30)],
    ['boot 20 ×3'],
  ],
  [
    'of several kinds the nearest comes first',
    [mark(10), mark(40, 'firmwareChanged', '5.32 → 5.33'), mark(5, 'security')],
    ['security 5', 'boot 10', 'firmwareChanged 40: 5.32 → 5.33'],
  ],
])('%s', (_case, marks, expected) => {
  const told = presentChangesBefore(fault, marks).map(
    ({ kind, at, count, detail }) =>
      `${kind} ${(OPENED - Date.parse(at)) / MINUTE}${
        count > 1 ? ` ×${count}` : ''
      }${detail ? `: ${detail}` : ''}`,
  );
  expect(told).toEqual(expected);
});
