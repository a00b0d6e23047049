import { useTranslationRef } from '@backstage/frontend-plugin-api';
import CloseIcon from '@mui/icons-material/Close';
import KeyboardArrowDownIcon from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@mui/icons-material/KeyboardArrowUp';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyLinkButton } from './CopyLinkButton';
import type { FaultPanelProps } from './FaultPanel';
import { neighbour } from './useFaultKeys';

/** Which fault it is, the way to its neighbours, its address, and the way out. */
export function FaultPanelHeader(props: FaultPanelProps) {
  const { number, numbers, onSelect } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const steps = [
    { step: -1, label: t('fault.previous'), Icon: KeyboardArrowUpIcon },
    { step: 1, label: t('fault.next'), Icon: KeyboardArrowDownIcon },
  ] as const;
  return (
    <Stack direction="row" alignItems="center">
      <Typography variant="h6" component="h2" sx={{ flex: 1 }}>
        {t('fault.panel', { number: String(number) })}
      </Typography>
      {steps.map(({ step, label, Icon }) => {
        const other = neighbour(numbers, number, step);
        return (
          <IconButton
            key={step}
            size="small"
            aria-label={label}
            disabled={other === undefined || other === number}
            onClick={() => onSelect(other)}
          >
            <Icon />
          </IconButton>
        );
      })}
      <CopyLinkButton />
      <IconButton
        size="small"
        aria-label={t('fault.close')}
        onClick={() => onSelect(undefined)}
      >
        <CloseIcon />
      </IconButton>
    </Stack>
  );
}
