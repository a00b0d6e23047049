import type {
  ApiConditionRunbook,
  ApiRunbookChoice,
} from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useDocsAddress } from '../../hooks/useDocsAddress';
import { chargeStationsTranslationRef } from '../../translation';
import { RunbookKeys } from './RunbookKeys';
import { RunbookLinks, RunbookName } from './RunbookLinks';
import { RunbookText } from './RunbookText';
import { runbookWhy } from './runbookWords';

/** The runbook of a fault, which one it is and why, and what fits too. */
export function ChosenRunbook(props: {
  choice: ApiRunbookChoice;
  others: ApiConditionRunbook['others'];
}) {
  const { choice, others } = props;
  const { runbook, text, url } = choice;
  const { t } = useMessages(chargeStationsTranslationRef);
  const docsAddress = useDocsAddress();
  const docs = runbook?.source.docs;
  return (
    <>
      <Typography
        variant="subtitle2"
        component="h4"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {runbook?.title ?? url}
      </Typography>
      {runbook?.safety && <Alert severity="warning">{runbook.safety}</Alert>}
      {text && (
        <RunbookText
          text={text}
          docs={
            docs && {
              path: docs.path,
              addressOf: path => docsAddress?.(docs.entityRef, path),
            }
          }
        />
      )}
      <RunbookKeys keys={runbook?.keys ?? []} />
      <RunbookLinks choice={choice} />
      <Typography variant="body2" color="text.secondary">
        {t('runbooks.chosen', { why: runbookWhy(choice.match, t) })}{' '}
        {runbook &&
          t(`runbooks.from.${runbook.source.origin}` as const, {
            file: runbook.source.file,
          })}
      </Typography>
      {others.length > 0 && (
        <Typography variant="body2">
          {t('runbooks.others')}{' '}
          {others.map((other, index) => (
            <Fragment key={other.runbook?.id ?? other.url}>
              {index > 0 && ', '}
              <RunbookName choice={other} />
            </Fragment>
          ))}
        </Typography>
      )}
    </>
  );
}
