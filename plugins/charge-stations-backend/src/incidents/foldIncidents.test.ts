import { CONNECTION_LOST_CODE, Episode, IncidentAct } from '../model';
import { act, episode, MINUTE, SECOND, START } from './__testUtils__/episodes';
import { foldIncidents } from './foldIncidents';

/** The incidents so many minutes after START. */
function fold(options: {
  episodes: Episode[];
  acts?: IncidentAct[];
  firmware?: string;
  at?: number;
}) {
  const { episodes, acts = [], firmware = '5.32', at = 60 } = options;
  return foldIncidents({
    episodes,
    acts,
    firmware,
    now: START + at * MINUTE,
  });
}

const last = (options: Parameters<typeof fold>[0]) => {
  const { incidents } = fold(options);
  return incidents[incidents.length - 1];
};

const by = (minutes: number) => ({
  author: 'user:default/ada',
  at: START + minutes * MINUTE,
});

describe('the state of an incident', () => {
  const open = episode();
  const closed = episode({ closes: 10 });
  it.each([
    ['a fault that is open', [open], [], { type: 'open' }],
    [
      'the station says it is over',
      [closed],
      [],
      { type: 'resolved', by: 'station', at: START + 10 * MINUTE },
    ],
    [
      'somebody acknowledged it',
      [open],
      [act({ type: 'acknowledge' }, { at: 5 })],
      { type: 'acknowledged', ...by(5) },
    ],
    [
      'and took that back',
      [open],
      [
        act({ type: 'acknowledge' }, { at: 5 }),
        act({ type: 'unacknowledge' }, { at: 6 }),
      ],
      { type: 'open' },
    ],
    [
      'somebody resolved it while the station says nothing more',
      [open],
      [act({ type: 'resolve' }, { at: 5 })],
      { type: 'resolved', by: 'person', ...by(5) },
    ],
    [
      'the fault closes after that',
      [closed],
      [act({ type: 'resolve' }, { at: 5 })],
      { type: 'resolved', by: 'person', ...by(5) },
    ],
    [
      'somebody opened it again',
      [open],
      [act({ type: 'resolve' }, { at: 5 }), act({ type: 'reopen' }, { at: 6 })],
      { type: 'open' },
    ],
    [
      'the station reports it after it was resolved',
      [episode({ seen: 7 })],
      [act({ type: 'resolve' }, { at: 5 })],
      { type: 'open' },
    ],
    [
      'and somebody acknowledges that',
      [episode({ seen: 7 })],
      [
        act({ type: 'resolve' }, { at: 5 }),
        act({ type: 'acknowledge' }, { at: 8 }),
      ],
      { type: 'acknowledged', ...by(8) },
    ],
    [
      'comments and links change nothing',
      [open],
      [
        act({ type: 'comment' }, { at: 5 }),
        act({ type: 'link', url: 'https://example.com' }, { at: 6 }),
      ],
      { type: 'open' },
    ],
  ])('%s', (_case, episodes, acts, state) => {
    expect(last({ episodes, acts }).state).toEqual(state);
  });

  it('a symptom that is open keeps it open', () => {
    const symptom = episode(
      {},
      { scope: 'connector:2', causedBy: closed.origin.number },
    );
    expect(last({ episodes: [closed, symptom] })).toMatchObject({
      state: { type: 'open' },
      endedAt: null,
      symptoms: [symptom],
    });
  });
});

describe('a flapping incident', () => {
  const episodes = [
    episode({ closes: 10 }, { flapping: true, occurrences: 6 }),
  ];

  it.each([
    ['is held for a quarter of an hour', 24, { type: 'open' }, true],
    [
      'ends when it was quiet so long',
      25,
      { type: 'resolved', by: 'station', at: START + 10 * MINUTE },
      false,
    ],
  ])('%s', (_rule, at, state, flapping) => {
    expect(last({ episodes, at })).toMatchObject({ state, flapping });
  });
});

describe('regressed', () => {
  it.each([
    ['resolved by hand, then reported again', { seen: 7 }, true],
    ['resolved by hand and silent', {}, false],
  ])('the same incident: %s', (_case, minutes, regressed) => {
    const acts = [act({ type: 'resolve' }, { at: 5 })];
    expect(last({ episodes: [episode(minutes)], acts })).toMatchObject({
      regressed,
    });
  });

  it.each([
    ['resolved by hand', [act({ type: 'resolve' }, { at: 5 })], true],
    [
      'resolved by hand and opened again',
      [act({ type: 'resolve' }, { at: 5 }), act({ type: 'reopen' }, { at: 6 })],
      false,
    ],
    ['only acknowledged', [act({ type: 'acknowledge' }, { at: 5 })], false],
    [
      'resolved by hand after this one opened',
      [act({ type: 'resolve' }, { at: 55 })],
      false,
    ],
  ])('the incident before it was %s', (_case, acts, regressed) => {
    const episodes = [episode({ closes: 10 }), episode({ opens: 50 })];
    expect(last({ episodes, acts }).regressed).toBe(regressed);
    // The same, where the one before is not among what was read.
    expect(last({ episodes: episodes.slice(1), acts }).regressed).toBe(
      regressed,
    );
  });
});

