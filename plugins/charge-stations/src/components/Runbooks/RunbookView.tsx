import type { ApiConditionRunbook } from '@forecourt/plugin-charge-stations-common';
import {
  type QueryResult,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { ChosenRunbook } from './ChosenRunbook';
import { NoRunbook } from './NoRunbook';

/** The runbook that was looked for, beside the evidence. */
export function RunbookView(props: {
  code: string;
  query: QueryResult<ApiConditionRunbook>;
}) {
  const { code, query } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
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
              <NoRunbook code={code} />
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
