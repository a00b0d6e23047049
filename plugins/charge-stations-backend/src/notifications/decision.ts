import { Condition, FaultNotice, Millis, Notice, SiteNotice } from '../model';

/** What people are told of a fault. */
export interface FaultMessage {
  type: 'fault';
  change: 'opened' | 'worse' | 'flapping' | 'ended';
  notice: FaultNotice;
  condition: Condition;
}

/** What people are told of a site. */
export interface SiteMessage {
  type: 'site';
  change: 'opened' | 'ended';
  notice: SiteNotice;
  /** Identities of the stations that are out, or were. */
  stations: string[];
  /** Of those: where something is still open. */
  stillOut: string[];
  /** How many the site has. */
  size: number;
  endedAt: Millis | null;
}

export type Message = FaultMessage | SiteMessage;

/** What is to be done now. */
export type Decision =
  /** People hear of something new. */
  | { type: 'send'; message: Message }
  /** The notification that is there says something else from now on. */
  | { type: 'update'; message: Message }
  /** It says that all is over, and is forgotten here. */
  | { type: 'end'; message: Message }
  /** Nobody hears of it, it is only kept. */
  | { type: 'keep'; notice: Notice }
  /** Nobody hears of it, it is only forgotten. */
  | { type: 'drop'; notice: Notice };
