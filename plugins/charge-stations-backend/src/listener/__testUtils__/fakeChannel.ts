import { RecordInput } from '../../model';
import { Channel } from '../channel';
import { FakeRecorder } from './fakes';

/** A connection without a socket. */
export class FakeChannel implements Channel {
  readonly recorder = new FakeRecorder();
  readonly sent: string[] = [];
  readonly failures: string[] = [];
  paused = false;
  sightings = 0;
  #nextSeq = 0;

  peekSeq(): number {
    return this.#nextSeq;
  }

  takeSeq(): number {
    this.#nextSeq += 1;
    return this.#nextSeq - 1;
  }

  record(input: RecordInput): Promise<void> {
    return this.recorder.record(input);
  }

  send(frame: string): void {
    this.sent.push(frame);
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  sighted(): void {
    this.sightings += 1;
  }

  giveUp(what: string): void {
    this.failures.push(what);
  }
}
