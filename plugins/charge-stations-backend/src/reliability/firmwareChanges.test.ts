import { openedAt, recordOf } from './__testUtils__/records';
import { firmwareChanges } from './firmwareChanges';
import { piecesOf } from './pieces';

const DAY = 86_400_000;
const WINDOW = { from: 0, to: 60 * DAY };
const HALF = 30 * DAY;

/** A station that went from 5.32 to 5.33 half way, with so many faults before and after. */
function updated(
  identity: string,
  openings: { before: number; after: number },
) {
  const { before, after } = openings;
  return piecesOf(
    recordOf({
      identity,
      firmwareChanges: [{ at: HALF, detail: '5.32 → 5.33' }],
      opened: [
        ...Array.from({ length: before }, (_, index) => openedAt(index)),
        ...Array.from({ length: after }, (_, index) => openedAt(HALF + index)),
      ],
    }),
    WINDOW,
  );
}

describe('firmwareChanges', () => {
  it('compares the stations that changed with themselves, and leaves the others out', () => {
    const changes = firmwareChanges([
      updated('CP1', { before: 9, after: 1 }),
      updated('CP2', { before: 7, after: 2 }),
      piecesOf(recordOf({ identity: 'CP3', opened: [openedAt(1)] }), WINDOW),
    ]);
    expect(changes).toEqual([
      {
        model: 'component:default/cc612',
        stations: 2,
        before: expect.objectContaining({
          firmware: '5.32',
          openings: 16,
          portTime: 4 * HALF,
        }),
        after: expect.objectContaining({
          firmware: '5.33',
          openings: 3,
          portTime: 4 * HALF,
        }),
        comparison: expect.objectContaining({
          verdict: 'lower',
          ratio: expect.closeTo(3 / 16, 10),
        }),
      },
    ]);
  });

  it('shows no difference where there is too little to tell', () => {
    const [change] = firmwareChanges([updated('CP1', { before: 2, after: 1 })]);
    expect(change.comparison.verdict).toBe('noDifference');
  });

  it('has each step of a station that changed twice, and the way back as a step of its own', () => {
    const changes = firmwareChanges([
      piecesOf(
        recordOf({
          firmware: 'A',
          firmwareChanges: [
            { at: 20 * DAY, detail: 'A → B' },
            { at: 40 * DAY, detail: 'B → A' },
          ],
        }),
        WINDOW,
      ),
    ]);
    expect(
      changes.map(it => `${it.before.firmware} ${it.after.firmware}`),
    ).toEqual(['A B', 'B A']);
    expect(changes[0].before.portTime).toBe(2 * 20 * DAY);
  });
});
