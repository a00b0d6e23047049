import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import Typography from '@mui/material/Typography';
import { formatDay } from '../time/days';

/** A day, and where it is drawn. */
export interface ToldDay {
  day: string;
  element: Element;
}

/** What the reader points at or is focused on; its bar says the same to screen readers. */
export function DayTooltip(props: ToldDay & { words: string[] }) {
  const { day, element, words } = props;
  return (
    <Popper
      open
      aria-hidden
      anchorEl={element}
      placement="bottom"
      style={{ pointerEvents: 'none', zIndex: 1500 }}
    >
      <Paper elevation={4} sx={{ p: 1, m: 0.5, maxWidth: 320 }}>
        <Typography variant="subtitle2">{formatDay(day)}</Typography>
        {words.map(word => (
          <Typography key={word} variant="body2">
            {word}
          </Typography>
        ))}
      </Paper>
    </Popper>
  );
}
