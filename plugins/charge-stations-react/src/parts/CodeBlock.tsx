import Box from '@mui/material/Box';
import { CopyButton } from './CopyButton';

/** Text to read and copy: a command line, a frame. */
export function CodeBlock(props: { text: string; label: string }) {
  const { text, label } = props;
  return (
    <Box
      sx={{
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box
        component="pre"
        role="region"
        aria-label={label}
        tabIndex={0}
        sx={{
          m: 0,
          p: 1,
          pr: 7,
          maxHeight: 360,
          overflow: 'auto',
          fontFamily: 'monospace',
          fontSize: '0.8125rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
      <Box sx={{ position: 'absolute', top: 0, right: 0 }}>
        <CopyButton text={text} />
      </Box>
    </Box>
  );
}