describe('suppressed', () => {
  const until = {
    time: { type: 'time', at: START + 90 * MINUTE },
    worse: { type: 'worse', severity: 3, blocking: false },
    firmware: { type: 'firmwareChange', firmware: '5.32' },
  } as const;
  const warning = { severity: 3, blocking: false } as const;
  it.each([
    ['until a time', until.time, {}, warning, true],
    ['and that time is there', until.time, { at: 90 }, warning, false],
    ['until it is worse', until.worse, {}, warning, true],
    [
      'and its severity is',
      until.worse,
      {},
      { severity: 2, blocking: false } as const,
      false,
    ],
    [
      'and it blocks now',
      until.worse,
      {},
      { severity: 3, blocking: true } as const,
      false,
    ],
    ['until the firmware changes', until.firmware, {}, warning, true],
    ['and it did', until.firmware, { firmware: '5.33' }, warning, false],
  ])('%s', (_case, which, options, severity, holds) => {
    const incident = last({
      episodes: [episode({}, severity)],
      acts: [act({ type: 'suppress', until: which }, { at: 1 })],
      ...options,
    });
    expect(incident.muting).toEqual(
      holds ? { type: 'suppressed', until: which } : null,
    );
    expect(incident.state).toEqual({ type: 'open' });
  });

  it.each([
    ['somebody wants to hear of it again', 'unsuppress'],
    ['somebody resolved it', 'resolve'],
  ] as const)('until %s', (_case, type) => {
    const acts = [
      act({ type: 'suppress', until: until.time }, { at: 1 }),
      act({ type }, { at: 2 }),
    ];
    expect(last({ episodes: [episode()], acts }).muting).toBeNull();
  });
});

describe('muted', () => {
  const offline = (closes: number | null) =>
    episode({ closes }, { scope: 'station', code: CONNECTION_LOST_CODE });
  const station = (seconds: number, different: Partial<Episode> = {}) =>
    episode(
      {},
      { scope: 'station', openedAt: START + seconds * SECOND, ...different },
    );
  const connector = (closes: number | null = null) => episode({ closes });

  it.each([
    ['its station is offline', offline(null), 'stationOffline'],
    ['its station is back', offline(5), undefined],
    [
      'the station has the same within ten seconds',
      station(10),
      'stationFault',
    ],
    ['the station has it eleven seconds later', station(11), undefined],
    [
      'the station only warns of it',
      station(0, { blocking: false }),
      undefined,
    ],
    [
      'the station has something else',
      station(0, { code: 'ocpp16:OtherError' }),
      undefined,
    ],
  ])('%s', (_case, other, type) => {
    const { incidents } = fold({ episodes: [connector(), other] });
    const muted = incidents.find(({ scope }) => scope === 'connector:1');
    expect(muted?.muting?.type).toBe(type);
    const cause = incidents.find(({ scope }) => scope === 'station');
    expect(cause?.muting).toBeNull();
  });

  it('what is over is not muted', () => {
    const { incidents } = fold({ episodes: [connector(5), offline(null)] });
    expect(incidents.map(({ muting }) => muting)).toEqual([null, null]);
  });
});

describe('acts stay with their incident', () => {
  const acknowledge = act({ type: 'acknowledge' }, { at: 5 });
  const isAcknowledged = (episodes: Episode[]) =>
    fold({ episodes, acts: [acknowledge] }).incidents.map(
      ({ acts }) => acts.length,
    );

  it.each([
    ['history made anew opens it later', [episode({ opens: 9 })], [1]],
    ['history made anew opens it earlier', [episode({ opens: -600 })], [1]],
    [
      'two incidents became one',
      [episode({ opens: -20, closes: -3 }), episode({ opens: 0, closes: 1 })],
      [1],
    ],
    [
      'another incident of the problem is near',
      [episode({ closes: 5 }), episode({ opens: 12 })],
      [1, 0],
    ],
  ])('%s', (_case, episodes, counts) => {
    expect(isAcknowledged(episodes)).toEqual(counts);
  });

  it.each([
    ['history has it no longer', []],
    ['it moved by more than ten minutes', [episode({ opens: 11 })]],
    ['it has another code now', [episode({}, { code: 'ocpp16:OtherError' })]],
  ])('%s: the act is left over, not lost', (_case, episodes) => {
    const folded = fold({ episodes, acts: [acknowledge] });
    expect(folded.unattached).toEqual([acknowledge]);
    expect(folded.incidents.flatMap(({ acts }) => acts)).toEqual([]);
  });

  it('no act changes when a fault opened, closed or blocked', () => {
    const episodes = [episode({ closes: 10 }), episode({ opens: 50 })];
    const acts = [
      acknowledge,
      act({ type: 'resolve' }, { at: 55, opens: 50 }),
      act({ type: 'assign', assignee: 'user:default/bob' }, { at: 56 }),
    ];
    const faultsOf = (withActs: IncidentAct[]) =>
      fold({ episodes, acts: withActs }).incidents.map(incident => ({
        openedAt: incident.openedAt,
        endedAt: incident.endedAt,
        blocking: incident.blocking,
        episodes: incident.episodes,
      }));
    expect(faultsOf(acts)).toEqual(faultsOf([]));
  });
});
