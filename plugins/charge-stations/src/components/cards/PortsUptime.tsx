import type {
  ApiAvailabilityDays,
  ApiAvailabilityProfile,
} from '@forecourt/plugin-charge-stations-common';
import {
  addDays,
  dayOf,
  formatShare,
  formatTimeRange,
  scopeLabel,
  startOfDay,
  UptimeBars,
  useAvailabilityDays,
  useNow,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router-dom';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';

const DAYS = 90;
/** How often to look whether another day has begun, in milliseconds. */
const DAY_CLOCK = 60_000;

/** As many beside each other as there is room for. */
const PORTS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
  columnGap: 4,
};

export interface PortsUptimeProps {
  identity: string;
  profile: ApiAvailabilityProfile;
}

/** A line a port: its name, a bar a day, its figure and how much is known. A day opens the Faults tab at it. */
export function PortsUptime({ identity, profile }: PortsUptimeProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const faultsPath = useFaultsPath();
  const navigate = useNavigate();
  const to = addDays(dayOf(useNow(DAY_CLOCK), profile.timeZone), 1);
  const days = { from: addDays(to, -DAYS), to };
  const query = useAvailabilityDays({ identity, profile: profile.id, ...days });

  function openDay(day: string, timeZone: string) {
    const window = {
      from: startOfDay(day, timeZone),
      to: startOfDay(addDays(day, 1), timeZone),
    };
    if (faultsPath) {
      navigate(
        `${faultsPath()}?${formatTimeRange({ kind: 'absolute', ...window })}`,
      );
    }
  }

  return (
    <Loaded query={query} skeleton={<Skeleton variant="rounded" height={60} />}>
      {({ items, timeZone }) =>
        items.length === 0 ? (
          <Typography variant="body2">{t('uptime.cardEmpty')}</Typography>
        ) : (
          <>
            <Box sx={PORTS}>
              {byName(items).map(
                ({ key, port, figure, coverage, days: ofPort }) => (
                  <Box key={key} sx={{ py: 0.5, overflowX: 'auto' }}>
                    <Typography variant="body2">
                      {scopeLabel(port, words)}:{' '}
                      {figure === null
                        ? t('uptime.noFigureHelp')
                        : t('uptime.cardFigure', {
                            figure: formatShare(figure),
                            coverage: formatShare(coverage ?? 0),
                          })}
                    </Typography>
                    <UptimeBars
                      name={scopeLabel(port, words)}
                      target={profile.target}
                      days={ofPort}
                      {...days}
                      onOpenDay={day => openDay(day, timeZone)}
                    />
                  </Box>
                ),
              )}
            </Box>
            <Typography variant="caption" color="text.secondary">
              {profile.title}. {t('uptime.daysIn', { zone: timeZone })}.
            </Typography>
          </>
        )
      }
    </Loaded>
  );
}

/** The API has the worst first; on a station's own page a port stands where it always does. */
function byName(
  items: ApiAvailabilityDays['items'],
): ApiAvailabilityDays['items'] {
  return [...items].sort((a, b) =>
    a.port.localeCompare(b.port, 'en', { numeric: true }),
  );
}
