import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useFleetCompliance,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { ComplianceFilters } from './ComplianceFilters';
import { complianceFilterFrom, complianceQuery } from './complianceQuery';
import { FleetComplianceSentence } from './FleetComplianceSentence';
import { FleetComplianceTable } from './FleetComplianceTable';

/** Which stations drift from their baselines, the worst first. */
export function FleetCompliance() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const filter = complianceFilterFrom(parameters);
  const query = complianceQuery(filter);
  const found = useFleetCompliance(query);
  const { items, ...list } = useOlderPages({
    key: JSON.stringify(query),
    query: found,
    fetch: cursor => api.listConfigurationCompliance({ ...query, cursor }),
    idOf: ({ station }) => station.identity,
  });
  const isEmpty =
    found.data !== undefined &&
    Object.values(found.data.stations).every(count => count === 0);
  return (
    <>
      {found.data && (
        <FleetComplianceSentence
          compliance={found.data}
          onKey={key =>
            patch({
              view: undefined,
              state: undefined,
              by: 'station',
              only: 'all',
              key,
            })
          }
        />
      )}
      <ComplianceFilters
        filter={filter}
        counts={found.data?.stations}
        onPatch={patch}
        onRefresh={found.refresh}
      />
      <Loaded
        query={found}
        skeleton={
          <SkeletonTable
            label={t('configuration.fleetCompliance.loading')}
            rows={10}
          />
        }
      >
        {() => {
          if (items.length > 0) {
            return <FleetComplianceTable items={items} />;
          }
          const name = isEmpty ? 'empty' : 'noMatch';
          return (
            <EmptyMessage title={t(`configuration.fleetCompliance.${name}`)}>
              {t(`configuration.fleetCompliance.${name}Help`)}
            </EmptyMessage>
          );
        }}
      </Loaded>
      <ListEnd list={list} more={t('configuration.fleetCompliance.loadMore')} />
      <Typography
        variant="caption"
        color="text.secondary"
        component="p"
        sx={{ maxWidth: 900 }}
      >
        {t('configuration.fleetCompliance.help')}
      </Typography>
    </>
  );
}
