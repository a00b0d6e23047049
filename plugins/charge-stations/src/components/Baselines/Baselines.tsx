import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsBaselineUpdatePermission,
  type ApiConfigurationBaseline,
} from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useBaselines,
  useRowKeys,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { ListEnd } from '../ListEnd';
import { PanelLayout } from '../PanelLayout';
import { PermittedButton } from '../PermittedButton';
import { SkeletonTable } from '../SkeletonTable';
import { BaselinePanel } from './BaselinePanel';
import { BaselinesTable } from './BaselinesTable';
import { SaveBaselineDialog } from './SaveBaselineDialog';

const BASELINES = { limit: 100 };

/** What configurations should be: all baselines, and one in full. */
export function Baselines() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const [isAdding, setAdding] = useState(false);
  const query = useBaselines(BASELINES);
  const { items, ...list } = useOlderPages({
    key: 'baselines',
    query,
    fetch: cursor => api.listBaselines({ ...BASELINES, cursor }),
    idOf: ({ id }) => id,
  });
  const selected = parameters.get('baseline') || undefined;
  const select = (baseline?: string) => patch({ baseline });
  const ids = items.map(({ id }) => id);
  useRowKeys({ ids, selected, onSelect: select });
  return (
    <>
      <PanelLayout
        head={
          <Stack gap={1} alignItems="start">
            {items.length > 0 && <BaselinesSentence baselines={items} />}
            <PermittedButton
              permission={chargeStationsBaselineUpdatePermission}
              size="small"
              variant="outlined"
              onClick={() => setAdding(true)}
            >
              {t('configuration.baselines.add')}
            </PermittedButton>
          </Stack>
        }
        table={
          <>
            <Loaded
              query={query}
              skeleton={
                <SkeletonTable label={t('configuration.baselines.loading')} />
              }
            >
              {() =>
                items.length > 0 ? (
                  <BaselinesTable
                    baselines={items}
                    selected={selected}
                    onSelect={select}
                  />
                ) : (
                  <EmptyMessage title={t('configuration.baselines.empty')}>
                    {t('configuration.baselines.emptyHelp')}
                  </EmptyMessage>
                )
              }
            </Loaded>
            <ListEnd list={list} more={t('configuration.baselines.more')} />
          </>
        }
        panel={
          selected && (
            <BaselinePanel
              key={selected}
              id={selected}
              ids={ids}
              onSelect={select}
              onChanged={query.refresh}
            />
          )
        }
      />
      {isAdding && (
        <SaveBaselineDialog
          taken={ids}
          onClose={() => setAdding(false)}
          onSaved={id => {
            setAdding(false);
            query.refresh();
            select(id);
          }}
        />
      )}
    </>
  );
}

/** How many there are, and how they work together. */
function BaselinesSentence(props: { baselines: ApiConfigurationBaseline[] }) {
  const { baselines } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const broken = baselines.filter(({ problem }) => problem).length;
  const amount = t('configuration.baselines.amount', {
    count: baselines.length,
  });
  return (
    <>
      <Typography variant="h5" component="h2">
        {broken > 0
          ? `${amount}; ${t('configuration.baselines.broken', {
              count: broken,
            })}.`
          : `${amount}.`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('configuration.baselines.help')}
      </Typography>
    </>
  );
}
