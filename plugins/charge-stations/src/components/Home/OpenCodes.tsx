import { Link } from '@backstage/core-components';
import {
  SeverityMark,
  useFaultGroups,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { GroupName } from '../GroupName';
import { Loaded } from '../Loaded';
import { useFleetPaths } from '../StationGroup';

const MOST_SHOWN = 5;

/** What is open now by code, the worst first, and at how many stations. */
export function OpenCodes() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const groups = useFaultGroups({ by: 'code', open: true });
  const path = useFleetPaths().faults;
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t('home.causes')}
      </Typography>
      <Loaded
        query={groups}
        skeleton={<Skeleton variant="rounded" height={60} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <Typography variant="body2">{t('home.noCauses')}</Typography>
          ) : (
            <Stack
              component="ul"
              gap={0.5}
              sx={{ listStyle: 'none', p: 0, m: 0 }}
            >
              {items
                .slice(0, MOST_SHOWN)
                .map(({ key, worstSeverity, stations }) => (
                  <Stack
                    component="li"
                    key={key}
                    direction="row"
                    alignItems="center"
                    gap={1}
                  >
                    <SeverityMark severity={worstSeverity} />
                    {path ? (
                      <Link to={path({ open: 'true', group: key })}>
                        <GroupName by="code" name={key} />
                      </Link>
                    ) : (
                      <GroupName by="code" name={key} />
                    )}
                    <Typography variant="body2" color="text.secondary">
                      {t('home.atStations', { count: stations })}
                    </Typography>
                  </Stack>
                ))}
            </Stack>
          )
        }
      </Loaded>
      {path && <Link to={path({ open: 'true' })}>{t('home.fleetFaults')}</Link>}
    </section>
  );
}
