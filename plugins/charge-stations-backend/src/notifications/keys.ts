import { createHash } from 'node:crypto';
import { FaultName, Millis } from '../model';

/** What the notifications plugin's column holds. */
const LONGEST = 255;

/**
 * The scope of a fault's notification. The opening is in it, because a notification that is changed stays where
 * it is in the list: what comes back after days is to be found with the new ones.
 */
export function faultKey(fault: FaultName, since: Millis): string {
  const { identity, scope, code } = fault;
  return bounded(['charge-station', identity, scope, code], since);
}

export function siteKey(site: string, since: Millis): string {
  return bounded(['charge-station-site', site], since);
}

function bounded(parts: string[], since: Millis): string {
  const key = [...parts, new Date(since).toISOString()].join(':');
  if (key.length <= LONGEST) {
    return key;
  }
  const hash = createHash('sha256').update(key).digest('hex');
  return `${key.slice(0, LONGEST - hash.length - 1)}#${hash}`;
}
