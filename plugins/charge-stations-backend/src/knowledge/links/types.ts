import { Millis } from '../../model';

/**
 * `ok`: it answers at its address. `moved`: its server says that it has another one for good. `dead`: it failed on three
 * days in a row. `unverified`: nobody looked, or the server does not tell us.
 */
export type LinkState = 'ok' | 'moved' | 'dead' | 'unverified';

/** A link of the specification registry. */
export interface SpecificationLink {
  id: string;
  title: string;
  url: string;
  /** As the registry has it, before anybody looked. */
  state: LinkState;
  /** What replaces it, where it is out of date: the id of another link, or a title. */
  supersededBy?: string;
}

/** What came of asking for a link. */
export type LinkOutcome =
  | {
      is: 'answered';
      statusCode: number;
      /** Where the last redirect led. */
      finalUrl: string;
      /** Where permanent redirects alone led. */
      movedTo?: string;
    }
  /** No answer: the name is unknown, nobody listens, it took too long. */
  | { is: 'failed'; reason: string }
  /** Not asked: our rules forbid the address. */
  | { is: 'refused'; reason: string };

/** What is remembered of a link. */
export interface LinkCheck {
  url: string;
  state: LinkState;
  statusCode: number | null;
  finalUrl: string | null;
  movedTo: string | null;
  /** Why there is no answer. */
  reason: string | null;
  checkedAt: Millis;
  /** Days in a row on which it failed. */
  failures: number;
  /** The last of them, as `2026-01-31` in UTC. */
  failedOn: string | null;
}
