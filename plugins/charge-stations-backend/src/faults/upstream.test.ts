import { play } from './__testUtils__/play';

describe('a connection that the upstream CSMS ended', () => {
  const ended = `
    0:00 open
    0:10 1 Available NoError
    0:20 2 Faulted GroundFailure
    5:00 close by=upstream
  `;

  it('is never held against the station, however long it takes', () => {
    const story = play(ended, { until: '9:00:00' });
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-... unverified',
    ]);
    expect(story.lane('station')).toEqual([
      'online 0:00-5:00',
      'unknown(upstream) 5:00-...',
    ]);
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-5:00',
      'unknown(upstream) 5:00-...',
    ]);
  });

  it('ends with the next one; silence then means unchanged', () => {
    const story = play(`${ended}\n 30:00 open c2`, { until: '40:00' });
    expect(story.lane('station')).toEqual([
      'online 0:00-5:00',
      'unknown(upstream) 5:00-30:00',
      'online 30:00-...',
    ]);
    expect(story.lane('connector:2').at(-1)).toBe('faulted 30:00-...');
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-...',
    ]);
  });
});

describe('a boot that another CSMS answers', () => {
  const booted = `
    0:00 open
    0:10 1 Faulted GroundFailure
    5:00 boot fw=5.32 reg=Pending
  `;

  it('is one mark, and begins the resync with its acceptance', () => {
    const story = play(
      `${booted}
      5:01 boot fw=5.32 reg=Accepted
      5:05 1 Available NoError`,
      { until: '9:00' },
    );
    expect(story.marks).toEqual(['boot 5:00 5.32']);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-5:05 reboot gap unverified',
    ]);
  });
});

describe('evidence that was lost', () => {
  const lost = `
    0:00 open
    0:10 1 Available NoError
    0:20 2 Faulted GroundFailure
    5:00 lost from=4:00
  `;

  it('leaves unknown what it may have said, until it is said again', () => {
    const story = play(
      `${lost}
      6:00 1 Available NoError`,
      { until: '30:00' },
    );
    expect(story.lane('station')).toEqual([
      'online 0:00-4:00',
      'unknown(ours) 4:00-5:00',
      'online 5:00-...',
    ]);
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-4:00',
      'unknown(ours) 4:00-5:00',
      'unknown(notReported) 5:00-6:00',
      'available 6:00-...',
    ]);
    expect(story.lane('connector:2').at(-1)).toBe(
      'unknown(notReported) 5:00-...',
    );
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:2 S1 blocking 0:20-... unverified',
    ]);
  });

  it('changes nothing about a station that is away', () => {
    const story = play(
      `
      0:00 open
      0:10 1 Available NoError
      1:00 close
      2:00 lost from=0:30
    `,
      { until: '4:00' },
    );
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-1:00',
      'unknown(offline) 1:00-...',
    ]);
  });
});
