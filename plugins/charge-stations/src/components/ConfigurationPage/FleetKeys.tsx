import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useConfigurationMatrix,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { ListEnd } from '../ListEnd';
import { SkeletonTable } from '../SkeletonTable';
import { MatrixFilters } from './MatrixFilters';
import { matrixFilterFrom, matrixQuery } from './matrixQuery';
import { MatrixSentence } from './MatrixSentence';
import { MatrixTable } from './MatrixTable';

/** Which keys stand out in the fleet, and at which stations: keys by groups or stations, the outliers first. */
export function FleetKeys() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const filter = matrixFilterFrom(parameters);
  const query = matrixQuery(filter);
  const found = useConfigurationMatrix(query);
  const { items, ...list } = useOlderPages({
    key: JSON.stringify(query),
    query: found,
    fetch: cursor => api.getConfigurationMatrix({ ...query, cursor }),
    idOf: ({ key, attribute = '' }) => `${key} ${attribute}`,
  });
  return (
    <>
      {found.data && <MatrixSentence matrix={found.data} filter={filter} />}
      <MatrixFilters
        filter={filter}
        onPatch={patch}
        onRefresh={found.refresh}
      />
      <Loaded
        query={found}
        skeleton={
          <SkeletonTable label={t('configuration.fleet.loading')} rows={10} />
        }
      >
        {matrix => (
          <>
            {items.length > 0 && (
              <MatrixTable
                matrix={matrix}
                rows={items}
                filter={filter}
                onPatch={patch}
              />
            )}
            {items.length === 0 &&
              (matrix.stations === 0 ? (
                <EmptyMessage title={t('configuration.fleet.empty')}>
                  {t('configuration.fleet.emptyHelp')}
                </EmptyMessage>
              ) : (
                <EmptyMessage title={t('configuration.fleet.noMatch')}>
                  {t('configuration.fleet.noMatchHelp')}
                </EmptyMessage>
              ))}
            {matrix.columnsLeftOut > 0 && (
              <Typography variant="body2" color="text.secondary">
                {t('configuration.fleet.columnsLeftOut', {
                  count: matrix.columnsLeftOut,
                })}
              </Typography>
            )}
          </>
        )}
      </Loaded>
      <ListEnd list={list} more={t('configuration.fleet.more')} />
      <Typography
        variant="caption"
        color="text.secondary"
        component="p"
        sx={{ maxWidth: 900 }}
      >
        {t('configuration.fleet.help')}
      </Typography>
    </>
  );
}
