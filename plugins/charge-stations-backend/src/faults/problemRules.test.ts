import { play } from './__testUtils__/play';

/** The conditions that one event of 2.x makes. */
function conditionsOf(words: string): string[] {
  return play(`
    0:00 open
    5:00 var ${words}
  `).conditions;
}

describe('what opens', () => {
  it.each([
    // Alerting, Delta, Periodic
    ['1/1 Connector.Problem true Alerting', 'ocpp2:Connector.Problem'],
    ['1/1 Connector.Problem true Delta', 'ocpp2:Connector.Problem'],
    ['1/1 Connector.Problem 1 Delta', 'ocpp2:Connector.Problem'],
    ['1/1 Connector.Problem TRUE Delta', 'ocpp2:Connector.Problem'],
    ['1/1 Connector.Problem true Periodic', null],
    ['1/1 RCD.Tripped true Delta', 'ocpp2:RCD.Tripped'],
    ['1/1 EVSE.Overload true Delta', 'ocpp2:EVSE.Overload'],
    ['1/1 DataLink.Fallback true Delta', 'ocpp2:DataLink.Fallback'],
    ['1/1 Sensor.Temperature 91.5 Alerting', 'ocpp2:Sensor.Temperature'],
    ['1/1 Sensor.Temperature 91.5 Delta', null],
    ['1/1 Sensor.Temperature 91.5 Periodic', null],
    ['1/1 constructor.Problem true Delta', 'ocpp2:constructor.Problem'],
    ['1/1 Connector.Problem constructor Delta', null],
    // X3
    ['1/1 Connector.Problem false Alerting', null],
    ['1/1 Connector.Problem 0 Delta', null],
    ['1/1 Connector.Problem "" Alerting', null],
    ['1/1 Connector.Problem - Alerting', null],
    ['1/1 Connector.Problem maybe Alerting', null],
    ['1/1 Sensor.Temperature "" Alerting', null],
    ['1/1 Vent.Enabled false Alerting', null],
    // X4
    [
      '1/1 EmergencyStopSensor.Active true Alerting',
      'ocpp2:EmergencyStopSensor.Active',
    ],
    ['1/1 TiltSensor.Active true Delta', 'ocpp2:TiltSensor.Active'],
    ['1/1 CaseAccessSensor.Active true Delta', 'ocpp2:CaseAccessSensor.Active'],
    ['1/1 PowerContactor.Active true Alerting', null],
    ['1/1 ConnectorPlugRetentionLock.Active true Delta', null],
    ['1/1 EmergencyStopSensor.Active false Delta', null],
    // moments
    ['1/1 RCD.Operated true Alerting', null],
    ['1/1 RCDRecloser.Complete true Delta', null],
    // cleared, and never seen
    ['1/1 Connector.Problem true Alerting cleared', null],
  ])('%s opens %s', (words, code) => {
    expect(conditionsOf(words)).toEqual(
      code === null ? [] : [`${code} evse:1/connector:1 S3 warning 5:00-...`],
    );
  });

  it.each(['""', '-', 'maybe'])('X3 the value %s is flagged', value => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem ${value} Delta
    `);
    expect(story.flags).toEqual(['2 unknownValue']);
  });

  it('an unknown value does not end what is open', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting
      6:00 var 1/1 Connector.Problem "" Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:Connector.Problem evse:1/connector:1 S3 warning 5:00-...',
    ]);
  });

  it('X7 the technical code goes the way of every vendor code', () => {
    const story = play(`
      0:00 open
      0:01 boot vendor=Acme
      5:00 var 1/1 Connector.Problem true Alerting code=CX002
      5:01 var 1/1 Connector.Tripped true Alerting code=E-42
      5:02 var 1/1 Connector.Overload true Alerting code=0
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 warning 5:00-...',
      'vendor:acme:e-42 evse:1/connector:1 S3 warning 5:01-...',
      'ocpp2:Connector.Overload evse:1/connector:1 S3 warning 5:02-...',
    ]);
  });

  it('X7 several technical codes in one field are several conditions', () => {
    expect(
      conditionsOf('1/1 Connector.Problem true Alerting code=CX002;CX025'),
    ).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 warning 5:00-...',
      'chargex:CX025 evse:1/connector:1 S3 warning 5:00-...',
    ]);
  });

  it.each([
    ['sev=0', 1],
    ['sev=3', 2],
    ['sev=4', 3],
    ['sev=6', 4],
    ['sev=9', 5],
    ['code=CX002 sev=9', 5],
    ['code=CX002', 1],
    ['code=CX020', 5],
    ['sev=17', 3],
    ['', 3],
  ])('severity: %s is S%d', (words, severity) => {
    const [line] = conditionsOf(`1/1 Switch.Problem true Alerting ${words}`);
    expect(line).toContain(` S${severity} `);
  });

  it("severity: a dictionary's comes before the taxonomy's and the default", () => {
    const story = play(
      `
      0:00 boot vendor=Acme
      5:00 var 1/1 Switch.Problem true Alerting code=E1
    `,
      {
        knowledge: {
          vendors: {
            acme: {
              names: ['Acme'],
              codes: { x: { vendorErrorCode: 'E1', severity: 4 } },
            },
          },
        },
      },
    );
    expect(story.conditions).toEqual([
      'acme:x evse:1/connector:1 S4 warning 5:00-...',
    ]);
  });

  it('instances of a component have faults of their own', () => {
    const story = play(`
      0:00 open
      5:00 var 1 PowerContactor[L1].Problem true Alerting
      5:10 var 1 PowerContactor[L2].Problem true Alerting
      6:00 var 1 PowerContactor[L1].Problem false Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:PowerContactor.Problem evse:1 S3 warning 5:00-6:00 cleared',
      'ocpp2:PowerContactor.Problem evse:1 S3 warning 5:10-...',
    ]);
  });

  it('the station’s time says when it began', () => {
    const story = play(`
      0:00 open
      9:00 var 1/1 RCD.Tripped true Alerting at=4:00
      9:01 var 2/1 RCD.Tripped true Alerting at="1970-01-01T00:00:00Z"
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 4:00-... backdated',
      'ocpp2:RCD.Tripped evse:2/connector:1 S3 warning 9:01-...',
    ]);
  });
});

