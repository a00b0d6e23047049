import { FaultName, Notice } from '../../model';
import { BigIntValue, fromJsonList, toNumber } from './values';

/** A row of `notifications_sent`. */
export type NoticeRow = {
  key: string;
  /** Null where it is about one fault. */
  site: string | null;
  faults: string;
  since: BigIntValue;
  severity: Notice['severity'];
  /** SQLite has no booleans and answers 0 or 1. */
  flapping: boolean | number;
  first_sent_at: BigIntValue;
  last_sent_at: BigIntValue;
};

export function toNoticeRow(notice: Notice): NoticeRow {
  const isSite = notice.type === 'site';
  return {
    key: notice.key,
    site: isSite ? notice.site : null,
    faults: JSON.stringify(isSite ? notice.faults : [notice.fault]),
    since: notice.since,
    severity: notice.severity,
    flapping: !isSite && notice.flapping,
    first_sent_at: notice.firstSentAt,
    last_sent_at: notice.lastSentAt,
  };
}

export function fromNoticeRow(row: NoticeRow): Notice {
  const told = {
    key: row.key,
    since: toNumber(row.since),
    severity: row.severity,
    firstSentAt: toNumber(row.first_sent_at),
    lastSentAt: toNumber(row.last_sent_at),
  };
  const faults = fromJsonList<FaultName>(row.faults);
  return row.site === null
    ? {
        type: 'fault',
        fault: faults[0],
        flapping: Boolean(row.flapping),
        ...told,
      }
    : { type: 'site', site: row.site, faults, ...told };
}
