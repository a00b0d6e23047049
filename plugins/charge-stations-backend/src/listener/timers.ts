import { Millis } from '../model';

/** Cancels what was scheduled; harmless afterwards. */
export type Cancel = () => void;

/** The passing of time, so that tests can decide when it passes. */
export interface Timers {
  after(delay: Millis, callback: () => void): Cancel;
  every(period: Millis, callback: () => void): Cancel;
}

/** Node's timers. They do not keep the process alive: the open server does. */
export const systemTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay).unref();
    return () => clearTimeout(timer);
  },
  every(period, callback) {
    const timer = setInterval(callback, period).unref();
    return () => clearInterval(timer);
  },
};
