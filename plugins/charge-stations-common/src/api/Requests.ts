import { ResponseError } from '@backstage/errors';
import type { RequestOptions } from './ChargeStationsApi';
import {
  fillPath,
  queryString,
  type AnswerOf,
  type FaultPath,
  type FleetPath,
  type PathOfOne,
  type QueryOf,
  type ReadablePath,
} from './paths';

/** A query can be left out unless the path needs one. */
type Asked<Path extends ReadablePath> = Partial<
  QueryOf<Path>
> extends QueryOf<Path>
  ? [query?: QueryOf<Path>, options?: RequestOptions]
  : [query: QueryOf<Path>, options?: RequestOptions];

/**
 * How the client asks. Most of its methods are made of a path alone: the API document says
 * what they take and what they give.
 */
export class Requests {
  readonly #fetch: typeof fetch;
  readonly #baseUrl: string;

  constructor(options: {
    fetchApi: { fetch: typeof fetch };
    baseUrl?: string;
  }) {
    this.#fetch = options.fetchApi.fetch;
    this.#baseUrl = options.baseUrl ?? 'plugin://charge-stations';
  }

  /** A method that takes a query. */
  protected listing<Path extends FleetPath>(path: Path) {
    return (...[query, options]: Asked<Path>) =>
      this.read(path, [], { query, options });
  }

  /** A method that takes an identity, or what else the path names, and a query. */
  protected listingOf<Path extends PathOfOne>(path: Path) {
    return (name: string, ...[query, options]: Asked<Path>) =>
      this.read(path, [name], { query, options });
  }

  /** A method that takes nothing. */
  protected reading<Path extends FleetPath>(path: Path) {
    return (options?: RequestOptions) => this.read(path, [], { options });
  }

  /** A method that takes an identity, or another id. */
  protected readingOf<Path extends PathOfOne>(path: Path) {
    return (id: string, options?: RequestOptions) =>
      this.read(path, [id], { options });
  }

  /** A method that takes an identity and the number of a fault. */
  protected readingOfFault<Path extends FaultPath>(path: Path) {
    return (identity: string, number: number, options?: RequestOptions) =>
      this.read(path, [identity, number], { options });
  }

  protected async read<Path extends ReadablePath>(
    path: Path,
    values: (string | number)[],
    asked: { query?: object; options?: RequestOptions } = {},
  ): Promise<AnswerOf<Path>> {
    const { query = {}, options = {} } = asked;
    const response = await this.ask(
      `${fillPath(path, values)}${queryString(query)}`,
      { signal: options.signal },
    );
    return response.json();
  }

  /** Sends JSON, with POST unless `method` says another. */
  protected async send<Answer>(
    path: string,
    body: object = {},
    options: RequestOptions & { method?: 'PUT' } = {},
  ): Promise<Answer> {
    const response = await this.ask(path, {
      method: options.method ?? 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: options.signal,
    });
    return response.json();
  }

  protected async ask(path: string, init: RequestInit): Promise<Response> {
    const response = await this.#fetch(`${this.#baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
