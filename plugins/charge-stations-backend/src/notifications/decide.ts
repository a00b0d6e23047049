import { FaultName, Notice } from '../model';
import { decideFaults } from './decideFaults';
import { decideSites } from './decideSites';
import { Decision } from './decision';
import { Fault, nameOf } from './fault';
import { NotificationRules } from './rules';
import { Faults, Situation } from './situation';

/**
 * What people are to be told now. It follows from what is open and what was told alone, not from the way there:
 * asked again after a restart, or after a failed attempt, the answer is the same.
 */
export function decide(situation: Situation): Decision[] {
  const faults = new Faults(situation.faults);
  const { decisions, covered } = decideSites(faults, situation);
  return [...decisions, ...decideFaults(faults, covered, situation)];
}

/** Whether nothing follows from a fault any more. */
export function isForgotten(
  { condition }: Fault,
  options: { told: Set<string>; rules: NotificationRules; now: number },
): boolean {
  const { told, rules, now } = options;
  return (
    condition.closedAt !== null &&
    now - condition.closedAt >= rules.quiet &&
    !told.has(nameOf(condition))
  );
}

/** The names of all faults that a notice is about. */
export function toldNames(notices: Iterable<Notice>): Set<string> {
  return new Set([...notices].flatMap(faultsOf).map(nameOf));
}

/** What a notice is about. */
export function faultsOf(notice: Notice): FaultName[] {
  return notice.type === 'fault' ? [notice.fault] : notice.faults;
}
