import { Condition, Interval } from '../../model';
import { StationSummary } from '../rows';
import { Page } from './cursor';

/** The one bucket a station is counted in; see `StationCondition` in openapi.yaml. */
export type StationCondition =
  | 'faulted'
  | 'offline'
  | 'warning'
  | 'ok'
  | 'neverSeen';

/** What the catalog says of a station; empty with the static registry. */
export interface StationPlacement {
  entityRefs: string[];
  title: string | null;
  owner: string | null;
  site: string | null;
  model: string | null;
}

/** A station as lists show it. */
export interface ListedStation {
  identity: string;
  placement: StationPlacement;
  condition: StationCondition;
  /** Null when it never connected. */
  summary: StationSummary | null;
  /** The present of each lane. */
  lanes: Interval[];
  /** Worst first, at most 20. */
  openConditions: Condition[];
}

export type StationSort =
  | 'identity'
  | 'status'
  | 'openFaults'
  | 'site'
  | 'owner'
  | 'model'
  | 'lastSeenAt';

/** Where a station belongs; what is not named is left open. */
export interface PlacementFilter {
  site?: string;
  /** One of them. */
  owners?: string[];
  model?: string;
}

export interface StationFilter extends PlacementFilter {
  search?: string;
  condition?: StationCondition;
  /** Only stations of these entities; undefined means all. */
  visible?: Set<string>;
}

/** Counts by condition and the values there are to filter by. */
export interface StationsOverview {
  counts: Record<StationCondition, number>;
  sites: string[];
  owners: string[];
  models: string[];
}

/** Reads the present of stations: those of the registry, or with the static one those that connected. */
export interface StationQueries {
  list(
    options: StationFilter & {
      sort: StationSort;
      order: 'asc' | 'desc';
      limit: number;
      cursor?: string;
    },
  ): Promise<Page<ListedStation> & { totalItems: number }>;
  overview(
    options: PlacementFilter & Pick<StationFilter, 'visible'>,
  ): Promise<StationsOverview>;
  get(identity: string): Promise<ListedStation | undefined>;
}
