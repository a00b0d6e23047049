import {
  Time,
  useStorage,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { ZoneNote } from '../ZoneNote';
import { RetentionFacts } from './RetentionFacts';
import { StorageTable } from './StorageTable';

/** What is kept of all stations, for how long, and what deleting the rest did: for those who run the portal. */
export function StoragePage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const storage = useStorage();
  return (
    <PageBody page="storage">
      <Loaded
        query={storage}
        skeleton={<SkeletonTable label={t('storage.loading')} rows={6} />}
      >
        {found => (
          <>
            <Typography>{t('storage.intro')}</Typography>
            <StorageTable storage={found} />
            <Typography variant="body2" color="text.secondary">
              {t('storage.measured')} <Time value={found.measuredAt} />
              {'. '}
              {found.rowsAreEstimates && t('storage.estimates')}
              {found.engine === 'sqlite' && t('storage.fileStays')}
            </Typography>
            <RetentionFacts retention={found.retention} />
            <ZoneNote />
          </>
        )}
      </Loaded>
    </PageBody>
  );
}
