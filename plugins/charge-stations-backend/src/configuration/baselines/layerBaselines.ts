import {
  ConfigurationMeanings,
  mainKey,
  namesOfKey,
} from '@forecourt/plugin-charge-stations-common';
import { matchesPattern } from '../../model';
import { InRange, isInRange } from './firmwareRange';
import {
  Baseline,
  BaselineRule,
  BaselineScope,
  BaselineStation,
  Demand,
  IgnoredKeys,
  Layer,
  LAYERS,
} from './types';

/** Where a demand comes from. */
export interface DemandSource {
  baseline: string;
  layer: Layer;
  author: string;
  reason: string;
}

/** What the narrowest layer that says something of a key wants. */
export interface LayeredDemand {
  /** `undecided`: a baseline names the key, but whether it is for the station's firmware cannot be told. */
  demand: Demand | { is: 'undecided' };
  source: DemandSource;
  /** What wider layers, or earlier ones of the same layer, want of it, the narrowest first. */
  overridden: Array<{ demand: Demand; source: DemandSource }>;
}

/** The baselines of a station, put on top of each other. */
export interface LayeredBaseline {
  /** Those that were looked at, the widest first. */
  sources: Array<DemandSource & { applies: 'in' | 'unknown' }>;
  /** Undefined: no layer says anything of the key. */
  demandOf(key: string): LayeredDemand | undefined;
  /** The keys that a layer names, as it spells them, each once. Without patterns. */
  keys: string[];
  /** Keys that no layer names are extra: a layer says so that certainly applies. */
  isExhaustive: boolean;
}

interface IndexedBaseline {
  baseline: Baseline;
  applies: 'in' | 'unknown';
  rules: Map<string, BaselineRule>;
  patterns: readonly IgnoredKeys[];
}

/**
 * Puts the baselines that are for a station on top of each other: vendor, model, firmware, site, station. For each
 * key the narrowest layer counts that says something of it; in one layer the later one by name, and a rule before a
 * pattern.
 */
export function layerBaselines(options: {
  baselines: readonly Baseline[];
  station: BaselineStation;
  meanings: ConfigurationMeanings;
}): LayeredBaseline {
  const { baselines, station, meanings } = options;
  const indexed = baselines
    .map(baseline => ({
      baseline,
      applies: appliesTo(baseline.scope, station),
    }))
    .sort((a, b) => compareBaselines(a.baseline, b.baseline))
    .flatMap(({ baseline, applies }) =>
      applies === 'out' ? [] : [index(baseline, { applies, meanings })],
    );
  const narrowestFirst = [...indexed].reverse();
  const keys = new Map(
    indexed.flatMap(({ rules }) =>
      [...rules].map(([name, { key }]) => [name, key] as const),
    ),
  );
  return {
    sources: indexed.map(({ baseline, applies }) => ({
      ...sourceOf(baseline),
      applies,
    })),
    demandOf: key => {
      const name = mainKey(key, meanings(key));
      const found = narrowestFirst.flatMap(layer => demandIn(layer, name));
      const [first, ...rest] = found;
      return (
        first && {
          demand: first.applies === 'in' ? first.demand : { is: 'undecided' },
          source: first.source,
          overridden: rest
            .filter(({ applies }) => applies === 'in')
            .map(({ demand, source }) => ({ demand, source })),
        }
      );
    },
    keys: [...keys.values()],
    isExhaustive: indexed.some(
      ({ baseline, applies }) => baseline.isExhaustive && applies === 'in',
    ),
  };
}

/** Whether a baseline is for a station; `unknown` where its firmware cannot be ordered against the range. */
export function appliesTo(
  scope: BaselineScope,
  station: BaselineStation,
): InRange {
  switch (scope.layer) {
    case 'station':
      return when(scope.station === station.identity);
    case 'site':
      return when(fold(scope.site, 'exact') === fold(station.site, 'exact'));
    case 'vendor':
      return when(fold(scope.vendor) === fold(station.vendor));
    case 'model':
      return when(isModel(scope, station));
    default:
      return isModel(scope, station)
        ? isInRange(station.firmware, scope.firmware)
        : 'out';
  }
}

function isModel(
  scope: { vendor: string; model?: string },
  station: BaselineStation,
): boolean {
  return (
    fold(scope.vendor) === fold(station.vendor) &&
    (scope.model === undefined || fold(scope.model) === fold(station.model))
  );
}

function when(holds: boolean): InRange {
  return holds ? 'in' : 'out';
}

/** Letters and digits only: names are written in many ways. Entities differ in case alone. */
function fold(text: string | undefined, how?: 'exact'): string | undefined {
  const lower = text?.toLowerCase();
  return how ? lower : lower?.replace(/[^\p{L}\p{N}]/gu, '');
}

function compareBaselines(a: Baseline, b: Baseline): number {
  const layers = LAYERS.indexOf(a.scope.layer) - LAYERS.indexOf(b.scope.layer);
  if (layers !== 0 || a.id === b.id) {
    return layers;
  }
  return a.id < b.id ? -1 : 1;
}

function index(
  baseline: Baseline,
  options: { applies: 'in' | 'unknown'; meanings: ConfigurationMeanings },
): IndexedBaseline {
  return {
    baseline,
    applies: options.applies,
    rules: new Map(
      baseline.rules.map(rule => [
        mainKey(rule.key, options.meanings(rule.key)),
        rule,
      ]),
    ),
    patterns: baseline.ignore,
  };
}

function demandIn(
  { baseline, applies, rules, patterns }: IndexedBaseline,
  name: string,
): Array<{
  applies: 'in' | 'unknown';
  demand: Demand;
  source: DemandSource;
}> {
  const source = sourceOf(baseline);
  for (const wider of namesOfKey(name)) {
    const rule = rules.get(wider);
    if (rule) {
      const reason = rule.reason ?? source.reason;
      return [{ applies, demand: rule.demand, source: { ...source, reason } }];
    }
  }
  const ignored = patterns.find(({ pattern }) => matchesPattern(name, pattern));
  return ignored
    ? [
        {
          applies,
          demand: { is: 'ignored' },
          source: { ...source, reason: ignored.reason },
        },
      ]
    : [];
}

function sourceOf({ id, scope, author, reason }: Baseline): DemandSource {
  return { baseline: id, layer: scope.layer, author, reason };
}
