import type { BasicPermission } from '@backstage/plugin-permission-common';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useForbidden } from '../hooks/useForbidden';

export interface PermittedButtonProps extends ButtonProps {
  /** What it takes to do it. */
  permission: BasicPermission;
}

/** A button of something that not everybody may do: for others it is disabled and says why, by keyboard too. */
export function PermittedButton(props: PermittedButtonProps) {
  const { permission, sx, ...button } = props;
  const style: ButtonProps['sx'] = [
    { textTransform: 'none' },
    ...(Array.isArray(sx) ? sx : [sx]),
  ];
  const reason = useForbidden(permission);
  if (reason === undefined) {
    return <Button {...button} sx={style} />;
  }
  return (
    <Tooltip title={reason} describeChild>
      {/* A disabled button takes no focus and tells nothing to a pointer. */}
      <Box component="span" role="group" tabIndex={0}>
        <Button {...button} sx={style} disabled />
      </Box>
    </Tooltip>
  );
}
