import { Knex } from 'knex';
import { faultProjector } from '../../../__testUtils__/faultProjector';
import { RebuildReport } from '../../../model';
import {
  DatabaseHistoryStore,
  DatabaseListenerRunStore,
  DatabaseRebuildStore,
} from '../../../store';
import {
  createImportFixture,
  NOW,
} from '../../import/__testUtils__/importFixture';
import { Rebuilds } from '../Rebuilds';
import { RebuildWorkOptions } from '../RebuildWork';

/** Rebuilds beside imports and a recorder on a database, as they are after a start. */
export function createRebuildFixture(
  database: Knex,
  different: Partial<RebuildWorkOptions> = {},
) {
  const base = createImportFixture(database);
  const { logger, recorder, writer } = base;
  const rebuilt: string[] = [];
  let at = NOW;
  const rebuilds = new Rebuilds({
    store: DatabaseRebuildStore.create({ database }),
    history: DatabaseHistoryStore.create({ database }),
    writer,
    runs: DatabaseListenerRunStore.create({ database }),
    projector: faultProjector(),
    exclusively: (identity, work) => recorder.exclusively(identity, work),
    onRebuilt: identity => rebuilt.push(identity),
    now: () => {
      at += 1;
      return at;
    },
    logger,
    ...different,
  });
  const ended = async (id: string): Promise<RebuildReport> => {
    for (;;) {
      const report = await rebuilds.get(id);
      if (!['waiting', 'running'].includes(report.run.state)) {
        return report;
      }
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  const begin = (identities: string[] | null = null) =>
    rebuilds.create({ requestedBy: 'user:default/ada', identities });
  return {
    ...base,
    rebuilds,
    rebuilt,
    begin,
    ended,
    /** Asks for it, starts, and resolves with what came of it. */
    rebuild: async (identities: string[] | null = null) => {
      const { run } = await begin(identities);
      await rebuilds.start();
      return ended(run.id);
    },
  };
}
