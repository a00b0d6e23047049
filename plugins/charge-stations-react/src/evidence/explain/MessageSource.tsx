import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@mui/material/Typography';
import type { ApiExplainedMessage } from '@forecourt/plugin-charge-stations-common';
import { SpecificationLink } from '../../knowledge/SpecificationLink';
import { useTranslate } from '../../useTranslate';

/** Where a message is specified, who sends it, and where the others of its specification are. */
export function MessageSource({ message }: { message: ApiExplainedMessage }) {
  const t = useTranslate();
  const { name, senders, group, source, api, specification } = message;
  return (
    <Typography variant="body2" color="text.secondary" component="div">
      {[
        ...(group ? [group] : []),
        ...(senders.length > 0
          ? [t('explain.sentBy', { senders: senders.join(', ') })]
          : []),
      ].map(fact => (
        <span key={fact}>{fact} · </span>
      ))}
      {source && (
        <>
          <SpecificationLink reference={source} subject={name} />
          {' · '}
        </>
      )}
      <EntityRefLink
        entityRef={{ kind: 'api', namespace: 'default', name: api }}
        title={specification}
      />
    </Typography>
  );
}
