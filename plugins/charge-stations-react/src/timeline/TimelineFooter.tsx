import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import ZoomOutMapIcon from '@mui/icons-material/ZoomOutMap';
import { useTranslate } from '../useTranslate';

interface TimelineFooterProps {
  zone: string;
  /** Absent while there is nothing to go back to. */
  onReset?: () => void;
}

/** The zone of all times, and the way back from zooming. */
export function TimelineFooter({ zone, onReset }: TimelineFooterProps) {
  const t = useTranslate();
  return (
    <Stack direction="row" alignItems="center" justifyContent="space-between">
      <Typography variant="caption" color="textSecondary">
        {t('time.zone', { zone })}
      </Typography>
      {onReset && (
        <Button
          size="small"
          startIcon={<ZoomOutMapIcon />}
          // Without margins that would move what is below as it comes and goes.
          sx={{ textTransform: 'none', my: -0.5 }}
          onClick={onReset}
        >
          {t('timeline.resetZoom')}
        </Button>
      )}
    </Stack>
  );
}
