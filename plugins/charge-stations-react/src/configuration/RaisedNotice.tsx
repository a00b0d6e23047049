import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useTranslate } from '../useTranslate';
import { ChangeBadges } from './ChangeBadges';
import { changeId } from './changeGroups';

export interface RaisedNoticeProps {
  changes: ApiConfigurationChange[];
  onOpen: (change: ApiConfigurationChange) => void;
}

/** The keys whose differences are to be seen first: identity, calibration law, what opens a door. */
export function RaisedNotice({ changes, onOpen }: RaisedNoticeProps) {
  const t = useTranslate();
  const raised = changes.filter(change => change.raised);
  return raised.length === 0 ? null : (
    <Alert severity="warning">
      <AlertTitle>
        {t('configuration.raised.title', { count: raised.length })}
      </AlertTitle>
      <Stack component="ul" gap={0.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {raised.map(change => (
          <Stack
            component="li"
            key={changeId(change)}
            direction="row"
            flexWrap="wrap"
            gap={1}
          >
            <Link
              component="button"
              variant="body2"
              onClick={() => onOpen(change)}
            >
              {changeId(change)}
            </Link>
            <ChangeBadges change={change} />
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}
