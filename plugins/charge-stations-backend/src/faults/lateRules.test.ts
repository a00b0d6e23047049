import { play } from './__testUtils__/play';

describe('late reports', () => {
  const returned = `
    0:00 open c1
    0:10 1 Available NoError at=0:10
    5:00 close
    1:00:00 open c2
    1:00:05 1 Available NoError at=1:00:05
  `;

  it('T5 a late fault is a closed episode before the next observation', () => {
    const story = play(`
      ${returned}
      1:05:00 1 Faulted GroundFailure at=30:00
    `);
    expect(story.conditions[1]).toBe(
      'ocpp16:GroundFailure connector:1 S1 blocking 30:00-1:00:05 resync gap late backdated',
    );
    expect(story.lane('connector:1').at(-1)).toBe('available 1:00:05-...');
    expect(story.flags.at(-1)).toBe('6 late backdated');
  });

  it('T5 the same late fault again belongs to the same episode', () => {
    const story = play(`
      ${returned}
      1:05:00 1 Faulted GroundFailure at=30:00
      1:05:10 1 Faulted GroundFailure at=31:00
    `);
    expect(story.conditions).toHaveLength(2);
    expect(story.effects.slice(-2)).toEqual(['6 late 2', '7 late 2']);
  });

  it('T5 a late report without a fault changes nothing', () => {
    const story = play(`
      ${returned}
      1:05:00 1 Charging NoError at=30:00
    `);
    expect(story.lane('connector:1').at(-1)).toBe('available 1:00:05-...');
    expect(story.flags.at(-1)).toBe('6 late');
  });

  it('T1 lateness never stops a clear', () => {
    const story = play(`
      ${returned}
      1:05:00 1 Faulted GroundFailure at=1:05:00
      1:06:00 1 Available NoError at=30:00
    `);
    expect(story.conditions[1]).toBe(
      'ocpp16:GroundFailure connector:1 S1 blocking 1:05:00-1:06:00 cleared',
    );
    expect(story.lane('connector:1').at(-1)).toBe('available 1:06:00-...');
  });

  it('rule 5 old times in the answer to our request are not late', () => {
    const story = play(`
      ${returned}
      1:05:00 ask 1
      1:05:01 1 Faulted GroundFailure at=30:00
    `);
    expect(story.lane('connector:1').at(-1)).toBe('faulted 1:05:01-...');
    expect(story.conditions[1]).toBe(
      'ocpp16:GroundFailure connector:1 S1 blocking 1:00:05-... backdated',
    );
  });

  it('T7 a report on a superseded socket is evidence of the past only', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Available NoError at=0:10
      5:00 open c2
      5:05 1 Available NoError at=5:05
      5:10 1 Faulted GroundFailure at=4:59 on=c1
      5:20 1 Faulted GroundFailure on=c1
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 4:59-5:05 resync gap late',
    ]);
    expect(story.lane('connector:1')).toEqual(['available 0:10-...']);
    expect(story.flags.slice(-2)).toEqual([
      '5 superseded backdated',
      '6 superseded',
    ]);
  });

  it('T7 a superseded socket clears nothing', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 open c2
      5:10 1 Available NoError on=c1
    `);
    expect(story.lane('connector:1')).toEqual(['faulted 0:10-...']);
  });
});
