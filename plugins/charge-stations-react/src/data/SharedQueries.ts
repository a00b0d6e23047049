import { keepAsking, type Answer, type AskingOptions } from './keepAsking';

export interface Question<T> extends Omit<AskingOptions<T>, 'onAnswer'> {
  /** Tells it from every other question: whoever has the same key shares the answer. */
  key: string;
}

interface Running extends ReturnType<typeof keepAsking> {
  answer: Answer<unknown>;
  readonly listeners: Set<() => void>;
}

const NOT_ASKED: Answer<never> = { failures: 0 };

/**
 * Questions that several parts of a page ask: each is asked once and kept fresh for all of them, for
 * as long as somebody listens.
 */
export class SharedQueries {
  readonly #running = new Map<string, Running>();

  /** Starts the question where nobody asks it yet. Gives the way to leave it. */
  subscribe<T>(question: Question<T>, listener: () => void): () => void {
    const { key } = question;
    const running = this.#running.get(key) ?? this.#start(question);
    running.listeners.add(listener);
    return () => {
      running.listeners.delete(listener);
      if (running.listeners.size === 0) {
        running.stop();
        this.#running.delete(key);
      }
    };
  }

  /** The same object until there is another answer. */
  answerTo(key: string): Answer<unknown> {
    return this.#running.get(key)?.answer ?? NOT_ASKED;
  }

  /** Asks again now. */
  ask(key: string): void {
    this.#running.get(key)?.ask();
  }

  #start<T>(question: Question<T>): Running {
    const { key } = question;
    const running: Running = {
      ...keepAsking({
        ...question,
        onAnswer: answer => this.#answered(key, answer),
      }),
      answer: NOT_ASKED,
      listeners: new Set(),
    };
    this.#running.set(key, running);
    return running;
  }

  #answered(key: string, answer: Answer<unknown>): void {
    const running = this.#running.get(key);
    if (running) {
      running.answer = answer;
      running.listeners.forEach(listener => listener());
    }
  }
}

const queriesOfApis = new WeakMap<object, SharedQueries>();

/** The questions to one API. */
export function queriesOf(api: object): SharedQueries {
  const queries = queriesOfApis.get(api) ?? new SharedQueries();
  queriesOfApis.set(api, queries);
  return queries;
}
