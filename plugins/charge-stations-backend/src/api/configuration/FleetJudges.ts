import { ConfigurationMeanings } from '@forecourt/plugin-charge-stations-common';
import {
  appliesTo,
  Baseline,
  ContentJudge,
  JudgedContent,
  judgeCompliance,
  layerBaselines,
  LayeredBaseline,
  NumberedContent,
  PendingWrite,
  SettingNumbers,
} from '../../configuration';
import { MeaningsOf } from '../../model';
import { ConfiguredStation } from '../../store/queries';

interface Judging {
  baseline: LayeredBaseline;
  meanings: ConfigurationMeanings;
  judge: ContentJudge;
}

/** Holds stations against the baselines that are for them. Stations with the same ones share what is judged. */
export class FleetJudges {
  readonly #options: {
    baselines: readonly Baseline[];
    numbers: SettingNumbers;
    meaningsOf: MeaningsOf;
  };
  readonly #sites: ReadonlySet<string>;
  readonly #identities: ReadonlySet<string>;
  readonly #byKind = new Map<string, Judging>();
  readonly #byLayers = new Map<string, Judging>();

  constructor(options: {
    baselines: readonly Baseline[];
    numbers: SettingNumbers;
    meaningsOf: MeaningsOf;
  }) {
    this.#options = options;
    const scopes = options.baselines.map(({ scope }) => scope);
    this.#sites = new Set(
      scopes.flatMap(scope =>
        scope.layer === 'site' ? [scope.site.toLowerCase()] : [],
      ),
    );
    this.#identities = new Set(
      scopes.flatMap(scope =>
        scope.layer === 'station' ? [scope.station] : [],
      ),
    );
  }

  /** Null: no baseline is for the station. */
  judge(options: {
    station: ConfiguredStation;
    content: NumberedContent;
    pending: readonly PendingWrite[];
  }): JudgedContent | null {
    const { station, content, pending } = options;
    const { baseline, meanings, judge } = this.#judgingOf(station);
    if (baseline.sources.length === 0) {
      return null;
    }
    const judged = judge.judge(content, station.knownComplete);
    if (pending.length === 0) {
      return judged;
    }
    const { numbers } = this.#options;
    const { counts, keys } = judgeCompliance({
      baseline,
      meanings,
      pending,
      snapshot: {
        entries: [...content].map(setting => numbers.entries[setting]),
        completeness: station.knownComplete ? 'complete' : 'partial',
      },
    });
    const waiting = new Set(
      keys.flatMap(({ key, verdict }) =>
        verdict === 'pendingReboot' ? [key] : [],
      ),
    );
    return {
      counts,
      deviating: judged.deviating.filter(key => !waiting.has(key)),
    };
  }

  /** Of its kind, and by itself only where a baseline names it or its site. */
  #judgingOf(station: ConfiguredStation): Judging {
    const { firmware, identity, model, placement, protocol, vendor } = station;
    const site = placement.site ?? '';
    const kind = JSON.stringify([
      protocol,
      vendor,
      model,
      firmware,
      this.#sites.has(site.toLowerCase()) && site,
      this.#identities.has(identity) && identity,
    ]);
    const known = this.#byKind.get(kind) ?? this.#judgingOfKind(station);
    this.#byKind.set(kind, known);
    return known;
  }

  #judgingOfKind(station: ConfiguredStation): Judging {
    const { baselines, meaningsOf, numbers } = this.#options;
    const { protocol, vendor } = station;
    const named = {
      identity: station.identity,
      vendor: vendor ?? undefined,
      model: station.model ?? undefined,
      firmware: station.firmware ?? undefined,
      site: station.placement.site ?? undefined,
    };
    const layers = JSON.stringify([
      protocol,
      vendor,
      baselines.map(({ scope }) => appliesTo(scope, named)),
    ]);
    const known = this.#byLayers.get(layers);
    if (known) {
      return known;
    }
    const meanings = meaningsOf({ protocol, vendor });
    const baseline = layerBaselines({ baselines, station: named, meanings });
    const judge = new ContentJudge({ baseline, meanings, numbers });
    const judging = { baseline, meanings, judge };
    this.#byLayers.set(layers, judging);
    return judging;
  }
}
