import { useTones } from '@forecourt/plugin-charge-stations-react';
import Button, { type ButtonProps } from '@mui/material/Button';

/** A button of what is not undone with another. The theme's own red is no ground for letters in its dark mode. */
export function DangerButton(props: Omit<ButtonProps, 'color' | 'variant'>) {
  const { red } = useTones();
  return (
    <Button
      {...props}
      variant="contained"
      sx={{
        color: red.on,
        backgroundColor: red.fill,
        '&:hover': { backgroundColor: red.fill },
      }}
    />
  );
}
