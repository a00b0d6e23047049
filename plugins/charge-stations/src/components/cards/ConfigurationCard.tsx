import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ApiConfigurationSnapshot } from '@forecourt/plugin-charge-stations-common';
import {
  complianceSentence,
  formatRelative,
  SnapshotChip,
  snapshotWhy,
  Time,
  useConfigurationCompliance,
  useConfigurationSnapshots,
  useNow,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useConfigurationPath } from '../../hooks/useConfigurationPath';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { CHANGES } from '../ConfigurationTab/snapshotPages';
import { Loaded } from '../Loaded';

/** The clock by which the last change is so long ago, in milliseconds. */
const CLOCK = 60_000;

/** When the configuration last changed, when that was last looked at, and the way to both. */
export function ConfigurationCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const path = useConfigurationPath();
  const newest = useConfigurationSnapshots(identity, { limit: 1 });
  const changes = useConfigurationSnapshots(identity, CHANGES);
  return (
    <EntityInfoCard
      title={t('configuration.title')}
      footerActions={
        path && (
          <Stack direction="row" gap={2}>
            <Link to={path({ against: 'siblings' })}>
              {t('configuration.card.siblings')}
            </Link>
            <Link to={path()}>{t('configuration.card.more')}</Link>
          </Stack>
        )
      }
    >
      <Loaded
        query={newest}
        skeleton={
          <Skeleton
            role="progressbar"
            aria-label={t('configuration.card.loading')}
            variant="rounded"
            height={48}
          />
        }
      >
        {({ items: [snapshot] }) =>
          snapshot ? (
            <Stack gap={1}>
              {changes.data && <LastChange snapshots={changes.data.items} />}
              <Compliance identity={identity} revision={snapshot.id} />
              <Newest snapshot={snapshot} />
            </Stack>
          ) : (
            <Typography variant="body2">
              {t('configuration.empty')}. {t('configuration.emptyHelp')}
            </Typography>
          )
        }
      </Loaded>
    </EntityInfoCard>
  );
}

function LastChange(props: { snapshots: ApiConfigurationSnapshot[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const path = useConfigurationPath();
  const now = useNow(CLOCK);
  const last = props.snapshots.find(({ changed = 0 }) => changed > 0);
  return last ? (
    <Stack direction="row" flexWrap="wrap" gap={1} alignItems="baseline">
      <Typography>
        {t('configuration.card.lastChange', {
          count: last.changed ?? 0,
          ago: formatRelative(last.takenAt, now),
        })}
      </Typography>
      {path && last.before && (
        <Link to={path({ before: last.before, after: last.id })}>
          {t('configuration.card.show')}
        </Link>
      )}
    </Stack>
  ) : (
    <Typography>{t('configuration.card.noChange')}</Typography>
  );
}

/** How it stands against its baselines; nothing where none is for it. */
function Compliance(props: { identity: string; revision: string }) {
  const { identity, revision } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const path = useConfigurationPath();
  const { data } = useConfigurationCompliance(identity, {}, { revision });
  return data && data.baselines.length > 0 ? (
    <Typography>
      {complianceSentence(data, words)}{' '}
      {path && (
        <Link to={path({ against: 'baseline' })} underline="always">
          {t('configuration.card.baseline')}
        </Link>
      )}
    </Typography>
  ) : null;
}

/** What was read last, and whether that is all of it. */
function Newest(props: { snapshot: ApiConfigurationSnapshot }) {
  const { snapshot } = props;
  const { completeness, keys, problem, takenAt } = snapshot;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <Stack direction="row" flexWrap="wrap" gap={1} alignItems="center">
      <SnapshotChip completeness={completeness} />
      <Typography variant="body2" color="text.secondary">
        {completeness === 'failed'
          ? t('configuration.card.failed', {
              problem: problem ?? t('configuration.pick.failedUnknown'),
            })
          : t('configuration.card.known', {
              count: keys,
              time: snapshotWhy(snapshot, words),
            })}{' '}
        (<Time value={takenAt} format="relative" />)
      </Typography>
    </Stack>
  );
}
