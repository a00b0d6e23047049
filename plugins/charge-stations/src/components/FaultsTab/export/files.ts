import type {
  ApiCondition,
  ApiSession,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatWindow,
  type TimeWindow,
  csvText,
} from '@forecourt/plugin-charge-stations-react';
import type { FaultFilter } from '../faultFilter';
import type { ExportedSpan, Read } from './readHistory';

/** Faults as CSV, one a line; times are ISO 8601 in UTC. */
export function faultsCsv(identity: string, faults: ApiCondition[]): string {
  return csvText(
    [
      ['station', () => identity],
      ['number', fault => fault.number],
      ['severity', fault => `S${fault.severity}`],
      ['code', fault => fault.code],
      ['error code', fault => fault.errorCode],
      ['vendor', fault => fault.vendorId],
      ['vendor code', fault => fault.vendorErrorCode],
      ['where', fault => fault.scope],
      ['prevents charging', fault => fault.blocking],
      ['opened', fault => fault.openedAt],
      ['opened is known from', fault => fault.openedBasis],
      ['closed', fault => fault.closedAt],
      ['close reason', fault => fault.closeReason],
      ['close precision', fault => fault.closePrecision],
      ['count', fault => fault.count],
      ['occurrences', fault => fault.occurrences],
      ['symptom of', fault => fault.causedBy],
      ['info', fault => fault.info],
      ['notes', fault => fault.badges.join(' ')],
      ['source', fault => fault.source],
    ],
    faults,
  );
}

/** States as CSV, one span a line; times are ISO 8601 in UTC. */
export function spansCsv(identity: string, spans: ExportedSpan[]): string {
  return csvText(
    [
      ['station', () => identity],
      ['lane', span => span.lane],
      ['from', span => span.from],
      ['to', span => span.to],
      ['ongoing', span => span.ongoing ?? false],
      ['state', span => span.state],
      ['cause', span => span.cause],
      ['status as sent', span => span.status],
    ],
    spans,
  );
}

const END_BASIS: Record<ApiSession['end'], string> = {
  told: 'message',
  open: '',
  bounded: 'next session',
  unknown: '',
};

/** Charging sessions as CSV, one a line; times are ISO 8601 in UTC. Who charged is no part of it. */
export function sessionsCsv(identity: string, sessions: ApiSession[]): string {
  return csvText(
    [
      ['station', () => identity],
      ['where', session => session.scope],
      ['transaction', session => session.transactionId],
      ['from', session => (session.startUnknown ? undefined : session.from)],
      ['to', session => session.to],
      ['end is known from', session => END_BASIS[session.end]],
      ['kWh', session => session.energyKilowattHours],
      ['stop reason', session => session.reason],
      ['abnormal', session => session.abnormal ?? false],
    ],
    sessions,
  );
}

/** Faults and states in one JSON document, with what it is of and whether it is all. */
export function historyJson(options: {
  identity: string;
  window: TimeWindow;
  filter: FaultFilter;
  exportedAt: number;
  faults: Read<ApiCondition>;
  spans: Read<ExportedSpan>;
  /** Absent where they were switched off. */
  sessions?: Read<ApiSession>;
}): string {
  const { identity, window, filter, exportedAt, faults, spans, sessions } =
    options;
  return `${JSON.stringify(
    {
      station: identity,
      range: formatWindow(window),
      exportedAt: new Date(exportedAt).toISOString(),
      faultFilter: filter,
      faultsComplete: !faults.isCut,
      spansComplete: !spans.isCut,
      ...(sessions && { sessionsComplete: !sessions.isCut }),
      faults: faults.items,
      spans: spans.items,
      ...(sessions && { sessions: sessions.items }),
    },
    null,
    1,
  )}\n`;
}

/** `CP1_2026-11-12T08-00_2026-11-19T08-00_faults.csv` */
export function fileName(options: {
  identity: string;
  window: TimeWindow;
  what: string;
}): string {
  const { from, to } = formatWindow(options.window);
  const parts = [options.identity, from.slice(0, 16), to.slice(0, 16)];
  return `${parts.join('_')}_${options.what}`.replace(/[^\w.-]+/g, '-');
}
