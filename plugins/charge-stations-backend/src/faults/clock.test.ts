import { play } from './__testUtils__/play';

describe('clocks', () => {
  it('T3 a constant skew is taken off', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError
      3:00 1 Preparing NoError at="2026-02-28T23:03:00Z"
      4:00 1 Charging NoError at="2026-02-28T23:04:00Z"
      5:00 1 Finishing NoError at="2026-02-28T23:05:00Z"
      9:00 1 Faulted GroundFailure at="2026-02-28T23:08:30Z"
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 8:30-...',
    ]);
    expect(story.history.conditions.get(1)?.openedBasis).toBe('stationClock');
  });

  it('T3 a clock that runs ahead is corrected too', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError
      3:00 1 Preparing NoError at=1:03:00
      4:00 1 Charging NoError at=1:04:00
      5:00 1 Finishing NoError at=1:05:00
      9:00 1 Faulted GroundFailure at=1:08:30
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 8:30-...',
    ]);
  });

  it('T2 a clock that stands still is suspect: nothing is a duplicate or late', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 1 Preparing NoError at=0:10
      10:00 1 Charging NoError at=0:10
      15:00 1 Faulted GroundFailure at=0:10
      20:00 1 Faulted GroundFailure at=0:10
    `);
    expect(story.marks).toEqual(['clockSuspect 10:00 0:10']);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 15:00-... count=2',
    ]);
  });

  it('T2 a clock that steps back is suspect and hides no fault', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      1:58:00 1 Preparing NoError at=1:58:00
      1:59:00 1 Charging NoError at=1:59:00
      2:00:00 1 SuspendedEV NoError at=2:00:00
      2:05:00 1 Faulted GroundFailure at=1:05:00
      2:06:00 1 Available NoError at=1:06:00
    `);
    expect(story.marks).toEqual(['clockSuspect 2:06:00 1:06:00']);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 2:05:00-2:06:00 cleared',
    ]);
  });

  it('T2 times from before the connection that keep pace with ours are a clock, not a queue', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 1 Charging NoError at="2026-02-28T00:05:00Z"
      10:00 1 Faulted GroundFailure at="2026-02-28T00:10:00Z"
    `);
    expect(story.lane('connector:1').at(-1)).toBe('faulted 10:00-...');
    expect(story.marks).toEqual(['clockSuspect 10:00 2026-02-28T00:10:00Z']);
  });

  it('T2 a clock that agrees with ours again is believed again', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 1 Preparing NoError at=0:10
      10:00 1 Charging NoError at=0:10
      20:00 1 Available NoError at=20:00
      25:30 1 Faulted GroundFailure at=25:00
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 25:00-...',
    ]);
  });

  it('T2 an implausible time never becomes the reference for lateness', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 1 Preparing NoError at="2030-01-01T00:00:00Z"
      10:00 1 Faulted GroundFailure at=9:30
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 9:30-...',
    ]);
    expect(story.flags).toEqual(['2 resync', '3 clockSuspect']);
  });
});
