import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  useMessages,
  useRunbookOfCondition,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { ChosenRunbook } from './ChosenRunbook';
import { NoRunbook } from './NoRunbook';

/** What to do about a fault, beside its evidence. */
export function RunbookSection(props: {
  identity: string;
  fault: Pick<
    ApiCondition,
    'number' | 'code' | 'errorCode' | 'vendorErrorCode' | 'info'
  >;
}) {
  const { identity, fault } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const query = useRunbookOfCondition({
    identity,
    number: fault.number,
    revision: runbookRevision(fault),
  });
  return (
    <section aria-label={t('runbooks.title')}>
      <Typography variant="subtitle1" component="h3">
        {t('runbooks.title')}
      </Typography>
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('runbooks.loading')} rows={3} />}
      >
        {({ chosen, others, missing }) => (
          <Stack gap={1}>
            {chosen ? (
              <ChosenRunbook choice={chosen} others={others} />
            ) : (
              <NoRunbook code={fault.code} />
            )}
            {missing.map(({ entityRef, written }) => (
              <Typography
                key={`${entityRef} ${written}`}
                variant="body2"
                color="text.secondary"
                sx={{ overflowWrap: 'anywhere' }}
              >
                {t('runbooks.missing', { entity: entityRef, written })}
              </Typography>
            ))}
          </Stack>
        )}
      </Loaded>
    </section>
  );
}

/** What the choice rests on and a later report changes. */
export function runbookRevision(
  fault: Pick<ApiCondition, 'code' | 'errorCode' | 'vendorErrorCode' | 'info'>,
): string {
  const { code, errorCode, vendorErrorCode, info } = fault;
  return JSON.stringify([code, errorCode, vendorErrorCode, info]);
}
