import {
  MetricAttributes,
  MetricOptions,
  MetricsService,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

/** A meter that keeps everything: `name{attribute=value}` and what was measured. */
export class MemoryMetrics implements MetricsService {
  readonly units = new Map<string, string | undefined>();
  readonly #sums = new Map<string, number>();
  readonly #values = new Map<string, number[]>();
  readonly #observables = new Map<
    string,
    Set<MetricsServiceObservableCallback>
  >();

  readonly createCounter = this.#summing();
  readonly createUpDownCounter = this.#summing();
  readonly createHistogram = this.#keeping();
  readonly createGauge = this.#keeping();
  readonly createObservableCounter = this.#observing();
  readonly createObservableUpDownCounter = this.#observing();
  readonly createObservableGauge = this.#observing();

  /** Counters, and what observables say now. */
  async sums(): Promise<Record<string, number>> {
    const sums = new Map(this.#sums);
    for (const [name, callbacks] of this.#observables) {
      for (const callback of callbacks) {
        await callback({
          observe: (value, attributes) =>
            sums.set(seriesOf(name, attributes), value),
        });
      }
    }
    return Object.fromEntries(sums);
  }

  /** What a histogram was given. */
  values(series: string): number[] {
    return this.#values.get(series) ?? [];
  }

  #summing() {
    return (name: string, options?: MetricOptions) => {
      this.units.set(name, options?.unit);
      return {
        add: (value: number, attributes?: MetricAttributes) => {
          const series = seriesOf(name, attributes);
          this.#sums.set(series, (this.#sums.get(series) ?? 0) + value);
        },
      };
    };
  }

  #keeping() {
    return (name: string, options?: MetricOptions) => {
      this.units.set(name, options?.unit);
      return {
        record: (value: number, attributes?: MetricAttributes) => {
          const series = seriesOf(name, attributes);
          const values = this.#values.get(series);
          if (values) {
            values.push(value);
          } else {
            this.#values.set(series, [value]);
          }
        },
      };
    };
  }

  #observing() {
    return (name: string, options?: MetricOptions) => {
      this.units.set(name, options?.unit);
      const callbacks = new Set<MetricsServiceObservableCallback>();
      this.#observables.set(name, callbacks);
      return {
        addCallback: (callback: MetricsServiceObservableCallback) => {
          callbacks.add(callback);
        },
        removeCallback: (callback: MetricsServiceObservableCallback) => {
          callbacks.delete(callback);
        },
      };
    };
  }
}

function seriesOf(name: string, attributes: MetricAttributes = {}): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => `${key}=${value}`,
  );
  return pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
}
