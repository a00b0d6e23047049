import ToggleButton, { toggleButtonClasses } from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';

export interface OneOfProps<T extends string> {
  /** What is chosen. */
  label: string;
  value: T;
  options: ReadonlyArray<{ value: T; label: ReactNode; help?: string }>;
  onChoose: (value: T) => void;
}

/** Buttons of which one is pressed: views or groupings that exclude each other. */
export function OneOf<T extends string>(props: OneOfProps<T>) {
  const { label, value, options, onChoose } = props;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={label}
      value={value}
      sx={{
        flexWrap: 'wrap',
        [`& .${toggleButtonClasses.root}`]: { textTransform: 'none' },
      }}
      // Null where the pressed one is clicked: one always is.
      onChange={(_, chosen: T | null) => chosen !== null && onChoose(chosen)}
    >
      {options.map(option => (
        <ToggleButton
          key={option.value}
          value={option.value}
          title={option.help}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
