import CloseIcon from '@mui/icons-material/Close';
import KeyboardArrowDownIcon from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@mui/icons-material/KeyboardArrowUp';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import {
  neighbour,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';
import { CopyLinkButton } from './CopyLinkButton';

export interface PanelHeaderProps {
  title: string;
  /** The row that is open. */
  id: string;
  /** The rows in the order in which they are shown. */
  ids: string[];
  /** What the ways to its neighbours are called. */
  labels: { previous: string; next: string };
  onSelect: (id?: string) => void;
}

/** Which row it is, the way to its neighbours, its address, and the way out. */
export function PanelHeader(props: PanelHeaderProps) {
  const { title, id, ids, labels, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const steps = [
    { step: -1, label: labels.previous, Icon: KeyboardArrowUpIcon },
    { step: 1, label: labels.next, Icon: KeyboardArrowDownIcon },
  ] as const;
  return (
    <Stack direction="row" alignItems="center">
      <Typography
        variant="h6"
        component="h2"
        sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {title}
      </Typography>
      {steps.map(({ step, label, Icon }) => {
        const other = neighbour(ids, id, step);
        return (
          <IconButton
            key={step}
            size="small"
            aria-label={label}
            disabled={other === undefined || other === id}
            onClick={() => onSelect(other)}
          >
            <Icon />
          </IconButton>
        );
      })}
      <CopyLinkButton />
      <IconButton
        size="small"
        aria-label={t('panel.close')}
        onClick={() => onSelect(undefined)}
      >
        <CloseIcon />
      </IconButton>
    </Stack>
  );
}
