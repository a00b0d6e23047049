import { ReviewedMessage, StatusEvent } from '../model';
import { FindingKind, Sightings } from './findings';

/** A connector may go freely between these. */
const IN_USE = ['Charging', 'SuspendedEV', 'SuspendedEVSE'];

/** The steps that OCPP 1.6 edition 2 §4.9 allows, from each status. Faulted may become any other. */
const STEPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Available: [...IN_USE, 'Preparing', 'Reserved', 'Unavailable', 'Faulted'],
    Preparing: [...IN_USE, 'Available', 'Finishing', 'Faulted'],
    Charging: [...IN_USE, 'Available', 'Finishing', 'Unavailable', 'Faulted'],
    SuspendedEV: [
      ...IN_USE,
      'Available',
      'Finishing',
      'Unavailable',
      'Faulted',
    ],
    SuspendedEVSE: [
      ...IN_USE,
      'Available',
      'Finishing',
      'Unavailable',
      'Faulted',
    ],
    Finishing: ['Available', 'Preparing', 'Unavailable', 'Faulted'],
    Reserved: ['Available', 'Preparing', 'Unavailable', 'Faulted'],
    Unavailable: [...IN_USE, 'Available', 'Preparing', 'Faulted'],
    Faulted: [
      ...IN_USE,
      'Available',
      'Preparing',
      'Finishing',
      'Reserved',
      'Unavailable',
    ],
  }),
);

/** Whether a connector may go from one status to another; the same again, and what nobody knows, may. */
export function isAllowedStep(from: string, to: string): boolean {
  const steps = STEPS.get(from);
  return from === to || !steps || !STEPS.has(to) || steps.includes(to);
}

/**
 * With these alone a station may report that it cannot talk with the vehicle (OCPP 1.6 edition 2 §7.6): charging waits
 * for that, and nothing is broken.
 */
const WHILE_TALKING = [
  'Preparing',
  'SuspendedEV',
  'SuspendedEVSE',
  'Finishing',
];

/** How an error code and a status contradict each other; null where they do not, or where one is not known. */
export function contradiction({
  status,
  errorCode,
}: Pick<StatusEvent, 'status' | 'errorCode'>):
  | 'errorWithStatus'
  | 'faultWithoutError'
  | null {
  if (status === null || !STEPS.has(status)) {
    return null;
  }
  if (errorCode === 'EVCommunicationError' && !WHILE_TALKING.includes(status)) {
    return 'errorWithStatus';
  }
  return errorCode === 'NoError' && status === 'Faulted'
    ? 'faultWithoutError'
    : null;
}

const STATION_STATUSES = new Set(['Available', 'Unavailable', 'Faulted']);

/** A time before that of the last status by less is a rounding, not a clock that went back. */
const BACKWARDS = 60_000;

/**
 * Statuses of 1.6 whose ends are both seen on one connection: the steps between them, the times they name,
 * and what the station says of itself as connector 0.
 */
export class StatusCheck {
  readonly #tally: Sightings;
  /** The last status of each connector. */
  readonly #last = new Map<number, StatusEvent>();

  constructor(tally: Sightings) {
    this.#tally = tally;
  }

  take({ event, flags, frame }: ReviewedMessage): void {
    if (event.type === 'boot') {
      this.#last.clear();
    }
    if (event.type !== 'status' || frame?.protocol !== 'ocpp1.6') {
      return;
    }
    if (event.reportedAt === null) {
      this.#note('missingTimestamp', event);
    }
    // What came late, or again, says nothing of the order.
    const isOld = flags.includes('late') || flags.includes('superseded');
    const { connectorId } = event;
    if (connectorId === null || isOld || event.retransmission) {
      return;
    }
    const last = this.#last.get(connectorId);
    if (last?.connectionId === event.connectionId) {
      this.#compare(last, event);
    }
    this.#last.set(connectorId, event);
    const { status, errorCode } = event;
    const contrary = contradiction(event);
    if (contrary) {
      this.#note(contrary, event, { subject: `${errorCode}, ${status}` });
    }
    if (connectorId === 0 && status !== null && STEPS.has(status)) {
      if (!STATION_STATUSES.has(status)) {
        this.#note('stationStatus', event, { subject: status });
      }
    }
  }

  #compare(last: StatusEvent, event: StatusEvent): void {
    const { connectorId, status } = event;
    if (
      connectorId !== 0 &&
      last.status !== null &&
      status !== null &&
      !isAllowedStep(last.status, status)
    ) {
      this.#note('transition', event, {
        subject: `${last.status} → ${status}`,
        detail: `Connector ${connectorId}.`,
      });
    }
    const back = (last.reportedTime ?? -Infinity) - (event.reportedTime ?? 0);
    if (event.reportedTime !== null && back > BACKWARDS) {
      this.#note('clockBack', event, {
        detail: `Connector ${connectorId}: ${last.reportedAt}, then ${event.reportedAt}.`,
        weight: back,
      });
    }
  }

  #note(
    kind: FindingKind,
    event: StatusEvent,
    more: { subject?: string; detail?: string; weight?: number } = {},
  ): void {
    this.#tally.add({
      kind,
      protocol: 'ocpp1.6',
      at: event.receivedAt,
      evidence: event,
      ...more,
    });
  }
}
