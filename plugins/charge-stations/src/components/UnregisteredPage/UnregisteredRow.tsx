import type { ApiUnregistered } from '@forecourt/plugin-charge-stations-common';
import {
  CopyButton,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';

/** One refused identity; opened, the entity that would admit it. */
export function UnregisteredRow(props: { station: ApiUnregistered }) {
  const { station } = props;
  const { identity, protocols } = station;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [open, setOpen] = useState(false);
  const copyLabel = t('unregistered.copy', { identity });
  return (
    <>
      <TableRow hover>
        <TableCell component="th" scope="row">
          <Stack direction="row" alignItems="center" gap={0.5}>
            <IconButton
              size="small"
              aria-expanded={open}
              aria-label={t(open ? 'unregistered.hide' : 'unregistered.show', {
                identity,
              })}
              onClick={() => setOpen(!open)}
            >
              {open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
            </IconButton>
            <span>{identity}</span>
            {!open && (
              <CopyButton text={station.entityYaml} label={copyLabel} />
            )}
          </Stack>
        </TableCell>
        <TableCell>
          <Time value={station.lastSeenAt} format="relative" />
        </TableCell>
        <TableCell>
          <Time value={station.firstSeenAt} />
        </TableCell>
        <TableCell align="right">{station.attempts}</TableCell>
        <TableCell>{station.remoteAddress}</TableCell>
        <TableCell>
          {protocols.join(', ') || t('unregistered.noProtocols')}
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={6}>
            <CopyableText
              text={station.entityYaml}
              label={t('unregistered.yaml', { identity })}
              copyLabel={copyLabel}
            />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
