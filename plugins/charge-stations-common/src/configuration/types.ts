import type { ApiSpecificationReference } from '../api/types';

/**
 * One value of a station's configuration.
 *
 * A key that a station does not know is not in its snapshot. One that it knows and that has no value has no `value`;
 * an empty text is a value. OCPP 1.6 edition 2, sections 6.23, 7.29 and 9; OCPP 2.0.1 part 2, section 2.46 (ReportData).
 *
 * @public
 */
export interface ConfigurationEntry {
  /**
   * OCPP 1.6: the key as the station spells it; case never counts.
   * OCPP 2.x: `Component[instance]@evse.connector/Variable[instance]`, without what there is none of, for example
   * `EVSE@1/Power` or `OCPPCommCtrlr/HeartbeatInterval`.
   */
  key: string;
  /** OCPP 2.x: which attribute of the variable; absent is Actual. */
  attribute?: 'Target' | 'MinSet' | 'MaxSet';
  /** As sent. A secret is `masked:` and a keyed hash: equal values have equal hashes. */
  value?: string;
  access?: ConfigurationAccess;
  /** OCPP 2.x: what the station itself says of the variable. */
  dataType?: string;
  /** OCPP 2.x: the station's own unit. */
  unit?: string;
}

/** @public */
export type ConfigurationAccess = 'readOnly' | 'readWrite' | 'writeOnly';

/**
 * What is known of a key: from packs, never from a station.
 *
 * @public
 */
export interface ConfigurationMeaning {
  /** In the spelling of its source. */
  key: string;
  /** Other names of the same setting, such as `HeartBeatInterval`. */
  aliases?: string[];
  /** Absent: not known. */
  class?: ConfigurationClass;
  group?: ConfigurationGroup;
  /** In own words. */
  meaning?: string;
  type?: ConfigurationType;
  unit?: string;
  access?: ConfigurationAccess;
  /** A change takes effect after a reboot. */
  rebootNeeded?: boolean;
  /** The value names a person or a vehicle. */
  personal?: boolean;
  /** Under calibration law: a change of it is raised. */
  calibrationLaw?: boolean;
  /** A change of it is raised for another reason, such as a door that it opens. Identity is always raised. */
  raised?: boolean;
  /** Its place in the order of its source. Groups are in the order of their first keys. */
  position?: number;
  /** Where the specification or manual defines it, in the version that the station speaks. */
  source?: ApiSpecificationReference;
  /** False where nobody of ours has seen it confirmed: shown as such. Absent is true. */
  verified?: boolean;
}

/**
 * Keys that belong together, as their source has it.
 *
 * @public
 */
export interface ConfigurationGroup {
  id: string;
  title: string;
  /** How the station reaches us depends on these keys: a wrong value cuts it off. */
  connection?: boolean;
}

/**
 * - `setting`: what somebody chose
 * - `secret`: never shown, only whether it changed
 * - `volatile`: a reading or counter that changes by itself
 * - `verb`: writing it does something; never offered as a value to restore
 * - `identity`: what the station is
 *
 * @public
 */
export type ConfigurationClass =
  | 'setting'
  | 'secret'
  | 'volatile'
  | 'verb'
  | 'identity';

/**
 * How two values are compared. An `enumeration` is one of some words, whose case does not count. A `set` is a
 * comma-separated list without order, a `sequence` one with order, a `phaseMap` is `0.RST,1.RST` (ConnectorPhaseRotation, OCPP 1.6 edition 2, section 9.1.7).
 *
 * @public
 */
export type ConfigurationType =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'enumeration'
  | 'text'
  | 'set'
  | 'sequence'
  | 'phaseMap';

/**
 * How much of a station's configuration a snapshot has. Only `complete` ones can show that a key was removed.
 *
 * @public
 */
export type SnapshotCompleteness = 'complete' | 'partial' | 'failed';

/**
 * What a snapshot says: all that comparing needs of it.
 *
 * @public
 */
export interface ConfigurationContent {
  entries: readonly ConfigurationEntry[];
  completeness: SnapshotCompleteness;
}

/**
 * Looks up what is known of a key, in any case and by any of its names.
 *
 * @public
 */
export type ConfigurationMeanings = (
  key: string,
) => ConfigurationMeaning | undefined;