describe('what goes on', () => {
  it('a report of what is open is a sighting, and counts', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 var 1/1 RCD.Tripped true Delta
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-... count=2',
    ]);
  });

  it('a periodic report of what is open confirms it and does not count', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 var 1/1 RCD.Tripped true Periodic monitor=4
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-...',
    ]);
    expect(story.effects).toEqual(['2 opened 1', '3 sighted 1']);
  });

  it('the same event again is a duplicate', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting id=3 at=4:59
      5:05 var 1/1 RCD.Tripped true Alerting id=3 at=4:59
    `);
    expect(story.effects).toEqual(['2 opened 1', '3 duplicate 1']);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 4:59-...',
    ]);
  });

  it('X6 a technical code that follows within 30 s names the fault', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Delta
      5:29 var 1/1 Connector.Problem true Alerting code=CX025
    `);
    expect(story.conditions).toEqual([
      'chargex:CX025 evse:1/connector:1 S3 warning 5:00-...',
    ]);
    expect(story.effects).toEqual(['2 opened 1', '3 renamed 1']);
  });

  it('X6 a technical code that comes later is another fault', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Delta
      5:31 var 1/1 Connector.Problem true Alerting code=CX025
    `);
    expect(story.conditions).toHaveLength(2);
  });

  it('a report without a code sights what the variable is known for', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting code=CX025
      7:00 var 1/1 Connector.Problem true Delta
    `);
    expect(story.conditions).toEqual([
      'chargex:CX025 evse:1/connector:1 S3 warning 5:00-... count=2',
    ]);
  });

  it('a fault that returns within five minutes is the same condition', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 var 1/1 RCD.Tripped false Delta
      9:00 var 1/1 RCD.Tripped true Alerting
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-... count=2 occurrences=2',
    ]);
  });

  it('a station that names a new component every time keeps a bounded number of them open', () => {
    const reports = Array.from(
      { length: 200 },
      (_, minute) => `${minute + 1}:00 var 1/1 C${minute}.Problem true Delta`,
    );
    const story = play(['0:00 open', ...reports].join('\n'));
    const open = story.conditions.filter(line => line.includes('...'));
    expect(open).toHaveLength(64);
  });
});

