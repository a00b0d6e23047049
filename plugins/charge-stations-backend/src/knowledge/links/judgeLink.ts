import { Millis } from '../../model';
import { LinkCheck, LinkOutcome, LinkState } from './types';

/** Days in a row on which a link must fail until it counts as dead: servers have bad days. */
const DEAD_AFTER_DAYS = 3;

/** Statuses by which a server says that it does not want to tell us; nothing follows for a person with a browser. */
const NOT_TOLD = [401, 403, 405, 406, 407, 408, 425, 429, 451, 501];

/** Range Not Satisfiable (RFC 9110, 15.5.17): what was asked for a part of is there. */
const NO_SUCH_RANGE = 416;

/** What follows for a link from what came of asking for it. */
export function judgeLink(options: {
  url: string;
  previous: LinkCheck | undefined;
  outcome: LinkOutcome;
  at: Millis;
}): LinkCheck {
  const { url, previous, outcome, at } = options;
  const known = {
    url,
    statusCode: outcome.is === 'answered' ? outcome.statusCode : null,
    finalUrl: outcome.is === 'answered' ? outcome.finalUrl : null,
    movedTo: null,
    reason: outcome.is === 'answered' ? null : outcome.reason,
    checkedAt: at,
    failures: 0,
    failedOn: null,
  };
  if (outcome.is === 'refused') {
    return { ...known, state: 'unverified' };
  }
  if (outcome.is === 'answered') {
    const { statusCode, movedTo } = outcome;
    if (isThere(statusCode)) {
      return movedTo === undefined
        ? { ...known, state: 'ok' }
        : { ...known, state: 'moved', movedTo };
    }
    if (NOT_TOLD.includes(statusCode)) {
      return { ...known, state: 'unverified' };
    }
  }
  const day = dayOf(at);
  const earlier = previous?.failures ?? 0;
  const failures = previous?.failedOn === day ? earlier : earlier + 1;
  return {
    ...known,
    failures,
    failedOn: day,
    state: failures >= DEAD_AFTER_DAYS ? 'dead' : stateBefore(previous),
    movedTo: previous?.movedTo ?? null,
  };
}

function isThere(statusCode: number): boolean {
  return (
    (statusCode >= 200 && statusCode < 300) || statusCode === NO_SUCH_RANGE
  );
}

/** A first bad day changes nothing. */
function stateBefore(previous: LinkCheck | undefined): LinkState {
  return previous?.state ?? 'unverified';
}

function dayOf(at: Millis): string {
  return new Date(at).toISOString().slice(0, 10);
}
