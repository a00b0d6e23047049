import fc from 'fast-check';
import { Episode, Incident, IncidentAct, IncidentRef } from '../model';
import { act, episode, MINUTE, START } from './__testUtils__/episodes';
import { foldIncidents } from './foldIncidents';
import { mergeIncidents } from './mergeIncidents';

const CODE = 'ocpp16:GroundFailure';

/** The incident of a station, by the station's name; minutes from START. */
const nameOf = (identity: string, opens = 0): IncidentRef => ({
  identity,
  scope: 'connector:1',
  code: CODE,
  openedAt: START + opens * MINUTE,
});

/** That Ada merged the incident of one station into that of another. */
const merge = (identity: string, into: string, at = 5) =>
  act(
    { type: 'merge', into: nameOf(into) },
    { at },
    { incident: nameOf(identity), text: 'same cable' },
  );

/** One incident a station, each opening at START, as people see them an hour later. */
function merged(
  stations: Record<string, Parameters<typeof episode>>,
  acts: IncidentAct[] = [],
): Record<string, Incident> {
  const incidents = Object.entries(stations).flatMap(
    ([identity, [minutes, different]]) =>
      foldIncidents({
        episodes: [episode(minutes, { identity, ...different })],
        acts: acts.filter(({ incident }) => incident.identity === identity),
        firmware: null,
        now: START + 60 * MINUTE,
      }).incidents,
  );
  return Object.fromEntries(
    mergeIncidents(incidents).map(incident => [incident.identity, incident]),
  );
}

/** "A(B C)": what stands for itself, with what is under it. */
function drawn(incidents: Record<string, Incident>): string {
  return Object.values(incidents)
    .filter(({ head }) => head === null)
    .map(({ identity, merged: under }) =>
      under.length > 0
        ? `${identity}(${under.map(it => it.identity).join(' ')})`
        : identity,
    )
    .join(' ');
}

const open = {};
const closed = { closes: 10 };

describe('where a merged incident is', () => {
  const unmerge = (identity: string, at: number) =>
    act({ type: 'unmerge' }, { at }, { incident: nameOf(identity) });

  it.each<[string, IncidentAct[], string]>([
    ['nobody merged anything', [], 'A B C'],
    ['one into another', [merge('B', 'A')], 'A(B) C'],
    ['two into one', [merge('B', 'A'), merge('C', 'A')], 'A(B C)'],
    ['and one taken out', [merge('B', 'A'), unmerge('B', 6)], 'A B C'],
    [
      'and merged elsewhere',
      [merge('B', 'A'), unmerge('B', 6), merge('B', 'C', 7)],
      'A C(B)',
    ],
    [
      'its head is merged later: all of it goes along',
      [merge('B', 'A'), merge('A', 'C', 6)],
      'C(A B)',
    ],
    [
      'and that one is taken out: it takes its own along',
      [merge('B', 'A'), merge('A', 'C', 6), unmerge('A', 7)],
      'A(B) C',
    ],
    [
      'two people at once, in a circle: neither holds',
      [merge('B', 'A'), merge('A', 'B')],
      'A B C',
    ],
    ['into what history no longer has', [merge('B', 'Z')], 'A B C'],
    ['into one that is now the same incident', [merge('B', 'B')], 'A B C'],
  ])('%s', (_case, acts, expected) => {
    expect(drawn(merged({ A: [open], B: [open], C: [open] }, acts))).toBe(
      expected,
    );
  });

  it('says by whom, when and why', () => {
    const { A, B } = merged({ A: [open], B: [open] }, [merge('B', 'A')]);
    const said = {
      author: 'user:default/ada',
      at: START + 5 * MINUTE,
      text: 'same cable',
    };
    expect(B.head).toMatchObject({ identity: 'A' });
    expect(B.belongsTo).toMatchObject(said);
    expect(A.merged[0].belongsTo).toMatchObject(said);
  });

  it('is found although history made anew opened its head somewhat later', () => {
    const incidents = merged({ A: [{ opens: 9 }], B: [open] }, [
      merge('B', 'A'),
    ]);
    expect(drawn(incidents)).toBe('A(B)');
  });
});

