import { parseScenario } from './scenario';

function parse(steps: string, head = 'name: t\ndescription: d') {
  return parseScenario({
    text: `${head}\nsteps:\n${steps}`,
    source: 'mine.yaml',
  });
}

describe('parseScenario', () => {
  it.each([
    {
      rule: 'an unknown step is named with the steps there are',
      steps: '  - wait: 5s\n  - bot: {}',
      expected: /^mine\.yaml:5: steps\[1\]: expected a step .*boot, .*"bot"$/,
    },
    {
      rule: 'two steps in one item are no step',
      steps: '  - { boot: {}, wait: 5s }',
      expected: /^mine\.yaml:4: steps\[0\]: expected a step with one name/,
    },
    {
      rule: 'a misspelt error code is no code',
      steps: '  - fault:\n      connector: 1\n      errorCode: GroundFault',
      expected:
        /^mine\.yaml:6: steps\[0\]\.fault\.errorCode: "GroundFault" is not in OCPP 1\.6 .*GroundFailure/,
    },
    {
      rule: 'a misspelt status is no status',
      steps: '  - status: { connector: 1, status: Broken }',
      expected: /status: "Broken" is not in OCPP 1\.6 .*Available/,
    },
    {
      rule: 'a duration needs a unit',
      steps: '  - wait: 5',
      expected:
        /^mine\.yaml:4: steps\[0\]\.wait: expected a duration .*"5m\.\.10m", got 5$/,
    },
    {
      rule: 'a range goes upwards',
      steps: '  - wait: 10m..5m',
      expected: /expected a duration .* got "10m\.\.5m"/,
    },
    {
      rule: 'an unknown field is found at its own line',
      steps:
        '  - charge:\n      connector: 1\n      duration: 5m\n      speed: 3',
      expected:
        /^mine\.yaml:7: steps\[0\]\.charge\.speed: Unrecognized key: "speed"$/,
    },
    {
      rule: 'a missing field is named',
      steps: '  - status: { connector: 1 }',
      expected: /steps\[0\]\.status\.status: .*expected string/,
    },
    {
      rule: 'a duration that must be there is asked for',
      steps: '  - silence: {}',
      expected: /steps\[0\]\.silence\.for: expected a duration/,
    },
    {
      rule: 'connectors for cars count from 1',
      steps: '  - charge: { connector: 0, duration: 5m }',
      expected: /steps\[0\]\.charge\.connector: Too small/,
    },
    {
      rule: 'findings inside other steps carry the whole path',
      steps:
        '  - repeat:\n      steps:\n        - choose:\n            - steps:\n                - wait: soon',
      expected:
        /^mine\.yaml:8: steps\[0\]\.repeat\.steps\[0\]\.choose\[0\]\.steps\[0\]\.wait: expected a duration/,
    },
    {
      rule: 'how a fault clears is one of four ways',
      steps: '  - fault: { connector: 1, errorCode: OtherError, clear: later }',
      expected: /fault\.clear: expected noError, never, /,
    },
    {
      rule: 'a text that OCPP would cut is too long',
      steps: `  - fault: { connector: 1, errorCode: OtherError, info: ${'x'.repeat(
        51,
      )} }`,
      expected: /fault\.info: Too big: .*50/,
    },
    {
      rule: 'YAML that cannot be read is told with its line',
      steps: '  - wait: "5s',
      expected: /^mine\.yaml:4: /,
    },
  ])('$rule', ({ steps, expected }) => {
    expect(() => parse(steps)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(expected),
      }),
    );
  });

  it('tells all findings at once', () => {
    expect(() => parse('  - wait: 5\n  - bot')).toThrow(
      /mine\.yaml:4: .*\nmine\.yaml:5: /,
    );
  });

  it('admits illegal names when the author says so', () => {
    const { steps } = parse(
      '  - fault: { connector: 1, errorCode: Error, illegal: true }',
    );
    expect(steps).toMatchObject([{ type: 'fault', errorCode: 'Error' }]);
  });

  it('reads a step by its name alone, and durations as ranges in milliseconds', () => {
    expect(parse('  - boot\n  - wait: 1m..1m30s').steps).toEqual([
      { type: 'boot' },
      { type: 'wait', duration: { min: 60_000, max: 90_000 } },
    ]);
  });
});
