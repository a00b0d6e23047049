import { ChildProcess, fork } from 'node:child_process';
import { ForwardedError } from '@backstage/errors';

/** Async functions by name; each takes one argument at most, and everything crosses as JSON. */
export type Service<T> = Record<keyof T, (argument: never) => Promise<unknown>>;

interface Question {
  id: number;
  name: string;
  argument: unknown;
}

type Answer = { id: number } & ({ result: unknown } | { error: string });

const running = new Set<ChildProcess>();

/** Ends every child, so that what waits for them fails and cleans up. */
export function endChildren(): void {
  running.forEach(child => child.kill('SIGKILL'));
}

/** A service that runs in a process of its own, so that server and load do not share an event loop. */
export class Child<T extends Service<T>> {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  /** `nodeOptions` are added to those of this process. */
  constructor(options: {
    script: string;
    args?: string[];
    nodeOptions?: string[];
  }) {
    const { script, args, nodeOptions = [] } = options;
    const child = fork(script, args, {
      execArgv: [...process.execArgv, ...nodeOptions],
    });
    running.add(child);
    child.on('message', (message: Partial<Answer>) => {
      // The TypeScript loader sends messages of its own, without an id.
      if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message as Answer);
        this.#waiting.delete(message.id);
      }
    });
    child.once('exit', code => {
      running.delete(child);
      for (const [id, answer] of this.#waiting) {
        answer({ id, error: `${script} ended with ${code}` });
      }
    });
    this.#process = child;
  }

  async ask<K extends keyof T & string>(
    name: K,
    ...[argument]: Parameters<T[K]>
  ): Promise<Awaited<ReturnType<T[K]>>> {
    const id = ++this.#lastId;
    const answer = await new Promise<Answer>(resolve => {
      this.#waiting.set(id, resolve);
      this.#process.send({ id, name, argument }, error => {
        if (error) {
          resolve({ id, error: error.message });
        }
      });
    });
    if ('error' in answer) {
      throw new Error(answer.error);
    }
    return answer.result as Awaited<ReturnType<T[K]>>;
  }

  /** As when the machine loses power, but for its disk. */
  async kill(): Promise<void> {
    const exited = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await exited;
  }

  /** Lets go of the process, which then ends by itself. */
  async end(): Promise<void> {
    if (!running.has(this.#process)) {
      return;
    }
    const exited = new Promise(resolve => this.#process.once('exit', resolve));
    if (this.#process.connected) {
      this.#process.disconnect();
    }
    await exited;
  }
}

/** The other side: answers the parent's questions until the parent lets go. */
export function serveParent<T extends Service<T>>(service: T): void {
  process.on('message', async ({ id, name, argument }: Question) => {
    try {
      const result = await service[name as keyof T](argument as never);
      process.send?.({ id, result });
    } catch (error) {
      process.send?.({ id, error: new ForwardedError(name, error).stack });
    }
  });
  process.on('disconnect', () => process.exit());
}
