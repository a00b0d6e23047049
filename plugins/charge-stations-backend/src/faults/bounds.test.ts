import { defaultRules } from './rules';
import { play } from './__testUtils__/play';

/** A station whose resync window is over and whose clock is known to be right. */
const calm = `
  0:00 open c1
  0:10 1 Available NoError at=0:10
  3:00 2 Available NoError at=3:00
`;

describe('opening time', () => {
  it('T1 the last to arrive is the present, whatever its time says', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      5:30 1 Available NoError at=4:50
    `);
    expect(story.lane('connector:1').at(-1)).toBe('available 5:30-...');
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-5:30 cleared',
    ]);
  });

  it('rule 2 a plausible station time is the opening time', () => {
    const story = play(`
      ${calm}
      5:30 1 Faulted GroundFailure at=5:00
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
    expect(story.history.conditions.get(1)?.openedBasis).toBe('stationClock');
    expect(story.lane('connector:1').at(-1)).toBe('faulted 5:00-...');
  });

  it.each([
    ['an hour ahead', '1:05:00'],
    ['1970', '"1970-01-01T00:05:00Z"'],
    ['2000', '"2000-01-01T00:00:00Z"'],
    ['no date at all', '"yesterday"'],
    ['an absurd year', '"+275000-01-01T00:00:00Z"'],
  ])('rule 2 an implausible time (%s) is not used', (_, at) => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=${at}
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
    expect(story.history.conditions.get(1)?.openedBasis).toBe('receiveTime');
  });

  it('rule 2 a time slightly ahead of ours never opens in the future', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:45
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
  });

  it('rule 2 the factory date of a vendor clock is not used', () => {
    const { clock } = defaultRules;
    const epochs = [Date.UTC(2018, 9, 15)];
    const story = play(
      `
      0:00 open
      5:00 1 Faulted GroundFailure at="2018-10-15T00:00:42Z"
    `,
      { rules: { clock: { ...clock, epochs } } },
    );
    expect(story.history.conditions.get(1)?.openedBasis).toBe('receiveTime');
  });

  it('rule 3 a fault does not open before the scope was last seen without it', () => {
    const story = play(`
      ${calm}
      10:00 1 Charging NoError at=10:00
      10:30 1 Faulted GroundFailure at=9:50
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 10:00-...',
    ]);
    expect(story.history.conditions.get(1)?.openedBasis).toBe('bounded');
  });

  it('a fault two days old that a boot reports for the first time is back-dated', () => {
    const story = play(`
      0:00 open
      0:01 boot
      0:05 0 Faulted OtherError code=210 vendor=acme at="2026-02-27T00:00:00Z"
    `);
    expect(story.conditions).toEqual([
      'vendor:acme:210 station S2 blocking -48:00:00-... backdated',
    ]);
    expect(story.lane('station').at(-1)).toBe('faulted 0:05-...');
    expect(story.flags).toEqual(['3 resync backdated']);
  });
});

describe('closing time', () => {
  it('T4 a clear that repeats the time of the onset still has a duration', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      8:00 1 Available NoError at=5:00
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-8:00 cleared',
    ]);
    expect(story.lane('connector:1').slice(1)).toEqual([
      'faulted 5:00-8:00',
      'available 8:00-...',
    ]);
  });

  it('T4 a fault does not end before it was last seen', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      8:00 1 Faulted GroundFailure at=8:00
      8:30 1 Available NoError at=7:50
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-8:00 cleared count=2',
    ]);
  });

  it('a queue flushed after an absence keeps its own times', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 close
      1:00:00 open c2
      1:00:05 1 Faulted GroundFailure at=30:00
      1:00:06 1 Available NoError at=40:00
    `);
    expect(story.conditions[1]).toBe(
      'ocpp16:GroundFailure connector:1 S1 blocking 30:00-40:00 cleared backdated',
    );
  });
});
