import { englishTranslate } from '../__testUtils__/translate';
import { timeline } from '../__testUtils__/fixtures';
import { tableRows } from './tableRows';

const t = englishTranslate();

describe('tableRows', () => {
  it('tells every moment, state and fault that the picture shows', () => {
    const shown = timeline();
    const rows = tableRows(shown, t);
    expect(rows).toHaveLength(
      shown.marks.length +
        shown.lanes.reduce(
          (sum, { spans, faults }) => sum + spans.length + faults.length,
          0,
        ),
    );
    expect(
      rows.slice(0, 3).map(row => [row.where, row.what, row.lasted]),
    ).toEqual([
      ['marks', 'Boot', undefined],
      ['station', 'Online', '6 h'],
      ['station', 'Unknown, we were not listening', '2 h'],
    ]);
  });

  it('tells what one shape stands for, and that it goes on', () => {
    const [row] = tableRows(
      timeline({
        marks: [],
        lanes: [
          {
            id: 'connector:1',
            faults: [],
            spans: [
              {
                from: '2026-11-17T00:00:00Z',
                to: '2026-11-17T01:00:00Z',
                state: 'faulted',
                ongoing: true,
                merged: 7,
              },
            ],
          },
        ],
      }),
      t,
    );
    expect(row).toMatchObject({
      where: 'connector 1',
      what: 'Faulted, stands for 7 shorter spans; the worst is shown',
      to: undefined,
      lasted: '1 h',
    });
  });
});
