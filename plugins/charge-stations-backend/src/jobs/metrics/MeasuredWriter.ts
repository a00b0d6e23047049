import { performance } from 'node:perf_hooks';
import {
  MetricsService,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { EvidenceBatch, EvidenceWriter, WriteOptions } from '../../store';

const STORED = { outcome: 'stored' };
const FAILED = { outcome: 'failed' };

/** Measures each transaction of evidence: how long it took, how much was in it, whether it went through. */
export class MeasuredWriter implements EvidenceWriter {
  readonly depth: EvidenceWriter['depth'];
  readonly load: EvidenceWriter['load'];
  readonly touch: EvidenceWriter['touch'];
  readonly hasStored: EvidenceWriter['hasStored'];
  readonly probe: EvidenceWriter['probe'];
  readonly #writer: EvidenceWriter;
  readonly #duration: MetricsServiceHistogram;
  readonly #size: MetricsServiceHistogram;

  constructor(options: { writer: EvidenceWriter; metrics: MetricsService }) {
    const { writer, metrics } = options;
    this.#writer = writer;
    this.depth = writer.depth;
    this.load = identities => writer.load(identities);
    this.touch = sightings => writer.touch(sightings);
    this.hasStored = refs => writer.hasStored(refs);
    this.probe = () => writer.probe();
    this.#duration = metrics.createHistogram(
      'charge_stations.commit.duration',
      {
        description:
          'How long a transaction of evidence took, with its wait for the one before it',
        unit: 's',
        advice: {
          explicitBucketBoundaries: [
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
          ],
        },
      },
    );
    this.#size = metrics.createHistogram('charge_stations.commit.size', {
      description: 'Events that one transaction stored',
      unit: '{event}',
      advice: {
        explicitBucketBoundaries: [1, 2, 5, 10, 25, 50, 100, 250, 500],
      },
    });
  }

  /** Returns what the writer returned: it knows its own writes by that. */
  write(batch: EvidenceBatch, options?: WriteOptions): Promise<void> {
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    const written = this.#writer.write(batch, options);
    written.then(
      () => {
        this.#duration.record(seconds(), STORED);
        this.#size.record(batch.events.length);
      },
      () => this.#duration.record(seconds(), FAILED),
    );
    return written;
  }
}
