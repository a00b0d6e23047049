import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type {
  ApiFrame,
  ApiFrameExplanation,
} from '@forecourt/plugin-charge-stations-common';
import { useFrameExplanation } from '../../data/useFrameExplanation';
import { ErrorState } from '../../parts/ErrorState';
import { formatTime } from '../../time/format';
import { useTranslate } from '../../useTranslate';
import { FieldsTable } from './FieldsTable';
import { MessageSource } from './MessageSource';
import { UnusualList } from './UnusualList';

/** What a recorded frame is: the unusual first, then field by field. */
export function Explain(props: {
  identity: string;
  frame: Pick<ApiFrame, 'connectionId' | 'seq' | 'answer'>;
  /** Of its heading. */
  level: 3 | 4;
}) {
  const { identity, frame, level } = props;
  const { connectionId, seq, answer } = frame;
  const t = useTranslate();
  const query = useFrameExplanation({
    identity,
    connectionId,
    seq,
    isAnswered: answer !== null,
  });
  return (
    <Accordion
      defaultExpanded
      disableGutters
      variant="outlined"
      TransitionProps={{ unmountOnExit: true }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Typography variant="subtitle2" component={`h${level}`}>
          {t('explain.title')}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ px: 1 }}>
        {query.data && <Explanation explanation={query.data} level={level} />}
        {!query.data && query.error && (
          <ErrorState error={query.error} onRetry={query.refresh} />
        )}
        {query.loading && (
          <div role="status" aria-label={t('explain.loading')}>
            <Skeleton />
            <Skeleton width="60%" />
            <Skeleton variant="rectangular" height={96} />
          </div>
        )}
      </AccordionDetails>
    </Accordion>
  );
}

function Explanation(props: {
  explanation: ApiFrameExplanation;
  level: 3 | 4;
}) {
  const { explanation, level } = props;
  const { sentence, message, parts, unusual, lookedFrom } = explanation;
  const t = useTranslate();
  return (
    <Stack spacing={1.5}>
      <div>
        <Typography variant="body1">{sentence}</Typography>
        {message && <MessageSource message={message} />}
      </div>
      <div>
        <UnusualList unusual={unusual} />
        {lookedFrom && (
          <Typography variant="caption" color="text.secondary">
            {t('explain.lookedFrom', { time: formatTime(lookedFrom) })}
          </Typography>
        )}
      </div>
      {parts.map(part => (
        <FieldsTable
          key={part.kind}
          part={part}
          heading={level === 3 ? 'h4' : 'h5'}
        />
      ))}
    </Stack>
  );
}
