import type {
  ConfigurationContent,
  ConfigurationMeanings,
} from '@forecourt/plugin-charge-stations-common';
import {
  Compliance as JudgedCompliance,
  judgeCompliance,
  LayeredBaseline,
  layerBaselines,
  PendingWrite,
} from '../../configuration';
import { MeaningsOf, Millis } from '../../model';
import { ConfigurationWriteStore } from '../../store';
import { ConfiguredStation, ListedStation } from '../../store/queries';
import { Baselines } from './Baselines';

const MOST_WRITES = 100;

/** Holds a station's configuration against the baselines that are for it. */
export class Compliance {
  readonly #options: {
    baselines: Baselines;
    writes: Pick<ConfigurationWriteStore, 'list' | 'waiting'>;
    meaningsOf: MeaningsOf;
  };

  constructor(options: {
    baselines: Baselines;
    writes: Pick<ConfigurationWriteStore, 'list' | 'waiting'>;
    meaningsOf: MeaningsOf;
  }) {
    this.#options = options;
  }

  /** With the baselines as they are now, whenever the configuration was so. */
  async judge(options: {
    station: ListedStation;
    snapshot: ConfigurationContent;
    /** Whether it is what the station has now, so that what waits for a reboot counts. */
    isPresent: boolean;
  }): Promise<{ layers: LayeredBaseline; judged: JudgedCompliance }> {
    const { station, snapshot, isPresent } = options;
    const { identity, summary } = station;
    const { layers, meanings } = await this.layersOf(station);
    const pending = isPresent
      ? await this.#pending(identity, summary?.lastBootAt ?? 0)
      : [];
    const judged = judgeCompliance({
      baseline: layers,
      snapshot,
      meanings,
      pending,
    });
    return { layers, judged };
  }

  /** The baselines that are for a station, and what is known of its keys. */
  async layersOf({ identity, placement, summary }: ListedStation): Promise<{
    layers: LayeredBaseline;
    meanings: ConfigurationMeanings;
  }> {
    const meanings = this.#options.meaningsOf({
      protocol: summary?.protocol ?? null,
      vendor: summary?.vendor ?? null,
    });
    const known = await this.#options.baselines.list();
    const layers = layerBaselines({
      baselines: known.flatMap(({ baseline }) => baseline ?? []),
      station: {
        identity,
        vendor: summary?.vendor ?? undefined,
        model: summary?.model ?? undefined,
        firmware: summary?.firmwareVersion ?? undefined,
        site: placement.site ?? undefined,
      },
      meanings,
    });
    return { layers, meanings };
  }

  /** What stations accepted for their next boot; without those that accepted nothing since their last. */
  async pendingOf(
    stations: readonly Pick<ConfiguredStation, 'identity' | 'bootedAt'>[],
  ): Promise<Map<string, PendingWrite[]>> {
    const waiting = await this.#options.writes.waiting();
    const pending = new Map<string, PendingWrite[]>();
    for (const { identity, bootedAt } of stations) {
      const since = bootedAt ?? 0;
      if ((waiting.get(identity) ?? -Infinity) >= since) {
        pending.set(identity, await this.#pending(identity, since));
      }
    }
    return pending;
  }

  /** What the station accepted for its next boot, the latest last. */
  async #pending(identity: string, since: Millis): Promise<PendingWrite[]> {
    const writes = await this.#options.writes.list({
      identity,
      since,
      limit: MOST_WRITES,
    });
    return writes
      .reverse()
      .flatMap(({ steps }) =>
        steps.filter(({ result }) => result?.outcome === 'rebootRequired'),
      )
      .map(({ key, to }) => ({ key, value: to }));
  }
}
