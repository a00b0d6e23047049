import {
  errorKind,
  type TimelineAnswer,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../../translation';
import { CompareSearch } from './CompareSearch';
import { MOST_COMPARED } from './compareParameter';

interface CompareBarProps {
  identity: string;
  compared: string[];
  /** What is known of them so far. */
  answers: TimelineAnswer[];
  onAdd: (identity: string) => void;
  onRemove: (identity: string) => void;
}

/** Which other stations are drawn beneath, why one is not, and the way to another. */
export function CompareBar(props: CompareBarProps) {
  const { identity, compared, answers, onAdd, onRemove } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const isFull = compared.length >= MOST_COMPARED;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {compared.length > 0 && (
        <Box
          component="ul"
          aria-label={t('compare.list')}
          sx={{ display: 'contents', listStyle: 'none' }}
        >
          {compared.map(other => (
            <li key={other}>
              <ComparedChip
                identity={other}
                answer={answers.find(it => it.identity === other)}
                onRemove={() => onRemove(other)}
              />
            </li>
          ))}
        </Box>
      )}
      <Tooltip
        title={isFull ? t('compare.full', { amount: `${MOST_COMPARED}` }) : ''}
      >
        <span>
          <Button
            size="small"
            startIcon={<AddIcon />}
            aria-haspopup="dialog"
            disabled={isFull}
            onClick={event => setAnchor(event.currentTarget)}
            sx={{ textTransform: 'none' }}
          >
            {t('compare.add')}
          </Button>
        </span>
      </Tooltip>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('compare.pick') },
        }}
      >
        <CompareSearch
          identity={identity}
          compared={compared}
          onClose={() => setAnchor(undefined)}
          onPick={other => {
            setAnchor(undefined);
            onAdd(other);
          }}
        />
      </Popover>
    </Box>
  );
}

function ComparedChip(props: {
  identity: string;
  answer?: TimelineAnswer;
  onRemove: () => void;
}) {
  const { identity, answer, onRemove } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const isFailed = answer !== undefined && 'error' in answer;
  const remove = t('compare.remove', { station: identity });
  return (
    <Chip
      size="small"
      variant="outlined"
      color={isFailed ? 'error' : 'default'}
      label={[identity, trouble()].filter(Boolean).join(': ')}
      title={remove}
      aria-label={[identity, trouble(), remove].filter(Boolean).join(', ')}
      onDelete={onRemove}
      onClick={onRemove}
      sx={{ m: 0 }}
    />
  );

  function trouble() {
    if (!answer) {
      return t('compare.loading');
    }
    if (!('error' in answer)) {
      return undefined;
    }
    // What one may not see is said not to be there.
    const isHidden = ['notFound', 'forbidden'].includes(
      errorKind(answer.error),
    );
    return t(isHidden ? 'compare.notFound' : 'compare.failed');
  }
}
