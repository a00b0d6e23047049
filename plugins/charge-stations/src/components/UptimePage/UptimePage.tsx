import type { ApiAvailabilityProfile } from '@forecourt/plugin-charge-stations-common';
import {
  dayOf,
  useAvailabilityProfiles,
  useNow,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { Uptime } from './Uptime';
import { useUptimeUrl } from './useUptimeUrl';

/** How often to look whether another day has begun, in milliseconds. */
const DAY_CLOCK = 60_000;

/** Availability of the fleet by every rulebook, from the sum over all down to the evidence of a minute. */
export function UptimePage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const url = useUptimeUrl();
  const profiles = useAvailabilityProfiles();
  const now = useNow(DAY_CLOCK);
  return (
    <PageBody page="uptime">
      <Loaded
        query={profiles}
        skeleton={<SkeletonTable label={t('uptime.loading')} rows={12} />}
      >
        {({ items }) => {
          const profile = chosenOf(items, url.profile);
          return profile ? (
            <Uptime
              profiles={items}
              profile={profile}
              today={dayOf(now, profile.timeZone)}
              url={url}
            />
          ) : (
            <EmptyMessage title={t('uptime.noProfile')}>
              {t('uptime.noProfileHelp')}
            </EmptyMessage>
          );
        }}
      </Loaded>
    </PageBody>
  );
}

/** The profile of the address; the first where it names none that there is. */
function chosenOf(
  profiles: ApiAvailabilityProfile[],
  id: string | undefined,
): ApiAvailabilityProfile | undefined {
  return profiles.find(profile => profile.id === id) ?? profiles[0];
}
