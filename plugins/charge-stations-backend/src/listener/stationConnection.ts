import {
  ConnectionClosedEvent,
  ConnectionOpenedEvent,
  Millis,
  Protocol,
  SecurityProfile,
} from '../model';
import { SettledCall, TriggerRequest } from '../protocol';
import { CallRequest } from './stationCalls';

/** How a connection begins, as its evidence will say besides what the connection knows of itself. */
export type Opening = Pick<ConnectionOpenedEvent, 'supersedes'>;

/** How a connection ends, as its evidence will say. */
export type Ending = Pick<ConnectionClosedEvent, 'code' | 'reason' | 'by'>;

/** A connection of a station, whoever speaks with it. */
export interface StationConnection {
  readonly id: string;
  readonly identity: string;
  readonly protocol: Protocol;
  readonly remoteAddress: string;
  /** What it showed at the handshake. */
  readonly securityProfile: SecurityProfile;
  readonly openedAt: Millis;
  /** Who speaks with the station in our place: an upstream CSMS by name, or `mirror`. */
  readonly upstream: string | undefined;
  /** When the station last gave a sign of life. */
  readonly lastFrameAt: Millis;
  readonly isOpen: boolean;
  /** Records that the connection began; resolves when whoever comes after need not wait any longer. */
  opened(opening: Opening): Promise<void>;
  /** Begins the closing handshake. The first ending given is the one that is recorded. */
  end(ending: Ending): void;
  /** Ends without a closing handshake. */
  terminate(): void;
  /** Resolves when the closing was handed to the recorder. */
  whenClosed(): Promise<void>;
  /** Pings; ends the connection when the last ping found no life. */
  checkLife(): void;
  /** Makes a call; see `StationCalls.request`. */
  request(request: CallRequest): Promise<SettledCall>;
  /** Asks for a message; see `Conversation.trigger`. */
  trigger(request: TriggerRequest): Promise<SettledCall>;
  /** Asks for all statuses; see `Conversation.requestStatuses`. */
  requestStatuses(): Promise<SettledCall[]>;
}
