import { aStation } from '@forecourt/plugin-charge-stations-react/testUtils';
import { toLocalInput } from '@forecourt/plugin-charge-stations-react';
import {
  inputOf,
  newForm,
  problemOf,
  scopesOf,
  WindowForm,
} from './windowForm';

const NOW = Date.parse('2026-03-01T12:20:30Z');

const local = (time: string) => toLocalInput(Date.parse(time));

const station = aStation({ site: 'system:default/harbour', model: undefined });

it('a new one is two hours of work from the next full hour', () => {
  const form = newForm(NOW);
  expect(problemOf(form, NOW)).toBeNull();
  expect(inputOf(form, station)).toEqual({
    scope: { type: 'station', identity: 'CP1' },
    kind: 'planned',
    from: '2026-03-01T13:00:00.000Z',
    to: '2026-03-01T15:00:00.000Z',
  });
});

it.each<[string, Partial<WindowForm>]>([
  ['incomplete', { from: '' }],
  ['order', { to: local('2026-03-01T13:00:00Z') }],
  ['long', { to: local('2028-03-01T13:00:00Z') }],
  ['past', { from: local('2026-03-01T12:00:00Z') }],
  ['note', { kind: 'excluded', reason: 'other', note: ' ' }],
])('its problem is %s with %j', (problem, change) => {
  expect(problemOf({ ...newForm(NOW), ...change }, NOW)).toBe(problem);
});

it.each<[string, Partial<WindowForm>]>([
  ['work that begins this minute', { from: local('2026-03-01T12:20:00Z') }],
  [
    'excluded time that has passed',
    { kind: 'excluded', from: local('2026-02-01T12:00:00Z') },
  ],
  [
    'another reason that is said',
    { kind: 'excluded', reason: 'other', note: 'Flood' },
  ],
])('%s is no problem', (_, change) => {
  expect(problemOf({ ...newForm(NOW), ...change }, NOW)).toBeNull();
});

it('a reason goes with excluded time only', () => {
  const form: WindowForm = {
    ...newForm(NOW),
    reason: 'utility',
    note: ' T-1 ',
  };
  expect(inputOf(form, station)).not.toHaveProperty('reason');
  expect(inputOf({ ...form, kind: 'excluded' }, station)).toMatchObject({
    kind: 'excluded',
    reason: 'utility',
    note: 'T-1',
  });
});

it('it can be for what the station belongs to', () => {
  expect(scopesOf(station)).toEqual(['station', 'site', 'owner']);
  const { scope } = inputOf({ ...newForm(NOW), scope: 'site' }, station);
  expect(scope).toEqual({ type: 'site', ref: 'system:default/harbour' });
});
