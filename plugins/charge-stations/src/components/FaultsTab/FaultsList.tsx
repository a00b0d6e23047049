import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { FaultsTable } from './FaultsTable';
import type { FaultsTableProps } from './FaultsTable';
import { narrows } from './faultFilter';
import type { FaultFilter } from './faultFilter';
import type { useLoadedFaults } from './useLoadedFaults';

export interface FaultsListProps extends Omit<FaultsTableProps, 'faults'> {
  loaded: ReturnType<typeof useLoadedFaults>;
  /** The loaded faults, in order. */
  shown: ApiCondition[];
  filter: FaultFilter;
}

/** The table of faults, what to say where it is empty, and the way to older ones. */
export function FaultsList(props: FaultsListProps) {
  const { loaded, shown, filter, ...table } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Loaded
      query={loaded.query}
      skeleton={<SkeletonTable label={t('faults.loading')} rows={5} />}
    >
      {() => (
        <>
          {shown.length > 0 ? (
            <>
              <FaultsTable faults={shown} {...table} />
              <Typography
                variant="caption"
                color="text.secondary"
                component="p"
              >
                {t('faults.hint')}
              </Typography>
            </>
          ) : (
            <NoFaults isNarrowed={narrows(filter)} />
          )}
          <ListEnd list={loaded} more={t('faults.loadMore')} />
        </>
      )}
    </Loaded>
  );
}

function NoFaults(props: { isNarrowed: boolean }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return props.isNarrowed ? (
    <EmptyMessage title={t('faults.noMatch')}>
      {t('faults.noMatchHelp')}
    </EmptyMessage>
  ) : (
    <EmptyMessage title={t('faults.empty')}>
      {t('faults.emptyHelp')}
    </EmptyMessage>
  );
}
