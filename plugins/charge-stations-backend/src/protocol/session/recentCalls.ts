import { hash } from 'node:crypto';
import { MessageId } from '../../rpc';
import { Reply } from './replies';

/** A message that may come again. */
interface SentMessage {
  id: MessageId;
  frame: string;
  connectionId: string;
}

/** What came before under a message id. */
export type Earlier =
  | { kind: 'none' }
  /** The same frame: the station wants its answer again. `reply` is null where none was owed. */
  | { kind: 'same'; reply: Reply | null; onThisConnection: boolean }
  /** Another frame: no id may be used twice (OCPP-J 1.6 §4.1.4, 2.0.1 §4.1.4). */
  | { kind: 'different' };

/** Stations have one call open at a time, so a retransmission comes soon. */
const CAPACITY = 32;
/** Longer ids are answered, but not worth the memory. */
const MAX_ID_LENGTH = 255;

/** The last calls of a connection or of a station with their answers, by message id. */
export class RecentCalls {
  private readonly calls = new Map<
    MessageId,
    { digest: string; connectionId: string; reply: Reply | null }
  >();

  has(id: MessageId): boolean {
    return this.calls.has(id);
  }

  find({ id, frame, connectionId }: SentMessage): Earlier {
    const call = this.calls.get(id);
    if (!call) {
      return { kind: 'none' };
    }
    return call.digest === digest(frame)
      ? {
          kind: 'same',
          reply: call.reply,
          onThisConnection: call.connectionId === connectionId,
        }
      : { kind: 'different' };
  }

  remember(message: SentMessage, reply: Reply | null): void {
    const { id, frame, connectionId } = message;
    if (String(id).length > MAX_ID_LENGTH) {
      return;
    }
    // Taken out first, so that it becomes the newest.
    this.calls.delete(id);
    this.calls.set(id, { digest: digest(frame), connectionId, reply });
    if (this.calls.size > CAPACITY) {
      const [oldest] = this.calls.keys();
      this.calls.delete(oldest);
    }
  }
}

/** A digest instead of the frame, so that a hundred thousand connections fit into memory. */
function digest(frame: string): string {
  return hash('sha1', frame, 'base64');
}
