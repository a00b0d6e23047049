import { PlannedWindow, WindowScope } from '../model';
import { at } from './__testUtils__/history';
import { scopesOf, windowsOf } from './windowsOf';

const station = {
  identity: 'CP1',
  site: 'system:default/harbour',
  owner: 'group:default/team-harbour',
  model: null,
};

function windowFor(scope: WindowScope): PlannedWindow {
  return {
    id: 'w1',
    scope,
    kind: 'planned',
    reason: null,
    note: '',
    from: at(1),
    to: at(2),
    author: 'user:default/ada',
    createdAt: at(0),
    cancelledAt: null,
    cancelledBy: null,
  };
}

it.each<[WindowScope, boolean]>([
  [{ type: 'fleet' }, true],
  [{ type: 'station', identity: 'CP1' }, true],
  [{ type: 'station', identity: 'CP2' }, false],
  [{ type: 'site', ref: 'system:default/harbour' }, true],
  [{ type: 'site', ref: 'system:default/depot' }, false],
  [{ type: 'owner', ref: 'group:default/team-harbour' }, true],
  // Its entity names no model.
  [{ type: 'model', ref: 'component:default/cc612' }, false],
])('a window for %j counts: %s', (scope, counts) => {
  const expected = { id: 'w1', kind: 'planned', from: at(1), to: at(2) };
  expect(windowsOf([windowFor(scope)], station)).toEqual(
    counts ? [expected] : [],
  );
  const isAmong = scopesOf(station).some(
    one => JSON.stringify(one) === JSON.stringify(scope),
  );
  expect(isAmong).toBe(counts);
});

it('a cancelled one counts for nothing, not even for the time before', () => {
  const cancelled = {
    ...windowFor({ type: 'fleet' }),
    cancelledAt: at(1.5),
    cancelledBy: 'user:default/ada',
  };
  expect(windowsOf([cancelled], station)).toEqual([]);
});

it('an excluded one brings its reason', () => {
  const excluded: PlannedWindow = {
    ...windowFor({ type: 'fleet' }),
    kind: 'excluded',
    reason: 'utility',
  };
  expect(windowsOf([excluded], station)).toEqual([
    { id: 'w1', kind: 'excluded', reason: 'utility', from: at(1), to: at(2) },
  ]);
});
