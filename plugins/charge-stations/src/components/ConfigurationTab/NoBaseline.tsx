import { useRouteRef } from '@backstage/frontend-plugin-api';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { patchedSearch } from '../../hooks/useSearchPatch';
import { fleetConfigurationRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';

/** What to do where no baseline is for a station. */
export function NoBaseline() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { search } = useLocation();
  const fleet = useRouteRef(fleetConfigurationRouteRef)?.();
  return (
    <EmptyMessage title={t('configuration.baseline.none')}>
      {t('configuration.baseline.noneHelp')}
      <Stack direction="row" flexWrap="wrap" columnGap={2} sx={{ mt: 1 }}>
        <Link
          component={RouterLink}
          to={{
            search: patchedSearch(search, { against: undefined, shown: 'all' }),
          }}
        >
          {t('configuration.baseline.toDownload')}
        </Link>
        {fleet && (
          <Link component={RouterLink} to={`${fleet}?view=baselines`}>
            {t('configuration.baseline.toFleet')}
          </Link>
        )}
      </Stack>
    </EmptyMessage>
  );
}
