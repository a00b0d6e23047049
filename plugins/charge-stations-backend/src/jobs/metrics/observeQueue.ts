import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** How many records wait for their commit, asked when metrics are collected. */
export function observeQueue(options: {
  metrics: MetricsService;
  recorder: { readonly waiting: number };
}): void {
  const { metrics, recorder } = options;
  metrics
    .createObservableGauge('charge_stations.records.waiting', {
      description: 'Records that are handed over and not committed',
      unit: '{record}',
    })
    .addCallback(result => result.observe(recorder.waiting));
}
