import { Protocol, ReviewedMessage, StationEvent } from '../model';
import { Sightings } from './findings';

/** A station that numbers at random is told of often enough. */
const MOST_JUMPS = 100;

/** The messages of one transaction that were seen. */
interface Chain {
  protocol: Protocol;
  seqNos: Set<number>;
  highest: number;
  /** Where numbers were left out, which may still come. */
  jumps: Array<{ above: number; to: number; event: StationEvent }>;
}

/** Transactions: the `seqNo` of TransactionEvent on 2.x, and on 1.6 those that stop twice. */
export class TransactionCheck {
  readonly #tally: Sightings;
  readonly #chains = new Map<string, Chain>();
  readonly #stopped = new Set<number>();

  constructor(tally: Sightings) {
    this.#tally = tally;
  }

  take({ event, frame }: ReviewedMessage): void {
    if (!frame || event.retransmission) {
      return;
    }
    const { transactionId, seqNo } = event.sequence ?? {};
    if (typeof transactionId === 'string' && typeof seqNo === 'number') {
      this.#number({ transactionId, seqNo, event, protocol: frame.protocol });
    } else if (
      event.type === 'transactionStopped' &&
      typeof event.transactionId === 'number'
    ) {
      this.#stop(event.transactionId, event, frame.protocol);
    }
  }

  /** Only now it is known what never came. */
  finish(): void {
    for (const [transactionId, chain] of this.#chains) {
      for (const { above, to, event } of chain.jumps) {
        const missing = missingBetween(chain.seqNos, above, to);
        if (missing > 0) {
          this.#tally.add({
            kind: 'sequenceGap',
            protocol: chain.protocol,
            at: event.receivedAt,
            evidence: event,
            detail: `Transaction ${transactionId}: after number ${above} came ${to}; ${missing} missing.`,
            weight: missing,
          });
        }
      }
    }
  }

  #number(message: {
    transactionId: string;
    seqNo: number;
    event: StationEvent;
    protocol: Protocol;
  }): void {
    const { transactionId, seqNo, event, protocol } = message;
    const chain = this.#chains.get(transactionId);
    if (!chain) {
      const seqNos = new Set([seqNo]);
      const known = { protocol, seqNos, highest: seqNo, jumps: [] };
      this.#chains.set(transactionId, known);
      return;
    }
    if (chain.seqNos.has(seqNo)) {
      this.#tally.add({
        kind: 'sequenceRepeat',
        protocol,
        at: event.receivedAt,
        evidence: event,
        detail: `Transaction ${transactionId}: number ${seqNo} again.`,
      });
      return;
    }
    chain.seqNos.add(seqNo);
    if (seqNo > chain.highest + 1 && chain.jumps.length < MOST_JUMPS) {
      chain.jumps.push({ above: chain.highest, to: seqNo, event });
    }
    chain.highest = Math.max(chain.highest, seqNo);
  }

  #stop(id: number, event: StationEvent, protocol: Protocol): void {
    if (this.#stopped.has(id)) {
      this.#tally.add({
        kind: 'stoppedTwice',
        protocol,
        at: event.receivedAt,
        evidence: event,
        detail: `Transaction ${id}.`,
      });
    }
    this.#stopped.add(id);
  }
}

function missingBetween(seen: Set<number>, above: number, to: number): number {
  const between = [...seen].filter(seqNo => seqNo > above && seqNo < to);
  return to - above - 1 - between.length;
}
