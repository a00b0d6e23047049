import { Link } from '@backstage/core-components';
import type { ApiRunbookChoice } from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import { useDocsAddress } from '../../hooks/useDocsAddress';
import { chargeStationsTranslationRef } from '../../translation';

/** The ways to a runbook outside this page: its page in the docs, its editor, the address that the catalog names. */
export function RunbookLinks({ choice }: { choice: ApiRunbookChoice }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const docsAddress = useDocsAddress();
  const { docs, editUrl } = choice.runbook?.source ?? {};
  return (
    <Stack direction="row" gap={2} flexWrap="wrap">
      {choice.url && <Link to={choice.url}>{t('runbooks.open')}</Link>}
      {docs && docsAddress && (
        <Link to={docsAddress(docs.entityRef, docs.path)}>
          {t('runbooks.docs')}
        </Link>
      )}
      {editUrl && <Link to={editUrl}>{t('runbooks.edit')}</Link>}
    </Stack>
  );
}

/** A runbook by its title, which leads to its page where it has one. */
export function RunbookName({ choice }: { choice: ApiRunbookChoice }) {
  const docsAddress = useDocsAddress();
  const { runbook, url } = choice;
  const docs = runbook?.source.docs;
  const to =
    url ?? (docs && docsAddress && docsAddress(docs.entityRef, docs.path));
  const name = runbook?.title ?? url;
  return to ? <Link to={to}>{name}</Link> : <>{name}</>;
}
