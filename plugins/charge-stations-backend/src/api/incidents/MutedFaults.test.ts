import { foldIncidents, mergeIncidents } from '../../incidents';
import {
  act,
  episode,
  MINUTE,
  START,
} from '../../incidents/__testUtils__/episodes';
import { IncidentDeed } from '../../model';
import { MutedFaults } from './MutedFaults';

/** What is remembered of the fault after deeds, so many minutes after START. */
async function mutedAfter(deeds: IncidentDeed[], { at }: { at: number }) {
  const fault = episode();
  const muted = new MutedFaults();
  await muted.refresh({
    identities: async () => ['CP1'],
    open: async () =>
      foldIncidents({
        episodes: [fault],
        acts: deeds.map((deed, index) => act(deed, { at: index + 1 })),
        firmware: null,
        now: START + at * MINUTE,
      }).incidents,
  });
  return muted.of({ identity: 'CP1', number: fault.origin.number });
}

const forAnHour: IncidentDeed = {
  type: 'suppress',
  until: { type: 'time', at: START + 60 * MINUTE },
};

describe('faults that others need not hear of', () => {
  it.each<[string, IncidentDeed[], number, string | undefined]>([
    ['nobody did anything', [], 10, undefined],
    ['acknowledged', [{ type: 'acknowledge' }], 10, 'acknowledged'],
    [
      'no longer acknowledged',
      [{ type: 'acknowledge' }, { type: 'unacknowledge' }],
      10,
      undefined,
    ],
    ['resolved by a person', [{ type: 'resolve' }], 10, 'acknowledged'],
    ['suppressed for an hour', [forAnHour], 59, 'suppressed'],
    ['and the hour is over', [forAnHour], 60, undefined],
    ['commented on', [{ type: 'comment' }], 10, undefined],
  ])('%s', async (_case, deeds, at, expected) => {
    expect(await mutedAfter(deeds, { at })).toBe(expected);
  });

  it('what belongs to one that is acknowledged, at another station', async () => {
    const fault = episode({}, { identity: 'CP2' });
    const head = act({ type: 'comment' }, { at: 0 }).incident;
    const [member] = foldIncidents({
      episodes: [fault],
      acts: [
        act(
          { type: 'merge', into: head },
          { at: 2 },
          { incident: { ...head, identity: 'CP2' } },
        ),
      ],
      firmware: null,
      now: START + 10 * MINUTE,
    }).incidents;
    const [acknowledged] = foldIncidents({
      episodes: [episode()],
      acts: [act({ type: 'acknowledge' }, { at: 1 })],
      firmware: null,
      now: START + 10 * MINUTE,
    }).incidents;
    const muted = new MutedFaults();
    await muted.refresh({
      identities: async () => ['CP2'],
      open: async () =>
        mergeIncidents([acknowledged, member]).filter(
          ({ identity }) => identity === 'CP2',
        ),
    });
    const { number } = fault.origin;
    expect(muted.of({ identity: 'CP2', number })).toBe('acknowledged');
  });

  it('none, before it was read', () => {
    expect(new MutedFaults().of({ identity: 'CP1', number: 1 })).toBe(
      undefined,
    );
  });
});
