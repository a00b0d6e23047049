import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      chargeStationsKnowledge?: {
        /** When codes, keys, runbooks and specifications are collected. Default: 3 seconds after the start, then every 10 minutes; without PostgreSQL with `scope: local`, because the index is in memory. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
