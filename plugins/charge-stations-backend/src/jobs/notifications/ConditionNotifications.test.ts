import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Condition, FaultName, HistoryChange, Notice } from '../../model';
import { defaultRules, Muted } from '../../notifications';
import { noticeOf, stations } from '../../notifications/__testUtils__/play';
import { conditionOf } from '../../store/queries/__testUtils__/history';
import { ConditionNotifications } from './ConditionNotifications';
import { NotificationSender } from './NotificationSender';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const faultAt = (
  at: number,
  difference: Partial<Condition> = {},
): HistoryChange => ({
  type: 'putCondition',
  condition: conditionOf({ number: 1, openedAt: at, ...difference }),
});

/** A process, and what outlives it: the database, and who receives notifications. */
function createWorld() {
  const world = {
    now: 0,
    /** Which scopes the notifications plugin refuses; none by default. */
    refuses: (_scope: string): boolean => false,
    sent: [] as NotificationSendOptions[],
    conditions: [] as Condition[],
    notices: new Map<string, Notice>(),
    databaseIsAway: false,
    muted: undefined as Muted | undefined,
    logger: mockServices.logger.mock(),
  };
  const write = async (work: () => void) => {
    if (world.databaseIsAway) {
      throw new Error('The database is away');
    }
    work();
  };
  const clock = { now: () => world.now };
  const create = () =>
    new ConditionNotifications({
      sender: new NotificationSender({
        service: {
          send: async options => {
            if (world.refuses(options.payload.scope ?? '')) {
              throw new Error('Request failed with status 404');
            }
            world.sent.push(options);
          },
        },
        clock,
        logger: world.logger,
      }),
      store: {
        list: async () => [...world.notices.values()],
        put: notice => write(() => world.notices.set(notice.key, notice)),
        remove: key => write(() => world.notices.delete(key)),
      },
      openConditions: async ({ identity } = { identity: '' }) =>
        world.conditions.filter(
          it =>
            it.closedAt === null &&
            (identity === '' || it.identity === identity),
        ),
      newestCondition: async ({ identity, scope, code }: FaultName) =>
        world.conditions.find(
          it =>
            it.identity === identity && it.scope === scope && it.code === code,
        ),
      isMuted: () => world.muted,
      meaningOf: () => undefined,
      rules: defaultRules,
      clock,
    });
  const startProcess = async () => {
    const process = create();
    await process.start(() => stations);
    return process;
  };
  const titles = () => world.sent.map(({ payload }) => payload.title);
  return { world, create, startProcess, titles };
}

const GROUND = 'Quay 1, connector 1: GroundFailure';

