import {
  ByPerson,
  Episode,
  IncidentAct,
  IncidentState,
  Merge,
  Millis,
  SuppressedUntil,
} from '../model';

/** What people last said of an incident. */
export interface Standing {
  acknowledged: ByPerson | null;
  resolved: ByPerson | null;
  /** The station reported it after somebody had resolved it. */
  reportedSince: boolean;
  suppressed: SuppressedUntil | null;
  assignee: string | null;
  belongsTo: Merge | null;
}

const NOTHING_SAID: Standing = {
  acknowledged: null,
  resolved: null,
  reportedSince: false,
  suppressed: null,
  assignee: null,
  belongsTo: null,
};

/** Folds acts, oldest first. Resolving holds until the station reports one of the episodes again. */
export function standingOf(options: {
  acts: IncidentAct[];
  episodes: Episode[];
}): Standing {
  const said = options.acts.reduce(
    (standing, act) => ({ ...standing, ...changeBy(act, standing) }),
    NOTHING_SAID,
  );
  const { resolved } = said;
  const reported =
    resolved !== null &&
    options.episodes.some(({ lastSeenAt }) => lastSeenAt > resolved.at);
  return reported
    ? { ...said, acknowledged: null, resolved: null, reportedSince: true }
    : said;
}

function changeBy(act: IncidentAct, before: Standing): Partial<Standing> {
  const { deed, author, at, text } = act;
  const by = { author, at };
  switch (deed.type) {
    case 'acknowledge':
      // Nobody acknowledges what is resolved: it had been reported again.
      return {
        acknowledged: by,
        resolved: null,
        reportedSince: before.reportedSince || before.resolved !== null,
      };
    case 'unacknowledge':
      return { acknowledged: null };
    case 'resolve':
      // Whoever resolves it wants to hear when it is back.
      return { resolved: by, reportedSince: false, suppressed: null };
    case 'reopen':
      return { acknowledged: null, resolved: null };
    case 'assign':
      return { assignee: deed.assignee };
    case 'suppress':
      return { suppressed: deed.until };
    case 'unsuppress':
      return { suppressed: null };
    case 'merge':
      return { belongsTo: { ...by, text, into: deed.into } };
    case 'unmerge':
      return { belongsTo: null };
    default: // Comments and links change nothing.
      return {};
  }
}

/** The state of an incident that ended then, or did not. */
export function stateOf(options: {
  standing: Standing;
  endedAt: Millis | null;
  flapping: boolean;
}): IncidentState {
  const { standing, endedAt, flapping } = options;
  if (standing.resolved) {
    return { type: 'resolved', by: 'person', ...standing.resolved };
  }
  if (endedAt !== null && !flapping) {
    return { type: 'resolved', by: 'station', at: endedAt };
  }
  return standing.acknowledged
    ? { type: 'acknowledged', ...standing.acknowledged }
    : { type: 'open' };
}

/** Whether it is no worse than when somebody began to wait for that. */
export function isNoWorse(
  until: Extract<SuppressedUntil, { type: 'worse' }>,
  { severity, blocking }: { severity: number; blocking: boolean },
): boolean {
  return severity >= until.severity && (!blocking || until.blocking);
}

/** Whether what somebody waits for has not happened yet. */
export function isSuppressed(options: {
  until: SuppressedUntil | null;
  now: number;
  severity: number;
  blocking: boolean;
  firmware: string | null;
}): boolean {
  const { until, now, severity, blocking, firmware } = options;
  switch (until?.type) {
    case 'time':
      return now < until.at;
    case 'worse':
      return isNoWorse(until, { severity, blocking });
    case 'firmwareChange':
      return firmware === until.firmware;
    default:
      return false;
  }
}
