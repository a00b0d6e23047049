import { play } from './__testUtils__/play';

function severitiesOf(script: string) {
  return play(script).conditions.map(line => {
    const [code, , severity] = line.split(' ');
    return `${code} ${severity}`;
  });
}

describe('the severity of a monitor', () => {
  it.each`
    rule                                             | told                                 | words                     | severity
    ${'of the event comes first (2.1)'}              | ${'monitors 7=0'}                    | ${'monitor=7 sev=9'}      | ${5}
    ${'is that of its report'}                       | ${'monitors 7=0'}                    | ${'monitor=7'}            | ${1}
    ${"comes before the taxonomy's"}                 | ${'monitors 7=6'}                    | ${'monitor=7 code=CX002'} | ${4}
    ${'of another monitor says nothing'}             | ${'monitors 8=0'}                    | ${'monitor=7'}            | ${3}
    ${'says nothing of what is built in'}            | ${'monitors 7=0'}                    | ${''}                     | ${3}
    ${"leaves it to the taxonomy's where not told"}  | ${'monitors 8=6'}                    | ${'monitor=7 code=CX002'} | ${1}
    ${'off the scale is none'}                       | ${'monitors 7=12'}                   | ${'monitor=7 code=CX002'} | ${1}
    ${'is the newest that was reported'}             | ${'monitors 7=0\n4:00 monitors 7=9'} | ${'monitor=7'}            | ${5}
    ${'stays where a later report does not name it'} | ${'monitors 7=0\n4:00 monitors 8=9'} | ${'monitor=7'}            | ${1}
    ${'outlives a boot'}                             | ${'monitors 7=0\n4:00 boot'}         | ${'monitor=7'}            | ${1}
    ${'outlives a connection'}                       | ${'monitors 7=0\n4:00 open c2'}      | ${'monitor=7'}            | ${1}
  `('$rule', ({ told, words, severity }) => {
    const [problem] = severitiesOf(`
      0:00 open
      1:00 ${told}
      5:00 var 1/1 Switch.Problem true Alerting ${words}
    `);
    expect(problem.split(' ')[1]).toBe(`S${severity}`);
  });

  it('weighs the state of a connector too', () => {
    expect(
      severitiesOf(`
        0:00 open
        1:00 monitors 7=0
        5:00 var 1/1 Connector.AvailabilityState Faulted Delta monitor=7
      `),
    ).toEqual(['ocpp2:UnspecifiedFault S1']);
  });

  it('is remembered of the newest 256', () => {
    const many = Array.from({ length: 300 }, (_, id) => `${id}=0`).join(' ');
    expect(
      severitiesOf(`
        0:00 open
        1:00 monitors ${many}
        5:00 var 1/1 Switch.Problem true Alerting monitor=43
        5:00 var 1/2 Switch.Problem true Alerting monitor=44
      `),
    ).toEqual(['ocpp2:Switch.Problem S3', 'ocpp2:Switch.Problem S1']);
  });
});