describe('ConditionNotifications', () => {
  it('tells the owner of the station, once', async () => {
    const { world, startProcess } = createWorld();
    const process = await startProcess();
    process.committed([faultAt(0)]);
    await process.flush();
    await process.flush();
    expect(world.sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/team-harbour'],
        },
        payload: expect.objectContaining({
          title: GROUND,
          severity: 'critical',
          scope: noticeOf().key,
        }),
      },
    ]);
    expect([...world.notices.values()]).toEqual([noticeOf()]);
  });

  it('tells of its end with the same scope, and forgets it then', async () => {
    const { world, startProcess, titles } = createWorld();
    const process = await startProcess();
    process.committed([faultAt(0)]);
    await process.flush();
    world.now = MINUTE;
    process.committed([faultAt(0, { closedAt: MINUTE })]);
    await process.flush();
    world.now = 16 * MINUTE;
    await process.flush();
    await process.flush();
    expect(titles()).toEqual([GROUND, `Ended: ${GROUND}`]);
    expect(new Set(world.sent.map(({ payload }) => payload.scope)).size).toBe(
      1,
    );
    expect(world.notices.size).toBe(0);
  });

  it('leaves out what was committed before it was started', async () => {
    const { create, titles } = createWorld();
    const process = create();
    process.committed([faultAt(0)]);
    await process.start(() => stations);
    await process.flush();
    expect(titles()).toEqual([]);
  });

  describe('after a restart', () => {
    it('tells what was due meanwhile, and nothing twice', async () => {
      const { world, startProcess, titles } = createWorld();
      const told = conditionOf({ number: 1, openedAt: 0 });
      const due = conditionOf({
        number: 2,
        openedAt: 0,
        code: 'ocpp16:ReaderFailure',
        blocking: false,
        severity: 3,
      });
      world.conditions = [told];
      const before = await startProcess();
      await before.flush();

      world.conditions = [told, due];
      world.now = 6 * MINUTE;
      const after = await startProcess();
      await after.flush();
      await after.flush();
      expect(titles()).toEqual([GROUND, 'Quay 1, connector 1: ReaderFailure']);
    });

    it('tells of the end of what ended while nobody looked', async () => {
      const { world, startProcess, titles } = createWorld();
      world.notices.set(noticeOf().key, noticeOf());
      world.conditions = [
        conditionOf({ number: 1, openedAt: 0, closedAt: MINUTE }),
      ];
      world.now = 20 * MINUTE;
      const process = await startProcess();
      await process.flush();
      expect(titles()).toEqual([`Ended: ${GROUND}`]);
    });

    it('tells again with the same scope where a crash came between telling and keeping', async () => {
      const { world, startProcess } = createWorld();
      world.conditions = [conditionOf({ number: 1, openedAt: 0 })];
      await (await startProcess()).flush();
      world.notices.clear();
      await (await startProcess()).flush();
      expect(world.sent.map(({ payload }) => payload.scope)).toEqual([
        noticeOf().key,
        noticeOf().key,
      ]);
    });
  });

  describe('a past that was made anew', () => {
    it('is told nothing of what was told, whatever its number now', async () => {
      const { world, startProcess, titles } = createWorld();
      const process = await startProcess();
      process.committed([faultAt(0)]);
      await process.flush();
      world.conditions = [conditionOf({ number: 7, openedAt: 0 })];
      process.rebuilt('CP1');
      await process.flush();
      expect(titles()).toEqual([GROUND]);
      expect(world.notices.size).toBe(1);
    });

    it('that has not what was told any more ends it silently', async () => {
      const { world, startProcess, titles } = createWorld();
      const process = await startProcess();
      process.committed([faultAt(0)]);
      await process.flush();
      process.rebuilt('CP1');
      await process.flush();
      expect(titles()).toEqual([GROUND]);
      expect(world.notices.size).toBe(0);
    });
  });

  describe('when the notifications plugin fails', () => {
    it('tries again, each time after twice as long', async () => {
      const { world, startProcess, titles } = createWorld();
      const tried: number[] = [];
      world.refuses = () => {
        tried.push(world.now / SECOND);
        return world.now < 70 * SECOND;
      };
      const process = await startProcess();
      process.committed([faultAt(0)]);
      for (; world.now <= 100 * SECOND; world.now += SECOND) {
        await process.flush();
      }
      expect(tried).toEqual([0, 5, 15, 35, 75]);
      expect(titles()).toEqual([GROUND]);
    });

    it('loses no other when one is refused', async () => {
      const { world, startProcess, titles } = createWorld();
      world.refuses = scope => scope.includes(':CP2:');
      const process = await startProcess();
      process.committed(
        [1, 2, 3].map(number => faultAt(0, { identity: `CP${number}` })),
      );
      await process.flush();
      expect(titles()).toEqual([GROUND, GROUND.replace('1', '3')]);
    });

    it('is not asked a hundred times a second, nor are all written to the log', async () => {
      const { world, startProcess, titles } = createWorld();
      let attempts = 0;
      world.refuses = () => {
        attempts += 1;
        return world.now < 60 * SECOND;
      };
      const process = await startProcess();
      process.committed(
        Array.from({ length: 100 }, (_, index) =>
          faultAt(0, { number: index, scope: `connector:${index + 1}` }),
        ),
      );
      await process.flush();
      expect(attempts).toBe(3);
      await process.flush();
      expect(attempts).toBe(6);
      expect(world.logger.warn).toHaveBeenCalledTimes(1);
      world.now = 60 * SECOND;
      await process.flush();
      expect(titles()).toHaveLength(100);
    });

    it('says nothing of what ended before it could be told', async () => {
      const { world, startProcess, titles } = createWorld();
      world.refuses = () => world.now < MINUTE;
      const process = await startProcess();
      process.committed([faultAt(0)]);
      await process.flush();
      process.committed([faultAt(0, { closedAt: SECOND })]);
      world.now = 30 * MINUTE;
      await process.flush();
      expect(titles()).toEqual([]);
    });
  });

  it('tells nothing twice while the database takes no writes', async () => {
    const { world, startProcess, titles } = createWorld();
    const process = await startProcess();
    world.databaseIsAway = true;
    process.committed([faultAt(0)]);
    await expect(process.flush()).rejects.toThrow('away');
    await expect(process.flush()).rejects.toThrow('away');
    world.databaseIsAway = false;
    await process.flush();
    expect(titles()).toEqual([GROUND]);
    expect(world.notices.size).toBe(1);
  });

  it('asks what somebody did about a fault', async () => {
    const { world, startProcess, titles } = createWorld();
    world.muted = 'acknowledged';
    const process = await startProcess();
    process.committed([faultAt(0)]);
    await process.flush();
    expect(titles()).toEqual([]);
    world.muted = undefined;
    await process.flush();
    expect(titles()).toEqual([GROUND]);
  });
});
