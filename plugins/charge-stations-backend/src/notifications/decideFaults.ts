import { FaultNotice } from '../model';
import { Decision, FaultMessage } from './decision';
import { dueAt } from './due';
import { Fault, faultNameOf, nameOf, severityOf } from './fault';
import { faultKey } from './keys';
import { silenceOf } from './silence';
import { Faults, Situation } from './situation';

/** What is told of single faults; nothing is begun of those that a site's notice covers. */
export function decideFaults(
  faults: Faults,
  covered: Set<string>,
  situation: Situation,
): Decision[] {
  const notices = new Map<string, FaultNotice>();
  for (const notice of situation.notices) {
    if (notice.type === 'fault') {
      notices.set(nameOf(notice.fault), notice);
    }
  }
  const decisions: Array<Decision | undefined> = [];
  for (const [name, notice] of notices) {
    const fault = faults.get(notice.fault);
    decisions.push(
      fault
        ? decideTold(
            { fault, notice, isCovered: covered.has(name) },
            faults,
            situation,
          )
        : { type: 'drop', notice }, // It is not in the history any more, which was made anew.
    );
  }
  for (const fault of faults.all()) {
    const name = nameOf(fault.condition);
    if (!notices.has(name) && !covered.has(name)) {
      decisions.push(decideNew(fault, faults, situation));
    }
  }
  return decisions.flatMap(decision => decision ?? []);
}

function decideNew(
  fault: Fault,
  faults: Faults,
  situation: Situation,
): Decision | undefined {
  const { condition } = fault;
  const { now, rules } = situation;
  const { closedAt, flapping } = condition;
  const isOver = closedAt !== null && now - closedAt >= rules.quiet;
  const isDue = closedAt === null && now >= dueAt(fault, situation);
  if (isOver || !(isDue || flapping)) {
    return undefined;
  }
  if (silenceOf(fault, faults, situation)) {
    return undefined;
  }
  const since = condition.openedAt;
  const name = faultNameOf(condition);
  return {
    type: 'send',
    message: {
      type: 'fault',
      change: flapping ? 'flapping' : 'opened',
      condition,
      notice: {
        type: 'fault',
        key: faultKey(name, since),
        fault: name,
        since,
        severity: severityOf(condition),
        flapping,
        firstSentAt: now,
        lastSentAt: now,
      },
    },
  };
}

function decideTold(
  told: { fault: Fault; notice: FaultNotice; isCovered: boolean },
  faults: Faults,
  situation: Situation,
): Decision | undefined {
  const { fault, notice } = told;
  const { condition } = fault;
  const { now, rules, isMuted } = situation;
  const message = (change: FaultMessage['change']): FaultMessage => ({
    type: 'fault',
    change,
    condition,
    notice: {
      ...notice,
      severity: severityOf(condition),
      flapping: notice.flapping || change === 'flapping',
      lastSentAt: now,
    },
  });
  if (condition.closedAt !== null && now - condition.closedAt >= rules.quiet) {
    return isMuted(condition) === 'suppressed'
      ? { type: 'drop', notice }
      : { type: 'end', message: message('ended') };
  }
  const changed = changeOf(fault, notice);
  return changed && !told.isCovered && !silenceOf(fault, faults, situation)
    ? { type: 'update', message: message(changed) }
    : undefined;
}

/** What people should hear who know of the fault already. */
function changeOf(
  { condition }: Fault,
  { flapping, severity }: FaultNotice,
): 'flapping' | 'worse' | undefined {
  if (flapping) {
    return undefined;
  }
  if (condition.flapping) {
    return 'flapping';
  }
  const isWorse = severityOf(condition) < severity;
  return condition.closedAt === null && isWorse ? 'worse' : undefined;
}
