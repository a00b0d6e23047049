import { LoggerService } from '@backstage/backend-plugin-api';
import {
  RunbookFiles,
  RunbookProblem,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Clock, Millis, Runbook } from '../../model';

/** How long files are taken for unchanged, so that a busy page does not look at them each time. */
const PAUSE: Millis = 5_000;

type Shelf = Readonly<{ runbooks: Runbook[]; problems: RunbookProblem[] }>;

/** The runbooks as their files are now, five seconds late at most; what is wrong with a file is logged when it is new. */
export class RunbookLibrary {
  readonly #files: Pick<RunbookFiles, 'read'>;
  readonly #clock: Clock;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #shelf: { lookedAt: Millis; read: Promise<Shelf> } | undefined;
  #told = new Set<string>();

  constructor(options: {
    files: Pick<RunbookFiles, 'read'>;
    clock: Clock;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#files = options.files;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** By their ids. */
  async read(): Promise<Shelf> {
    const now = this.#clock.now();
    if (!this.#shelf || now - this.#shelf.lookedAt >= PAUSE) {
      this.#shelf = { lookedAt: now, read: this.#look() };
    }
    return this.#shelf.read;
  }

  async #look(): Promise<Shelf> {
    const { runbooks, problems } = await this.#files.read();
    const messages = problems.map(({ message }) => message);
    messages
      .filter(message => !this.#told.has(message))
      .forEach(message => this.#logger.warn(`Left out: ${message}`));
    this.#told = new Set(messages);
    return {
      runbooks: runbooks.sort((a, b) => (a.id < b.id ? -1 : 1)),
      problems,
    };
  }
}
