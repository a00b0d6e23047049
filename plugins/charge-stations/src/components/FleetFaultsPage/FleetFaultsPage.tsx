import {
  useFaultGroups,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { FaultGroupsTable } from './FaultGroupsTable';
import { FleetFaultsFilters } from './FleetFaultsFilters';
import { FleetFaultsRange } from './FleetFaultsRange';
import { FleetFaultsSentence } from './FleetFaultsSentence';
import { LostConnections } from './LostConnections';
import { isNarrowed } from './fleetFaultsQuery';
import { useFleetFaultsUrl } from './useFleetFaultsUrl';

/** The faults of all stations: how many are open in a sentence, then what they share and where they are. */
export function FleetFaultsPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const url = useFleetFaultsUrl();
  const { by, filter } = url;
  const range = filter.open ? undefined : url.range;
  const groups = useFaultGroups({ by, ...filter }, { range });
  return (
    <PageBody page="faults">
      <FleetFaultsSentence />
      <FleetFaultsRange
        range={range}
        onRange={url.setRange}
        onPatch={url.patch}
        onRefresh={groups.refresh}
      />
      <FleetFaultsFilters filter={filter} by={by} onPatch={url.patch} />
      <Loaded
        query={groups}
        skeleton={<SkeletonTable label={t('fleetFaults.loading')} rows={6} />}
      >
        {({ items, total, isComplete }) => (
          <>
            {!isComplete && (
              <Alert severity="warning">{t('fleetFaults.incomplete')}</Alert>
            )}
            {items.length === 0 ? (
              <NoFaults
                isOpenOnly={filter.open === true}
                isNarrowed={isNarrowed(filter)}
              />
            ) : (
              <FaultGroupsTable
                groups={items}
                total={total}
                by={by}
                filter={filter}
                range={range}
                opened={url.group}
                onToggle={url.toggleGroup}
                onPatch={url.patch}
              />
            )}
            <LostConnections />
          </>
        )}
      </Loaded>
    </PageBody>
  );
}

function NoFaults(props: { isOpenOnly: boolean; isNarrowed: boolean }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  if (props.isNarrowed) {
    return (
      <EmptyMessage title={t('fleetFaults.noMatch')}>
        {t('fleetFaults.noMatchHelp')}
      </EmptyMessage>
    );
  }
  return props.isOpenOnly ? (
    <EmptyMessage title={t('fleetFaults.noneOpen')}>
      {t('fleetFaults.noneOpenHelp')}
    </EmptyMessage>
  ) : (
    <EmptyMessage title={t('fleetFaults.empty')}>
      {t('fleetFaults.emptyHelp')}
    </EmptyMessage>
  );
}
