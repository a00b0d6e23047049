import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import ZoomOutMapIcon from '@mui/icons-material/ZoomOutMap';
import { useTranslate } from '../useTranslate';

interface TimelineFooterProps {
  zone: string;
  /** Absent while there is nothing to go back to. */
  onReset?: () => void;
  /** Whether the table is shown; absent where there is none. */
  table?: { isShown: boolean; id: string; onToggle: () => void };
}

/** The zone of all times, the way to the table, and the way back from zooming. */
export function TimelineFooter(props: TimelineFooterProps) {
  const { zone, onReset, table } = props;
  const t = useTranslate();
  return (
    <Stack direction="row" alignItems="center" justifyContent="space-between">
      <Typography variant="caption" color="textSecondary">
        {t('time.zone', { zone })}
      </Typography>
      <Stack direction="row" gap={1}>
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
        {table && (
          <Button
            size="small"
            aria-expanded={table.isShown}
            aria-controls={table.id}
            sx={{ textTransform: 'none', my: -0.5 }}
            onClick={table.onToggle}
          >
            {t(table.isShown ? 'timeline.table.hide' : 'timeline.table.show')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
