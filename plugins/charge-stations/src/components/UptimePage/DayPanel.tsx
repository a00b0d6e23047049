import type { ApiAvailabilityProfile } from '@forecourt/plugin-charge-stations-common';
import {
  addDays,
  dayWords,
  daysBetween,
  formatDay,
  useAvailabilityDays,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SidePanel } from '../SidePanel';
import { SkeletonTable } from '../SkeletonTable';
import { DayMinutes } from './DayMinutes';
import type { DayWindow } from './dayRange';
import { DaySpans } from './DaySpans';
import { usePortName } from './usePortName';
import type { PortAndDay } from './useUptimeUrl';

export interface DayPanelProps {
  opened: PortAndDay;
  profile: ApiAvailabilityProfile;
  /** The days that the bars beside it are of. */
  days: DayWindow;
  onOpen: (day?: PortAndDay) => void;
}

/** One day of a port: its figure, its minutes by class, and the spans that they are added up from. */
export function DayPanel(props: DayPanelProps) {
  const { opened, profile, days, onOpen } = props;
  const { identity, port, day } = opened;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const name = usePortName()(opened);
  const label = t('uptime.panel', { name, day: formatDay(day) });
  const query = useAvailabilityDays({
    identity,
    port,
    profile: profile.id,
    from: day,
    to: addDays(day, 1),
  });
  return (
    <SidePanel
      label={label}
      title={label}
      id={day}
      ids={daysBetween(days.from, days.to)}
      labels={{ previous: t('uptime.previousDay'), next: t('uptime.nextDay') }}
      onSelect={next => onOpen(next ? { ...opened, day: next } : undefined)}
    >
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('uptime.loadingDay')} rows={4} />}
      >
        {({ items: [item], timeZone }) => {
          const sums = item?.days.find(it => it.day === day);
          return (
            <>
              <Typography>
                {dayWords(sums, { target: profile.target, t: words }).join(
                  ', ',
                )}
                .
              </Typography>
              {sums && <DayMinutes millis={sums.millis} />}
              <DaySpans
                identity={identity}
                port={port}
                day={day}
                timeZone={timeZone}
                entityRef={item?.ref}
              />
            </>
          );
        }}
      </Loaded>
    </SidePanel>
  );
}
