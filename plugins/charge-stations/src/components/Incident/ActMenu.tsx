import type { BasicPermission } from '@backstage/plugin-permission-common';
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { PermittedButton } from '../PermittedButton';
import type { Deed } from './useIncidentActs';

/** A button that lets choose between deeds. */
export function ActMenu(props: {
  label: string;
  permission: BasicPermission;
  disabled: boolean;
  /** `deed` is asked when the choice is made. */
  choices: Array<{ label: string; deed: () => Deed }>;
  onAct: (deed: Deed) => void;
}) {
  const { label, permission, disabled, choices, onAct } = props;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const id = useId();
  return (
    <>
      <PermittedButton
        permission={permission}
        size="small"
        disabled={disabled}
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </PermittedButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(undefined)}
        // The page's own keys do not reach through an open menu.
        onKeyDown={event => event.stopPropagation()}
      >
        {choices.map(choice => (
          <MenuItem
            key={choice.label}
            onClick={() => {
              setAnchor(undefined);
              onAct(choice.deed());
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
