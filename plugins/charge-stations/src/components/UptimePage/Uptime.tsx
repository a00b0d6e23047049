import type { ApiAvailabilityProfile } from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { PanelLayout } from '../PanelLayout';
import { SkeletonTable } from '../SkeletonTable';
import { DayPanel } from './DayPanel';
import { daysOfRange, daysWithBars } from './dayRange';
import { DayRangePicker } from './DayRangePicker';
import { ExportUptime } from './ExportUptime';
import { ProfileExplained } from './ProfileExplained';
import { UptimeChoice } from './UptimeChoice';
import { UptimeRows } from './UptimeRows';
import { UptimeSentence } from './UptimeSentence';
import { useLoadedUptime } from './useLoadedUptime';
import type { useUptimeUrl } from './useUptimeUrl';

export interface UptimeProps {
  profiles: ApiAvailabilityProfile[];
  /** The rulebook that is used. */
  profile: ApiAvailabilityProfile;
  /** In the profile's zone. */
  today: string;
  url: ReturnType<typeof useUptimeUrl>;
}

/** The answer first, how it is worked out, then the rows it is added up from, and the day that is open. */
export function Uptime(props: UptimeProps) {
  const { profiles, profile, today, url } = props;
  const { by, range, filter, order, opened, choose, chooseRange, open } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const days = daysOfRange(range, today);
  const barDays = daysWithBars(days);
  const loaded = useLoadedUptime({
    by,
    profile: profile.id,
    ...days,
    ...filter,
  });
  const { site, owner, model } = filter;

  return (
    <PanelLayout
      head={
        <Stack gap={1.5}>
          {loaded.query.data && (
            <UptimeSentence availability={loaded.query.data} range={range} />
          )}
          <ProfileExplained profile={profile} />
          <UptimeChoice
            profiles={profiles}
            profile={profile}
            by={by}
            filter={filter}
            onChoose={choose}
          />
          <Stack
            direction="row"
            flexWrap="wrap"
            gap={1}
            justifyContent="space-between"
          >
            <DayRangePicker
              range={range}
              days={days}
              timeZone={profile.timeZone}
              onChange={chooseRange}
            />
            <ExportUptime
              query={{ profile: profile.id, ...days, site, owner, model }}
            />
          </Stack>
        </Stack>
      }
      table={
        <Loaded
          query={loaded.query}
          skeleton={<SkeletonTable label={t('uptime.loading')} rows={12} />}
        >
          {availability => (
            <UptimeRows
              availability={availability}
              loaded={loaded}
              by={by}
              days={barDays}
              order={order}
              opened={opened}
              onSort={url.sortBy}
              onChoose={choose}
              onOpen={open}
            />
          )}
        </Loaded>
      }
      panel={
        opened && (
          <DayPanel
            opened={opened}
            profile={profile}
            days={barDays}
            onOpen={open}
          />
        )
      }
    />
  );
}
