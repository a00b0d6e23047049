import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useIncidents,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { ZoneNote } from '../ZoneNote';
import { CommonCauses } from './CommonCauses';
import { IncidentsFilters } from './IncidentsFilters';
import { incidentsQueryFrom } from './incidentsQuery';
import { idOf, IncidentsTable } from './IncidentsTable';
import { MassActs } from './MassActs';

/** What people act on, of all stations: what nobody looks at yet comes first to mind. */
export function IncidentsPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const query = incidentsQueryFrom(parameters);
  const loaded = useOlderPages({
    key: JSON.stringify(query),
    query: useIncidents(query),
    fetch: cursor => api.listIncidents({ ...query, cursor }),
    idOf,
  });
  const [ids, setIds] = useState<string[]>([]);
  const selected = loaded.items.filter(item => ids.includes(idOf(item)));
  return (
    <PageBody page="incidents">
      <IncidentsFilters query={query} onPatch={patch} />
      <Loaded
        query={loaded.query}
        skeleton={<SkeletonTable label={t('incidents.loading')} rows={6} />}
      >
        {({ commonCauses, isComplete }) => (
          <>
            {!isComplete && (
              <Alert severity="warning">{t('fleetFaults.incomplete')}</Alert>
            )}
            <CommonCauses
              causes={commonCauses}
              items={loaded.items}
              onSelect={setIds}
            />
            {loaded.items.length === 0 ? (
              <EmptyMessage title={t('incidents.none')}>
                {t('incidents.noneHelp')}
              </EmptyMessage>
            ) : (
              <>
                <Typography aria-live="polite">
                  {t(`incidents.shown.${query.sort}`, {
                    count: loaded.items.length,
                    more: loaded.loadMore ? '+' : '',
                  })}
                </Typography>
                <MassActs
                  items={selected}
                  onActed={() => {
                    setIds([]);
                    loaded.query.refresh();
                  }}
                />
                <IncidentsTable
                  items={loaded.items}
                  sort={query.sort}
                  onSort={sort => patch({ sort })}
                  selected={ids}
                  onSelect={setIds}
                  onActed={loaded.query.refresh}
                />
                <ZoneNote />
              </>
            )}
            <ListEnd list={loaded} more={t('incidents.loadMore')} />
          </>
        )}
      </Loaded>
    </PageBody>
  );
}
