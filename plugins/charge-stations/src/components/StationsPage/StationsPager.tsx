import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

export interface StationsPagerProps {
  totalItems: number;
  /** Undefined where there is no such page. */
  onPrevious?: () => void;
  onNext?: () => void;
}

/** How many stations the list has, and the way through it. */
export function StationsPager(props: StationsPagerProps) {
  const { totalItems, onPrevious, onNext } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack
      direction="row"
      alignItems="center"
      justifyContent="flex-end"
      gap={1}
    >
      <Typography variant="body2">
        {t('stations.total', { count: totalItems })}
      </Typography>
      <IconButton
        aria-label={t('stations.previous')}
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        <ChevronLeftIcon />
      </IconButton>
      <IconButton
        aria-label={t('stations.next')}
        disabled={!onNext}
        onClick={onNext}
      >
        <ChevronRightIcon />
      </IconButton>
    </Stack>
  );
}
