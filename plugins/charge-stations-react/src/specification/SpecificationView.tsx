import type { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CodeBlock } from '../parts/CodeBlock';
import { useTranslate } from '../useTranslate';
import { MessageFilters } from './MessageFilters';
import { MessagesTable } from './MessagesTable';
import { shownMessages } from './messageView';
import { readDefinition } from './readDefinition';
import { useMessageView } from './useMessageView';

/** @public */
export interface SpecificationViewProps {
  /** `spec.definition` of the API entity. */
  definition: string;
}

/**
 * The messages of a specification, to search and to narrow down by who sends them, with the way to where each is
 * specified. What is shown is kept in the page's address.
 *
 * @public
 */
export function SpecificationView({ definition }: SpecificationViewProps) {
  const t = useTranslate();
  const read = readDefinition(definition);
  return read ? (
    <Messages definition={read} />
  ) : (
    <Stack spacing={1}>
      <Typography variant="body2">{t('specification.unreadable')}</Typography>
      <CodeBlock label={t('specification.unreadable')} text={definition} />
    </Stack>
  );
}

function Messages({ definition }: { definition: SpecificationDefinition }) {
  const { title, specification, about, messages } = definition;
  const t = useTranslate();
  const [view, setView] = useMessageView();
  const shown = shownMessages(messages, view);
  return (
    <Stack spacing={2}>
      {about?.split(/\n\s*\n/).map(paragraph => (
        <Typography key={paragraph} variant="body2" sx={{ maxWidth: '80ch' }}>
          {paragraph}
        </Typography>
      ))}
      <MessageFilters messages={messages} view={view} onView={setView} />
      <Typography variant="body2" color="text.secondary" role="status">
        {shown.length > 0
          ? t('specification.count', {
              count: shown.length,
              all: String(messages.length),
            })
          : t('specification.none')}
        {shown.length === 0 && (
          <Button
            sx={{ textTransform: 'none' }}
            size="small"
            onClick={() => setView({ search: '', group: '', sender: '' })}
          >
            {t('specification.clear')}
          </Button>
        )}
      </Typography>
      {shown.length > 0 && (
        <MessagesTable
          title={title}
          specification={specification}
          messages={shown}
        />
      )}
    </Stack>
  );
}
