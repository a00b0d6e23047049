import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ApiKnownMessage } from '@forecourt/plugin-charge-stations-common';
import {
  knowledgePath,
  SpecificationLink,
  useKnownMessage,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyLinkButton } from '../CopyLinkButton';
import { Facts } from '../Facts';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { MessageFields } from './MessageFields';

/** One message: what it is for, who sends it, and what its own fields mean. */
export function MessagePage() {
  const { specification = '', name = '' } = useParams();
  const { t } = useMessages(chargeStationsTranslationRef);
  const known = useKnownMessage({ specification, name });
  return (
    <>
      <Link
        component={RouterLink}
        variant="body2"
        to={`${knowledgePath('messages')}?specification=${encodeURIComponent(
          specification,
        )}`}
      >
        {t('knowledge.message.back')}
      </Link>
      <Loaded
        query={known}
        skeleton={<SkeletonTable label={t('knowledge.loading')} rows={4} />}
      >
        {data => <Message known={data} />}
      </Loaded>
    </>
  );
}

function Message({ known }: { known: ApiKnownMessage }) {
  const { message, request, response } = known;
  const { name, api, specification, senders, group, line, source } = message;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack gap={1.5} sx={{ maxWidth: 900 }}>
      <Stack direction="row" alignItems="center" gap={1}>
        <Typography variant="h5" component="h2">
          {name}
        </Typography>
        <CopyLinkButton />
      </Stack>
      {line && <Typography>{line}.</Typography>}
      <Facts
        facts={[
          {
            name: t('knowledge.message.of'),
            value: (
              <EntityRefLink
                entityRef={{ kind: 'api', namespace: 'default', name: api }}
                title={specification}
              />
            ),
          },
          { name: t('knowledge.message.senders'), value: senders.join(', ') },
          { name: t('knowledge.message.group'), value: group },
          {
            name: t('knowledge.message.source'),
            value: source && (
              <SpecificationLink reference={source} subject={name} />
            ),
          },
        ]}
      />
      <MessageFields title={t('knowledge.message.request')} fields={request} />
      <MessageFields
        title={t('knowledge.message.response')}
        fields={response}
      />
      <Typography variant="body2" color="text.secondary">
        {t('knowledge.message.shared')}
      </Typography>
    </Stack>
  );
}
