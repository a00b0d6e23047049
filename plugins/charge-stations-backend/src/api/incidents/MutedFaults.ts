import { Condition, Incident } from '../../model';

/** What somebody did about a fault, so that others need not hear of it. */
export type MutedFault = 'acknowledged' | 'suppressed';

/** Where incidents that people acted on are read. */
export interface ActedIncidents {
  /** Stations whose incidents somebody acted on. */
  identities: () => Promise<string[]>;
  /** The incidents of a station that are open. */
  open: (identity: string) => Promise<Incident[]>;
}

/**
 * Remembers which faults people acknowledged or suppressed, for those who must know without asking the
 * database. Nothing is muted before {@link MutedFaults.refresh} has read it once.
 */
export class MutedFaults {
  #muted = new Map<string, MutedFault>();

  of(fault: Pick<Condition, 'identity' | 'number'>): MutedFault | undefined {
    return this.#muted.get(keyOf(fault.identity, fault.number));
  }

  /** To be called every few seconds: a time comes to an end without an act. */
  async refresh(acted: ActedIncidents): Promise<void> {
    const muted = new Map<string, MutedFault>();
    for (const identity of await acted.identities()) {
      for (const incident of await acted.open(identity)) {
        const how = mutingOf(incident);
        const faults = how ? [...incident.episodes, ...incident.symptoms] : [];
        faults
          .filter(({ origin }) => origin.type === 'condition')
          .forEach(({ origin }) =>
            muted.set(keyOf(identity, origin.number), how!),
          );
      }
    }
    this.#muted = muted;
  }
}

function mutingOf({ muting, state }: Incident): MutedFault | undefined {
  if (muting?.type === 'suppressed') {
    return 'suppressed';
  }
  return state.type === 'acknowledged' ||
    (state.type === 'resolved' && state.by === 'person')
    ? 'acknowledged'
    : undefined;
}

function keyOf(identity: string, number: number): string {
  return `${number} ${identity}`;
}
