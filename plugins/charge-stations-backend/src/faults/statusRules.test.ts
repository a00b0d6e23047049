import { play } from './__testUtils__/play';

describe('closing', () => {
  it('C1 another status with NoError closes everything on the scope', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging HighTemperature
      1:00 1 Faulted GroundFailure
      2:00 1 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:HighTemperature connector:1 S4 warning 0:10-2:00 cleared unconfirmed',
      'ocpp16:GroundFailure connector:1 S1 blocking 1:00-2:00 cleared',
    ]);
  });

  it('C1 a status without any code clears like NoError', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Charging -
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-1:00 cleared',
    ]);
  });

  it('C1 NoError with a leftover vendor code that is not open still clears', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Available NoError code=0x99 vendor=acme
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-1:00 cleared',
    ]);
  });

  it('C2 another status with another code ends what blocked', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Charging WeakSignal
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-1:00 leftFaulted',
      'ocpp16:WeakSignal connector:1 S5 warning 1:00-...',
    ]);
  });

  it('C2 another warning masks the one before it', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging WeakSignal
      1:00 1 Charging HighTemperature
    `);
    expect(story.conditions).toEqual([
      'ocpp16:WeakSignal connector:1 S5 warning 0:10-... unconfirmed',
      'ocpp16:HighTemperature connector:1 S4 warning 1:00-...',
    ]);
  });

  it('C2a leaving Faulted with the same code goes on as a warning', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted HighTemperature
      1:00 1 Charging HighTemperature
      2:00 1 Charging NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:HighTemperature connector:1 S4 warning 0:10-2:00 cleared blockedUntil=1:00 count=2',
    ]);
    expect(story.effects).toEqual([
      '2 opened 1',
      '3 becameWarning 1',
      '4 closed 1',
    ]);
  });

  it('C3 another code while Faulted masks the first', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Faulted OverVoltage
      2:00 1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-... count=2',
      'ocpp16:OverVoltage connector:1 S2 blocking 1:00-... unconfirmed',
    ]);
  });

  it('C3a a station that sends lists ends what the next list does not name', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OtherError code=CX002;CX025
      1:00 1 Faulted OtherError code=CX025
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 connector:1 S1 blocking 0:10-1:00 cleared',
      'chargex:CX025 connector:1 S2 blocking 0:10-... count=2',
    ]);
  });

  it('C4 connector 0 closes only what is open on the station', () => {
    const story = play(`
      0:00 open
      0:10 0 Faulted InternalError
      0:11 1 Faulted GroundFailure
      1:00 0 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:InternalError station S2 blocking 0:10-1:00 cleared',
      'ocpp16:GroundFailure connector:1 S1 blocking 0:11-...',
    ]);
  });

  it('C4 a connector closes nothing on the station', () => {
    const story = play(`
      0:00 open
      0:10 0 Faulted InternalError
      1:00 1 Available NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:InternalError station S2 blocking 0:10-...',
    ]);
  });

  it('C5 a masked warning that is not seen for 24 h is stale', () => {
    const story = play(
      `
      0:00 open
      0:10 1 Charging WeakSignal
      1:00 1 Charging HighTemperature
    `,
      { until: '24:00:10' },
    );
    expect(story.conditions).toEqual([
      'ocpp16:WeakSignal connector:1 S5 warning 0:10-24:00:10 stale gap unconfirmed',
      'ocpp16:HighTemperature connector:1 S4 warning 1:00-...',
    ]);
  });

  it('C5 a full resync ends a masked warning that it does not show', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging WeakSignal
      1:00 1 Charging HighTemperature
      5:00 ask
      5:01 1 Charging HighTemperature
    `);
    expect(story.conditions).toEqual([
      'ocpp16:WeakSignal connector:1 S5 warning 0:10-5:01 stale gap unconfirmed',
      'ocpp16:HighTemperature connector:1 S4 warning 1:00-...',
    ]);
  });

  it('C5 a masked blocking condition does not become stale', () => {
    const story = play(
      `
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Faulted OverVoltage
    `,
      { until: '48:00:00' },
    );
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-... unconfirmed',
      'ocpp16:OverVoltage connector:1 S2 blocking 1:00-...',
    ]);
  });
});
