import { parseFleet } from './fleet';

const HEAD = `
name: f
description: d
sites:
  north: { timeZone: Europe/Berlin, arrivals: public }
models:
  m:
    live: healthy-ac
    station: {}
    traffic: { sessionsPerDay: 3, duration: 1h, powerKw: 11, meterEvery: 15m }
stations:
`;

describe('parseFleet', () => {
  it.each([
    {
      rule: 'a station stands at a site of the fleet',
      stations: '  - { identity: A, site: south, model: m }',
      expected: /^f\.yaml:11: stations\[0\]\.site: expected one of north$/,
    },
    {
      rule: 'a station is of a model of the fleet',
      stations: '  - { identity: A, site: north, model: n }',
      expected: /stations\[0\]\.model: expected one of m$/,
    },
    {
      rule: 'an identity is there once',
      stations:
        '  - { identity: A, site: north, model: m }\n  - { identity: A, site: north, model: m }',
      expected: /^f\.yaml:12: stations\[1\]\.identity: "A" is there twice$/,
    },
    {
      rule: 'a happening has a time of day',
      stations:
        '  - { identity: A, site: north, model: m, history: [{ daysAgo: 1, at: "25:00", steps: [] }] }',
      expected: /history\[0\]\.at: expected a time of day/,
    },
    {
      rule: 'an open fault has a code of OCPP 1.6',
      stations:
        '  - { identity: A, site: north, model: m, openFaults: [{ connector: 1, errorCode: Oops, since: 1h }] }',
      expected: /openFaults\[0\]\.errorCode: "Oops" is not in OCPP 1\.6/,
    },
  ])('$rule', ({ stations, expected }) => {
    expect(() =>
      parseFleet({ text: HEAD.trimStart() + stations, source: 'f.yaml' }),
    ).toThrow(
      expect.objectContaining({ message: expect.stringMatching(expected) }),
    );
  });
});
