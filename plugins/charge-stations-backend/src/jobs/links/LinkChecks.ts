import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { judgeLink, LinkCheck, LinkOutcome } from '../../knowledge/links';
import { Clock } from '../../model';
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

  /** Asks for all of them; where the signal aborts, for those that were begun. */
  async checkAll(signal?: AbortSignal): Promise<void> {
    const { concurrency, logger, urls } = this.#options;
    const waiting = [...new Set(urls())];
    const states: LinkCheck['state'][] = [];
    const work = async () => {
      for (
        let url = waiting.shift();
        url !== undefined && !signal?.aborted;
        url = waiting.shift()
      ) {
        states.push((await this.#check(url, signal)).state);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
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
    return this.#check(url);
  }

  async #check(url: string, signal?: AbortSignal): Promise<LinkCheck> {
    const { ask, clock, store } = this.#options;
    const outcome = await ask(url, signal);
    if (signal?.aborted && outcome.is === 'failed') {
      // Being told to stop is not the link's failure.
      return (await store.get(url)) ?? unchecked(url);
    }
    const check = judgeLink({
      url,
      previous: await store.get(url),
      outcome,
      at: clock.now(),
    });
    await store.save(check);
    return check;
  }
}

function unchecked(url: string): LinkCheck {
  return {
    url,
    state: 'unverified',
    statusCode: null,
    finalUrl: null,
    movedTo: null,
    reason: null,
    checkedAt: 0,
    failures: 0,
    failedOn: null,
  };
}
