/** Calls without an answer that are remembered; OCPP-J allows one in each direction. */
const CAPACITY = 256;

/** Calls that wait for their answer, by message id. Beyond a bound the oldest is forgotten. */
export class OpenCalls<T> {
  private readonly calls = new Map<string, T>();

  add(messageId: string, call: T): void {
    // Taken out first, so that it becomes the newest.
    this.calls.delete(messageId);
    this.calls.set(messageId, call);
    if (this.calls.size > CAPACITY) {
      const [oldest] = this.calls.keys();
      this.calls.delete(oldest);
    }
  }

  get(messageId: string): T | undefined {
    return this.calls.get(messageId);
  }

  /** The call, which waits no longer. */
  take(messageId: string): T | undefined {
    const call = this.calls.get(messageId);
    this.calls.delete(messageId);
    return call;
  }
}
