import { Millis } from './evidence';
import { Scope, Severity } from './history';

/** A fault by its name: however often it closes and opens again, to people it is one. */
export interface FaultName {
  identity: string;
  scope: Scope;
  code: string;
}

/** What people were told, and that is not over yet. */
export type Notice = FaultNotice | SiteNotice;

interface Told {
  /** Backstage's scope: what is sent with it again changes the notification that is there. */
  key: string;
  /** When what it tells of began. */
  since: Millis;
  /** The worst that was told. */
  severity: Severity;
  firstSentAt: Millis;
  lastSentAt: Millis;
}

/** One fault, until it has been quiet for a while. */
export interface FaultNotice extends Told {
  type: 'fault';
  fault: FaultName;
  /** That it flaps was told: no more is said until it is over. */
  flapping: boolean;
}

/** Many stations of a site that went out together. */
export interface SiteNotice extends Told {
  type: 'site';
  /** `system:default/harbour`. */
  site: string;
  /** Those that nobody is told of one by one. */
  faults: FaultName[];
}
