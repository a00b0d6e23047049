import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ApiPlannedWindow,
  ApiWindowScope,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { windowState } from './windowState';

export interface WindowRowProps {
  window: ApiPlannedWindow;
  now: number;
  onCancel?: (window: ApiPlannedWindow) => void;
}

/** One window: what, for whom, when, and who said so. */
export function WindowRow(props: WindowRowProps) {
  const { window, now, onCancel } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const state = windowState(window, now);
  const what = t(`windows.${window.kind}`);
  return (
    <TableRow>
      <TableCell>
        {t(`windows.states.${state}`)}
        {window.cancelledBy && (
          <Typography variant="caption" display="block">
            {t('windows.cancelledBy', { name: nameOf(window.cancelledBy) })}
          </Typography>
        )}
      </TableCell>
      <TableCell component="th" scope="row">
        {what}
        {window.reason && (
          <Typography variant="caption" display="block">
            {t(`windows.reason.${window.reason}`)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Scope scope={window.scope} />
      </TableCell>
      <TableCell>
        <Time value={window.from} />
      </TableCell>
      <TableCell>
        <Time value={window.to} />
      </TableCell>
      <TableCell>
        {nameOf(window.author)}
        {window.createdAt > window.from && (
          <Typography variant="caption" display="block">
            {t('windows.afterwards')}
          </Typography>
        )}
      </TableCell>
      <TableCell>{window.note}</TableCell>
      {onCancel && (
        <TableCell align="right">
          {state !== 'cancelled' && (
            <Button
              sx={{ textTransform: 'none' }}
              size="small"
              onClick={() => onCancel(window)}
              aria-label={t('windows.cancelNamed', {
                what,
                from: formatTime(window.from),
              })}
            >
              {t('windows.cancel')}
            </Button>
          )}
        </TableCell>
      )}
    </TableRow>
  );
}

function Scope(props: { scope: ApiWindowScope }) {
  const { scope } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      {t(`windows.scope.${scope.type}`)}
      {'ref' in scope && (
        <Typography variant="caption" display="block">
          <EntityRefLink entityRef={scope.ref} />
        </Typography>
      )}
    </>
  );
}

/** `user:default/ada` as `ada`; the name of a service as it is. */
function nameOf(author: string): string {
  return author.replace(/^user:(default\/)?/, '');
}
