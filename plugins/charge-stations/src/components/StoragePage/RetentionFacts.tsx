import type { ApiStorage } from '@forecourt/plugin-charge-stations-common';
import {
  Duration,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';

type Retention = ApiStorage['retention'];

const CLASSES = [
  'frames',
  'events',
  'intervals',
  'conditions',
  'configuration',
] as const;
const WAITS = ['unsettled', 'historyDiffers', 'notRolledUp', 'failed'] as const;

/** When what is too old is deleted, what the last time deleted, and what it had to leave. */
export function RetentionFacts(props: { retention: Retention }) {
  const { hour, isRunning, lastRun, nextAt } = props.retention;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <Typography variant="h6" component="h2">
        {t('storage.deleting')}
      </Typography>
      {lastRun?.error && (
        <Alert severity="warning">
          {t('storage.cutShort', { error: lastRun.error })}
        </Alert>
      )}
      <Facts
        facts={[
          {
            name: t('storage.next'),
            value: isRunning ? (
              t('storage.running')
            ) : (
              <>
                {nextAt && <Time value={nextAt} />}{' '}
                {t('storage.daily', { hour: String(hour).padStart(2, '0') })}
              </>
            ),
          },
          {
            name: t('storage.last'),
            value: lastRun ? (
              <Time value={lastRun.startedAt} />
            ) : (
              t('storage.never')
            ),
          },
          ...(lastRun ? lastFacts(lastRun) : []),
        ]}
      />
    </>
  );

  function lastFacts(run: NonNullable<Retention['lastRun']>) {
    const deleted = CLASSES.filter(name => run.deleted[name] > 0).map(
      name =>
        `${run.deleted[name].toLocaleString()} ${t(`storage.rowsOf.${name}`)}`,
    );
    const waiting = WAITS.filter(reason => run.waiting[reason] > 0);
    return [
      {
        name: t('storage.took'),
        value: run.endedAt && (
          <Duration from={run.startedAt} to={run.endedAt} />
        ),
      },
      {
        name: t('storage.deleted'),
        value: deleted.join(', ') || t('storage.nothing'),
      },
      {
        name: t('storage.longest'),
        value:
          run.transactions > 0 &&
          t('storage.longestValue', {
            millis: String(run.longestTransactionMillis),
          }),
      },
      ...waiting.map(reason => ({
        name: t('storage.waiting'),
        value: t(`storage.waits.${reason}`, { count: run.waiting[reason] }),
      })),
    ];
  }
}
