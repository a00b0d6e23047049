import {
  formatBytes,
  parseKeep,
  type ApiStorage,
} from '@forecourt/plugin-charge-stations-common';
import { counted } from './counted';

const CLASSES: Record<ApiStorage['classes'][number]['name'], string> = {
  frames: 'raw frames',
  events: 'events',
  intervals: 'states and marks',
  conditions: 'faults and warnings',
  configuration: 'snapshots of configuration',
};

const KINDS = [
  'frames',
  'events',
  'intervals',
  'conditions',
  'configuration',
] as const;

type Waiting = NonNullable<ApiStorage['retention']['lastRun']>['waiting'];

/** Why something too old is still there. */
const WAITS: Array<[reason: keyof Waiting, why: string]> = [
  ['unsettled', 'an import or a rebuild has not ended'],
  [
    'historyDiffers',
    'other rules made the history; `forecourt rebuild` ends that',
  ],
  ['notRolledUp', 'daily figures are not made of it yet'],
  ['failed', "the backend's log says why"],
];

const HEAD = ['what', 'rows', 'size', 'oldest', 'newest', 'kept'];
/** Columns whose cells end at the same place. */
const NUMBERS = new Set(['rows', 'size']);

/** What is kept, for people; sizes add up to the total. Times are UTC. */
export function storageReportOf(storage: ApiStorage): string {
  const { classes, otherBytes, reusableBytes, totalBytes } = storage;
  const rows = [
    HEAD,
    ...classes.map(({ name, rows: count, bytes, oldest, newest, keep }) => [
      CLASSES[name],
      count === undefined ? 'not counted yet' : count.toLocaleString('en'),
      formatBytes(bytes),
      minute(oldest),
      minute(newest),
      keep ? keptFor(keep) : 'for ever',
    ]),
    ['everything else', '', formatBytes(otherBytes), '', '', ''],
    ...(reusableBytes === undefined
      ? []
      : [['free within the file', '', formatBytes(reusableBytes), '', '', '']]),
    ['all together', '', formatBytes(totalBytes), '', '', ''],
  ];
  return [
    `Measured ${minute(storage.measuredAt)} UTC, ${storage.engine}${
      storage.rowsAreEstimates ? '; rows are estimates' : ''
    }`,
    '',
    ...aligned(rows),
    '',
    ...deletionOf(storage.retention),
    '',
  ].join('\n');
}

/** The last turn that deleted what is too old, and the next. */
function deletionOf({
  isRunning,
  nextAt,
  lastRun,
}: ApiStorage['retention']): string[] {
  const next =
    nextAt && `Deletes what is too old next at ${minute(nextAt)} UTC`;
  const lines = [isRunning ? 'Deleting what is too old now' : next ?? ''];
  if (lastRun) {
    const deleted = KINDS.flatMap(name =>
      lastRun.deleted[name] > 0
        ? `${lastRun.deleted[name].toLocaleString('en')} ${CLASSES[name]}`
        : [],
    );
    const failed = lastRun.error ? `; it was cut short: ${lastRun.error}` : '';
    lines.push(
      `Last at ${minute(lastRun.startedAt)} UTC: ${
        deleted.join(', ') || 'nothing'
      } deleted${failed}`,
      ...WAITS.flatMap(([reason, why]) =>
        lastRun.waiting[reason] > 0
          ? `Kept longer, of ${counted(
              lastRun.waiting[reason],
              'station',
            )}: ${why}`
          : [],
      ),
    );
  }
  return lines.filter(line => line !== '');
}

/** `P25M` in words: 25 months. */
function keptFor(keep: string): string {
  return parseKeep(keep)
    .map(
      ({ count, unit }) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
    )
    .join(', ');
}

function aligned(rows: string[][]): string[] {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows.map(row =>
    row
      .map((cell, column) =>
        NUMBERS.has(HEAD[column])
          ? cell.padStart(widths[column])
          : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
}

function minute(time: string | undefined): string {
  return time === undefined ? '' : time.slice(0, 16).replace('T', ' ');
}
