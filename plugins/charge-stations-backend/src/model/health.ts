import { Millis } from './evidence';

/** Whether stations can connect to this process. */
export interface ListenerHealth {
  /** False where the configuration says that this process serves the API only. */
  shouldListen: boolean;
  /** Null while the port is closed. */
  open: { port: number; since: Millis } | null;
  /** What keeps the port closed, and what to do about it, where that is known. */
  obstacle: string | null;
}
