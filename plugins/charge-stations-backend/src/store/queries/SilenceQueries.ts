import {
  BootEvent,
  ConnectionClosedEvent,
  ConnectionOpenedEvent,
  EvidenceLostEvent,
  Interval,
  ListenerGapEvent,
  Millis,
} from '../../model';
import { Page } from './cursor';
import { HistoryRange } from './HistoryQueries';
import { StationPlacement } from './StationQueries';

/** A span in which a station was not seen: offline, or unknown because of us or the upstream CSMS. */
export interface StoredSilence {
  span: Interval;
  /** When the station went away: before `span` where our own absence lies between. */
  began: Millis;
  /** What began it; null where nobody recorded that. */
  ending: ConnectionClosedEvent | ListenerGapEvent | EvidenceLostEvent | null;
  /** The connection that ended it, and its boot where it began with one. */
  returned: { opened: ConnectionOpenedEvent; boot: BootEvent | null } | null;
}

/** As much of a station as others are compared with it. */
export interface FleetStation {
  identity: string;
  placement: StationPlacement;
  /** As it said at its last boot. */
  vendor: string | null;
  model: string | null;
  /** Of its last connection. */
  remoteAddress: string | null;
  firstSeenAt: Millis;
}

/** Reads when stations were silent, and who else was. */
export interface SilenceQueries {
  /** Silences that overlap the range, newest first. */
  listSilences(
    range: HistoryRange & { limit: number; cursor?: string },
  ): Promise<Page<StoredSilence>>;
  /** Identities of the stations that went offline in a span, its end included. */
  wentOffline(span: { from: Millis; to: Millis }): Promise<Set<string>>;
  /** Identities of the stations whose connection ended in a span, its end included, however long they had been silent. */
  lostConnection(span: { from: Millis; to: Millis }): Promise<Set<string>>;
  /** Which of these stations were connected at a moment. */
  connectedAt(options: {
    identities: string[];
    at: Millis;
  }): Promise<Set<string>>;
  /** The stations of these entities that ever connected; undefined means all. */
  listFleet(options: { visible?: Set<string> }): Promise<FleetStation[]>;
}
