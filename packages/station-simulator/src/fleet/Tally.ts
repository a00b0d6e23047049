import { LiveEvent } from '../station/liveEvent';

/** Counts what a running fleet does. */
export class Tally {
  connected = 0;
  sent = 0;
  answered = 0;
  /** Calls that the CSMS refused, attempts to connect that failed, and defects. */
  errors = 0;
  lastError: string | null = null;

  constructor(private readonly stations: number) {}

  add(identity: string, event: LiveEvent): void {
    switch (event.type) {
      case 'connected':
        this.connected += 1;
        break;
      case 'disconnected':
        this.connected -= 1;
        break;
      case 'frame':
        this.sent += event.direction === 'fromStation' ? 1 : 0;
        break;
      case 'answered':
        this.answered += 1;
        break;
      case 'notConnected':
        this.fail(identity, event.reason);
        break;
      case 'refused':
        this.fail(identity, `${event.action} refused: ${event.code}`);
        break;
      case 'answerRefused':
        this.fail(identity, `an answer was refused: ${event.code}`);
        break;
      case 'failed':
        this.fail(identity, String(event.error));
        break;
      default:
        event satisfies never;
    }
  }

  /** One line for people. */
  describe(): string {
    const error = this.lastError ? ` (last: ${this.lastError})` : '';
    return (
      `connected ${this.connected}/${this.stations}, frames sent ${this.sent}, ` +
      `answered ${this.answered}, errors ${this.errors}${error}`
    );
  }

  private fail(identity: string, reason: string): void {
    this.errors += 1;
    this.lastError = `${identity}: ${reason}`;
  }
}
