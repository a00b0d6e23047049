import { Knowledge } from '../model';
import { play } from './__testUtils__/play';

/** Each fault with whether somebody has to go there. */
function visitsOf(script: string, knowledge?: Knowledge) {
  const { history } = play(script, { knowledge });
  return [...history.conditions.values()].map(
    ({ code, needsSiteVisit }) => `${code} ${needsSiteVisit}`,
  );
}

describe('a site visit', () => {
  it.each`
    what                           | line                                           | visits
    ${'Tripped is true'}           | ${'var 1/1 RCD.Tripped true Alerting'}         | ${['ocpp2:RCD.Tripped true']}
    ${'Tripped changes to true'}   | ${'var 1/1 RCD.Tripped true Delta'}            | ${['ocpp2:RCD.Tripped true']}
    ${'Tripped with a code'}       | ${'var 1/1 RCD.tripped 1 Alerting code=CX002'} | ${['chargex:CX002 true']}
    ${'not: Tripped is false'}     | ${'var 1/1 RCD.Tripped false Alerting'}        | ${[]}
    ${'not: a Problem'}            | ${'var 1/1 RCD.Problem true Alerting'}         | ${['ocpp2:RCD.Problem false']}
    ${'not: an alarm'}             | ${'var - TiltSensor.Active true Alerting'}     | ${['ocpp2:TiltSensor.Active false']}
    ${'not: the state is Faulted'} | ${'1/1 Faulted'}                               | ${['ocpp2:UnspecifiedFault false']}
  `('is needed: $what', ({ line, visits }) => {
    expect(
      visitsOf(`
        0:00 open
        5:00 ${line}
      `),
    ).toEqual(visits);
  });

  it('is still told of a fault that is over, and of no other', () => {
    expect(
      visitsOf(`
        0:00 open
        5:00 var 1/1 RCD.Tripped true Alerting
        5:01 var 1/1 RCD.Problem true Alerting
        9:00 var 1/1 RCD.Tripped false Delta
      `),
    ).toEqual(['ocpp2:RCD.Tripped true', 'ocpp2:RCD.Problem false']);
  });

  it('is what the packs say', () => {
    const script = `
      0:00 open
      5:00 var 1/1 RCD.Tripped true Alerting
      5:00 var 1/1 Lock.Stuck true Alerting
    `;
    const variables = { Stuck: { needsSiteVisit: true } };
    expect(visitsOf(script, { variables })).toEqual([
      'ocpp2:RCD.Tripped false',
      'ocpp2:Lock.Stuck true',
    ]);
  });
});
