import { Link } from '@backstage/core-components';
import type { ApiStationsSummary } from '@forecourt/plugin-charge-stations-common';
import {
  ConditionChip,
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { useFleetPaths } from '../StationGroup';
import { FleetSentence } from '../StationsPage';
import { CONDITIONS } from '../StationsPage/stationsQuery';
import { OpenCodes } from './OpenCodes';

/** How the whole fleet is: in a sentence, by status, and what is open most. */
export function FleetStatus() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const summary = useStationsSummary();
  return (
    <Loaded
      query={summary}
      skeleton={<SkeletonTable label={t('home.loading')} rows={4} />}
    >
      {counts => (
        <Stack gap={1.5}>
          {counts.total === 0 ? (
            <Typography>{t('home.noStations')}</Typography>
          ) : (
            <FleetSentence summary={counts} />
          )}
          <Conditions summary={counts} />
          <OpenCodes />
        </Stack>
      )}
    </Loaded>
  );
}

/** Counts that lead to their stations. */
function Conditions({ summary }: { summary: ApiStationsSummary }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const path = useFleetPaths().stations;
  return (
    <Stack
      component="ul"
      direction="row"
      flexWrap="wrap"
      columnGap={2}
      rowGap={1}
      aria-label={t('home.conditions')}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {CONDITIONS.filter(condition => summary[condition] > 0).map(condition => (
        <Stack
          component="li"
          key={condition}
          direction="row"
          alignItems="center"
          gap={0.75}
        >
          <ConditionChip condition={condition} />
          {path ? (
            <Link to={path({ condition })}>{summary[condition]}</Link>
          ) : (
            summary[condition]
          )}
        </Stack>
      ))}
    </Stack>
  );
}
