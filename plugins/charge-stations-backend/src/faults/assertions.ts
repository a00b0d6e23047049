import { Condition, Severity } from '../model';
import { closingTime, openingTime } from './bounds';
import { ResolvedCode } from './codes';
import {
  ConditionTexts,
  amendCondition,
  closeCondition,
  findOpen,
  reportedOn,
  sightCondition,
} from './conditions';
import { Draft } from './draft';
import { openCondition } from './openings';
import { Report } from './report';
import { severityOf } from './severity';
import { TrackedCondition } from './state';
import { bounded } from './text';

/** Open conditions of one scope; a report names 16 at most. */
const MOST_OPEN = 32;

/** A report says that a code is there: opens the condition, or sights the open one. */
export function assertCode(
  draft: Draft,
  report: Report,
  assertion: { code: ResolvedCode; blocking?: boolean },
): void {
  const { scope, receivedAt, evidence } = report;
  const { code, blocking = false } = assertion;
  const open = findOpen(draft, scope, code.code);
  if (open) {
    const patch = blocking
      ? {
          blocking,
          blockedUntil: null,
          severity: severityIn(draft, report, code, blocking),
        }
      : {};
    sight(draft, report, open, patch);
    return;
  }
  makeRoom(draft, report);
  openCondition(draft, {
    scope,
    code: code.code,
    blocking,
    severity: severityIn(draft, report, code, blocking),
    ...openingTime(report, blocking),
    seenAt: receivedAt,
    evidence,
    texts: textsOf(report, code),
  });
}

/** A station that names a new code in every report must not grow its state for ever. */
function makeRoom(draft: Draft, report: Report): void {
  const open = reportedOn(draft, report.scope);
  const masked = open.find(({ condition }) => condition.unconfirmed);
  if (open.length >= MOST_OPEN && masked) {
    closeCondition(draft, masked, {
      at: report.receivedAt,
      by: report.evidence,
      reason: 'stale',
      precision: 'gap',
    });
  }
}

/** An open condition was reported again. */
export function sight(
  draft: Draft,
  report: Report,
  tracked: TrackedCondition,
  patch: Partial<Condition> = {},
): void {
  const code = codeOf(report, tracked);
  sightCondition(draft, tracked, {
    at: report.receivedAt,
    evidence: report.evidence,
    counts: counts(report),
    effect: report.duplicate ? 'duplicate' : 'sighted',
    patch: { ...(code && textsOf(report, code)), ...patch },
  });
}

/** The nameless condition gets its name; that is no new assertion. */
export function nameCondition(
  draft: Draft,
  report: Report,
  tracked: TrackedCondition,
  code: ResolvedCode,
): void {
  sightCondition(draft, tracked, {
    at: report.receivedAt,
    evidence: report.evidence,
    counts: false,
    effect: 'renamed',
    patch: {
      ...textsOf(report, code),
      code: code.code,
      severity: severityIn(draft, report, code, true),
    },
  });
}

/** C2a: a code that goes on as a warning is the same condition; its blocking part ends. */
export function leaveFaulted(
  draft: Draft,
  report: Report,
  tracked: TrackedCondition,
  code: ResolvedCode | undefined,
): void {
  if (!code || report.noError) {
    end(draft, report, tracked, 'leftFaulted');
    return;
  }
  sightCondition(draft, tracked, {
    at: report.receivedAt,
    evidence: report.evidence,
    counts: counts(report),
    effect: 'becameWarning',
    patch: {
      ...textsOf(report, code),
      blocking: false,
      blockedUntil: closingTime(report, tracked.condition),
      severity: severityIn(draft, report, code, false),
    },
  });
}

/** C3, C3a: a code that the next report does not name is over for who sends lists, masked otherwise. */
export function maskOrEnd(
  draft: Draft,
  report: Report,
  tracked: TrackedCondition,
): void {
  if (draft.state.sendsLists) {
    end(draft, report, tracked, 'cleared');
  } else if (!tracked.condition.unconfirmed) {
    amendCondition(draft, tracked, {
      patch: { unconfirmed: true },
      evidence: report.evidence,
      effect: 'unconfirmed',
    });
  }
}

/** Ends a condition. B3: what was not seen since an absence or a boot ended at some time in between. */
export function end(
  draft: Draft,
  report: Report,
  tracked: TrackedCondition,
  reason: 'cleared' | 'leftFaulted',
): void {
  const { condition, rebooted } = tracked;
  const unseenReason = rebooted ? 'reboot' : 'resync';
  closeCondition(draft, tracked, {
    at: closingTime(report, condition),
    by: report.evidence,
    reason: condition.unverified ? unseenReason : reason,
    precision: condition.unverified ? 'gap' : 'exact',
  });
}

/** The code of the report that is this condition's. */
export function codeOf(
  report: Report,
  tracked: TrackedCondition,
): ResolvedCode | undefined {
  return report.codes.find(({ code }) => code === tracked.condition.code);
}

/** The severity of a code as this report sends it. */
export function severityIn(
  draft: Draft,
  report: Report,
  code: ResolvedCode,
  blocking: boolean,
): Severity {
  const { standardCode, event } = report;
  return (
    event.severity ??
    code.severity ??
    severityOf(
      { code: code.code, standardCode, blocking },
      draft.rules.knowledge,
    )
  );
}

/** The texts of one code, as this report sends them. */
export function textsOf(report: Report, code: ResolvedCode): ConditionTexts {
  return {
    errorCode: bounded(report.event.errorCode),
    info: code.info,
    vendorId: bounded(report.event.vendorId),
    vendorErrorCode: code.vendorErrorCode,
  };
}

function counts(report: Report): boolean {
  return !report.inResync && !report.duplicate;
}
