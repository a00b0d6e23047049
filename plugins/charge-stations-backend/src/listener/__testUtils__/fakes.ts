import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Admission,
  Clock,
  EvidenceRecorder,
  Millis,
  PasswordUse,
  RecordInput,
  SecurityProfile,
  StationAdmission,
  StationCredential,
} from '../../model';
import { Cancel, Timers } from '../timers';

/** Time that stands still until a test moves it. */
export class FakeClock implements Clock {
  time: Millis = 1_000_000;

  now(): Millis {
    return this.time;
  }
}

/** Timers that a test lets go off. */
export class FakeTimers implements Timers {
  readonly #pending = new Set<{
    kind: 'after' | 'every';
    delay: Millis;
    callback: () => void;
  }>();

  after(delay: Millis, callback: () => void): Cancel {
    return this.#add('after', delay, callback);
  }

  every(period: Millis, callback: () => void): Cancel {
    return this.#add('every', period, callback);
  }

  /** Delays of the single timers that wait. */
  get waiting(): Millis[] {
    return [...this.#pending]
      .filter(timer => timer.kind === 'after')
      .map(timer => timer.delay);
  }

  /** Lets every single timer of this delay go off. */
  elapse(delay: Millis): void {
    for (const timer of [...this.#pending]) {
      if (timer.kind === 'after' && timer.delay === delay) {
        this.#pending.delete(timer);
        timer.callback();
      }
    }
  }

  /** Lets every repeating timer go off so many times. */
  tick(times: number): void {
    for (let time = 0; time < times; time += 1) {
      for (const timer of [...this.#pending]) {
        if (timer.kind === 'every') {
          timer.callback();
        }
      }
    }
  }

  #add(kind: 'after' | 'every', delay: Millis, callback: () => void): Cancel {
    const timer = { kind, delay, callback };
    this.#pending.add(timer);
    return () => this.#pending.delete(timer);
  }
}

/** Keeps what it is given; commits at once unless told to hold. */
export class FakeRecorder implements EvidenceRecorder {
  readonly records: RecordInput[] = [];
  readonly sightings: Array<{ identity: string; at: Millis }> = [];
  readonly #watchers = new Set<() => void>();
  readonly #held: Array<{ resolve(): void; reject(error: Error): void }> = [];
  #holding = false;

  record(input: RecordInput): Promise<void> {
    this.records.push(input);
    this.#notify();
    return this.#holding
      ? new Promise((resolve, reject) => this.#held.push({ resolve, reject }))
      : Promise.resolve();
  }

  seen(sighting: { identity: string; at: Millis }): void {
    this.sightings.push(sighting);
    this.#notify();
  }

  /** From now on nothing is committed until `commit` or `fail`. */
  hold(): void {
    this.#holding = true;
  }

  commit(): void {
    this.#holding = false;
    this.#held.splice(0).forEach(held => held.resolve());
  }

  fail(): void {
    this.#holding = false;
    this.#held.splice(0).forEach(held => held.reject(new Error('disk full')));
  }

  /** Resolves as soon as the condition holds for what was recorded or seen. */
  until(condition: () => boolean): Promise<void> {
    return new Promise(resolve => {
      const watcher = () => {
        if (condition()) {
          this.#watchers.delete(watcher);
          resolve();
        }
      };
      this.#watchers.add(watcher);
      watcher();
    });
  }

  /** What was recorded, as `seq type` lines of one connection. */
  lines(connectionId: string): string[] {
    return this.records
      .filter(({ evidence }) => evidence.connectionId === connectionId)
      .map(({ evidence, events }) =>
        [evidence.seq, ...events.map(event => event.type)].join(' '),
      );
  }

  #notify(): void {
    this.#watchers.forEach(watcher => watcher());
  }
}

/** Admits what a test registered. */
export class FakeAdmission implements StationAdmission {
  readonly admissions = new Map<string, Admission>();
  readonly credentials = new Map<string, StationCredential>();
  readonly profiles = new Map<string, SecurityProfile>();
  readonly uses: PasswordUse[] = [];
  readonly attempts: Array<Parameters<StationAdmission['refused']>[0]> = [];

  register(
    identity: string,
    credential?: StationCredential,
    upstream: string | null = null,
  ): void {
    this.admissions.set(identity, {
      result: 'admitted',
      station: { identity, entityRef: null, upstream },
    });
    if (credential) {
      this.credentials.set(identity, credential);
    }
  }

  async admit(identity: string): Promise<Admission> {
    return this.admissions.get(identity) ?? { result: 'unknown' };
  }

  async credential(identity: string): Promise<StationCredential | null> {
    return this.credentials.get(identity) ?? null;
  }

  async passwordUsed(use: PasswordUse): Promise<void> {
    this.uses.push(use);
  }

  async securityProfile(identity: string): Promise<SecurityProfile | null> {
    return this.profiles.get(identity) ?? null;
  }

  refused(attempt: Parameters<StationAdmission['refused']>[0]): void {
    this.attempts.push(attempt);
  }
}

/** Keeps every line. */
export class FakeLogger implements LoggerService {
  readonly lines: string[] = [];

  error(message: string): void {
    this.lines.push(`error ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn ${message}`);
  }

  info(message: string): void {
    this.lines.push(`info ${message}`);
  }

  debug(message: string): void {
    this.lines.push(`debug ${message}`);
  }

  child(): LoggerService {
    return this;
  }
}
