import { Link } from '@backstage/core-components';
import Stack from '@mui/material/Stack';
import { chargeStationsTranslationRef } from '../../translation';
import { placementOf } from './stationGroup';
import type { StationGroup } from './stationGroup';
import { useFleetPaths } from './useFleetPaths';
import { useMessages } from '@forecourt/plugin-charge-stations-react';

/** The fleet's pages, each of this group alone. */
export function GroupLinks({ group }: { group: StationGroup }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const paths = useFleetPaths();
  const placement = placementOf(group);
  // These take one owner only.
  const ofOne = group.entityRefs.length === 1;
  const links = [
    { name: 'stations', to: paths.stations?.(placement) },
    { name: 'faults', to: paths.faults?.({ ...placement, open: 'true' }) },
    { name: 'uptime', to: ofOne && paths.uptime?.(placement) },
    { name: 'reliability', to: ofOne && paths.reliability?.(placement) },
    { name: 'configuration', to: ofOne && paths.configuration?.(placement) },
  ] as const;
  return (
    <Stack
      component="nav"
      direction="row"
      flexWrap="wrap"
      columnGap={2}
      aria-label={t('stationGroup.links.label')}
    >
      {links.map(
        ({ name, to }) =>
          to && (
            <Link key={name} to={to}>
              {t(`stationGroup.links.${name}`)}
            </Link>
          ),
      )}
    </Stack>
  );
}
