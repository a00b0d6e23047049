import type { ApiPlannedWindow } from '@forecourt/plugin-charge-stations-common';
import { useNow, useMessages } from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { CancelWindowDialog } from './CancelWindowDialog';
import { windowState } from './windowState';
import { WindowsTable } from './WindowsTable';

export interface PlannedWindowsProps {
  windows: ApiPlannedWindow[];
  mayCancel: boolean;
  onChanged: () => void;
}

/** What goes on or is to come; what is over or cancelled on request. */
export function PlannedWindows(props: PlannedWindowsProps) {
  const { windows, mayCancel, onChanged } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const now = useNow(10_000);
  const [all, setAll] = useState(false);
  const [cancelling, setCancelling] = useState<ApiPlannedWindow>();
  const earlier = windows.filter(window =>
    ['over', 'cancelled'].includes(windowState(window, now)),
  );
  const shown = all
    ? windows
    : windows.filter(window => !earlier.includes(window));
  if (windows.length === 0) {
    return (
      <Typography variant="body2">
        {t('windows.empty')} {t('windows.emptyHelp')}
      </Typography>
    );
  }
  return (
    <>
      {shown.length > 0 ? (
        <WindowsTable
          windows={shown}
          now={now}
          onCancel={mayCancel ? setCancelling : undefined}
        />
      ) : (
        <Typography variant="body2">{t('windows.nothingAhead')}</Typography>
      )}
      {earlier.length > 0 && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          sx={{ mt: 1 }}
        >
          {all
            ? t('windows.hideEarlier')
            : t('windows.showEarlier', { amount: String(earlier.length) })}
        </Button>
      )}
      {cancelling && (
        <CancelWindowDialog
          window={cancelling}
          onClose={() => setCancelling(undefined)}
          onCancelled={() => {
            setCancelling(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
}
