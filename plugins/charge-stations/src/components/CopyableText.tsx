import { CopyButton } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';

export interface CopyableTextProps {
  text: string;
  /** What the text is, for those who do not see it. */
  label: string;
  copyLabel: string;
}

/** Text to be put into a file, with a button that copies it. */
export function CopyableText(props: CopyableTextProps) {
  const { text, label, copyLabel } = props;
  return (
    <Paper variant="outlined" sx={{ display: 'flex', alignItems: 'start' }}>
      <Box
        component="pre"
        role="region"
        aria-label={label}
        tabIndex={0}
        sx={{
          m: 0,
          p: 1.5,
          flex: 1,
          minWidth: 0,
          overflow: 'auto',
          fontSize: '0.8125rem',
        }}
      >
        {text}
      </Box>
      <CopyButton text={text} label={copyLabel} />
    </Paper>
  );
}
