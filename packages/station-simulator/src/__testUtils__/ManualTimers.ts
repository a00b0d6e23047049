import { Timers } from '../station/timers';
import { Watch } from './Watch';

interface Sleeper {
  due: number;
  ms: number;
  wake: () => void;
}

/** Time that passes only when a test says so. */
export class ManualTimers implements Timers {
  private time = Date.parse('2026-03-01T08:00:00Z');
  private sleepers: Sleeper[] = [];
  private readonly watch = new Watch();

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const sleeper = {
        due: this.time + ms,
        ms,
        wake: () => {
          this.sleepers = this.sleepers.filter(other => other !== sleeper);
          signal.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      signal.addEventListener('abort', sleeper.wake, { once: true });
      this.sleepers.push(sleeper);
      this.watch.touch();
    });
  }

  /** Waits for somebody to sleep that long. */
  async untilSleeping(matches: (ms: number) => boolean): Promise<Sleeper> {
    const find = () => this.sleepers.find(({ ms }) => matches(ms));
    await this.watch.until(() => find() !== undefined);
    return find() as Sleeper;
  }

  /** Waits for a sleeper, lets its time pass, and wakes it; the answer is how long it slept, ms. */
  async elapse(matches: (ms: number) => boolean): Promise<number> {
    const sleeper = await this.untilSleeping(matches);
    this.time = Math.max(this.time, sleeper.due);
    sleeper.wake();
    return sleeper.ms;
  }
}