describe('a head with what is under it', () => {
  const on = (identity: string, type: 'acknowledge' | 'resolve', at = 20) =>
    act({ type }, { at }, { incident: nameOf(identity) });

  it.each<
    [
      string,
      Parameters<typeof episode>[0],
      Parameters<typeof episode>[0],
      IncidentAct[],
      string,
      string,
    ]
  >([
    ['both are open', open, open, [], 'open', 'open'],
    ['the head is over, the other is not', closed, open, [], 'open', 'open'],
    ['the other is over', open, closed, [], 'open', 'resolved'],
    ['all of it is over', closed, closed, [], 'resolved', 'resolved'],
    [
      'the head is acknowledged',
      open,
      open,
      [on('A', 'acknowledge')],
      'acknowledged',
      'acknowledged',
    ],
    [
      'only the other was, before',
      open,
      open,
      [on('B', 'acknowledge', 1)],
      'open',
      'open',
    ],
    [
      'the head is resolved by a person',
      open,
      open,
      [on('A', 'resolve')],
      'resolved',
      'resolved',
    ],
    [
      'and the station of the other reports it again: both open',
      open,
      { seen: 30 },
      [on('A', 'resolve')],
      'open',
      'open',
    ],
    [
      'and the head is reported again: both open',
      { seen: 30 },
      open,
      [on('A', 'resolve')],
      'open',
      'open',
    ],
  ])('%s', (_case, head, other, acts, stateOfHead, stateOfOther) => {
    const { A, B } = merged({ A: [head], B: [other] }, [
      merge('B', 'A'),
      ...acts,
    ]);
    expect([A.state.type, B.state.type]).toEqual([stateOfHead, stateOfOther]);
    expect(A.merged).toEqual([B]);
  });

  it('is as bad as the worst, and regresses with any of it', () => {
    const { A } = merged(
      {
        A: [closed, { severity: 4, blocking: false }],
        B: [{ seen: 30 }, { severity: 2, unverified: true }],
      },
      [merge('B', 'A'), on('A', 'resolve')],
    );
    expect(A).toMatchObject({
      severity: 2,
      blocking: true,
      unverified: true,
      regressed: true,
      endedAt: null,
      lastSeenAt: START + 30 * MINUTE,
      // Its own, by which it is named and found.
      openedAt: START,
      occurrences: 1,
    });
    expect(A.episodes).toHaveLength(1);
  });

  it('gives its assignee and its silence to all of it', () => {
    const until = { type: 'time', at: START + 90 * MINUTE } as const;
    const { A, B } = merged({ A: [open], B: [open] }, [
      merge('B', 'A'),
      act({ type: 'suppress', until }, { at: 6 }, { incident: nameOf('A') }),
      act(
        { type: 'assign', assignee: 'user:default/bob' },
        { at: 7 },
        { incident: nameOf('A') },
      ),
    ]);
    expect(B).toMatchObject({
      muting: { type: 'suppressed', until },
      assignee: 'user:default/bob',
    });
    expect(A.muting).toEqual(B.muting);
  });

  it('that was to be silent until it is worse speaks when a worse one comes under it', () => {
    const silent = act(
      {
        type: 'suppress',
        until: { type: 'worse', severity: 3, blocking: true },
      },
      { at: 1 },
      { incident: nameOf('A') },
    );
    const with_ = (severity: 2 | 3) =>
      merged({ A: [open, { severity: 3 }], B: [open, { severity }] }, [
        silent,
        merge('B', 'A'),
      ]).A.muting;
    expect(with_(3)?.type).toBe('suppressed');
    expect(with_(2)).toBeNull();
  });
});

it('whatever people merge, no incident is lost, each is shown once, and no fault changes', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const name = fc.constantFrom(...names);
  const stations: Parameters<typeof merged>[0] = Object.fromEntries(
    names.map(it => [it, [open]]),
  );
  const faultsOf = (incidents: Record<string, Incident>) =>
    Object.values(incidents).map(({ identity, openedAt, episodes }) => ({
      identity,
      openedAt,
      times: episodes.map(({ closedAt, lastSeenAt }: Episode) => [
        closedAt,
        lastSeenAt,
      ]),
    }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name)), pairs => {
      const acts = pairs.map(([from, into], at) => merge(from, into, at));
      const incidents = merged(stations, acts);
      const shown = Object.values(incidents)
        .filter(({ head }) => head === null)
        .flatMap(incident => [incident, ...incident.merged])
        .map(({ identity }) => identity);
      expect(shown.sort()).toEqual(names);
      expect(faultsOf(incidents)).toEqual(faultsOf(merged(stations)));
    }),
  );
});
