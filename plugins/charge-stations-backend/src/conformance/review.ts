import {
  ClockDoubt,
  Condition,
  Interval,
  Millis,
  Protocol,
  ReviewedMessage,
} from '../model';
import { ClockCheck, ClockFigures } from './clock';
import { countQuality, countUnreported } from './dataQuality';
import { Finding, Tally } from './findings';
import { countNoted } from './noted';
import { Report } from './reports';
import { TransactionCheck } from './sequences';
import { StatusCheck } from './transitions';

/** What was found about a station. */
export interface Review {
  /** Messages of the station that were looked at. */
  messages: number;
  /** The versions that it spoke. */
  protocols: Protocol[];
  findings: Finding[];
  clock: ClockFigures | null;
}

/** What is known besides the messages. */
export interface Circumstances {
  rebootLoops: Condition[];
  /** Those whose opening contrary evidence bounds. */
  boundedOpenings: Condition[];
  /** Spans of lanes that were not reported on after the station was back. */
  unreported: Interval[];
  /** Our present: up to here a span that goes on is known. */
  now: Millis;
  clockDoubts: ClockDoubt[];
  reports: Report[];
}

/** Looks at the messages of a station, one after the other in the order in which they came. */
export class Reviewer {
  readonly #tally = new Tally();
  readonly #clock = new ClockCheck(this.#tally);
  readonly #statuses = new StatusCheck(this.#tally);
  readonly #transactions = new TransactionCheck(this.#tally);
  readonly #protocols = new Set<Protocol>();
  #messages = 0;

  take(message: ReviewedMessage): void {
    const { event, frame } = message;
    countQuality(message, this.#tally);
    if (event.type === 'connectionClosed' && event.by === 'liveness') {
      // No frame says so: the log of connections does.
      this.#count('silence', event.receivedAt, null);
    }
    if (frame?.direction !== 'fromStation') {
      return;
    }
    this.#messages += 1;
    this.#protocols.add(frame.protocol);
    countNoted(message, this.#tally);
    this.#clock.take(message);
    this.#statuses.take(message);
    this.#transactions.take(message);
  }

  finish(circumstances: Circumstances): Review {
    const { rebootLoops, boundedOpenings, clockDoubts, reports } =
      circumstances;
    this.#transactions.finish();
    const clock = this.#clock.finish();
    rebootLoops.forEach(({ openedAt, openedBy }) =>
      this.#count('rebootLoop', openedAt, openedBy),
    );
    clockDoubts.forEach(({ at, evidence, detail }) =>
      this.#count('clockSuspect', at, evidence, detail && `It said ${detail}.`),
    );
    boundedOpenings.forEach(({ code, openedAt, openedBy: evidence }) =>
      this.#tally.add({
        kind: 'boundedOpening',
        protocol: null,
        subject: code,
        at: openedAt,
        evidence,
      }),
    );
    countUnreported(circumstances, this.#tally);
    reports
      .filter(({ state }) => state === 'incomplete')
      .forEach(report =>
        this.#tally.add({
          kind: 'reportIncomplete',
          protocol: report.protocol,
          subject: report.report,
          at: report.lastPartAt,
          evidence: report.lastPart,
          detail: whatIsMissing(report),
          weight: report.missingCount,
        }),
      );
    return {
      messages: this.#messages,
      protocols: [...this.#protocols],
      findings: this.#tally.findings(),
      clock,
    };
  }

  #count(
    kind: 'silence' | 'rebootLoop' | 'clockSuspect',
    at: Millis,
    evidence: ClockDoubt['evidence'],
    detail?: string | null,
  ): void {
    this.#tally.add({
      kind,
      protocol: null,
      at,
      evidence,
      detail: detail ?? undefined,
    });
  }
}

function whatIsMissing({ parts, of, missing, missingCount }: Report): string {
  if (missingCount === 0) {
    return `${parts} parts came, and not the last.`;
  }
  const named = missing.map(String).join(', ');
  const more = missingCount > missing.length ? ' and more' : '';
  return `${parts} of ${of ?? 'more'} parts came; ${named}${more} missing.`;
}
