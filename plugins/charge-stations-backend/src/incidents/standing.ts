import {
  ByPerson,
  Episode,
  IncidentAct,
  IncidentDeed,
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
}

const NOTHING_SAID: Standing = {
  acknowledged: null,
  resolved: null,
  reportedSince: false,
  suppressed: null,
  assignee: null,
};

/** Folds acts, oldest first. Resolving holds until the station reports one of the episodes again. */
export function standingOf(options: {
  acts: IncidentAct[];
  episodes: Episode[];
}): Standing {
  const said = options.acts.reduce(
    (standing, { deed, author, at }) => ({
      ...standing,
      ...changeBy(deed, { author, at }, standing),
    }),
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

function changeBy(
  deed: IncidentDeed,
  by: ByPerson,
  before: Standing,
): Partial<Standing> {
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
    default: // Comments and links change nothing.
      return {};
  }
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
      return severity >= until.severity && (!blocking || until.blocking);
    case 'firmwareChange':
      return firmware === until.firmware;
    default:
      return false;
  }
}
