/** Between two prints where nobody watches a terminal. */
const PAUSE_MS = 10_000;

/** A status line on standard error: rewritten on a terminal, now and then a line of its own elsewhere. */
export class Progress {
  #last = -Infinity;

  show(text: string): void {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001B[K${text}`);
    } else if (Date.now() - this.#last > PAUSE_MS) {
      this.#last = Date.now();
      process.stderr.write(`${text}\n`);
    }
  }

  end(): void {
    if (process.stderr.isTTY) {
      process.stderr.write('\r\u001B[K');
    }
  }
}
