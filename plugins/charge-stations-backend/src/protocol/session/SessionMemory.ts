import { StationEvent } from '../../model';
import { RecentCalls } from './recentCalls';

/** A connector as 2.x names it. */
export interface Place {
  evseId: number;
  connectorId: number;
}

/** Connectors of one station that are worth asking for one by one. */
const MAX_PLACES = 64;

/** What the sessions of one station hand on to each other, connection after connection. */
export class SessionMemory {
  /** Its last calls, for versions that compare message ids over connections. */
  readonly recent = new RecentCalls();
  /** Whether its last boot was accepted, whenever that was. */
  accepted: boolean;
  private readonly seen = new Map<string, Place>();

  constructor(options: { accepted: boolean }) {
    this.accepted = options.accepted;
  }

  /** The connectors that it told of. */
  get places(): Place[] {
    return [...this.seen.values()];
  }

  /** Notes the connector that an event is about. */
  learn(event: StationEvent): void {
    if (event.type !== 'status' && event.type !== 'variable') {
      return;
    }
    const { evseId, connectorId } = event;
    if (!evseId || !connectorId || this.seen.size >= MAX_PLACES) {
      return;
    }
    this.seen.set(`${evseId}/${connectorId}`, { evseId, connectorId });
  }
}
