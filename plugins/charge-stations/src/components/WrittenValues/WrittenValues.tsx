import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useConfigurationWrites,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { ListEnd } from '../ListEnd';
import { PlainHead } from '../PlainHead';
import { WriteRows } from './WriteRows';
import { WRITES } from './writesPage';

const COLUMNS = ['key', 'from', 'to', 'result'] as const;

/** What was written to a station, by whom and why, and what came of each value. Nothing where nothing ever was. */
export function WrittenValues({ identity }: { identity: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { items, ...loaded } = useOlderPages({
    key: identity,
    query: useConfigurationWrites(identity, WRITES),
    fetch: cursor =>
      api.listConfigurationWrites(identity, { ...WRITES, cursor }),
    idOf: ({ id }) => id,
  });
  if (items.length === 0 && !loaded.query.error) {
    return null;
  }
  return (
    <section aria-label={t('configuration.written.title')}>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('configuration.written.title')}
      </Typography>
      <Loaded query={loaded.query} skeleton={null}>
        {() => (
          <DenseTable aria-label={t('configuration.written.table')}>
            <PlainHead
              columns={COLUMNS}
              labelOf={column => t(`configuration.written.${column}`)}
            />
            {items.map(write => (
              <WriteRows
                key={write.id}
                write={write}
                columns={COLUMNS.length}
              />
            ))}
          </DenseTable>
        )}
      </Loaded>
      <ListEnd list={loaded} more={t('configuration.written.older')} />
    </section>
  );
}
