import { gatherReports, Report } from '../conformance';
import {
  ConfigurationMessage,
  Millis,
  ReportPart,
  ReportRequest,
} from '../model';
import { aboutOf, integer, isOfReport, isOver, payloadOf } from './messages';
import { readReport } from './readAnswers';
import type { SeenReading } from './seen';

/** Makes readings of reports that came in parts. */
export function readReports(
  messages: readonly ConfigurationMessage[],
  now: Millis,
) {
  const parts = messages.filter(
    ({ action, direction, messageKind }) =>
      action === 'NotifyReport' &&
      direction === 'fromStation' &&
      messageKind === 'call',
  );
  const others = messages.filter(
    message => isOfReport(message) && !parts.includes(message),
  );
  const requests = others.flatMap(requestOf);
  const reports = gatherReports({
    parts: parts.map(partOf),
    requests,
    now,
  });
  const readings: SeenReading[] = [];
  const settled = others.filter(it => isOver(it, now)).map(({ id }) => id);
  for (const report of reports.filter(({ state }) => state !== 'coming')) {
    const own = parts.filter(part => belongs(part, report));
    settled.push(...own.map(({ id }) => id));
    const entries = own.flatMap(part => readReport(payloadOf(part)));
    if (entries.length > 0) {
      readings.push({
        ...aboutOf(own[own.length - 1]),
        ...judgeReport(report, baseOf(report, others)),
        entries,
        unknownKeys: [],
        isWrite: false,
      });
    }
  }
  return { readings, settled };
}

/** Whether a report is all that the station has. */
export function judgeReport(
  { state, missingCount }: Report,
  base: string | null,
): Pick<SeenReading, 'completeness' | 'problem'> {
  if (state !== 'complete') {
    return {
      completeness: 'partial',
      problem:
        missingCount > 0
          ? `${missingCount} ${
              missingCount === 1 ? 'part' : 'parts'
            } of the report did not come`
          : 'The last part of the report did not come',
    };
  }
  if (base === 'FullInventory') {
    return { completeness: 'complete', problem: null };
  }
  return {
    completeness: 'partial',
    problem: base
      ? `A report of another kind: ${base}`
      : 'What was asked for was not seen',
  };
}

/** `reportBase` of the call that asked for a report. */
function baseOf(
  { asked }: Report,
  messages: readonly ConfigurationMessage[],
): string | null {
  const call = messages.find(
    ({ connectionId, seq }) =>
      connectionId === asked?.connectionId && seq === asked.seq,
  );
  const base = call && payloadOf(call).reportBase;
  return typeof base === 'string' ? base : null;
}

/** A part of NotifyReport, as reports are put together from. */
export function partOf(message: ConfigurationMessage): ReportPart {
  const { requestId, seqNo, tbc } = payloadOf(message);
  return {
    connectionId: message.connectionId,
    seq: message.seq,
    receivedAt: message.receivedAt,
    protocol: message.protocol,
    report: 'device',
    requestId: integer(requestId),
    seqNo: integer(seqNo),
    toBeContinued: tbc === true,
  };
}

function requestOf(message: ConfigurationMessage): ReportRequest[] {
  const { action, connectionId, seq, receivedAt, messageKind } = message;
  const requestId = integer(payloadOf(message).requestId);
  return action === null || messageKind !== 'call' || requestId === null
    ? []
    : [{ connectionId, seq, receivedAt, action, requestId }];
}

function belongs(part: ConfigurationMessage, report: Report): boolean {
  return (
    integer(payloadOf(part).requestId) === report.requestId &&
    part.receivedAt >= report.startedAt &&
    part.receivedAt <= report.lastPartAt
  );
}
