import { Millis } from './evidence';

/** Whether stations can connect to this process. */
export interface ListenerHealth {
  /** False where the configuration says that this process serves the API only. */
  shouldListen: boolean;
  /** Null while the port is closed. */
  open: { port: number; since: Millis } | null;
}
