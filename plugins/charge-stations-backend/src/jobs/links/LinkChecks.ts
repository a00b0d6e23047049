import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { judgeLink, LinkCheck, LinkOutcome } from '../../knowledge/links';
import { Clock, Millis } from '../../model';
import { LinkCheckStore } from '../../store';

export interface LinkChecksOptions {
  /** False: nothing is ever asked for. */
  isOn: boolean;
  /** Links that are asked for at the same time. */
  concurrency: number;
  /** Of the specification registry, each once. */
  urls: () => readonly string[];
  ask: (url: string, signal?: AbortSignal) => Promise<LinkOutcome>;
  store: LinkCheckStore;
  clock: Clock;
  logger: LoggerService;
}

/** Looks whether the links of the specification registry answer. */
export class LinkChecks {
  readonly #options: LinkChecksOptions;

  constructor(options: LinkChecksOptions) {
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#options.isOn;
  }

  /** Of every link that was asked for once, by its URL. */
  async known(): Promise<Map<string, LinkCheck>> {
    const checks = await this.#options.store.list();
    return new Map(checks.map(check => [check.url, check]));
  }

  /**
   * Asks for all of them; where the signal aborts, for those that were begun. Where none answers it is we who have no way
   * to them, and that is held against none.
   */
  async checkAll(signal?: AbortSignal): Promise<void> {
    const { ask, clock, concurrency, logger, urls } = this.#options;
    const waiting = [...new Set(urls())];
    const asked: Asked[] = [];
    const work = async () => {
      for (
        let url = waiting.shift();
        url !== undefined && !signal?.aborted;
        url = waiting.shift()
      ) {
        const outcome = await ask(url, signal);
        // Being told to stop is not the link's failure.
        if (!signal?.aborted || outcome.is !== 'failed') {
          asked.push({ url, outcome, at: clock.now() });
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    const reasons = asked.flatMap(({ outcome }) =>
      outcome.is === 'failed' ? outcome.reason : [],
    );
    if (reasons.length > 1 && reasons.length === asked.length) {
      logger.warn(
        `None of ${asked.length} links of specifications answered, so nothing was noted of them: ${reasons[0]}`,
      );
      return;
    }
    const states: LinkCheck['state'][] = [];
    for (const link of asked) {
      states.push((await this.#judge(link)).state);
    }
    const attention = states.filter(it => it === 'dead' || it === 'moved');
    logger.info(
      `Asked for ${states.length} links of specifications; ${attention.length} are dead or moved`,
    );
  }

  /**
   * Asks for one.
   *
   * @throws ConflictError where checking is off
   * @throws NotFoundError where the registry does not have it: nobody chooses whom we ask
   */
  async check(url: string): Promise<LinkCheck> {
    if (!this.isOn) {
      throw new ConflictError(
        'Links are not checked here. Set chargeStations.knowledge.linkCheck.enabled to true to allow it',
      );
    }
    if (!this.#options.urls().includes(url)) {
      throw new NotFoundError(`No specification has the link ${url}`);
    }
    const { ask, clock } = this.#options;
    const outcome = await ask(url);
    return this.#judge({ url, outcome, at: clock.now() });
  }

  async #judge({ url, outcome, at }: Asked): Promise<LinkCheck> {
    const { store } = this.#options;
    const previous = await store.get(url);
    const check = judgeLink({ url, previous, outcome, at });
    await store.save(check);
    return check;
  }
}

/** What came of asking for a link, and when. */
interface Asked {
  url: string;
  outcome: LinkOutcome;
  at: Millis;
}
