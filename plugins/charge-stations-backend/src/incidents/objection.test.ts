import { IncidentAct, IncidentDeed } from '../model';
import { act, episode, START } from './__testUtils__/episodes';
import { foldIncidents } from './foldIncidents';
import { decodeIncidentId, encodeIncidentId } from './incidentId';
import { objectionTo } from './objection';

const resolve: IncidentDeed = { type: 'resolve' };
const acknowledge: IncidentDeed = { type: 'acknowledge' };
const suppress: IncidentDeed = {
  type: 'suppress',
  until: { type: 'time', at: START + 1e9 },
};

describe('what makes no sense for an incident is refused with the reason', () => {
  const states: Record<string, [number | null, IncidentAct[]]> = {
    open: [null, []],
    acknowledged: [null, [act(acknowledge, { at: 1 })]],
    suppressed: [null, [act(suppress, { at: 1 })]],
    'resolved by a person': [null, [act(resolve, { at: 1 })]],
    'resolved by the station': [5, []],
  };
  it.each([
    ['acknowledge', acknowledge, ['open', 'suppressed']],
    ['unacknowledge', { type: 'unacknowledge' }, ['acknowledged']],
    ['resolve', resolve, ['open', 'acknowledged', 'suppressed']],
    ['reopen', { type: 'reopen' }, ['resolved by a person']],
    ['suppress', suppress, ['open', 'acknowledged', 'suppressed']],
    ['unsuppress', { type: 'unsuppress' }, ['suppressed']],
    ['comment', { type: 'comment' }, Object.keys(states)],
    ['assign', { type: 'assign', assignee: null }, Object.keys(states)],
  ] as Array<[string, IncidentDeed, string[]]>)(
    '%s',
    (_name, deed, allowed) => {
      const accepted = Object.entries(states).filter(([, [closes, acts]]) => {
        const [incident] = foldIncidents({
          episodes: [episode({ closes })],
          acts,
          firmware: null,
          now: START + 3_600_000,
        }).incidents;
        return objectionTo(deed, incident) === undefined;
      });
      expect(accepted.map(([name]) => name)).toEqual(allowed);
    },
  );
});

describe('the id of an incident', () => {
  it('is read back, whatever is in a code', () => {
    const ref = {
      identity: 'CP1',
      scope: 'evse:1/connector:2',
      code: 'vendor:bender:ä "1"/?',
      openedAt: START,
    };
    const id = encodeIncidentId(ref);
    expect(id).toMatch(/^[\w-]+$/);
    expect(decodeIncidentId('CP1', id)).toEqual(ref);
  });

  it.each(['', 'x', 'e30', 'WyJhIiwiYiIsImMiXQ'])(
    'that we never gave out, %p, is refused',
    id => {
      expect(() => decodeIncidentId('CP1', id)).toThrow('list of incidents');
    },
  );
});
