import { ConfigReader } from '@backstage/config';
import { readProfiles } from './readProfiles';

function read(...profiles: object[]) {
  const data = JSON.parse(JSON.stringify({ profiles }));
  return readProfiles(
    new ConfigReader({ chargeStations: { availability: data } }),
  );
}

const contract = {
  id: 'contract',
  title: 'Maintenance contract',
  up: ['up', 'degraded'],
  leftOut: ['planned', 'unknownOurs', 'outside'],
  targetPercent: 98,
};

it('four come along', () => {
  expect(readProfiles(new ConfigReader({})).map(({ id }) => id)).toEqual([
    'technical',
    'operational',
    'nevi',
    'uk-2023',
  ]);
});

it('what is in neither list of one’s own counts as not up', () => {
  expect(read(contract).at(-1)).toEqual({
    id: 'contract',
    title: 'Maintenance contract',
    formula:
      'Time in up, degraded divided by all time except planned, unknownOurs, outside.',
    source: null,
    counts: {
      up: 'up',
      degraded: 'up',
      down: 'notUp',
      unknown: 'notUp',
      unknownOurs: 'leftOut',
      planned: 'leftOut',
      excluded: 'notUp',
      outside: 'leftOut',
    },
    method: { type: 'share' },
    target: { share: 0.98, compare: 'atLeast' },
    period: 'any',
    minPowerKw: null,
    unverified: [],
  });
});

it.each<[object, string]>([
  [
    { id: 'My profile' },
    "profiles[0].id must be small letters, digits and - only, not 'My profile'",
  ],
  [{ id: 'nevi' }, "profiles has the id 'nevi' twice"],
  [{ up: [] }, 'profiles[0].up must name at least one class'],
  [
    { up: ['working'] },
    "profiles[0].up must be of up, degraded, down, unknown, unknownOurs, planned, excluded, outside, not 'working'",
  ],
  [{ up: ['planned'] }, 'profiles[0] has planned both in up and in leftOut'],
  [
    { targetPercent: 980 },
    'profiles[0].targetPercent must be from 0 to 100, not 980',
  ],
  [
    { compare: 'about' },
    "profiles[0].compare must be one of atLeast, moreThan, not 'about'",
  ],
  [
    { period: 'week' },
    "profiles[0].period must be one of any, previous12Months, calendarYear, not 'week'",
  ],
])('%j is refused', (given, message) => {
  expect(() => read({ ...contract, ...given })).toThrow(message);
});
