import { Incident, IncidentAct, IncidentDeed } from '../model';
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

describe('merging', () => {
  const of = (identity: string, different: Partial<Incident> = {}) => ({
    ...foldIncidents({
      episodes: [episode({}, { identity })],
      acts: [],
      firmware: null,
      now: START,
    }).incidents[0],
    ...different,
  });
  const nowhere = { author: 'a', at: START, text: null, into: of('Z') };
  const under = (identity: string, head: Incident) =>
    of(identity, { head, belongsTo: { ...nowhere, into: head } });
  const a = of('A');
  const into = { type: 'merge', into: a } as const;
  const unmerge = { type: 'unmerge' } as const;

  const nothing = /^$/;

  it.each<[string, IncidentDeed, Incident, Incident | undefined, RegExp]>([
    ['into another', into, of('B'), a, nothing],
    ['into one that was merged itself', into, of('B'), under('C', a), nothing],
    ['into itself', into, a, a, /does not belong to itself/],
    ['the other way round', into, a, under('B', a), /at B.*belongs to it/],
    [
      'what belongs elsewhere',
      into,
      under('B', of('C')),
      a,
      /belongs to another/,
    ],
    [
      'what belonged to what is no longer there',
      into,
      of('B', { belongsTo: nowhere }),
      a,
      nothing,
    ],
    ['taking out what is merged', unmerge, under('B', a), undefined, nothing],
    [
      'taking it out of what is no longer there',
      unmerge,
      of('B', { belongsTo: nowhere }),
      undefined,
      nothing,
    ],
    [
      'taking out what is not merged',
      unmerge,
      of('B'),
      undefined,
      /not merged/,
    ],
    [
      'acknowledging under a head',
      acknowledge,
      under('B', a),
      undefined,
      /act on that one/,
    ],
    [
      'resolving under a head',
      resolve,
      under('B', a),
      undefined,
      /take this one out/,
    ],
    [
      'commenting under a head',
      { type: 'comment' },
      under('B', a),
      undefined,
      nothing,
    ],
  ])('%s', (_case, deed, incident, other, sentence) => {
    expect(objectionTo(deed, incident, other) ?? '').toMatch(sentence);
  });
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
