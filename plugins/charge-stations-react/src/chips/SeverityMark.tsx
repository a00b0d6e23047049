import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { severityTone } from '../vocabulary/severity';
import { useTones } from '../vocabulary/useTone';
import { useTranslate } from '../useTranslate';

/** @public */
export interface SeverityMarkProps {
  /** 1 (danger) to 5 (notice). */
  severity: number;
}

/**
 * The letter mark of a severity, S1 to S5.
 *
 * @public
 */
export function SeverityMark({ severity }: SeverityMarkProps) {
  const t = useTranslate();
  const { letter, tone } = severityTone(severity);
  const { fill, on } = useTones()[tone];
  const name = t(`severity.${letter}`);
  return (
    <Tooltip title={name}>
      <Box
        component="span"
        role="img"
        aria-label={`${letter} ${name}`}
        sx={{
          display: 'inline-block',
          px: 0.75,
          // Not the row's: a table's is so low that the letters touch the edges.
          lineHeight: 1.6,
          borderRadius: 0.5,
          fontSize: '0.75rem',
          fontWeight: 'bold',
          color: on,
          backgroundColor: fill,
        }}
      >
        {letter}
      </Box>
    </Tooltip>
  );
}
