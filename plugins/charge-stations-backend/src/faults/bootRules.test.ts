import { play } from './__testUtils__/play';

describe('boots', () => {
  it('a boot is a mark and closes nothing by itself', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 open c2
      5:01 boot fw=5.32
    `);
    expect(story.marks).toEqual(['boot 5:01 5.32']);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-... unverified',
    ]);
  });

  it('B3 a fault that is not repeated after a boot ended with it', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 open c2
      5:01 boot
      5:03 1 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-5:03 reboot gap unverified',
    ]);
  });

  it('B3 a fault that another one replaced after a boot ends with the window', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 open c2
      5:01 boot
      5:03 1 Faulted OverVoltage
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-5:03 reboot gap unconfirmed unverified',
      'ocpp16:OverVoltage connector:1 S2 blocking 5:03-...',
    ]);
  });

  it('a fault that is repeated after a boot goes on and is not counted', () => {
    const story = play(`
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 open c2
      5:01 boot
      5:03 1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-...',
    ]);
    expect(story.flags).toContain('5 resync');
  });

  it('a connector that does not report after a boot stays unverified and unknown', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1 Available NoError
      0:11 2 Faulted GroundFailure
      5:00 close
      20:00 open c2
      20:01 boot
      20:03 1 Available NoError
    `,
      { until: '1:00:00' },
    );
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:2 S1 blocking 0:11-... unverified',
    );
    expect(story.lane('connector:2').at(-1)).toBe(
      'unknown(notReported) 20:00-...',
    );
    expect(story.lane('connector:1').at(-1)).toBe('available 20:03-...');
  });

  it('B3 a later plain reconnect does not confirm what a boot left open', () => {
    const story = play(
      `
      0:00 open c1
      0:11 2 Faulted GroundFailure
      5:00 open c2
      5:01 boot
      9:00 close
      20:00 open c3
      30:00 2 Available NoError
    `,
      { until: '1:00:00' },
    );
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:2 S1 blocking 0:11-30:00 reboot gap unverified',
    );
  });

  it('other firmware and another serial number are marks of their own', () => {
    const story = play(`
      0:00 open c1
      0:01 boot fw=5.32 serial=A1
      5:00 open c2
      5:01 boot fw=5.33 serial=A2
    `);
    expect(story.marks).toEqual([
      'boot 0:01 5.32',
      'boot 5:01 5.33',
      'firmwareChanged 5:01 5.32 → 5.33',
      'hardwareChanged 5:01 A1 → A2',
    ]);
  });

  it('B4 three boots within an hour are a reboot loop, opened by the third', () => {
    const story = play(`
      0:00 open c1
      0:01 boot
      10:00 open c2
      10:01 boot
      20:00 open c3
      20:01 boot
    `);
    expect(story.conditions).toEqual([
      'station:reboot-loop station S2 warning 20:01-...',
    ]);
  });

  it('B4 a reboot loop ends after 60 quiet minutes', () => {
    const story = play(
      `
      0:00 open c1
      0:01 boot
      10:00 open c2
      10:01 boot
      20:00 open c3
      20:01 boot
      50:00 open c4
      50:01 boot
    `,
      { until: '1:50:01' },
    );
    expect(story.conditions).toEqual([
      'station:reboot-loop station S2 warning 20:01-1:50:01 quiet count=2',
    ]);
  });

  it('B4 three boots in more than an hour are none', () => {
    const story = play(`
      0:00 open c1
      0:01 boot
      40:00 open c2
      40:01 boot
      1:00:02 open c3
      1:00:03 boot
    `);
    expect(story.conditions).toEqual([]);
  });

  it('B4 boots repeated while Pending or Rejected are one', () => {
    const story = play(`
      0:00 open c1
      0:01 boot reg=Pending
      1:00 boot reg=Pending
      5:00 open c2
      5:01 boot reg=Rejected
      6:01 boot
    `);
    expect(story.conditions).toEqual([]);
    expect(story.marks).toEqual(['boot 0:01']);
  });

  it('B4 a boot sent again for want of an answer is the same boot', () => {
    const story = play(`
      0:00 open c1
      0:01 boot
      0:31 boot
      1:01 boot
    `);
    expect(story.conditions).toEqual([]);
    expect(story.marks).toEqual(['boot 0:01']);
  });

  it('B4 boots on one connection with reports in between are boots', () => {
    const story = play(`
      0:00 open c1
      0:01 boot
      0:02 1 Available NoError
      0:31 boot
      0:32 1 Available NoError
      1:01 boot
    `);
    expect(story.conditions).toEqual([
      'station:reboot-loop station S2 warning 1:01-...',
    ]);
  });

  it('what connectors report does not touch inferred conditions', () => {
    const story = play(`
      0:00 open c1
      0:01 boot
      10:00 open c2
      10:01 boot
      20:00 open c3
      20:01 boot
      20:02 0 Available NoError
    `);
    expect(story.conditions).toEqual([
      'station:reboot-loop station S2 warning 20:01-...',
    ]);
  });
});
