import {
  useUnregistered,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { ZoneNote } from '../ZoneNote';
import { UnregisteredTable } from './UnregisteredTable';

/** The most that the API gives at once, and as many as the backend remembers by default. */
const LIMIT = 500;

/** Who tried to connect without being known, each with the entity that would admit it. */
export function UnregisteredPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const unregistered = useUnregistered({ limit: LIMIT });
  return (
    <PageBody page="unregistered">
      <Loaded
        query={unregistered}
        skeleton={<SkeletonTable label={t('unregistered.loading')} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyMessage title={t('unregistered.empty')}>
              {t('unregistered.emptyHelp')}
            </EmptyMessage>
          ) : (
            <>
              <Typography>{t('unregistered.intro')}</Typography>
              <UnregisteredTable stations={items} />
              <ZoneNote />
            </>
          )
        }
      </Loaded>
    </PageBody>
  );
}
