import { ChargingSession } from '../../model';
import { mergeSessions } from './mergeSessions';

const window = { from: 100, to: 1_000, now: 900, resolution: 10 };

function session(fields: Partial<ChargingSession>): ChargingSession {
  return {
    transactionId: 1,
    scope: 'connector:1',
    from: 200,
    startIsKnown: true,
    to: 300,
    end: 'told',
    reason: null,
    energy: null,
    startedBy: null,
    endedBy: null,
    ...fields,
  };
}

describe('mergeSessions', () => {
  it.each<
    [
      rule: string,
      session: Partial<ChargingSession>,
      awaySince: number | null,
      drawn: object,
    ]
  >([
    ['has its own times', {}, null, { from: 200, to: 300, ongoing: false }],
    [
      'is cut at the edges',
      { from: 1, to: 2_000 },
      null,
      { from: 100, to: 900 },
    ],
    [
      'goes on to now while no end was told',
      { to: null, end: 'open' },
      null,
      { to: 900, ongoing: true, uncertainFrom: null },
    ],
    [
      'is uncertain since the station is away',
      { to: null, end: 'open' },
      500,
      { to: 900, ongoing: true, uncertainFrom: 500 },
    ],
    [
      'is certain where its end was told, though the station is away',
      {},
      250,
      { uncertainFrom: null },
    ],
    [
      'is uncertain throughout where only the next one ended it',
      { end: 'bounded' },
      null,
      { to: 300, uncertainFrom: 200 },
    ],
    [
      'tells that something was wrong',
      { reason: 'PowerLoss' },
      null,
      { abnormal: true },
    ],
  ])('%s', (_, fields, awaySince, drawn) => {
    expect(mergeSessions([session(fields)], window, awaySince)).toMatchObject([
      drawn,
    ]);
  });

  it('joins what is narrower than a pixel and keeps that one of them went wrong', () => {
    const short = [0, 1, 2, 3].map(index =>
      session({
        from: 200 + index * 4,
        to: 202 + index * 4,
        reason: index === 2 ? 'EmergencyStop' : null,
      }),
    );
    expect(mergeSessions(short, window, null)).toMatchObject([
      { from: 200, to: 214, merged: 4, abnormal: true },
    ]);
  });

  it('keeps those apart that are wide', () => {
    const wide = [session({}), session({ from: 301, to: 400 })];
    expect(mergeSessions(wide, window, null)).toHaveLength(2);
  });

  it('gives at most two a pixel, however many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      session({ from: 100 + index * 0.08, to: 100.05 + index * 0.08 }),
    );
    expect(mergeSessions(many, window, null).length).toBeLessThanOrEqual(160);
  });
});
