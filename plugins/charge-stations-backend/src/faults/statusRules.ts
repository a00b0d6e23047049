import {
  assertCode,
  codeOf,
  end,
  leaveFaulted,
  maskOrEnd,
  nameCondition,
  sight,
} from './assertions';
import { ResolvedCode, namelessFault } from './codes';
import { findOpen, reportedOn } from './conditions';
import { Draft } from './draft';
import { Report, leavesFaulted } from './report';
import { TrackedCondition } from './state';

/** C1: another status than Faulted with NoError is the only full clear on the wire. */
export function applyClear(draft: Draft, report: Report): void {
  for (const tracked of reportedOn(draft, report.scope)) {
    end(draft, report, tracked, 'cleared');
  }
}

/** Without a status nothing is over; what the report names is at least a warning. */
export function applyStatusless(draft: Draft, report: Report): void {
  for (const code of report.codes) {
    assertCode(draft, report, { code });
  }
}

/** O3, O3a: ends exactly what it resolves; other codes it names are sighted when they are open. */
export function applyResolution(
  draft: Draft,
  report: Report,
  resolved: TrackedCondition[],
): void {
  for (const tracked of reportedOn(draft, report.scope)) {
    const code = codeOf(report, tracked);
    if (
      resolved.some(one => one.condition.number === tracked.condition.number)
    ) {
      end(draft, report, tracked, 'cleared');
    } else if (leavesFaulted(report) && tracked.condition.blocking) {
      leaveFaulted(draft, report, tracked, code);
    } else if (code) {
      sight(draft, report, tracked);
    }
  }
}

/** O1, O1a, O1b: status Faulted blocks, whatever the code. */
export function applyFault(draft: Draft, report: Report): void {
  const open = reportedOn(draft, report.scope);
  if (report.codes.length === 0) {
    const blocking = open.filter(({ condition }) => condition.blocking);
    const shown = blocking.filter(({ condition }) => !condition.unconfirmed);
    const sighted = shown.length > 0 ? shown : blocking;
    sighted.forEach(tracked => sight(draft, report, tracked));
    if (sighted.length === 0) {
      const code = namelessFault(report.event);
      assertCode(draft, report, { code, blocking: true });
    }
    return;
  }
  const named = nameUnspecified(draft, report);
  for (const tracked of reportedOn(draft, report.scope)) {
    if (!codeOf(report, tracked)) {
      maskOrEnd(draft, report, tracked);
    }
  }
  for (const code of report.codes) {
    if (code !== named) {
      assertCode(draft, report, { code, blocking: true });
    }
  }
}

/** C2: another status with a code is a warning; whatever blocked has ended. */
export function applyWarning(draft: Draft, report: Report): void {
  for (const tracked of reportedOn(draft, report.scope)) {
    const code = codeOf(report, tracked);
    if (tracked.condition.blocking) {
      leaveFaulted(draft, report, tracked, code);
    } else if (!code) {
      maskOrEnd(draft, report, tracked);
    } else {
      sight(draft, report, tracked);
    }
  }
  for (const code of report.codes) {
    if (!findOpen(draft, report.scope, code.code)) {
      assertCode(draft, report, { code });
    }
  }
}

/** O1a: a bare Faulted that a code follows within 30 s was that code. */
function nameUnspecified(
  draft: Draft,
  report: Report,
): ResolvedCode | undefined {
  const { code: unspecified } = namelessFault(report.event);
  const nameless = findOpen(draft, report.scope, unspecified);
  const code = report.codes.find(
    one => !findOpen(draft, report.scope, one.code),
  );
  if (!nameless || !code) {
    return undefined;
  }
  const age = report.receivedAt - nameless.condition.firstSeenAt;
  if (age > draft.rules.namingWindow) {
    return undefined;
  }
  nameCondition(draft, report, nameless, code);
  return code;
}
