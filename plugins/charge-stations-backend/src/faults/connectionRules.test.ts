import { play } from './__testUtils__/play';

describe('offline', () => {
  const lost = `
    0:00 open
    0:10 1 Available NoError
    0:20 2 Faulted GroundFailure
    5:00 close last=4:30
  `;

  it('is declared after 120 s and begins with the last frame', () => {
    expect(play(lost, { until: '6:59' }).conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-...',
    ]);
    const story = play(lost, { until: '7:00' });
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-... unverified',
      'conn:offline station S5 warning 4:30-...',
    ]);
    expect(story.lane('station')).toEqual([
      'online 0:00-4:30',
      'offline 4:30-...',
    ]);
    expect(story.lane('connector:2')).toEqual([
      'faulted 0:20-4:30',
      'unknown(offline) 4:30-...',
    ]);
  });

  it('of more than 15 minutes is an outage', () => {
    expect(play(lost, { until: '19:29' }).conditions[1]).toBe(
      'conn:offline station S5 warning 4:30-...',
    );
    expect(play(lost, { until: '19:30' }).conditions[1]).toBe(
      'conn:offline station S2 warning 4:30-...',
    );
  });

  it('a return within the grace changes nothing', () => {
    const story = play(
      `
      ${lost}
      6:00 open c2
    `,
      { until: '30:00' },
    );
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-...',
    ]);
    expect(story.lane('station')).toEqual(['online 0:00-...']);
    expect(story.lane('connector:2')).toEqual(['faulted 0:20-...']);
  });

  it('B6 silence after a plain reconnect means unchanged, since the new socket', () => {
    const story = play(
      `
      ${lost}
      30:00 open c2
    `,
      { until: '32:00' },
    );
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-...',
      'conn:offline station S2 warning 4:30-30:00 reconnected',
    ]);
    expect(story.lane('connector:2')).toEqual([
      'faulted 0:20-4:30',
      'unknown(offline) 4:30-30:00',
      'faulted 30:00-...',
    ]);
  });

  it('until the window is over nothing is confirmed', () => {
    const story = play(
      `
      ${lost}
      30:00 open c2
    `,
      { until: '31:59' },
    );
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-... unverified',
    );
    expect(story.lane('connector:2').at(-1)).toBe(
      'unknown(notReported) 30:00-...',
    );
  });

  it('B3 what is cleared on the return ended at some time in between', () => {
    const story = play(`
      ${lost}
      30:00 open c2
      30:05 2 Available NoError
    `);
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-30:05 resync gap unverified',
    );
    expect(story.lane('connector:2')).toEqual([
      'faulted 0:20-4:30',
      'unknown(offline) 4:30-30:00',
      'unknown(notReported) 30:00-30:05',
      'available 30:05-...',
    ]);
  });

  it('a re-assertion on the return confirms and is not counted', () => {
    const story = play(`
      ${lost}
      30:00 open c2
      30:05 2 Faulted GroundFailure
    `);
    expect(story.conditions[0]).toBe(
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-...',
    );
  });

  it('the station lane is connector 0 again after a plain reconnect', () => {
    const story = play(
      `
      0:00 open
      0:10 0 Faulted InternalError
      5:00 close
      30:00 open c2
    `,
      { until: '40:00' },
    );
    expect(story.lane('station')).toEqual([
      'online 0:00-0:10',
      'faulted 0:10-5:00',
      'offline 5:00-30:00',
      'faulted 30:00-...',
    ]);
  });

  it('a newer socket replaces one that still looks alive', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1 Available NoError
      5:00 open c2
      5:01 close on=c1 by=superseded
    `,
      { until: '30:00' },
    );
    expect(story.conditions).toEqual([]);
    expect(story.lane('station')).toEqual(['online 0:00-...']);
  });

  it('coming and going five times in 30 minutes is flapping', () => {
    const cycles = [0, 1, 2, 3, 4].map(
      n => `
        ${n * 5}:00 open c${n}
        ${n * 5 + 1}:00 close`,
    );
    const story = play(cycles.join('\n'), { until: '24:00' });
    expect(story.conditions).toEqual([
      'conn:offline station S5 warning 1:00-... count=5 occurrences=5 flapping',
    ]);
  });

  it('a log that begins in the middle of a connection opens it by itself', () => {
    const story = play('0:10 1 Available NoError');
    expect(story.lane('station')).toEqual(['online 0:10-...']);
    expect(story.lane('connector:1')).toEqual(['available 0:10-...']);
  });
});

describe('our own absence (B7)', () => {
  it('a gap is unknown and ours, and opens nothing when the station returns in time', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1 Available NoError
      9:00 gap from=5:00
      9:40 open c2
    `,
      { until: '20:00' },
    );
    expect(story.conditions).toEqual([]);
    expect(story.lane('station')).toEqual([
      'online 0:00-5:00',
      'unknown(ours) 5:00-9:40',
      'online 9:40-...',
    ]);
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-5:00',
      'unknown(ours) 5:00-9:40',
      'available 9:40-...',
    ]);
  });

  it('a station that does not return is offline from our start on', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1 Available NoError
      9:00 gap from=5:00
    `,
      { until: '11:00' },
    );
    expect(story.conditions).toEqual([
      'conn:offline station S5 warning 9:00-...',
    ]);
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-5:00',
      'unknown(ours) 5:00-9:00',
      'unknown(offline) 9:00-...',
    ]);
  });

  it('a grace that would have ended within the gap begins again with our start', () => {
    const story = play(
      `
      0:00 open c1
      4:00 close
      9:00 gap from=5:00
      10:00 open c2
    `,
      { until: '20:00' },
    );
    expect(story.conditions).toEqual([]);
  });

  it('a gap never reaches back before the last frame', () => {
    const story = play(`
      0:00 open c1
      5:00 1 Available NoError
      9:00 gap from=4:52
    `);
    expect(story.lane('connector:1')).toEqual(['unknown(ours) 5:00-...']);
    expect(story.lane('station')).toEqual([
      'online 0:00-5:00',
      'unknown(ours) 5:00-...',
    ]);
  });

  it('an offline station stays offline, the gap in between is ours', () => {
    const story = play(
      `
      0:00 open c1
      1:00 close
      30:00 gap from=20:00
      50:00 open c2
    `,
      { until: '1:00:00' },
    );
    expect(story.conditions).toEqual([
      'conn:offline station S2 warning 1:00-50:00 reconnected gap unverified',
    ]);
    expect(story.lane('station')).toEqual([
      'online 0:00-1:00',
      'offline 1:00-20:00',
      'unknown(ours) 20:00-30:00',
      'offline 30:00-50:00',
      'online 50:00-...',
    ]);
  });

  it('a connection that we closed to stop is never the station offline', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1 Faulted GroundFailure
      5:00 close by=shutdown
    `,
      { until: '24:00:00' },
    );
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-... unverified',
    ]);
    expect(story.lane('station')).toEqual([
      'online 0:00-5:00',
      'unknown(ours) 5:00-...',
    ]);
  });

  it('a station that never connected has no gap', () => {
    const story = play('9:00 gap from=5:00', { until: '30:00' });
    expect(story.history.lanes()).toEqual([]);
    expect(story.conditions).toEqual([]);
  });
});
