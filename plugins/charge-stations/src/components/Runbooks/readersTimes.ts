import {
  formatTime,
  timeZoneLabel,
  type FormatOptions,
} from '@forecourt/plugin-charge-stations-react';

/** As the backend fills a time into a runbook, as code. */
const UTC_TIME = /`(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) UTC`/g;

/** A runbook with its times in the reader's zone, as on the rest of the page, and in UTC, as in logs. */
export function readersTimes(text: string, options?: FormatOptions): string {
  return text.replace(UTC_TIME, (code, day: string, time: string) => {
    const at = Date.parse(`${day}T${time}Z`);
    if (Number.isNaN(at)) {
      return code;
    }
    const zone = timeZoneLabel(at, options);
    return zone.startsWith('UTC')
      ? code.slice(1, -1)
      : `${formatTime(at, options)} ${zone}, ${day} ${time} UTC`;
  });
}
