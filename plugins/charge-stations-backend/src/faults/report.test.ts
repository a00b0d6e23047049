import { play } from './__testUtils__/play';

/** A station whose resync window is over and whose clock is known to be right. */
const calm = `
  0:00 open c1
  0:10 1 Available NoError at=0:10
  3:00 2 Available NoError at=3:00
`;

describe('duplicates', () => {
  it('rule 6 equal content and time is a duplicate and is not counted', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      9:00 1 Faulted GroundFailure at=5:00
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
    expect(story.effects).toEqual(['4 opened 1', '5 duplicate 1']);
    expect(story.flags.at(-1)).toBe('5 duplicate');
  });

  it('T6 it is none when something different was seen in between', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      6:00 1 Faulted OverVoltage at=6:00
      6:30 1 Faulted GroundFailure at=5:00
    `);
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-... count=2',
    );
  });

  it('rule 6 it is none without a time', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure
      9:00 1 Faulted GroundFailure
    `);
    expect(story.conditions[0]).toContain('count=2');
  });

  it('rule 6 it is none after 24 h', () => {
    const story = play(`
      ${calm}
      5:00 1 Faulted GroundFailure at=5:00
      24:05:01 1 Faulted GroundFailure at=5:00
    `);
    expect(story.conditions[0]).toContain('count=2');
  });
});
