import { Millis, StationService } from '../../model';
import { PortSums } from '../rows';
import { DayRange } from './dayRanges';
import { StationPlacement } from './StationQueries';

/** Which stations figures are of; what is absent does not narrow. */
export interface AvailabilityFilter {
  identity?: string;
  /** Entity refs, or `none` for stations without one. */
  site?: string;
  owner?: string;
  model?: string;
  /** Only stations of these entities; undefined means all. */
  visible?: Set<string>;
}

/** A station whose time is added up. */
export interface AvailabilityStation {
  identity: string;
  placement: StationPlacement;
  service: StationService | null;
  /** All before it is in the sums; null: nothing is. */
  rolledTo: Millis | null;
  /** The first day that has sums; null: none has. */
  firstDay: string | null;
}

/** Sums of one port's time on one day. */
export interface PortDaySums extends PortSums {
  day: string;
}

/** Reads the sums of the time of ports. No query of them holds a database for long, however many ports there are. */
export interface AvailabilityQueries {
  /** Those with sums, or with sums to come, by identity. */
  listStations(filter: AvailabilityFilter): Promise<AvailabilityStation[]>;
  /** One for each port that has sums within the days, by identity and port. */
  readSums(options: DayRange & { identities: string[] }): Promise<PortSums[]>;
  /** By identity, port and day. */
  readDays(
    options: DayRange & { identities: string[] },
  ): Promise<PortDaySums[]>;
}
