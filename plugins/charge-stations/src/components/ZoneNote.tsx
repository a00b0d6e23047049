import {
  timeZoneLabel,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';

/** Whose times a page shows, where no range picker or timeline says it. */
export function ZoneNote() {
  const words = useTranslate();
  return (
    <Typography variant="caption" color="text.secondary" component="p">
      {words('time.zone', { zone: timeZoneLabel(Date.now()) })}
    </Typography>
  );
}
