import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const KEY = 'search.collators.chargeStationsKnowledge.schedule';

/** Packs change with a release, runbooks at any time. The first time is soon after the start. */
const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/**
 * When the documents are collected. Without PostgreSQL the index is in memory and made anew at each start, but the next
 * time of a global task is in the database and outlives it: such a task runs in each process instead.
 */
export function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return config.has(KEY)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(KEY),
      )
    : {
        ...DEFAULT,
        scope:
          config.getOptionalString('backend.database.client') === 'pg'
            ? 'global'
            : 'local',
      };
}
