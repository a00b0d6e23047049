import { severityIn, textsOf } from './assertions';
import { ResolvedCode, namelessFault } from './codes';
import { Draft } from './draft';
import { newCondition } from './openings';
import { Report } from './report';
import { TrackedCondition } from './state';

/**
 * T5, T7: evidence of the past may add a closed episode, from its own time to the next observation
 * of the scope. Nothing is added when no observation follows: the present is not its business.
 */
export function addLateEpisode(draft: Draft, report: Report): void {
  const { at } = report.time;
  const next = report.lane?.observed.recent.find(observed => observed > at);
  if (next === undefined) {
    return;
  }
  for (const code of namedBy(report)) {
    const known = coveringEpisode(draft, report, code);
    if (known) {
      draft.link(known.condition.number, report.evidence, 'late');
    } else {
      addEpisode(draft, report, { code, closedAt: next });
    }
  }
}

function namedBy(report: Report): ResolvedCode[] {
  const isBareFault = report.state === 'faulted' && report.codes.length === 0;
  if (isBareFault) {
    return [namelessFault(report.event)];
  }
  return report.state !== 'faulted' && report.noError ? [] : report.codes;
}

function addEpisode(
  draft: Draft,
  report: Report,
  episode: { code: ResolvedCode; closedAt: number },
): void {
  const { code, closedAt } = episode;
  const { scope, receivedAt, time, evidence } = report;
  const blocking = report.state === 'faulted';
  const condition = {
    ...newCondition(draft, {
      scope,
      code: code.code,
      blocking,
      severity: severityIn(draft, report, code, blocking),
      openedAt: time.at,
      basis: time.basis,
      seenAt: receivedAt,
      evidence,
      texts: textsOf(report, code),
    }),
    closedAt,
    closeReason: 'resync' as const,
    closePrecision: 'gap' as const,
    late: true,
  };
  draft.state.closed = [
    ...draft.state.closed,
    { condition, origin: null, openings: [], rebooted: false },
  ];
  draft.putCondition(condition);
  draft.link(condition.number, evidence, 'late');
  draft.flag(evidence, 'backdated');
}

/** An episode of the same fault that the report's time falls into. */
function coveringEpisode(
  draft: Draft,
  report: Report,
  { code }: ResolvedCode,
): TrackedCondition | undefined {
  const { at } = report.time;
  return [...draft.state.open, ...draft.state.closed].find(
    ({ condition, origin }) =>
      origin === null &&
      condition.scope === report.scope &&
      condition.code === code &&
      condition.openedAt <= at &&
      at <= (condition.closedAt ?? at),
  );
}
