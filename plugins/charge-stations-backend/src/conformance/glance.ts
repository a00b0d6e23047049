import { EvidenceRef, ReviewedMessage } from '../model';
import { ClockCheck, offsetOf } from './clock';
import { countQuality } from './dataQuality';
import { Sighting } from './findings';
import { TransactionCheck } from './sequences';
import { StatusCheck } from './transitions';

/** What says already why a message has an old time. */
const EXPLAINS_THE_TIME = new Set<string>(['late', 'backdated', 'duplicate']);

/**
 * What is found about one message of a station, in the light of those before it on its connection. What was noted when it
 * came is in its record.
 */
export class Glance {
  readonly #about: EvidenceRef;
  readonly #sightings: Sighting[] = [];
  readonly #clock: ClockCheck;
  readonly #statuses: StatusCheck;
  readonly #transactions: TransactionCheck;
  #isRetransmission = false;

  constructor(about: EvidenceRef) {
    this.#about = about;
    const ofIt = {
      add: (sighting: Sighting) => {
        if (sighting.evidence && this.#isIt(sighting.evidence)) {
          this.#sightings.push(sighting);
        }
      },
    };
    this.#clock = new ClockCheck(ofIt);
    this.#statuses = new StatusCheck(ofIt);
    this.#transactions = new TransactionCheck(ofIt);
  }

  /** Messages in the order in which they came; those of other connections count for nothing. */
  take(message: ReviewedMessage): void {
    const { event, flags, frame } = message;
    const { connectionId, seq } = this.#about;
    if (
      event.connectionId !== connectionId ||
      event.seq > seq ||
      frame?.direction === 'toStation'
    ) {
      return;
    }
    if (this.#isIt(event)) {
      this.#isRetransmission ||= event.retransmission;
      countQuality(message, { add: found => this.#sightings.push(found) });
      const offset = offsetOf(message);
      if (offset && !flags.some(flag => EXPLAINS_THE_TIME.has(flag))) {
        this.#sightings.push(offset);
      }
    }
    this.#clock.take(message);
    this.#statuses.take(message);
    this.#transactions.take(message);
  }

  /** Whether the same message came before under its id. */
  get isRetransmission(): boolean {
    return this.#isRetransmission;
  }

  /** Each kind once. */
  sightings(): Sighting[] {
    this.#transactions.finish();
    const kinds = new Map(this.#sightings.map(it => [it.kind, it]));
    return [...kinds.values()];
  }

  #isIt({ connectionId, seq }: EvidenceRef): boolean {
    return connectionId === this.#about.connectionId && seq === this.#about.seq;
  }
}
