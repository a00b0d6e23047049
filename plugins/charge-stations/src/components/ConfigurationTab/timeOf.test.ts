import { aSnapshot } from '@forecourt/plugin-charge-stations-react/testUtils';
import { timeOf, type AsOf } from './timeOf';

const snapshots = [
  aSnapshot({ id: '9', completeness: 'failed', problem: 'no answer' }),
  aSnapshot({ id: '8', takenAt: '2026-11-20T03:00:00.000Z' }),
  aSnapshot({ id: '7', takenAt: '2026-11-19T03:00:00.000Z' }),
];

it.each<[string | undefined, AsOf]>([
  [undefined, { is: 'now' }],
  ['8', { is: 'now' }],
  ['7', { is: 'time', at: '2026-11-19T03:00:00.000Z' }],
  ['2026-11-17T03:00:00.000Z', { is: 'time', at: '2026-11-17T03:00:00.000Z' }],
  ['2001', { is: 'snapshot', id: '2001' }],
  ['s2', { is: 'snapshot', id: 's2' }],
])('%s is %j', (side, expected) => {
  expect(timeOf(side, snapshots)).toEqual(expected);
});
