import { play } from './__testUtils__/play';

describe('scopes of 2.x (X1)', () => {
  it.each([
    ['1/2 Faulted', 'evse:1/connector:2'],
    ['2/2 Faulted', 'evse:2/connector:2'],
    ['1/0 Faulted', 'evse:1'],
    ['0/0 Faulted', 'station'],
    ['0/1 Faulted', 'station'],
    ['-3/1 Faulted', 'station'],
    ['1/1000 Faulted', 'evse:1'],
    ['var 1/2 Connector.AvailabilityState Faulted Delta', 'evse:1/connector:2'],
    ['var 1 EVSE.AvailabilityState Faulted Delta', 'evse:1'],
    ['var - ChargingStation.AvailabilityState Faulted Delta', 'station'],
    ['var 0/0 Connector.AvailabilityState Faulted Delta', 'station'],
  ])('X1 %s is of %s', (words, scope) => {
    const story = play(`
      0:00 open
      0:10 ${words}
    `);
    expect(story.conditions).toEqual([
      `ocpp2:UnspecifiedFault ${scope} S2 blocking 0:10-...`,
    ]);
    expect(story.lane(scope).at(-1)).toBe('faulted 0:10-...');
  });

  it('X1 connectors of the same number have lanes of their own', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      0:11 2/1 Occupied
    `);
    expect(story.lane('evse:1/connector:1')).toEqual(['available 0:10-...']);
    expect(story.lane('evse:2/connector:1')).toEqual(['occupied 0:11-...']);
  });

  it('X1 an EVSE has a lane only when it reports a state of its own', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      0:20 var 1 EVSE.Problem true Alerting
    `);
    expect(story.history.lanes()).toEqual(['station', 'evse:1/connector:1']);
  });
});

describe('the state of 2.x', () => {
  it.each([
    ['Available', 'available'],
    ['Occupied', 'occupied'],
    ['Reserved', 'reserved'],
    ['Unavailable', 'unavailable'],
    ['Faulted', 'faulted'],
    ['occupied', 'occupied'],
    ['Sleeping', 'unrecognised'],
  ])('%s is %s, whoever tells it', (value, state) => {
    const byStatus = play(`
      0:00 open
      0:10 1/1 ${value}
    `);
    const byVariable = play(`
      0:00 open
      0:10 var 1/1 Connector.AvailabilityState ${value} Delta
    `);
    expect(byStatus.lane('evse:1/connector:1')).toEqual([`${state} 0:10-...`]);
    expect(byVariable.lane('evse:1/connector:1')).toEqual([
      `${state} 0:10-...`,
    ]);
  });

  it('E.5 19 StatusNotification and AvailabilityState are one state: the second is a duplicate', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      5:00 1/1 Faulted at=4:59
      5:01 var 1/1 Connector.AvailabilityState Faulted Delta at=5:00
      6:00 var 1/1 Connector.AvailabilityState Available Delta
      6:01 1/1 Available
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 4:59-6:00 cleared',
    ]);
    expect(story.effects).toEqual([
      '3 opened 1',
      '4 duplicate 1',
      '5 closed 1',
    ]);
    expect(story.flags).toEqual(['2 resync', '4 duplicate', '6 duplicate']);
    expect(story.lane('evse:1/connector:1')).toEqual([
      'available 0:10-4:59',
      'faulted 4:59-6:00',
      'available 6:00-...',
    ]);
  });

  it('the same number of another EVSE is no duplicate', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      0:11 2/1 Available
      5:00 1/1 Faulted
      5:01 var 2/1 Connector.AvailabilityState Faulted Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 5:00-...',
      'ocpp2:UnspecifiedFault evse:2/connector:1 S2 blocking 5:01-...',
    ]);
  });

  it('X6 a technical code that follows a bare Faulted within 30 s names it', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      5:00 1/1 Faulted
      5:20 var 1/1 Connector.AvailabilityState Faulted Delta code=CX004
    `);
    expect(story.conditions).toEqual([
      'chargex:CX004 evse:1/connector:1 S2 blocking 5:00-...',
    ]);
    expect(story.effects).toEqual(['3 opened 1', '4 renamed 1']);
  });

  it('a bare Faulted after a named one says nothing new', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Available
      5:00 var 1/1 Connector.AvailabilityState Faulted Delta code=CX002
      5:01 1/1 Faulted
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 blocking 5:00-...',
    ]);
  });

  it('B1 a bare Faulted is S2, unless 2.1 says how severe it is', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Faulted
      0:11 var 2/1 Connector.AvailabilityState Faulted Alerting sev=0
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 0:10-...',
      'ocpp2:UnspecifiedFault evse:2/connector:1 S1 blocking 0:11-...',
    ]);
  });

  it('a technical code that comes with another state than Faulted names what is over', () => {
    const story = play(`
      0:00 open
      0:10 var 1/1 Connector.AvailabilityState Faulted Delta code=CX004
      1:00 var 1/1 Connector.AvailabilityState Available Delta cleared code=CX004
    `);
    expect(story.conditions).toEqual([
      'chargex:CX004 evse:1/connector:1 S2 blocking 0:10-1:00 cleared',
    ]);
  });

  it('X3 an empty AvailabilityState changes nothing and is flagged', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Faulted
      1:00 var 1/1 Connector.AvailabilityState "" Delta
    `);
    expect(story.lane('evse:1/connector:1')).toEqual(['faulted 0:10-...']);
    expect(story.flags).toEqual(['2 resync', '3 unknownValue']);
  });

  it('T7 a state from a superseded socket is evidence of the past only', () => {
    const story = play(`
      0:00 open c1
      0:10 1/1 Available at=0:10
      5:00 1/1 Available at=5:00
      6:00 open c2
      6:01 1/1 Available at=6:01
      9:00 var 1/1 Connector.AvailabilityState Faulted Delta at=2:00 on=c1
      9:01 var 1/1 RCD.Tripped true Alerting at=2:00 on=c1
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 2:00-5:00 resync gap late backdated',
    ]);
    expect(story.flags.at(-1)).toBe('7 superseded');
  });

  it('time rule 7 an EVSE that we asked for answers with its connectors', () => {
    const story = play(`
      0:00 open
      0:10 1/1 Faulted
      0:11 2/1 Available
      5:00 ask 1/0
      5:01 1/1 Faulted
      5:02 1/1 Faulted
    `);
    expect(story.flags).toEqual(['2 resync', '5 resync', '6 duplicate']);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 0:10-...',
    ]);
  });
});
