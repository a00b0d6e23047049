import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Millis, RETENTION_CLASSES, RetentionRun } from '../../model';

/** What deleting costs and brings, as metrics. */
export function createRetentionMetrics(metrics: MetricsService) {
  const rows = metrics.createCounter('charge_stations.retention.deleted', {
    description: 'Rows that were deleted because they were too old',
    unit: '{row}',
  });
  const duration = metrics.createHistogram(
    'charge_stations.retention.duration',
    {
      description: 'How long a turn of deleting took',
      unit: 's',
      advice: {
        explicitBucketBoundaries: [1, 10, 60, 300, 900, 1_800, 3_600, 10_800],
      },
    },
  );
  return {
    ended(run: RetentionRun, at: Millis): void {
      RETENTION_CLASSES.filter(it => run.deleted[it] > 0).forEach(it =>
        rows.add(run.deleted[it], { class: it }),
      );
      duration.record((at - run.startedAt) / 1_000, {
        outcome: run.error ? 'cutShort' : 'done',
      });
    },
  };
}
