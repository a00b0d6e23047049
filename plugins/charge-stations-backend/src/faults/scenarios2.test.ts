import { play } from './__testUtils__/play';

/** What B1 to B5 of docs/concepts.md say, for a station of 2.x. */
describe('rules of every version, on 2.x', () => {
  it.each`
    fault                    | line                                                              | told
    ${'a bare Faulted'}      | ${'1/1 Faulted'}                                                  | ${'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking'}
    ${'of the EVSE'}         | ${'1/0 Faulted'}                                                  | ${'ocpp2:UnspecifiedFault evse:1 S2 blocking'}
    ${'of the station'}      | ${'0/0 Faulted'}                                                  | ${'ocpp2:UnspecifiedFault station S2 blocking'}
    ${'with a severe code'}  | ${'var 1/1 Connector.AvailabilityState Faulted Delta code=CX017'} | ${'chargex:CX017 evse:1/connector:1 S1 blocking'}
    ${'with a mild code'}    | ${'var 1/1 Connector.AvailabilityState Faulted Delta code=CX009'} | ${'chargex:CX009 evse:1/connector:1 S5 blocking'}
    ${'of an unproven code'} | ${'var 1/1 Connector.AvailabilityState Faulted Delta code=CX012'} | ${'chargex:CX012 evse:1/connector:1 S2 blocking'}
    ${'of a component'}      | ${'var 1/1 RCD.Problem true Delta'}                               | ${'ocpp2:RCD.Problem evse:1/connector:1 S3 warning'}
    ${'unproven, of one'}    | ${'var 1/1 RCD.Problem true Delta code=CX007'}                    | ${'chargex:CX007 evse:1/connector:1 S3 warning'}
  `('B1 $fault', ({ line, told }) => {
    const story = play(`
      0:00 open
      5:00 ${line}
    `);
    expect(story.conditions).toEqual([`${told} 5:00-...`]);
  });

  it.each([
    'TamperDetectionActivated',
    'InvalidTLSVersion',
    'StartupOfTheDevice',
  ])('B2 %s is a point on the timeline and opens nothing', type => {
    const story = play(`
        0:00 open
        0:05 1/1 Available
        1:00 security ${type} at=0:40
      `);
    expect(story.conditions).toEqual([]);
    expect(story.marks).toEqual([`security 0:40 ${type}`]);
  });

  it.each`
    rule                                     | boots                           | looping
    ${'three within an hour are a loop'}     | ${['1:00', '20:00', '40:00']}   | ${true}
    ${'two are none'}                        | ${['1:00', '20:00']}            | ${false}
    ${'three over more than an hour either'} | ${['1:00', '35:00', '1:09:00']} | ${false}
  `('B4 $rule', ({ boots, looping }) => {
    const story = play(
      (boots as string[])
        .map((at, index) => `${at} open c${index}\n${at} boot reason=Watchdog`)
        .join('\n'),
    );
    const loops = story.conditions.filter(line =>
      line.startsWith('station:reboot-loop'),
    );
    expect(loops).toHaveLength(looping ? 1 : 0);
  });

  it.each`
    openings | flapping
    ${4}     | ${false}
    ${5}     | ${true}
  `(
    'B5 $openings openings of a component within 30 minutes',
    ({ openings, flapping }) => {
      const story = play(
        `0:00 open\n${Array.from(
          { length: openings },
          (_, n) =>
            `${n * 6 + 1}:00 var 1/1 RCD.Problem true Delta\n${
              n * 6 + 2
            }:00 var 1/1 RCD.Problem false Delta`,
        ).join('\n')}`,
      );
      expect(story.conditions).toHaveLength(1);
      expect(story.conditions[0].endsWith(' flapping')).toBe(flapping);
      expect(story.conditions[0]).toContain(`occurrences=${openings}`);
    },
  );
});
