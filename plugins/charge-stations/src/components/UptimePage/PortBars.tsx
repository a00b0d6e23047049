import type { ApiAvailabilityProfile } from '@forecourt/plugin-charge-stations-common';
import {
  useAvailabilityDays,
  UptimeBars,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useSeen } from '../../hooks/useSeen';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import type { DayWindow } from './dayRange';
import { usePortName } from './usePortName';

export interface PortBarsProps {
  identity: string;
  port: string;
  profile: ApiAvailabilityProfile;
  days: DayWindow;
  /** The day that is open, where it is one of this port. */
  selectedDay?: string;
  onOpenDay: (day: string) => void;
}

/** As wide as the bars are at most, and as high. */
const PLACE = { width: 360, height: 24 };

/**
 * A port's days, asked for when its row is scrolled to, and once for all ports of a station: a page of days
 * would only come in the order of its own range.
 */
export function PortBars(props: PortBarsProps) {
  const [ref, seen] = useSeen();
  return (
    <Box ref={ref} sx={{ minHeight: PLACE.height }}>
      {seen && <AskedBars {...props} />}
    </Box>
  );
}

function AskedBars(props: PortBarsProps) {
  const { identity, port, profile, days, selectedDay, onOpenDay } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const name = usePortName()({ identity, port });
  const query = useAvailabilityDays({ identity, profile: profile.id, ...days });
  return (
    <Loaded
      query={query}
      skeleton={
        <Skeleton
          role="progressbar"
          aria-label={t('uptime.loadingDays', { name })}
          variant="rectangular"
          {...PLACE}
        />
      }
    >
      {({ items }) => (
        <UptimeBars
          name={name}
          target={profile.target}
          days={items.find(it => it.port === port)?.days ?? []}
          {...days}
          selectedDay={selectedDay}
          onOpenDay={onOpenDay}
        />
      )}
    </Loaded>
  );
}
