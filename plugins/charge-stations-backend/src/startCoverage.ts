import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Knex } from 'knex';
import { Baselines } from './api/configuration/Baselines';
import { Coverage } from './api/knowledgeCoverage/Coverage';
import { coverageKnowledge } from './api/knowledgeCoverage/coverageKnowledge';
import { specificationLinks } from './api/knowledgeCoverage/specificationLinks';
import { RunbookLibrary } from './api/runbooks/RunbookLibrary';
import {
  askForLink,
  HostPauses,
  LinkChecks,
  readLinkCheckSettings,
} from './jobs/links';
import { Clock, Knowledge } from './model';
import { DatabaseLinkCheckStore } from './store';
import { DatabaseCoverageQueries } from './store/queries';

/** What documentation covers, and the task that looks after its links. */
export function startCoverage(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  config: Config;
  baselines: Baselines;
  knowledge: Knowledge;
  runbooks: RunbookLibrary;
  scheduler: Pick<SchedulerService, 'scheduleTask'>;
  lifecycle: LifecycleService;
  clock: Clock;
  logger: LoggerService;
}) {
  const { config, clock, knowledge, lifecycle, scheduler } = options;
  const settings = readLinkCheckSettings(config);
  const specifications = specificationLinks(knowledge);
  const pauses = new HostPauses({ clock, pause: settings.perHost });
  const linkChecks = new LinkChecks({
    ...options,
    ...settings,
    urls: () => specifications.map(({ url }) => url),
    ask: (url, signal) =>
      askForLink({
        url,
        signal,
        timeout: settings.timeout,
        beforeRequest: host => pauses.turn(host),
      }),
    store: DatabaseLinkCheckStore.create(options),
  });
  if (settings.isOn) {
    lifecycle.addStartupHook(() =>
      scheduler.scheduleTask({
        id: 'charge-stations-link-check',
        frequency: settings.frequency,
        timeout: { hours: 1 },
        initialDelay: { minutes: 1 },
        scope: 'global',
        fn: signal => linkChecks.checkAll(signal),
      }),
    );
  }
  return {
    linkChecks,
    coverage: new Coverage({
      queries: DatabaseCoverageQueries.create(options),
      baselines: options.baselines,
      knowledge: async () => {
        const { runbooks } = await options.runbooks.read();
        return coverageKnowledge({ knowledge, runbooks });
      },
      specifications,
      checks: linkChecks,
    }),
  };
}