describe('what ends (X2)', () => {
  it.each([
    'true Alerting cleared',
    'false Alerting cleared',
    '"" Alerting cleared',
    'false Delta',
    'false Alerting',
    'false Periodic',
    '0 Delta',
    'false Periodic monitor=4',
  ])('X2 %s is a clear', words => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 var 1/1 RCD.Tripped ${words}
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-6:00 cleared',
    ]);
  });

  it.each([
    ['another variable', '1/1 RCD.Problem false Delta'],
    ['another component', '1/1 Connector.Tripped false Delta'],
    ['another connector', '1/2 RCD.Tripped false Delta'],
    ['another EVSE', '2/1 RCD.Tripped false Delta'],
    ['another instance', '1/1 RCD[left].Tripped false Delta'],
    ['another monitor', '1/1 RCD.Tripped true Alerting cleared monitor=4'],
  ])('X2 a clear of %s ends nothing', (_, words) => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 var ${words}
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-...',
    ]);
  });

  const TWO = `
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting code=CX002
      5:10 var 1/1 Connector.Problem true Alerting code=CX025
  `;

  it('X2 a clear ends the fault of its technical code', () => {
    const story = play(`${TWO}
      6:00 var 1/1 Connector.Problem true Alerting cleared code=CX025
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 warning 5:00-...',
      'chargex:CX025 evse:1/connector:1 S3 warning 5:10-6:00 cleared',
    ]);
  });

  it('X2 a clear without a code ends all that are open there', () => {
    const story = play(`${TWO}
      6:00 var 1/1 Connector.Problem false Delta
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 warning 5:00-6:00 cleared',
      'chargex:CX025 evse:1/connector:1 S3 warning 5:10-6:00 cleared',
    ]);
  });

  it('X2 a foreign code ends none of several, and is flagged', () => {
    const story = play(`${TWO}
      6:00 var 1/1 Connector.Problem true Alerting cleared code=CX011
    `);
    expect(story.conditions.map(line => line.includes('...'))).toEqual([
      true,
      true,
    ]);
    expect(story.flags).toEqual(['4 unmatchedClear']);
  });

  it('X2 a foreign code ends the only one that is open', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting code=CX002
      6:00 var 1/1 Connector.Problem true Alerting cleared code=OK-7
    `);
    expect(story.conditions).toEqual([
      'chargex:CX002 evse:1/connector:1 S1 warning 5:00-6:00 cleared',
    ]);
  });

  it('T4 a clear that repeats the time of the onset ends when it came', () => {
    const story = play(`
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting at=5:00
      6:00 var 1/1 RCD.Tripped false Delta at=5:00
    `);
    expect(story.conditions).toEqual([
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-6:00 cleared',
    ]);
  });

  it('a queue from offline is told with its own times', () => {
    const story = play(`
      0:00 open c1
      0:10 1/1 Available
      1:00 close
      30:00 open c2
      30:01 var 1/1 RCD.Tripped true Alerting at=5:00
      30:02 var 1/1 RCD.Tripped false Delta at=8:00
    `);
    expect(story.conditions).toEqual([
      'conn:offline station S2 warning 1:00-30:00 reconnected',
      'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning 5:00-8:00 cleared backdated',
    ]);
  });
});

describe('the time of an opening is', () => {
  it.each([
    ["the station's", 'at=4:50', 'stationClock'],
    ["the station's also when it came at once", 'at=5:00', 'stationClock'],
    ['ours where the station sent none', '', 'receiveTime'],
    [
      "ours where the station's cannot be",
      'at="1970-01-01T00:00:00Z"',
      'receiveTime',
    ],
  ])('%s', (_rule, time, basis) => {
    const { history } = play(`
      0:00 open
      5:00 var 1/1 Connector.Problem true Alerting ${time}
    `);
    expect(history.conditions.get(1)?.openedBasis).toBe(basis);
  });
});
