import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';

/**
 * A quiet chip that explains itself on hover and focus.
 *
 * @public
 */
export function ExplainedChip(props: { label: string; help?: string }) {
  const { label, help } = props;
  return (
    <Tooltip describeChild title={help ?? ''}>
      <Chip
        // It stands in paragraphs too.
        component="span"
        size="small"
        variant="outlined"
        tabIndex={help ? 0 : undefined}
        label={label}
        sx={{ m: 0 }}
      />
    </Tooltip>
  );
}
