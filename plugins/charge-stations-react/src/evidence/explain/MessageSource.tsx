import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@mui/material/Typography';
import type { ApiExplainedMessage } from '@forecourt/plugin-charge-stations-common';
import { sectionWords } from '../../specification/sectionWords';
import { useTranslate } from '../../useTranslate';

/** Where a message is specified, who sends it, and where the others of its specification are. */
export function MessageSource({ message }: { message: ApiExplainedMessage }) {
  const t = useTranslate();
  const { senders, group, source, api, specification } = message;
  const { title, section, url } = source;
  const place = [title, sectionWords(section)].filter(Boolean).join(' ');
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
      <Link to={url}>{place}</Link>
      {' · '}
      <EntityRefLink
        entityRef={{ kind: 'api', namespace: 'default', name: api }}
        title={specification}
      />
    </Typography>
  );
}
