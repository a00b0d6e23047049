import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { CompareSearch } from '../FaultsTab/compare/CompareSearch';

export interface OtherStationProps {
  identity: string;
  /** The one that is chosen. */
  station?: string;
  onPick: (station: string) => void;
}

/** With which other station the configuration is compared. */
export function OtherStation(props: OtherStationProps) {
  const { identity, station, onPick } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ textTransform: 'none' }}
      >
        {station === undefined
          ? t('configuration.pick.chooseStation')
          : t('configuration.pick.station', { station })}
      </Button>
      {station === undefined && (
        <Typography variant="body2" color="text.secondary">
          {t('configuration.pick.chooseStationHelp')}
        </Typography>
      )}
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('configuration.pick.stationDialog'),
          },
        }}
      >
        <CompareSearch
          identity={identity}
          compared={[]}
          onClose={() => setAnchor(undefined)}
          onPick={other => {
            setAnchor(undefined);
            onPick(other);
          }}
        />
      </Popover>
    </>
  );
}
