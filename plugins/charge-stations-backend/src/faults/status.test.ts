import { play } from './__testUtils__/play';

describe('odd reports', () => {
  it('a report without a status clears nothing and only warns', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 - WeakSignal
      2:00 1 - NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-...',
      'ocpp16:WeakSignal connector:1 S5 warning 1:00-...',
    ]);
    expect(story.lane('connector:1')).toEqual(['faulted 0:10-...']);
  });

  it('a status that no version defines is kept and is not Faulted', () => {
    const story = play(`
      0:00 open
      0:10 1 Blocked NoError
      1:00 1 Parked NoError
    `);
    expect(story.lane('connector:1')).toEqual([
      'unrecognised 0:10-1:00',
      'unrecognised 1:00-...',
    ]);
  });

  it('a fault of a connector that cannot exist is filed under the station', () => {
    const story = play(`
      0:00 open
      0:10 -1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure station S1 blocking 0:10-...',
    ]);
  });

  it('a retransmission changes nothing', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Faulted GroundFailure again
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-...',
    ]);
    expect(story.effects).toEqual(['2 opened 1']);
  });

  it('a station that names a new code every time keeps a bounded number of them open', () => {
    const reports = Array.from(
      { length: 200 },
      (_, minute) => `${minute + 1}:00 1 Faulted OtherError code=N${minute}`,
    );
    const story = play(['0:00 open', ...reports].join('\n'));
    const open = story.conditions.filter(line => line.includes('...'));
    expect(open).toHaveLength(32);
  });
});
