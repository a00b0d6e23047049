import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import {
  configurationSideWords,
  formatRelative,
  formatTime,
  useConfigurationSnapshots,
  useNow,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { CHANGES } from './snapshotPages';
import type { Compared } from './useConfigurationUrl';

/** The clock by which the last change is so long ago, in milliseconds. */
const CLOCK = 60_000;

export interface ConfigurationSentenceProps {
  identity: string;
  /** Absent while it is not known. */
  diff?: ApiConfigurationDiff;
  isOnlyOne: boolean;
  onCompare: (compared: Partial<Compared>) => void;
}

/** "2 keys differ from 17 Nov, 03:00; last change 3 days ago", and the way to that change. */
export function ConfigurationSentence(props: ConfigurationSentenceProps) {
  const { identity, diff, isOnlyOne, onCompare } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const now = useNow(CLOCK);
  const changes = useConfigurationSnapshots(identity, CHANGES).data?.items;
  const last = changes?.find(({ changed = 0 }) => changed > 0);
  if (!diff) {
    return null;
  }
  const { differences } = diff.counts;
  const { before, after } = diff;
  const what = () => {
    if (isOnlyOne) {
      return t('configuration.sentence.only', {
        count: after.keys,
        time: formatTime(after.snapshot?.takenAt ?? now, { style: 'short' }),
      });
    }
    const from = configurationSideWords(before, { t: words, identity });
    if (differences === 0) {
      // A key that a station never tells cannot be told of any two snapshots: that alone is no news.
      const isPartial = [before, after].some(
        ({ completeness }) => completeness !== 'complete',
      );
      return isPartial
        ? t('configuration.sentence.noneKnown', { before: from })
        : t('configuration.sentence.none', { before: from });
    }
    return t('configuration.sentence.differ', {
      count: differences,
      before: from,
    });
  };
  const when = last
    ? t('configuration.sentence.lastChange', {
        // The page's clock ticks once a minute.
        ago: formatRelative(
          last.takenAt,
          Math.max(now, Date.parse(last.takenAt) + 1),
        ),
      })
    : t('configuration.sentence.noChange');
  return (
    <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="baseline">
      <Typography variant="h5" component="h2">
        {isOnlyOne || !changes ? `${what()}.` : `${what()}; ${when}.`}
      </Typography>
      {last?.before && (
        <Link
          component="button"
          variant="body2"
          onClick={() =>
            onCompare({
              against: 'earlier',
              before: last.before,
              after: last.id,
            })
          }
        >
          {t('configuration.sentence.showLast')}
        </Link>
      )}
    </Stack>
  );
}
