import { Millis } from '../model';
import { Fault, isOfSites, kindOf } from './fault';
import { Situation } from './situation';

/** When a fault that stays open is told. What a site may have together waits until it can be seen whether it does. */
export function dueAt(
  { condition, learnedAt }: Fault,
  { rules, fleet }: Situation,
): Millis {
  const delay = rules.delays[kindOf(condition)];
  const site = fleet.station(condition.identity)?.site;
  const mayBeTogether =
    isOfSites(condition) &&
    condition.severity > 1 &&
    site !== null &&
    site !== undefined &&
    fleet.size(site) >= rules.site.stations;
  return (
    learnedAt + (mayBeTogether ? Math.max(delay, rules.site.within) : delay)
  );
}
