import { play } from './__testUtils__/play';

/** `code scope`, and what caused it. */
function causesOf(script: string): string[] {
  const { history } = play(script);
  const byNumber = new Map(history.conditions);
  return [...byNumber.values()].map(({ code, causedBy }) => {
    const cause = causedBy === null ? null : byNumber.get(causedBy);
    return cause ? `${code} <- ${cause.code}` : code;
  });
}

describe('a state and a component', () => {
  it('a component’s fault within 30 s is the cause of the state’s', () => {
    const story = play(`
      0:00 open
      5:00 1/1 Faulted
      5:30 var 1/1 RCD.Tripped true Alerting
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 5:00-... cause=2',
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:30-...',
    ]);
    expect(story.effects).toEqual([
      '2 opened 1',
      '3 opened 2',
      '3 explained 1',
    ]);
  });

  it('also when the component came first', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      5:30 var 1/1 Connector.AvailabilityState Faulted Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-...',
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 5:30-... cause=1',
    ]);
  });

  it.each([
    ['later', '5:31 var 1/1 RCD.Tripped true Alerting'],
    ['on another connector', '5:01 var 1/2 RCD.Tripped true Alerting'],
    ['on another EVSE', '5:01 var 2/1 RCD.Tripped true Alerting'],
  ])('X6 a component’s fault %s explains nothing', (_, line) => {
    expect(
      causesOf(`
        0:00 open
        5:00 1/1 Faulted
        ${line}
      `),
    ).toEqual(['ocpp2:UnspecifiedFault', 'ocpp2:RCD.Tripped']);
  });

  it('by the times of the station, when both come from a queue', () => {
    expect(
      causesOf(`
        0:00 open
        0:10 1/1 Available
        40:00 var 1/1 RCD.Tripped true Alerting at=5:00
        40:00 var 1/1 Connector.AvailabilityState Faulted Delta at=39:00
      `),
    ).toEqual(['ocpp2:RCD.Tripped', 'ocpp2:UnspecifiedFault']);
  });

  it('a symptom ends by its own report, and keeps its mark', () => {
    const story = play(`
      0:00 open
      5:00 1/1 Faulted
      5:01 var 1/1 RCD.Tripped true Alerting
      6:00 1/1 Available
      7:00 var 1/1 RCD.Tripped false Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking 5:00-6:00 cleared cause=2',
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:01-7:00 cleared',
    ]);
  });
});

describe('the events that stations name as causes', () => {
  it('cause leads to the condition of that event', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var - Feed.Problem true Alerting id=1
        9:00 var 1/1 Cooler.Problem true Alerting id=2 cause=1
      `),
    ).toEqual([
      'ocpp2:Feed.Problem',
      'ocpp2:Cooler.Problem <- ocpp2:Feed.Problem',
    ]);
  });

  it('a cause may come after its symptom, within 30 s', () => {
    const lines = (seconds: number) => `
        0:00 open
        5:00 var 1/1 Cooler.Problem true Alerting id=2 cause=1
        5:${seconds} var - Feed.Problem true Alerting id=1
    `;
    expect(causesOf(lines(30))).toEqual([
      'ocpp2:Cooler.Problem <- ocpp2:Feed.Problem',
      'ocpp2:Feed.Problem',
    ]);
    expect(causesOf(lines(31))).toEqual([
      'ocpp2:Cooler.Problem',
      'ocpp2:Feed.Problem',
    ]);
  });

  it('a state may name its cause, whatever the scope', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var - EmergencyStopSensor.Active true Alerting id=1
        9:00 var 1/1 Connector.AvailabilityState Faulted Delta id=2 cause=1
      `),
    ).toEqual([
      'ocpp2:EmergencyStopSensor.Active',
      'ocpp2:UnspecifiedFault <- ocpp2:EmergencyStopSensor.Active',
    ]);
  });

  it('a reconnect goes on with the numbers, a boot begins them anew', () => {
    const lines = (boot: string) => `
        0:00 open c1
        5:00 var - Feed.Problem true Alerting id=1
        6:00 open c2
        6:01 ${boot}
        9:00 var 1/1 Cooler.Problem true Alerting id=2 cause=1
    `;
    expect(causesOf(lines('other Heartbeat'))[1]).toBe(
      'ocpp2:Cooler.Problem <- ocpp2:Feed.Problem',
    );
    expect(causesOf(lines('boot'))[1]).toBe('ocpp2:Cooler.Problem');
  });

  it('nothing causes itself, nor its own cause', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var 1/1 A.Problem true Alerting id=1 cause=1
        5:10 var 1/1 B.Problem true Alerting id=2 cause=1
        5:20 var 1/1 A.Problem true Alerting id=3 cause=2
      `),
    ).toEqual(['ocpp2:A.Problem', 'ocpp2:B.Problem <- ocpp2:A.Problem']);
  });
});

describe('problems that are propagated along the tree', () => {
  it('within 5 s the deepest component is the root', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var - ChargingStation.Problem true Delta
        5:02 var 1 EVSE.Problem true Delta
        5:04 var 1/1 Connector.Problem true Delta
        5:05 var 1/1 ConnectorPlugRetentionLock.Problem true Alerting
      `),
    ).toEqual([
      'ocpp2:ChargingStation.Problem <- ocpp2:ConnectorPlugRetentionLock.Problem',
      'ocpp2:EVSE.Problem <- ocpp2:ConnectorPlugRetentionLock.Problem',
      'ocpp2:Connector.Problem <- ocpp2:ConnectorPlugRetentionLock.Problem',
      'ocpp2:ConnectorPlugRetentionLock.Problem',
    ]);
  });

  it('also when the root comes first', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var 1/1 RCD.Tripped true Alerting
        5:01 var 1/1 Connector.Problem true Delta
        5:02 var 1 EVSE.Problem true Delta
      `),
    ).toEqual([
      'ocpp2:RCD.Tripped',
      'ocpp2:Connector.Problem <- ocpp2:RCD.Tripped',
      'ocpp2:EVSE.Problem <- ocpp2:RCD.Tripped',
    ]);
  });

  it('with the same technical code whenever it comes', () => {
    expect(
      causesOf(`
        0:00 open
        5:00 var 1/1 Connector.Problem true Alerting code=CX019
        5:40 var 1 EVSE.Problem true Alerting code=CX019
      `),
    ).toEqual(['chargex:CX019', 'chargex:CX019 <- chargex:CX019']);
  });

  it.each([
    ['after more than 5 s', '5:06 var 1 EVSE.Problem true Delta'],
    ['to another EVSE', '5:01 var 2 EVSE.Problem true Delta'],
    ['to another variable', '5:01 var 1 EVSE.Overload true Delta'],
  ])('not %s', (_, line) => {
    const causes = causesOf(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Delta
      ${line}
    `);
    expect(causes.join()).not.toContain('<-');
  });
});
