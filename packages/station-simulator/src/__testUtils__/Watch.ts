/** Waits for conditions that are looked at whenever something happened. */
export class Watch {
  private waiters: Array<() => void> = [];

  /** Something happened. */
  touch(): void {
    const waiters = this.waiters;
    this.waiters = [];
    waiters.forEach(waiter => waiter());
  }

  /** Resolves once the condition holds. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>(resolve => this.waiters.push(resolve));
    }
  }
}
