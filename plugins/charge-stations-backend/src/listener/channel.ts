import { RecordInput } from '../model';

/** What a conversation needs of its connection. */
export interface Channel {
  /** The running number that the next evidence will have. */
  peekSeq(): number;
  takeSeq(): number;
  /** Rejects, and closes the connection, when the evidence could not be committed. */
  record(input: RecordInput): Promise<void>;
  send(frame: string): void;
  /** Stops and starts reading from the socket. */
  pause(): void;
  resume(): void;
  /** The station gave a sign of life that is no evidence. */
  sighted(): void;
  /** We failed: closes the connection so that the station sends again. */
  giveUp(what: string, error: unknown): void;
}
