import { play } from './__testUtils__/play';

describe('opening', () => {
  it('O1 Faulted opens a blocking condition for its code', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
    expect(story.lane('connector:1')).toEqual([
      'available 0:10-5:00',
      'faulted 5:00-...',
    ]);
    expect(story.effects).toEqual(['3 opened 1']);
  });

  it('O1 Faulted without any code is an unspecified fault', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:UnspecifiedFault connector:1 S2 blocking 5:00-...',
    ]);
  });

  it('O1 Faulted opens one condition for each code of a list', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted OtherError code=CX002;CX025
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 connector:1 S1 blocking 5:00-...',
      'chargex:CX025 connector:1 S2 blocking 5:00-...',
    ]);
  });

  it('O1 Faulted with NoError and a vendor code is that code', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted NoError code=E7 vendor=acme
      1:00 1 Faulted NoError code=E7 vendor=acme
    `);
    expect(story.conditions).toEqual([
      'vendor:acme:e7 connector:1 S2 blocking 0:10-... count=2',
    ]);
  });

  it('O1a Faulted with NoError while a fault is open is a sighting of it', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted GroundFailure
      6:00 1 Faulted NoError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-... count=2',
    ]);
    expect(story.effects).toEqual(['3 opened 1', '4 sighted 1']);
  });

  it('O1a a bare Faulted followed within 30 s by a code was that code', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted NoError
      5:30 1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 5:00-...',
    ]);
    expect(story.effects).toEqual(['3 opened 1', '4 renamed 1']);
  });

  it('O1a a code that follows later is another fault, the nameless one is masked', () => {
    const story = play(`
      0:00 open
      0:10 1 Available NoError
      5:00 1 Faulted NoError
      5:31 1 Faulted GroundFailure
    `);
    expect(story.conditions).toEqual([
      'ocpp16:UnspecifiedFault connector:1 S2 blocking 5:00-... unconfirmed',
      'ocpp16:GroundFailure connector:1 S1 blocking 5:31-...',
    ]);
  });

  it('O1b EVCommunicationError with Faulted blocks', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted EVCommunicationError
    `);
    expect(story.conditions).toEqual([
      'ocpp16:EVCommunicationError connector:1 S2 blocking 0:10-...',
    ]);
  });

  it.each([
    ['SuspendedEV EVCommunicationError', 'ocpp16:EVCommunicationError', 5],
    ['Charging HighTemperature', 'ocpp16:HighTemperature', 4],
    ['Available PowerMeterFailure', 'ocpp16:PowerMeterFailure', 3],
  ])('O2 %s is a warning', (words, code, severity) => {
    const story = play(`
      0:00 open
      0:10 1 ${words}
    `);
    expect(story.conditions).toEqual([
      `${code} connector:1 S${severity} warning 0:10-...`,
    ]);
  });

  it('O2 a warning that comes again is counted', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging WeakSignal
      1:00 1 Charging WeakSignal
      2:00 1 SuspendedEV WeakSignal
    `);
    expect(story.conditions).toEqual([
      'ocpp16:WeakSignal connector:1 S5 warning 0:10-... count=3',
    ]);
  });

  it('a warning whose scope becomes Faulted with the same code blocks', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging HighTemperature
      1:00 1 Faulted HighTemperature
    `);
    expect(story.conditions).toEqual([
      'ocpp16:HighTemperature connector:1 S2 blocking 0:10-... count=2',
    ]);
  });
});
