import { parseEntityRef } from '@backstage/catalog-model';
import { Condition, Millis } from '../model';

const HOUR: Millis = 3_600_000;
/** The picture shows no more of a fault that lasted longer. */
const LONGEST: Millis = 7 * 24 * HOUR;

/** The station's Faults tab with the fault chosen, from an hour before it opened to an hour after. */
export function faultLink(entityRef: string, condition: Condition): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const { openedAt, closedAt, number } = condition;
  const until = Math.min(closedAt ?? openedAt, openedAt + LONGEST);
  const path = ['catalog', namespace, kind, name].map(encodeURIComponent);
  const search = new URLSearchParams({
    from: new Date(openedAt - HOUR).toISOString(),
    to: new Date(until + HOUR).toISOString(),
    fault: String(number),
  });
  return `/${path.join('/')}/faults?${search}`;
}

/** The stations of a site. */
export function siteLink(site: string): string {
  return `/charge-stations?${new URLSearchParams({ site })}`;
}
