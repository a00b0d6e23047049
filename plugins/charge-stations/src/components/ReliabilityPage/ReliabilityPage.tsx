import {
  useReliability,
  useTimeRange,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { FirmwareChanges } from './FirmwareChanges';
import { ReliabilityFilters } from './ReliabilityFilters';
import { ReliabilitySentence } from './ReliabilitySentence';
import { ReliabilityTable } from './ReliabilityTable';
import { reliabilityQueryFrom } from './reliabilityQuery';

/** How often stations fail: in a sentence, then by code, model or firmware, each with how sure that is. */
export function ReliabilityPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { parameters, patch } = useSearchPatch();
  const { range, setRange } = useTimeRange({ fallback: '30d' });
  const query = reliabilityQueryFrom(parameters);
  const found = useReliability(query, { range });
  return (
    <PageBody page="reliability">
      {found.data && <ReliabilitySentence total={found.data.total} />}
      <ReliabilityFilters
        query={query}
        range={range}
        onRange={setRange}
        onPatch={patch}
        onRefresh={found.refresh}
      />
      <Loaded
        query={found}
        skeleton={<SkeletonTable label={t('reliability.loading')} rows={6} />}
      >
        {({ items, total, firmwareChanges, isComplete }) => (
          <>
            {!isComplete && (
              <Alert severity="warning">{t('reliability.incomplete')}</Alert>
            )}
            {items.length === 0 ? (
              <EmptyMessage title={t('reliability.empty')}>
                {t('reliability.emptyHelp')}
              </EmptyMessage>
            ) : (
              <ReliabilityTable
                groups={items}
                total={total}
                query={query}
                range={range}
                onPatch={patch}
              />
            )}
            {firmwareChanges && (
              <FirmwareChanges
                changes={firmwareChanges}
                ofOneModel={query.model !== undefined}
              />
            )}
            <Typography
              variant="caption"
              color="text.secondary"
              component="p"
              sx={{ maxWidth: 900 }}
            >
              {t('reliability.help')}
            </Typography>
          </>
        )}
      </Loaded>
    </PageBody>
  );
}
