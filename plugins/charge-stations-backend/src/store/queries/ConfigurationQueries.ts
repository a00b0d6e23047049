import { Millis, Protocol } from '../../model';
import { StationPlacement } from './StationQueries';

/** A station of which it is asked what configuration is known. */
export interface ConfiguredStation {
  identity: string;
  placement: StationPlacement;
  protocol: Protocol | null;
  /** As the station says at its last boot. */
  vendor: string | null;
  model: string | null;
  firmware: string | null;
  /** Its last boot. */
  bootedAt: Millis | null;
  /** What is known of its configuration; null where nothing is. */
  knownId: number | null;
  knownComplete: boolean;
}

export interface ConfiguredFilter {
  /** `none`: of those without one; so with the others. */
  site?: string;
  model?: string;
  firmware?: string;
  owner?: string;
  /** Only stations of these entities; undefined means all. */
  visible?: Set<string>;
}

/** Reads whose configuration is known. */
export interface ConfigurationQueries {
  stations(filter: ConfiguredFilter): Promise<ConfiguredStation[]>;
}
