import { loadKnowledge } from '../loadKnowledge';
import { listStatuses } from './listStatuses';

const knowledge = loadKnowledge();
const { items, ocpiStatuses, severities } = listStatuses(knowledge);

it('has the nine statuses of OCPP 1.6 and the five of 2.x, each with meaning and section', () => {
  const named = (id: string) =>
    items.filter(({ family }) => family.id === id).map(({ status }) => status);
  expect(named('ocpp16')).toEqual([
    'Available',
    'Preparing',
    'Charging',
    'SuspendedEVSE',
    'SuspendedEV',
    'Finishing',
    'Reserved',
    'Unavailable',
    'Faulted',
  ]);
  expect(named('ocpp2')).toEqual([
    'Available',
    'Occupied',
    'Reserved',
    'Unavailable',
    'Faulted',
  ]);
  expect(
    items.filter(
      ({ meaning, references, operative }) =>
        !meaning || references.length === 0 || operative === undefined,
    ),
  ).toEqual([]);
});

it('the station itself is available, unavailable or faulted', () => {
  expect(
    items.filter(({ ofStation }) => ofStation).map(({ status }) => status),
  ).toEqual(['Available', 'Unavailable', 'Faulted']);
});

it('has the nine statuses of OCPI and the ten severities of OCPP 2.x', () => {
  expect(ocpiStatuses).toHaveLength(9);
  expect(
    severities.map(({ severity, title }) => `${severity} ${title}`),
  ).toEqual([
    '0 Danger',
    '1 Hardware failure',
    '2 System failure',
    '3 Critical',
    '4 Error',
    '5 Alert',
    '6 Warning',
    '7 Notice',
    '8 Informational',
    '9 Debug',
  ]);
});
