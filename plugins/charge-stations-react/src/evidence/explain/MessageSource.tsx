import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ApiExplainedMessage } from '@forecourt/plugin-charge-stations-common';
import { SpecificationLink } from '../../knowledge/SpecificationLink';
import { useTranslate } from '../../useTranslate';

/** Where a message is specified, who sends it, and where the others of its specification are. */
export function MessageSource({ message }: { message: ApiExplainedMessage }) {
  const t = useTranslate();
  const { name, senders, group, source, api, specification } = message;
  const facts = [
    group,
    senders.length > 0 && t('explain.sentBy', { senders: senders.join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      columnGap={1.5}
      sx={{ typography: 'body2', color: 'text.secondary' }}
    >
      {facts && <span>{facts}</span>}
      {source && <SpecificationLink reference={source} subject={name} />}
      {/* The link of the catalog is a block of its own unless something holds it. */}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        <EntityRefLink
          entityRef={{ kind: 'api', namespace: 'default', name: api }}
          title={specification}
        />
      </Box>
    </Stack>
  );
}
