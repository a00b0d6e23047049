import RefreshIcon from '@mui/icons-material/Refresh';
import IconButton from '@mui/material/IconButton';

/** Asks again for what is not renewed by itself. */
export function RefreshButton(props: { label: string; onClick: () => void }) {
  const { label, onClick } = props;
  return (
    <IconButton size="small" aria-label={label} title={label} onClick={onClick}>
      <RefreshIcon />
    </IconButton>
  );
}
