import { HttpAuthService } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import type { ApiStorage } from '@forecourt/plugin-charge-stations-common';
import { chargeStationsStorageReadPermission } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import {
  Millis,
  RETENTION_CLASSES,
  RetentionPolicy,
  RetentionRun,
  StorageMeasurement,
} from '../../model';
import { isoOrNull, present, toIso } from '../present';
import { StationAccess } from '../StationAccess';

/** What deletes what is too old, as far as one can ask it. */
export interface RetentionStatus {
  readonly policy: RetentionPolicy;
  readonly hour: number;
  readonly nextAt: Millis | null;
  readonly isRunning: boolean;
  lastRun(): Promise<RetentionRun | null>;
}

/** `/storage`: for those who run the portal. It tells of no single station. */
export function addStorageRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: Pick<StationAccess, 'require'>;
    retention: RetentionStatus;
    storage: { latest(): Promise<StorageMeasurement> };
  },
): void {
  const { access, httpAuth, retention, storage } = options;
  router.get('/storage', async (req, res) => {
    await access.require(
      await httpAuth.credentials(req),
      chargeStationsStorageReadPermission,
    );
    const measured = await storage.latest();
    const lastRun = await retention.lastRun();
    const answer: ApiStorage = {
      ...presentMeasurement(measured, retention.policy),
      retention: {
        hour: retention.hour,
        isRunning: retention.isRunning,
        ...present({
          nextAt: isoOrNull(retention.nextAt),
          lastRun: lastRun && presentRun(lastRun),
        }),
      },
    };
    res.json(answer);
  });
}

function presentMeasurement(
  measured: StorageMeasurement,
  policy: RetentionPolicy,
): Omit<ApiStorage, 'retention'> {
  const { engine, otherBytes, rowsAreEstimates, totalBytes } = measured;
  return {
    measuredAt: toIso(measured.measuredAt),
    engine,
    totalBytes,
    otherBytes,
    rowsAreEstimates,
    ...present({ reusableBytes: measured.reusableBytes }),
    classes: RETENTION_CLASSES.map(name => {
      const { bytes, newest, oldest, rows } = measured.classes[name];
      return {
        name,
        bytes,
        ...present({
          rows,
          oldest: isoOrNull(oldest),
          newest: isoOrNull(newest),
          keep: toIsoDuration(policy[name]),
        }),
      };
    }),
  };
}

function presentRun(run: RetentionRun) {
  const { deleted, longestSlice, slices, waiting } = run;
  return {
    startedAt: toIso(run.startedAt),
    deleted,
    waiting,
    transactions: slices,
    longestTransactionMillis: Math.round(longestSlice),
    ...present({ endedAt: isoOrNull(run.endedAt), error: run.error }),
  };
}

const DATE_UNITS = { years: 'Y', months: 'M', days: 'D' } as const;
const TIME_UNITS = { hours: 'H', minutes: 'M', seconds: 'S' } as const;

/** ISO 8601; weeks are written as days, because no form has both them and months. */
export function toIsoDuration(duration: HumanDuration | null): string | null {
  if (!duration) {
    return null;
  }
  const { days = 0, milliseconds = 0, seconds = 0, weeks = 0 } = duration;
  const parts: HumanDuration = {
    ...duration,
    days: weeks * 7 + days,
    seconds: seconds + milliseconds / 1_000,
  };
  const text = (units: Partial<Record<keyof HumanDuration, string>>) =>
    Object.entries(units)
      .map(([unit, letter]) => [parts[unit as keyof HumanDuration], letter])
      .filter(([amount]) => amount)
      .map(([amount, letter]) => `${amount}${letter}`)
      .join('');
  const time = text(TIME_UNITS);
  return `P${text(DATE_UNITS)}${time && `T${time}`}`;
}
