/** Whom a baseline speaks of, from the widest to the narrowest. */
export const LAYERS = [
  'vendor',
  'model',
  'firmware',
  'site',
  'station',
] as const;

export type Layer = (typeof LAYERS)[number];

/** Names of vendors and models are those of BootNotification; case and punctuation do not count. */
export type BaselineScope =
  | { layer: 'vendor'; vendor: string }
  | { layer: 'model'; vendor: string; model: string }
  | {
      layer: 'firmware';
      vendor: string;
      model?: string;
      /** As `isInRange` reads it. */
      firmware: string;
    }
  /** The site's entity. */
  | { layer: 'site'; site: string }
  /** The station's OCPP identity. */
  | { layer: 'station'; station: string };

/** What a baseline wants of a key. */
export type Demand =
  | { is: 'value'; value: string }
  | { is: 'anyOf'; values: readonly string[] }
  /** Known, without a value. */
  | { is: 'unset' }
  | { is: 'absent' }
  | { is: 'ignored' };

export interface BaselineRule {
  key: string;
  demand: Demand;
  /** Always there where it is ignored; elsewhere where it is another than the baseline's. */
  reason?: string;
}

/** Keys by a pattern with `*` for any characters. */
export interface IgnoredKeys {
  pattern: string;
  reason: string;
}

/** What some stations should have. */
export interface Baseline {
  /** Names it; of two in one layer the later one in the order of their names counts. */
  id: string;
  author: string;
  reason: string;
  scope: BaselineScope;
  rules: readonly BaselineRule[];
  ignore: readonly IgnoredKeys[];
  /** Keys that no layer names are `extra`. */
  isExhaustive: boolean;
}

/** What is known of a station when its baselines are chosen. */
export interface BaselineStation {
  identity: string;
  /** As it names itself in BootNotification; undefined before its first boot. */
  vendor?: string;
  model?: string;
  firmware?: string;
  /** The entity of its site. */
  site?: string;
}
