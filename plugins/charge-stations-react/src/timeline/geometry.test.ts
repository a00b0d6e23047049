import { geometryOf, lettersOf } from './geometry';

it.each([
  ['full', 'connector 2', 'connector:2'],
  ['compact', 'connector 2', 'connector:2'],
  ['full', 'EVSE 12, connector 2', 'evse:12/connector:2'],
  ['compact', 'EVSE 12, connector 2', 'evse:12/connector:2'],
] as const)(
  'names of lanes are not cut where they differ: %s, %s',
  (variant, name, id) => {
    expect(lettersOf(geometryOf(variant, [id]))).toBeGreaterThanOrEqual(
      name.length,
    );
  },
);
