import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import type { LaneStateTone } from '../vocabulary/laneState';
import { patternImage } from '../vocabulary/patternImage';
import { useTones } from '../vocabulary/useTone';

interface ToneChipProps extends LaneStateTone {
  label: string;
  /** Explains the label on hover and focus. */
  help?: string;
  /** Stands before the label; a triangle for the `triangles` pattern. */
  mark?: string;
}

/** A labelled chip in a tone, told apart by mark or pattern too. */
export function ToneChip(props: ToneChipProps) {
  const { tone: name, pattern, label, help, mark } = props;
  const tone = useTones()[name];
  const sign = mark ?? (pattern === 'triangles' ? '▲' : undefined);
  const chip = (
    <Chip
      size="small"
      tabIndex={help ? 0 : undefined}
      label={
        <>
          {sign && <span aria-hidden>{sign} </span>}
          {label}
        </>
      }
      sx={{
        // Backstage's theme gives chips a margin, which tables and sentences do not want.
        m: 0,
        color: tone.on,
        backgroundColor: tone.fill,
        // Letters of the next state cannot be read upon the fading colour of the last.
        transition: 'none',
        border: name === 'none' ? `1px solid ${tone.on}` : undefined,
        // The pattern stands at the edge, where it does not disturb the label.
        pl: pattern === 'hatch' || pattern === 'dotted' ? '10px' : undefined,
        backgroundImage: patternImage(pattern, tone.on),
        backgroundSize: '10px 100%',
        backgroundRepeat: 'no-repeat',
      }}
    />
  );
  return help ? (
    <Tooltip describeChild title={help}>
      {chip}
    </Tooltip>
  ) : (
    chip
  );
}
