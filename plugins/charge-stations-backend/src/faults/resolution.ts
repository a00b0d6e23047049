import { Condition } from '../model';
import { isNoError } from './codes';
import { FaultKnowledge } from './knowledge';
import { Report } from './report';
import { TrackedCondition } from './state';
import { bounded, fold } from './text';

/**
 * The conditions that a resolve frame ends; null when the report is no resolve frame (O3, O3a).
 * An empty list is a resolve frame whose fault we never saw.
 */
export function resolvedBy(
  report: Report,
  open: TrackedCondition[],
  { resolutions }: FaultKnowledge,
): TrackedCondition[] | null {
  const info = fold(report.event.info);
  const raised = resolutions.get(info);
  if (raised) {
    const matches = open.filter(({ condition }) =>
      raised.includes(fold(condition.info)),
    );
    return matches.length > 0 ? matches : namedBy(report, open);
  }
  const subject = resolvedSubject(report.event.info);
  if (subject !== null) {
    const matches = open.filter(({ condition }) =>
      namesOf(condition).includes(subject),
    );
    return matches.length > 0 ? matches : namedBy(report, open);
  }
  return resolvedByNoError(report, open);
}

/** NoError that names an open vendor code ends it, unless that code always came with NoError. */
function resolvedByNoError(
  report: Report,
  open: TrackedCondition[],
): TrackedCondition[] | null {
  if (!isNoError(report.event.errorCode)) {
    return null;
  }
  const named = namedBy(report, open).filter(
    ({ condition }) => !isNoError(condition.errorCode),
  );
  return named.length > 0 ? named : null;
}

function namedBy(report: Report, open: TrackedCondition[]): TrackedCondition[] {
  return open.filter(({ condition }) =>
    report.codes.some(({ code }) => code === condition.code),
  );
}

/** `X` of "Error X resolved", folded; null when the text does not say so. */
function resolvedSubject(info: string | null): string | null {
  const text = (bounded(info) ?? '').trim();
  if (!/\bresolved[.!]?$/i.test(text) || /\bnot resolved/i.test(text)) {
    return null;
  }
  const subject = text
    .replace(/^error\s/i, '')
    .replace(/(?:\s(?:is|was|has been))?\sresolved[.!]?$/i, '');
  return fold(subject);
}

function namesOf(condition: Condition): string[] {
  const { code, info, errorCode, vendorErrorCode } = condition;
  const shortName = code.slice(code.lastIndexOf(':') + 1);
  return [shortName, info, errorCode, vendorErrorCode]
    .map(fold)
    .filter(name => name !== '');
}
