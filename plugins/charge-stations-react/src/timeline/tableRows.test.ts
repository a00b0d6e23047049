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

  it('tells a session, and not how long one lasted whose beginning nobody knows', () => {
    const from = '2026-11-17T01:00:00Z';
    const to = '2026-11-17T02:00:00Z';
    const rows = tableRows(
      timeline({
        marks: [],
        lanes: [
          {
            id: 'connector:1',
            faults: [],
            spans: [],
            sessions: [
              { from, to, transactionId: '7', energyKilowattHours: 3 },
              { from: to, to, startUnknown: true, reason: 'Local' },
            ],
          },
        ],
      }),
      t,
    );
    expect(rows.map(({ what, lasted }) => [what, lasted])).toEqual([
      ['charging session, transaction 7, 3 kWh', '1 h'],
      [
        'charging session, ended by Local, no beginning was reported',
        undefined,
      ],
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
