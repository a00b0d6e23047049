import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  useReliability,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import {
  FirmwareChanges,
  ReliabilitySentence,
  ReliabilityTable,
} from '../ReliabilityPage';
import { SkeletonTable } from '../SkeletonTable';
import { useFleetPaths } from './useFleetPaths';
import { useStationGroup } from './useStationGroup';

const RANGE: TimeRange = { kind: 'relative', preset: '30d' };

/** How often stations of a model fail with each firmware, how sure that is, and what a change of firmware did. */
export function FirmwareFaultsCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { placement } = useStationGroup();
  const query = { by: 'firmware', ...placement } as const;
  const found = useReliability(query, { range: RANGE });
  const path = useFleetPaths().reliability?.(query);
  return (
    <EntityInfoCard
      title={t('stationGroup.faultsByFirmware.title')}
      footerActions={
        path && <Link to={path}>{t('stationGroup.faultsByFirmware.more')}</Link>
      }
    >
      <Loaded
        query={found}
        skeleton={
          <SkeletonTable
            label={t('stationGroup.faultsByFirmware.loading')}
            rows={4}
          />
        }
      >
        {({ items, total, firmwareChanges, isComplete }) => (
          <Stack gap={1.5}>
            <ReliabilitySentence total={total} />
            {!isComplete && (
              <Alert severity="warning">{t('reliability.incomplete')}</Alert>
            )}
            {items.length > 0 && (
              <ReliabilityTable
                groups={items}
                total={total}
                query={query}
                range={RANGE}
              />
            )}
            {firmwareChanges && (
              <FirmwareChanges changes={firmwareChanges} ofOneModel />
            )}
            <Typography variant="caption" color="text.secondary">
              {t('reliability.help')}
            </Typography>
          </Stack>
        )}
      </Loaded>
    </EntityInfoCard>
  );
}
