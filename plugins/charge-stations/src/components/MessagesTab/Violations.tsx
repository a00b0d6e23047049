import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

/** What is wrong with a message, marked by a sign and said in words. */
export function Violations(props: {
  violations: ApiListedFrame['violations'];
}) {
  return (
    <>
      {props.violations.map(({ rule, path, message }) => (
        <Stack
          key={`${rule} ${path ?? ''} ${message}`}
          direction="row"
          gap={0.5}
          alignItems="flex-start"
        >
          <WarningAmberIcon
            aria-hidden
            color="warning"
            sx={{ fontSize: 16, mt: '2px' }}
          />
          <Typography variant="body2" component="span">
            {path ? `${path}: ${message}` : message}
          </Typography>
        </Stack>
      ))}
    </>
  );
}
