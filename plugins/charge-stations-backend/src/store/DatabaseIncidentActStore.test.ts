import { IncidentAct, IncidentDeed } from '../model';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseIncidentActStore } from './DatabaseIncidentActStore';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

function actOf(
  id: string,
  deed: IncidentDeed,
  different: Partial<IncidentAct> = {},
): IncidentAct {
  return {
    id,
    incident: {
      identity: 'CP1',
      scope: 'connector:1',
      code: 'ocpp16:GroundFailure',
      openedAt: 1_800_000_000_000,
    },
    deed,
    text: null,
    author: 'user:default/ada',
    at: 1_800_000_060_000,
    ...different,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseIncidentActStore on %s',
  id => {
    let store: DatabaseIncidentActStore;

    beforeEach(async () => {
      store = DatabaseIncidentActStore.create({
        database: await databases.init(id),
      });
    });

    const deeds: IncidentDeed[] = [
      { type: 'acknowledge' },
      { type: 'unacknowledge' },
      { type: 'resolve' },
      { type: 'reopen' },
      { type: 'assign', assignee: 'group:default/field' },
      { type: 'assign', assignee: null },
      { type: 'suppress', until: { type: 'time', at: 1_900_000_000_000 } },
      {
        type: 'suppress',
        until: { type: 'worse', severity: 3, blocking: false },
      },
      {
        type: 'suppress',
        until: { type: 'firmwareChange', firmware: '5.32' },
      },
      { type: 'unsuppress' },
      {
        type: 'merge',
        into: {
          identity: 'CP2',
          scope: 'station',
          code: 'forecourt:ConnectionLost',
          openedAt: 1_800_000_000_000,
        },
      },
      { type: 'unmerge' },
      { type: 'comment' },
      { type: 'link', url: 'https://example.com/ticket/1' },
    ];

    it.each(deeds)('keeps %j as it is', async deed => {
      const act = actOf('1', deed, { text: 'weil – „so“ \n ☂' });
      await store.add([act]);
      await expect(store.ofStations(['CP1'])).resolves.toEqual([act]);
    });

    it('gives those of the stations that are asked for, oldest first', async () => {
      const acts = Array.from({ length: 120 }, (_, index) =>
        actOf(
          String(index),
          { type: 'comment' },
          {
            at: 1_800_000_000_000 - index,
            incident: {
              ...actOf('', { type: 'comment' }).incident,
              identity: `CP${index}`,
            },
          },
        ),
      );
      await store.add(acts);
      const asked = acts.slice(10);
      const found = await store.ofStations(
        asked.map(({ incident }) => incident.identity),
      );
      expect(found).toEqual(asked.reverse());
    });

    it('finds merges from the station of their head', async () => {
      const into = (identity: string) =>
        ({
          type: 'merge',
          into: { identity, scope: 'station', code: 'a', openedAt: 1 },
        } as const);
      const acts = [
        actOf('1', into('CP2'), { at: 1 }),
        actOf('2', { type: 'unmerge' }, { at: 2 }),
        actOf('3', into('CP3'), { at: 3 }),
      ];
      await store.add(acts);
      await expect(store.mergesInto(['CP2', 'CP1'])).resolves.toEqual([
        acts[0],
      ]);
    });

    it('gives those that were done in a range: its start belongs to it, its end does not', async () => {
      const times = [99, 100, 199, 200];
      await store.add(
        times.map(at => actOf(String(at), { type: 'comment' }, { at })),
      );
      const range = { identity: 'CP1', from: 100, to: 200 };
      const found = await store.ofStation(range);
      expect(found.map(({ at }) => at)).toEqual([100, 199]);
      await expect(
        store.ofStation({ ...range, identity: 'CP2' }),
      ).resolves.toEqual([]);
    });

    it('names the stations with acts since a time, each once', async () => {
      await store.add(
        [99, 100, 101].map(at =>
          actOf(String(at), { type: 'comment' }, { at }),
        ),
      );
      await expect(store.identitiesSince(100)).resolves.toEqual(['CP1']);
      await expect(store.identitiesSince(102)).resolves.toEqual([]);
    });

    it('adds all acts or none', async () => {
      await store.add([actOf('1', { type: 'acknowledge' })]);
      await expect(
        store.add([
          actOf('2', { type: 'resolve' }),
          actOf('1', { type: 'resolve' }),
        ]),
      ).rejects.toHaveProperty('message');
      const acts = await store.ofStations(['CP1']);
      expect(acts.map(act => act.id)).toEqual(['1']);
    });
  },
);
