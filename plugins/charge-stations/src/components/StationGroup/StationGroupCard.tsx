import {
  EntityInfoCard,
  EntityRefLinks,
} from '@backstage/plugin-catalog-react';
import {
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { conditionCounts } from '../StationsPage';
import { GroupLinks } from './GroupLinks';
import { GroupUptime } from './GroupUptime';
import { StationChips } from './StationChips';
import { StationsByFirmware } from './StationsByFirmware';
import { useStationGroup } from './useStationGroup';
import { WorstFaults } from './WorstFaults';

/** The stations of a site, a model or an owner: how they are, which is which, and what is wrong, worst first. */
export function StationGroupCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { group, placement } = useStationGroup();
  const { by, entityRefs } = group;
  const summary = useStationsSummary(placement);
  if (by === 'owner' && !summary.error && !summary.data?.total) {
    // Most teams of an organisation run no stations: theirs is not even begun.
    return null;
  }
  return (
    <EntityInfoCard
      title={t(`stationGroup.title.${by}`)}
      footerActions={<GroupLinks group={group} />}
    >
      <Loaded
        query={summary}
        skeleton={<SkeletonTable label={t('stationGroup.loading')} rows={3} />}
      >
        {counts =>
          by !== 'owner' && counts.total === 0 ? (
            <Typography variant="body2">
              {t(`stationGroup.empty.${by}`)}
            </Typography>
          ) : (
            <Stack gap={1.5}>
              <div>
                <Typography variant="h6" component="p">
                  {conditionCounts(counts, t)}
                </Typography>
                {entityRefs.length > 1 ? (
                  <Typography variant="body2" color="text.secondary">
                    {t('stationGroup.of')}{' '}
                    <EntityRefLinks entityRefs={entityRefs} hideIcons />
                  </Typography>
                ) : (
                  <GroupUptime placement={placement} />
                )}
              </div>
              {by === 'model' ? (
                <StationsByFirmware model={entityRefs[0]} />
              ) : (
                <StationChips placement={placement} />
              )}
              <section>
                <Typography variant="subtitle2" component="h3">
                  {t('stationGroup.openFaults')}
                </Typography>
                <WorstFaults
                  placement={placement}
                  none={t('stationGroup.noFaults')}
                />
              </section>
            </Stack>
          )
        }
      </Loaded>
    </EntityInfoCard>
  );
}
