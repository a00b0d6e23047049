import { play } from './__testUtils__/play';

describe('merge, reopen, flap', () => {
  it('a fault that returns within five minutes is the same condition', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OverVoltage
      1:00 1 Available NoError
      6:00 1 Faulted OverVoltage
      7:00 1 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:OverVoltage connector:1 S2 blocking 0:10-7:00 cleared count=2 occurrences=2',
    ]);
    expect(story.effects).toEqual([
      '2 opened 1',
      '3 closed 1',
      '4 reopened 1',
      '5 closed 1',
    ]);
  });

  it('the lane keeps the true gap of a reopened fault', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OverVoltage
      1:00 1 Available NoError
      2:00 1 Faulted OverVoltage
    `);
    expect(story.lane('connector:1')).toEqual([
      'faulted 0:10-1:00',
      'available 1:00-2:00',
      'faulted 2:00-...',
    ]);
  });

  it('a fault that returns later is a new condition', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OverVoltage
      1:00 1 Available NoError
      6:01 1 Faulted OverVoltage
    `);
    expect(story.conditions).toEqual([
      'ocpp16:OverVoltage connector:1 S2 blocking 0:10-1:00 cleared',
      'ocpp16:OverVoltage connector:1 S2 blocking 6:01-...',
    ]);
  });

  it('a fault that returns as a warning remembers until when it blocked', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OverVoltage
      1:00 1 Available NoError
      2:00 1 Charging OverVoltage
    `);
    expect(story.conditions).toEqual([
      'ocpp16:OverVoltage connector:1 S4 warning 0:10-... blockedUntil=1:00 count=2 occurrences=2',
    ]);
  });

  it('five openings within 30 minutes are flapping, also across conditions', () => {
    const story = play(`
      0:00 open
      1:00 1 Faulted OverVoltage
      1:10 1 Available NoError
      7:00 1 Faulted OverVoltage
      7:10 1 Available NoError
      13:00 1 Faulted OverVoltage
      13:10 1 Available NoError
      19:00 1 Faulted OverVoltage
      19:10 1 Available NoError
      25:00 1 Faulted OverVoltage
    `);
    expect(story.conditions.map(line => line.includes('flapping'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('five openings in more than 30 minutes are not flapping', () => {
    const story = play(`
      0:00 open
      1:00 1 Faulted OverVoltage
      1:10 1 Available NoError
      9:00 1 Faulted OverVoltage
      9:10 1 Available NoError
      17:00 1 Faulted OverVoltage
      17:10 1 Available NoError
      25:00 1 Faulted OverVoltage
      25:10 1 Available NoError
      33:00 1 Faulted OverVoltage
    `);
    expect(story.conditions.join()).not.toContain('flapping');
  });
});
