import type {
  ApiConformance,
  ApiConformanceFinding,
  ApiReport,
} from '@forecourt/plugin-charge-stations-common';
import { cite } from '@forecourt/plugin-charge-stations-knowledge';
import { Finding, Report, Review, ruleOf } from '../conformance';
import { Knowledge, Millis } from '../model';
import { present, refOf, toIso } from './present';

const SEVERITIES = ['breach', 'worthKnowing'];

/** Breaches first, then what happens most often. */
export function presentReview(
  review: Review,
  options: { lookedFrom: Millis | null; knowledge: Knowledge },
): ApiConformance {
  const { messages, protocols, findings, clock } = review;
  const { lookedFrom, knowledge } = options;
  return {
    messages,
    protocols,
    findings: findings
      .map(finding => presentFinding(finding, knowledge))
      .sort(
        (one, other) =>
          SEVERITIES.indexOf(one.severity) -
            SEVERITIES.indexOf(other.severity) || other.count - one.count,
      ),
    ...present({
      lookedFrom: lookedFrom === null ? null : toIso(lookedFrom),
      clock: clock && {
        samples: clock.samples,
        offset: Math.round(clock.offset),
        connections: clock.connections.map(
          ({ offset, firstAt, lastAt, ...connection }) => ({
            ...connection,
            firstAt: toIso(firstAt),
            lastAt: toIso(lastAt),
            offset: Math.round(offset),
          }),
        ),
        ...present({ driftPerDay: clock.driftPerDay }),
      },
    }),
  };
}

function presentFinding(
  finding: Finding,
  knowledge: Knowledge,
): ApiConformanceFinding {
  const { kind, protocol, subject, count, worst } = finding;
  const { reference, ...rule } = ruleOf(kind, protocol);
  return {
    kind,
    protocol,
    count,
    ...rule,
    firstAt: toIso(finding.firstAt),
    lastAt: toIso(finding.lastAt),
    example: {
      at: toIso(worst.at),
      ...present({
        detail: worst.detail ?? null,
        evidence: worst.evidence && refOf(worst.evidence),
      }),
    },
    ...present({
      subject,
      reference: reference && cite(knowledge, [reference])[0],
    }),
  };
}

export function presentReport(report: Report): ApiReport {
  const { requestId, of, asked, startedAt, lastPartAt, ...rest } = report;
  return {
    ...rest,
    startedAt: toIso(startedAt),
    lastPartAt: toIso(lastPartAt),
    ...present({
      requestId,
      of,
      asked: asked && {
        at: toIso(asked.receivedAt),
        action: asked.action,
        evidence: refOf(asked),
      },
    }),
  };
}
